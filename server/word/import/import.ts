/** A Word file read to a draft: the one door of `server/word/import`. */
import type { Span } from '../../tree/nodes.ts'
import { refuse } from '../refusal.ts'
import { unspell } from '../marks.ts'
import { child, children, decodeXml, type Element, elements, isElement, parseXml, textIn } from '../xml.ts'
import { type Parts, unzip } from '../zip.ts'
import { entriesOf, type Entry, paragraphsIn } from './body.ts'
import { type NoteId, Notes } from './notes.ts'
import { numberingsOf } from './numbering.ts'
import { stylesOf } from './styles.ts'
import { countWhile } from '../../text/sorted.ts'

/** A line of the draft (or more, where Word breaks a line) and the paragraphs of the file that it came from, 0-based among all `w:p` of the body. */
export interface ImportedParagraph extends Span { from: number[] }
export interface Imported {
  text: string
  paragraphs: ImportedParagraph[]
  /** What a user must be told; `NOTES` has the words. */
  notes: NoteId[]
}

const MAIN = 'word/document.xml'

/** Throws a Refusal for what is no sound Word file. Nothing in the file is run, and nothing that it points to is opened. */
export function importWord(bytes: Uint8Array): Imported {
  const parts = unzip(bytes, (name) => /^(?:_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/document\.xml\.rels|\[Content_Types\]\.xml)$/.test(name))
  const main = partOf(parts, MAIN)
  if (!main) throw refuse('noText')
  const body = child(main, 'w:body')
  if (!body) throw refuse('noText')
  const notes = new Notes(), styleRoot = partOf(parts, 'word/styles.xml')
  const styles = stylesOf(styleRoot)
  const numberings = numberingsOf(partOf(parts, 'word/numbering.xml'), (style) => styles.listOf(style).list)
  const entries = entriesOf(body, placesOf(body), { styles, numberings, notes, footnote: footnotesOf(parts) })
  if ([...parts.keys()].some((name) => /^word\/comments\.xml$/.test(name))) notes.add('comments')
  if ([...parts].some(([name, part]) => /^word\/(?:header|footer)\d*\.xml$/.test(name) && hasWords(part))) notes.add('margins')
  return { ...written(entries), notes: notes.said }
}

/** The place in the file of what stands at an offset of the draft, among all `w:p` of the body; nothing in an empty file. */
export function placeAt(paragraphs: readonly ImportedParagraph[], offset: number): number | undefined {
  return paragraphs[Math.max(0, countWhile(paragraphs.length, (i) => paragraphs[i]!.start <= offset) - 1)]?.from[0]
}

function partOf(parts: Parts, name: string): Element | undefined {
  const bytes = parts.get(name)
  return bytes && parseXml(decodeXml(bytes))
}

/** Each paragraph of the body in the order of the file, tables and text boxes included. */
export function placesOf(body: Element): Map<Element, number> {
  const places = new Map<Element, number>()
  visit(body)
  return places

  function visit(element: Element): void {
    if (element.name === 'w:p') places.set(element, places.size)
    for (const one of element.children) if (isElement(one)) visit(one)
  }
}

function footnotesOf(parts: Parts): (id: string) => Element[] {
  const read = (name: string, sort: string, kind: string): Array<[string, Element[]]> => {
    const root = partOf(parts, name)
    return root ? children(root, kind).map((note) => [sort + (note.attributes['w:id'] ?? ''), paragraphsIn(note)]) : []
  }
  const all = new Map([...read('word/footnotes.xml', 'f', 'w:footnote'), ...read('word/endnotes.xml', 'e', 'w:endnote')])
  return (id) => all.get(id) ?? []
}

/** Page numbers are in every file; a header with words of its own is worth a word. */
function hasWords(part: Uint8Array): boolean {
  const root = parseXml(decodeXml(part))
  const words = (element: Element): string => (element.name === 'w:t' ? textIn(element) : element.name === 'w:fldSimple' ? '' : elements(element).map(words).join(''))
  return /\p{L}{2}/u.test(words(root))
}

/** The lines of the draft one below the other: our own export says how far apart they stood. */
function written(entries: readonly Entry[]): Pick<Imported, 'text' | 'paragraphs'> {
  const newline = entries.some(({ mark }) => mark?.endsWith('r')) ? '\r\n' : '\n'
  let text = ''
  const paragraphs = entries.map(({ pieces, number, mark, from }, i) => {
    const count = /^_bp\d+_(\d{1,4})r?$/.exec(mark ?? '')?.[1]
    const own = mark !== undefined && /_x$/.test(mark)
    text += own ? '' : count !== undefined ? newline.repeat(Number(count)) : i === 0 ? '' : newline
    const source = pieces.map((piece) => (piece.kind === 'added' ? '' : piece.kind === 'hidden' ? unspell(piece.text) : piece.text))
    // The gap of our own export stands in the paragraph's first piece.
    const gap = own && pieces[0]?.kind === 'hidden' ? source.shift()! : ''
    text += gap
    const start = text.length
    const words = number + source.join('')
    text += mark === undefined ? words.trimEnd() : words
    return { start, end: text.length, from }
  })
  return { text, paragraphs }
}
