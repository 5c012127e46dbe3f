/** Findings written as comments into a copy of a Word file: every part but those that must say so stays as it is, byte for byte. */
import { strToU8 } from 'fflate'
import { placesOf } from './import/import.ts'
import { refuse } from './refusal.ts'
import { child, decodeXml, type Element, elements, escapeXml, isElement, parseXml } from './xml.ts'
import { type Parts, unzip, zip } from './zip.ts'

/** `paragraph` is the place among all `w:p` of the body, as an import gives it. */
export interface WordComment { paragraph: number; text: string }

const MAIN = 'word/document.xml', COMMENTS = 'word/comments.xml', RELATIONS = 'word/_rels/document.xml.rels', TYPES = '[Content_Types].xml'
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const COMMENTS_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
const AUTHOR = 'Bút Pháp'

/** Throws a Refusal for what is no sound Word file. The file's own comments stay. */
export function withComments(bytes: Uint8Array, comments: readonly WordComment[]): Uint8Array {
  const parts = unzip(bytes)
  if (comments.length === 0) return zip(parts)
  const main = textOf(parts, MAIN)
  const body = child(parseXml(main), 'w:body')
  if (!body) throw refuse('noText')
  const old = parts.has(COMMENTS) ? textOf(parts, COMMENTS) : undefined
  const first = old === undefined ? 0 : 1 + Math.max(-1, ...elements(parseXml(old)).map(({ attributes }) => Number(attributes['w:id'] ?? -1)))
  put(parts, MAIN, anchored(main, body, comments, first))
  put(parts, COMMENTS, old === undefined ? newPart(main, comments, first) : before(old, /<\/[^>]*comments\s*>\s*$/, written(comments, first, prefixOf(old))))
  if (old === undefined) {
    put(parts, TYPES, before(textOf(parts, TYPES), /<\/[^>]*Types\s*>\s*$/, `<Override PartName="/${COMMENTS}" ContentType="${COMMENTS_TYPE}"/>`))
    const relations = parts.has(RELATIONS) ? textOf(parts, RELATIONS) : '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    put(parts, RELATIONS, before(relations.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>'), /<\/[^>]*Relationships\s*>\s*$/, `<Relationship Id="rIdButPhapComments" Type="${COMMENTS_RELATION}" Target="comments.xml"/>`))
  }
  return zip(parts)
}

const textOf = (parts: Parts, name: string): string => {
  const bytes = parts.get(name)
  if (!bytes) throw refuse(name === MAIN ? 'noText' : 'broken')
  return decodeXml(bytes)
}
const put = (parts: Parts, name: string, text: string): void => { parts.set(name, strToU8(text.replace(/^(<\?xml[^>]*encoding=)(["'])UTF-16\2/i, '$1$2UTF-8$2'))) }

function before(text: string, end: RegExp, added: string): string {
  const at = text.search(end)
  if (at < 0) throw refuse('broken')
  return text.slice(0, at) + added + text.slice(at)
}

/** The prefix that a part writes its Word elements with: "w:" in nearly every file. */
function prefixOf(part: string): string {
  const found = new RegExp(`xmlns(?::([^\\s=]+))?=["'](?:${NAMESPACE.replaceAll('.', '\\.')}|${STRICT.replaceAll('.', '\\.')})["']`).exec(part)
  return found?.[1] ? `${found[1]}:` : ''
}

interface Insertion { at: number; text: string; order: number }

/** Marks are put in from the end on, so that the places before them stay. */
function anchored(xml: string, body: Element, comments: readonly WordComment[], first: number): string {
  const w = prefixOf(xml)
  // A default namespace is none for attributes.
  const a = w === '' ? '' : w
  const outer = outermost(body)
  const insertions: Insertion[] = []
  comments.forEach(({ paragraph }, i) => {
    const element = outer[Math.min(paragraph, outer.length - 1)]
    if (!element) return
    const id = first + i
    const opening = `<${w}commentRangeStart ${a}id="${id}"/>`
    const closing = `<${w}commentRangeEnd ${a}id="${id}"/><${w}r><${w}commentReference ${a}id="${id}"/></${w}r>`
    const properties = child(element, 'w:pPr')
    const start = properties === undefined ? element.inside.start : endOf(xml, properties)
    if (element.empty) insertions.push({ at: element.inside.start, text: opening + closing, order: i })
    else insertions.push({ at: start, text: opening, order: i }, { at: element.inside.end, text: closing, order: i })
  })
  const emptied = new Set(outer.filter(({ empty }) => empty).map(({ inside }) => inside.start))
  const sorted = insertions.sort((one, other) => one.at - other.at || one.order - other.order)
  let result = '', at = 0
  for (let i = 0; i < sorted.length;) {
    const { at: place } = sorted[i]!
    let text = ''
    for (; i < sorted.length && sorted[i]!.at === place; i++) text += sorted[i]!.text
    const whole = xml.slice(at, place)
    // `<w:p/>` is opened.
    result += emptied.has(place) ? `${whole.replace(/\/>$/, '>')}${text}</${w}p>` : whole + text
    at = place
  }
  return result + xml.slice(at)
}

/** By the place of each paragraph, the paragraph that a comment on it stands in: one in a text box is inside another, where Word allows none. */
function outermost(body: Element): Element[] {
  const outer: Element[] = []
  const visit = (element: Element, above: Element | undefined): void => {
    const own = element.name === 'w:p' ? above ?? element : above
    if (element.name === 'w:p') outer.push(own!)
    for (const one of element.children) if (isElement(one)) visit(one, own)
  }
  visit(body, undefined)
  // The order is that of the import.
  return outer.length === placesOf(body).size ? outer : []
}

const endOf = (xml: string, { inside, empty }: Element): number => (empty ? inside.end : xml.indexOf('>', inside.end) + 1)

function newPart(main: string, comments: readonly WordComment[], first: number): string {
  const space = main.includes(STRICT) ? STRICT : NAMESPACE
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${space}">${written(comments, first, 'w:')}</w:comments>`
}

const written = (comments: readonly WordComment[], first: number, w: string): string => comments.map(({ text }, i) => (
  `<${w}comment ${w}id="${first + i}" ${w}author="${AUTHOR}" ${w}initials="BP"><${w}p><${w}r><${w}t xml:space="preserve">${escapeXml(text)}</${w}t></${w}r></${w}p></${w}comment>`
)).join('')
