/** Bytes of a file to text and back: UTF-8 and UTF-16, each with or without its byte-order mark. */

export type Encoding = 'utf8' | 'utf16le' | 'utf16be'
export interface Decoded { text: string; encoding: Encoding; /** The file begins with a byte-order mark; `text` does not hold it. */ bom: boolean }
/** Why bytes are not a text that can be read: they are no text at all, or their letters are not Unicode (TCVN3, VNI, code pages). */
export type Undecodable = 'binary' | 'legacy'

export function decode(bytes: Uint8Array): Decoded | Undecodable {
  const encoding = encodingOf(bytes)
  const bom = encoding !== 'utf8' || startsWith(bytes, 0xef, 0xbb, 0xbf)
  const body = bom ? bytes.subarray(encoding === 'utf8' ? 3 : 2) : bytes
  const zeros = encoding === 'utf8' ? zeroBytes(body) : 0
  // A stray zero byte comes out of damaged PDFs and leaves the text readable; many mean UTF-16 without its mark, or no text.
  if (zeros * 100 > body.length) return 'binary'
  try {
    // Without ignoreBOM a second mark behind the first would vanish from the text and every offset would be one too small.
    return { text: new TextDecoder(LABELS[encoding], { fatal: true, ignoreBOM: true }).decode(body), encoding, bom }
  } catch {
    return zeros > 0 ? 'binary' : 'legacy'
  }
}

export function encode(text: string, { encoding, bom }: Pick<Decoded, 'encoding' | 'bom'>): Uint8Array {
  const marked = bom ? `\uFEFF${text}` : text
  if (encoding === 'utf8') return new TextEncoder().encode(marked)
  const view = new DataView(new ArrayBuffer(marked.length * 2))
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), encoding === 'utf16le')
  return new Uint8Array(view.buffer)
}

const LABELS: Record<Encoding, string> = { utf8: 'utf-8', utf16le: 'utf-16le', utf16be: 'utf-16be' }

/** UTF-16 is believed only when a mark says so: without one it cannot be told from a binary file. */
function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf16be'
  return 'utf8'
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte)

function zeroBytes(bytes: Uint8Array): number {
  let zeros = 0
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros++
  return zeros
}
