/** The container of a Word file: parts by name, taken out under limits that are kept while inflating, and put together with the same bytes each time. */
import { Unzip, UnzipInflate, zipSync } from 'fflate'
import { refuse } from './refusal.ts'

export type Parts = Map<string, Uint8Array>

/** Bytes. What is above is no paper of an office but an attack or a mistake. */
export const LIMITS = { file: 100e6, part: 64e6, all: 256e6, parts: 5000 }
/** Deflate grows to 1032 times its size at most, so a step inflates at most some 17 MB before it is counted. */
const STEP = 0x4000
const ZIP = [0x50, 0x4b, 0x03, 0x04], COMPOUND = [0xd0, 0xcf, 0x11, 0xe0], RTF = [0x7b, 0x5c, 0x72, 0x74]

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte)

/** Whether the bytes begin as a .docx or .odt does. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP)

/**
 * The parts that `wanted` asks for, in the order of the file. Throws a Refusal for what is no zip file, is encrypted, damaged or too big.
 * Nothing is written anywhere, so a part's name can do no harm.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean = () => true, limits = LIMITS): Parts {
  if (startsWith(bytes, COMPOUND)) throw refuse('compound')
  if (startsWith(bytes, RTF) || !isZip(bytes)) throw refuse('notWord')
  if (bytes.length > limits.file) throw refuse('tooBig')
  const parts: Parts = new Map()
  let count = 0, all = 0, begun = 0, ended = 0
  const unzipper = new Unzip((file) => {
    if (++count > limits.parts) throw refuse('tooBig')
    if (file.name.endsWith('/') || !wanted(file.name)) return
    if (parts.has(file.name)) throw refuse('broken') // two parts of one name: which one is read would be chance
    const chunks: Uint8Array[] = []
    let size = 0
    begun++
    parts.set(file.name, new Uint8Array())
    file.ondata = (error, chunk, final) => {
      if (error) throw (error as Error).name === 'Refusal' ? error : refuse('broken')
      size += chunk.length
      all += chunk.length
      if (size > limits.part || all > limits.all) throw refuse('tooBig')
      chunks.push(chunk)
      if (!final) return
      ended++
      parts.set(file.name, joined(chunks, size))
    }
    file.start()
  })
  unzipper.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += STEP) unzipper.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch (error) {
    throw error instanceof Error && error.name === 'Refusal' ? error : refuse('broken')
  }
  if (begun !== ended) throw refuse('broken')
  return parts
}

/** One file of the parts, in their order. The same parts give the same bytes: no clock is read. */
export function zip(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(1980, 0, 1) })
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
