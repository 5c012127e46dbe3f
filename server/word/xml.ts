/** XML parts read to a plain tree and written from strings. Entities and document types are refused, nothing is fetched. */
import { SaxesParser } from 'saxes'
import { refuse } from './refusal.ts'

/** `name` has the usual prefix of its namespace, whatever prefix the file uses: "w:p", "mc:Choice". */
export interface Element {
  name: string
  attributes: Record<string, string>
  children: Array<Element | string>
  /** Offsets in the text of the part: behind the opening tag, and before the closing one; equal for `<w:p/>`. UTF-16 units. */
  inside: { start: number; end: number }
  /** `<w:p/>`. */
  empty: boolean
}

const DEEPEST = 400, MOST = 4e6
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
}

/** The text of a part. Word writes UTF-8; UTF-16 is allowed by the standard. */
export function decodeXml(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    throw refuse('broken')
  }
}

/** Throws a Refusal for what is not well-formed, declares a document type, is nested too deep or has too many elements. */
export function parseXml(text: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], inside: { start: 0, end: text.length }, empty: false }
  const open = [top]
  let count = 0
  const parser = new SaxesParser({ xmlns: true, position: true })
  parser.on('doctype', () => { throw refuse('entities') })
  parser.on('error', () => { throw refuse('broken') })
  parser.on('opentag', ({ uri, local, attributes, isSelfClosing }) => {
    if (++count > MOST || open.length > DEEPEST) throw refuse('tooBig')
    const start = parser.position
    const element: Element = { name: qualified(uri, local), attributes: {}, children: [], inside: { start, end: start }, empty: isSelfClosing }
    for (const name in attributes) {
      const { uri: space, local: own, value, prefix } = attributes[name]!
      if (prefix !== 'xmlns') element.attributes[qualified(space, own)] = value
    }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    const element = open.pop()!
    if (!element.empty) element.inside.end = text.lastIndexOf('</', parser.position)
  })
  const add = (value: string): void => { open.at(-1)!.children.push(value) }
  parser.on('text', add)
  parser.on('cdata', add)
  try {
    parser.write(text).close()
  } catch (error) {
    throw error instanceof Error && error.name === 'Refusal' ? error : refuse('broken')
  }
  const root = top.children.find((child) => typeof child !== 'string')
  if (!root) throw refuse('broken')
  return root
}

const qualified = (uri: string, local: string): string => {
  const prefix = uri === '' ? '' : PREFIXES[uri] ?? '?'
  return prefix === '' ? local : `${prefix}:${local}`
}

export const isElement = (child: Element | string): child is Element => typeof child !== 'string'
export const elements = ({ children }: Element): Element[] => children.filter(isElement)
export const child = (element: Element | undefined, name: string): Element | undefined => element?.children.find((one): one is Element => isElement(one) && one.name === name)
export const children = (element: Element, name: string): Element[] => elements(element).filter((one) => one.name === name)
/** The `w:val` of a child: `value(pPr, 'w:pStyle')`. */
export const value = (element: Element | undefined, name: string): string | undefined => child(element, name)?.attributes['w:val']
/** A switch such as `<w:b/>`: there and not turned off. */
export function isOn(element: Element | undefined, name: string): boolean {
  const found = child(element, name)
  return found !== undefined && !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '')
}
export const textIn = (element: Element): string => element.children.map((one) => (isElement(one) ? textIn(one) : one)).join('')

/** What may stand in XML 1.0. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML cannot hold at all become U+FFFD; what must come back whole is spelt out before. */
export const escapeXml = (text: string): string => text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"]/g, (one) => SPECIAL[one]!)

/** `tag('w:jc', {'w:val': 'both'})` is `<w:jc w:val="both"/>`. Attributes are escaped, the content is XML already. */
export function tag(name: string, attributes: Readonly<Record<string, string | number | undefined>> = {}, content = ''): string {
  const written = Object.entries(attributes).filter(([, one]) => one !== undefined).map(([key, one]) => ` ${key}="${escapeXml(String(one))}"`).join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}
