/** The paragraphs of a Word file in the order in which its reader sees them, each with its number. */
import { MARKS } from '../marks.ts'
import { child, children, type Element, elements, value } from '../xml.ts'
import type { Notes } from './notes.ts'
import type { Numberings } from './numbering.ts'
import { joinsNext, type Piece, textOfParagraph } from './paragraph.ts'
import { listPlace, type Styles } from './styles.ts'

/** One paragraph, or one row of a table of the draft. */
export interface Entry {
  pieces: Piece[]
  /** The number that Word prints before it, with the blank behind. */
  number: string
  mark?: string
  /** The paragraphs of the file that it is made of, by their place among all `w:p` of the body, 0-based. */
  from: number[]
}
export interface Context { styles: Styles; numberings: Numberings; notes: Notes; /** The paragraphs of a footnote. */ footnote(id: string): Element[] }

const LETTERHEAD = /C[ỘÔ]NG H[ÒO][AÀ] XÃ HỘI|Độc lập\s*[-–]\s*Tự do|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận\s*:|^\s*(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}|^\s*[TK]\/[ML]\s?\p{Lu}|^\s*(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|BÍ THƯ)\s*$/mu

/** `place` tells each `w:p` its number among all of them. */
export function entriesOf(body: Element, place: ReadonlyMap<Element, number>, { styles, numberings, notes, footnote }: Context): Entry[] {
  const entries: Entry[] = []
  let held: Entry | undefined
  blocks(body, entries)
  if (held) entries.push(held)
  return entries

  function blocks(parent: Element, into: Entry[]): void {
    for (const one of elements(parent)) block(one, into)
  }

  function block(element: Element, into: Entry[]): void {
    switch (element.name) {
      case 'w:p': return paragraph(element, into)
      case 'w:tbl': return table(element, into)
      case 'w:sectPr': case 'w:del': case 'w:moveFrom': case 'mc:Fallback': case 'w:sdtPr': case 'w:sdtEndPr': return
      default: return blocks(element, into) // w:sdt, w:ins, w:customXml and whatever else only holds blocks
    }
  }

  function paragraph(element: Element, into: Entry[]): void {
    const properties = child(element, 'w:pPr')
    const text = textOfParagraph(element, notes, styles)
    const entry: Entry = { pieces: text.pieces, number: '', from: [place.get(element) ?? 0], ...(text.mark !== undefined && { mark: text.mark }) }
    const joined = held ? join(held, entry) : entry
    held = undefined
    if (joinsNext(properties)) {
      held = joined
      return
    }
    const style = value(properties, 'w:pStyle') ?? styles.usual
    if (styles.markOf(style) === MARKS.drawn && !text.pieces.some(({ kind, text: words }) => kind === 'text' && /[\p{L}\p{N}]/u.test(words))) return
    joined.number = numberOf(properties, style)
    into.push(joined)
    for (const box of text.boxes) blocks(box, into)
    for (const id of text.notes) into.push(footnoteOf(id))
  }

  function numberOf(properties: Element | undefined, style: string | undefined): string {
    const own = listPlace(properties), inherited = styles.listOf(style)
    const list = own.list ?? inherited.list
    if (list === undefined || list === '0') return ''
    const level = own.level ?? (own.list === undefined && inherited.style !== undefined ? numberings.levelOf(list, inherited.style) : undefined) ?? inherited.level ?? 0
    const printed = numberings.next({ list, level })
    if (!printed) return ''
    if (printed.note) notes.add(printed.note)
    if (printed.text !== '') notes.add('numbers')
    return printed.text
  }

  function footnoteOf(id: string): Entry {
    const texts = footnote(id).map((one) => textOfParagraph(one, notes, styles).pieces.map(({ text }) => text).join('').trim())
    return { pieces: [{ text: `[${notes.numberOf(id)}] ${texts.join(' ')}`, kind: 'text' }], number: '', from: [] }
  }

  function table(element: Element, into: Entry[]): void {
    const style = styles.markOf(value(child(element, 'w:tblPr'), 'w:tblStyle'))
    const rows = rowsOf(element).map((row) => cellsOf(row).map((cell) => {
      const inside: Entry[] = []
      blocks(cell, inside)
      // A mark of a paragraph that is deleted at the end of a cell has nothing to join.
      if (held) inside.push(held)
      held = undefined
      return { inside, continued: value(child(cell, 'w:tcPr'), 'w:vMerge') === 'continue' || (child(child(cell, 'w:tcPr'), 'w:vMerge') !== undefined && value(child(cell, 'w:tcPr'), 'w:vMerge') === undefined) }
    }))
    const all = rows.flat().flatMap(({ inside }) => inside)
    // LibreOffice drops the style of a table: our own frames are known by their paragraphs, which have marks and no bars.
    if (style === MARKS.frame || (style !== MARKS.table && all.some(({ mark }) => mark !== undefined) && !all.some(hasBar))) return void into.push(...inOrder(all))
    if (style !== MARKS.table && isFrame(rows.map((row) => row.map(({ inside }) => inside)))) return void into.push(...all.filter((entry) => entry.number !== '' || textOf(entry).trim() !== ''))
    for (const row of rows) if (row.length > 0) into.push(rowOf(row.map(({ inside, continued }) => (continued ? [] : inside))))
  }
}

/** Letterheads and closings are tables without lines in a Word file; one cell alone is a box around text. */
function isFrame(rows: ReadonlyArray<ReadonlyArray<readonly Entry[]>>): boolean {
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width <= 1) return true
  if (width > 4 || rows.length > 4) return false
  return LETTERHEAD.test(rows.flat(2).map(textOf).join('\n'))
}

/** Paragraphs of our own tables come back in the order of the draft; a new one stays behind the one above it. */
function inOrder(entries: readonly Entry[]): Entry[] {
  let last = -1
  return entries.map((entry) => {
    last = orderOf(entry) ?? last
    return { entry, order: last }
  }).sort((a, b) => a.order - b.order).map(({ entry }) => entry)
}

/** "| a | b |". Rows of our own export bring their bars with them. */
function rowOf(cells: readonly Entry[][]): Entry {
  const from = cells.flat().flatMap((entry) => entry.from)
  const mark = cells[0]?.[0]?.mark
  const own = cells.every((cell) => cell.length === 1 && hasBar(cell[0]!))
  if (own) return { pieces: cells.flatMap(([cell]) => cell!.pieces), number: '', from, ...(mark !== undefined && { mark }) }
  const texts = cells.map((cell) => cell.map(textOf).map((text) => text.replace(/\s+/gu, ' ').trim()).filter(Boolean).join(' ').replaceAll('|', '/'))
  return { pieces: [{ text: `| ${texts.join(' | ')} |`, kind: 'text' }], number: '', from, ...(mark !== undefined && { mark }) }
}

function join(above: Entry, below: Entry): Entry {
  const mark = above.mark ?? below.mark
  return { pieces: [...above.pieces, ...below.pieces], number: '', from: [...above.from, ...below.from], ...(mark !== undefined && { mark }) }
}

const hasBar = ({ pieces }: Entry): boolean => pieces.some(({ kind, text }) => kind === 'hidden' && text.includes('|'))

/** What a reader sees of it, with its number. */
export const textOf = ({ number, pieces }: Entry): string => number + pieces.filter(({ kind }) => kind !== 'hidden').map(({ text }) => text).join('')
export const orderOf = ({ mark }: Entry): number | undefined => (mark === undefined ? undefined : Number(/^_bp(\d{1,9})_/.exec(mark)?.[1] ?? Number.NaN))

const rowsOf = (table: Element): Element[] => elements(table).flatMap((one) => (one.name === 'w:tr' ? (isDeleted(one) ? [] : [one]) : one.name === 'w:sdt' || one.name === 'w:sdtContent' || one.name === 'w:customXml' ? rowsOf(one) : []))
const isDeleted = (row: Element): boolean => child(child(row, 'w:trPr'), 'w:del') !== undefined
const cellsOf = (row: Element): Element[] => elements(row).flatMap((one) => (one.name === 'w:tc' ? [one] : one.name === 'w:sdt' || one.name === 'w:sdtContent' || one.name === 'w:customXml' ? cellsOf(one) : []))
export const paragraphsIn = (element: Element): Element[] => children(element, 'w:p')
