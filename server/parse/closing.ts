/** The closing: Nơi nhận and signature, whose two columns reach plain text one behind the other or interleaved. */
import { append, sliceView, trimView, type View } from '../text/view.ts'
import type { Layout } from '../profile.ts'
import type { Closing, Recipients } from '../tree/nodes.ts'
import { type Builder, enclose, NOWHERE } from './build.ts'
import { columnsOf, splitView } from './formalities.ts'
import { SURNAMES } from '../data/surnames.ts'
import { isCapitals } from '../text/letters.ts'
import type { Line } from './read-lines.ts'
import { RECIPIENTS, SIGNATURE } from './zones.ts'

const HEAD = /^(?:[-–]\s*)?(?:Nơi nhận|NƠI NHẬN|Nơi gửi|NƠI GỬI|Nơi Nhận|nơi nhận)\s*:?\s*/u
const ITEM = /^[-–—−+•*]\s*/u
/** The right column begins on a recipient's own line. */
const COLUMN = /\s+(?=(?:(?:TM|KT|TL|TUQ|Q)\.|T\/M|K\/T|T\/L)\s?\p{Lu}{2})|\s{3,}(?=\p{Lu}[\p{L}.])/gu
const NEXT_ITEM = /(?<=[;:,.])\s+(?=[-–]\s?\p{L})/gu
const NAME = /^(?:(?:PGS|GS|TS|ThS|BS|Thượng tướng|Đại tướng|Thiếu tướng|Trung tướng|Đại tá)[.\s]*)*\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,5}$/u
/** Beside a list a name is one of three words or more that begin with a family name: "Việt Nam" and "Hà Nội" end recipients. */
const isFullName = (text: string): boolean => NAME.test(text) && text.split(' ').length > 2 && SURNAMES.has(text.slice(0, text.indexOf(' ')).toLowerCase())
const LONGEST_ITEM = 250
const SIGNED = /^\(?\s*(?:Đã ký|đã ký|Ký tên|ĐÃ KÝ|Ký)/u

export function closingOf(lines: readonly Line[], layout: Layout, builder: Builder): Closing | undefined {
  const node: Closing = { type: 'closing', children: [], position: NOWHERE }
  let list: { node: Recipients; views: View[] } | undefined
  let signing = false
  // Behind the line "Lưu" and what follows it nothing more is a recipient: footnotes have dashes too.
  let filed = false
  // The name of who signs has come: below it stand footnotes too.
  let named = false
  // The last recipient, which may go on behind a line of the right column.
  let above: View | undefined
  const endList = (): void => {
    if (!list) return
    above = list.views.at(-1)
    for (const view of list.views) list.node.children.push(builder.text('recipient', view))
    filed ||= list.views.some(({ text }) => /^[-–—−+•*]?\s*Lưu/u.test(text))
    node.children.push(enclose(list.node))
    list = undefined
  }
  for (const cell of lines.flatMap(piecesOf)) {
    const { text } = cell
    const head = HEAD.exec(text)?.[0]
    if (head !== undefined && RECIPIENTS.test(text)) {
      endList()
      list = { node: { type: 'recipients', children: [builder.leaf('label', trimView(sliceView(cell, 0, head.length)))], position: NOWHERE }, views: [] }
      if (head.length < text.length) list.views.push(sliceView(cell, head.length))
      signing = false
    } else if (isSignatureLine(text, signing, list !== undefined) || isFullName(text)) {
      endList()
      node.children.push(builder.line('signature', cell))
      signing = true
      named ||= NAME.test(text)
    } else if (ITEM.test(text) && text.length < LONGEST_ITEM && !filed && (list || node.children.some(({ type }) => type === 'recipients'))) {
      list ??= { node: { type: 'recipients', children: [], position: NOWHERE }, views: [] }
      list.views.push(cell)
      signing = false
    } else if (list && goesOn(list.views.at(-1), text, layout)) joinTo(list.views, cell)
    else if (list && !ended(list.views) && text.length < 160) list.views.push(cell)
    else if (!list && !filed && (above ? isRest(above, text, named) : text.endsWith(';') && !named && node.children.some(({ type }) => type === 'recipients'))) list = { node: { type: 'recipients', children: [], position: NOWHERE }, views: [cell] }
    else {
      endList()
      node.children.push(builder.text('paragraph', cell))
    }
  }
  endList()
  return node.children.length > 0 ? enclose(node) : undefined
}

/** The cells and columns of a line, each recipient by itself. */
function piecesOf(line: Line): View[] {
  const { view, shape } = line
  if (shape === 'blank' || shape === 'rule' || shape === 'bar') return []
  const cells = view.text.includes('|') ? splitView(view, /\s*\\?\s*\|\s*/gu) : columnsOf(line)
  return cells.flatMap((cell) => splitView(cell, COLUMN)).flatMap((cell) => splitView(cell, NEXT_ITEM))
}

function isSignatureLine(text: string, signing: boolean, listing: boolean): boolean {
  if (SIGNATURE.test(text) || SIGNED.test(text)) return true
  if (isCapitals(text) && !ITEM.test(text) && text.length < 90 && !/[;,]$/u.test(text)) return signing || !/^(?:HĐND|UBND|VPCP|TTTU)/u.test(text)
  return text.length < 60 && NAME.test(text) && (signing || !listing)
}

/** The list has come to its last line. */
const ended = (views: readonly View[]): boolean => /Lưu/u.test(views.at(-1)?.text ?? '') && /\.$/u.test(views.at(-1)!.text)

/** What a line of the right column has cut off: a recipient that ended with a comma goes on, a remark on it follows in brackets, or the next one lacks its dash. */
const isRest = (above: View, text: string, named: boolean): boolean => text.length < 160 && (/^\(\p{Ll}/u.test(text) || (!named && text.endsWith(';')) || (above.text.endsWith(',') && /^\p{L}/u.test(text)))

/** In a wrapped text a line without a dash goes on with the recipient above it. */
const goesOn = (above: View | undefined, text: string, layout: Layout): boolean =>
  above !== undefined && layout !== 'paragraph-per-line' && (/^\p{Ll}|^\d/u.test(text) || !/[;.:]$/u.test(above.text))

function joinTo(views: View[], cell: View): void {
  const above = views.at(-1)!
  const joined: View = { text: above.text, start: above.start, end: cell.end, runs: [...above.runs] }
  append(joined, { text: ' ', start: above.end, end: cell.start })
  for (const { text, start, end } of cell.runs) append(joined, { text, start, end })
  views[views.length - 1] = joined
}
