/** The lines of a source as they are read, each with the look that tells text from what merely stands between texts. */
import { ODD, oddIn } from '../text/odd.ts'
import { type Lens, trimView, type View, viewLine } from '../text/view.ts'
import type { Lines } from '../text/lines.ts'
import type { Paragraph } from './paragraphs.ts'

/** What a line looks like by itself. `cells` is a table row on one line; `number` a number alone, perhaps of a page. */
export type Shape = 'blank' | 'rule' | 'bar' | 'cells' | 'number' | 'running-header' | 'stamp' | 'opaque' | 'text'

export interface Line {
  /** 0-based. */
  index: number
  /** Without blanks at its ends. */
  view: View
  text: string
  shape: Shape
  /** Where tabs stand in the text between words, behind a marker not counted: the columns of a table or of a letterhead. */
  tabs: readonly number[]
  /** The classes of `ODD` that stand in its source. */
  odd: number
  /** The text line above it when the layout was seen, and whether it goes on with that. */
  above?: Line
  runsOn?: boolean
  /** The paragraph that begins with it, when the draft is to be read again. */
  paragraph?: Paragraph
}

const RULE = /^(?:[-_=–—*~.…\s]{3,}|[|:\-\s]*\|[|:\-\s]*-{2,}[|:\-\s]*)$/u
const PAGE = /^(?:[-–]\s*)?(?:trang\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?(?:\s*[-–])?$/iu
const RUNNING_HEADER = /^(?:\d+\s+)?CÔNG BÁO(?:\s[^/\d]{1,40})?\s*\/\s*Số|^\(Xem tiếp Công báo|^\(Tiếp theo Công báo/u
const STAMP = /^(?:Người ký|Ký bởi|Thời gian ký|Ngày ký|Email|Cơ quan)\s*:|^Signature Not Verified|^Digitally signed by/u

/** The lines from one index to another, all unless said. `opaque` holds source spans of which no reader sees text (fenced blocks, HTML). */
export function readLines(source: string, lines: Lines, seen: Lens | undefined, opaque: ReadonlyArray<readonly [number, number]> = [], from = 0, to = lines.starts.length): Line[] {
  let hidden = 0
  return lines.starts.slice(from, to).map((start, i) => {
    const index = from + i, end = lines.ends[index]!, odd = oddIn(source, start, end)
    while (hidden < opaque.length && opaque[hidden]![1] <= start) hidden++
    const block = opaque[hidden]
    if (block && block[0] <= start && end <= block[1]) {
      const view = trimView(viewLine(source, start, end, odd))
      return { index, view, text: view.text, shape: view.text === '' ? 'blank' : 'opaque', tabs: NONE, odd }
    }
    const view = trimView(viewLine(source, start, end, odd, seen))
    const tabs = odd & ODD.blank ? tabsIn(source, view) : NONE
    return { index, view, text: view.text, shape: isRow(view.text, tabs) ? 'cells' : shapeOf(view.text), tabs, odd }
  })
}

const NONE: readonly number[] = []
const MARKER = /^(?:\S{1,5}[.):/\-–]|[-–+•*])$/

function tabsIn(source: string, view: View): readonly number[] {
  if (!source.slice(view.start, view.end).includes('\t')) return NONE
  return view.runs.filter(({ text, start }) => text === ' ' && source[start] === '\t').map(({ at }) => at)
    .filter((at) => !MARKER.test(view.text.slice(0, at).trim()))
}

/** Two tabs, or one before a short last cell, make a row of a table. */
const isRow = (text: string, tabs: readonly number[]): boolean => tabs.length > 1 || (tabs.length === 1 && text.length - tabs[0]! < 40)

function shapeOf(text: string): Shape {
  if (text === '') return 'blank'
  const first = text[0]!
  if (first === '|') return /^[|\s]+$/.test(text) ? 'bar' : RULE.test(text) ? 'rule' : 'cells'
  if (text.length >= 3 && RULE.test(text)) return 'rule'
  if (text.length <= 24 && PAGE.test(text)) return 'number'
  if (RUNNING_HEADER.test(text)) return 'running-header'
  return STAMP.test(text) ? 'stamp' : 'text'
}

const EMPHASIS = /\*{1,3}|__(?=\S)|(?<=\S)__/g

/** A mark at the head of the file may stand before them. */
const HASHES = /^\uFEFF?#{1,6} +/

/** Web copies carry `**bold**` and `### heading` into plain text: such marks are no part of what is read. A lone "*" is. */
export function emphasisLens(source: string): Lens | undefined {
  if (!source.includes('*') && !source.includes('#') && !source.includes('__')) return undefined // most drafts, seen at a glance
  if (!/\*[^\s*]|[^\s*]\*|^\uFEFF?#{1,6} |__[^\s_]/m.test(source)) return undefined
  return function* (start, end) {
    const text = source.slice(start, end)
    let last = HASHES.exec(text)?.[0].length ?? 0
    if ((last === 0 && !text.includes('*') && !/__[^\s_]/.test(text)) || text.trim() === '*') return yield { text, start, end }
    for (const { 0: stars, index } of text.matchAll(EMPHASIS)) {
      yield { text: text.slice(last, index), start: start + last, end: start + index }
      last = index + stars.length
    }
    yield { text: text.slice(last), start: start + last, end }
  }
}
