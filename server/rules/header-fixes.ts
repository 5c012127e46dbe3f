/** What the rules on the letterhead share: a line put in, and the words of a symbol mended. */
import { type NumberLine, stretch } from '../facts/letterhead.ts'
import type { Span } from '../tree/nodes.ts'
import { type Edit, type Fix, say } from './rule.ts'

/** Puts a line above another, unless that one shares its line with a cell of a table. Where a line stands is the drafter's choice. */
export function lineAbove(source: string, { start }: Span, text: string): Fix[] {
  const lineStart = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1
  if (source.slice(lineStart, start).trim() !== '') return []
  return [{ title: say(`Thêm dòng “${text}”`, `Add the line “${text}”`), edits: [{ start: lineStart, end: lineStart, text: `${text}\n` }], safe: false }]
}

/** Puts a line below another. */
export function lineBelow(source: string, { end }: Span, text: string): Fix[] {
  const behind = /^[^\r\n]*/u.exec(source.slice(end, end + 200))![0]
  if (behind.trim() !== '') return []
  return [{ title: say(`Thêm dòng “${text}”`, `Add the line “${text}”`), edits: [{ start: end, end, text: `\n${text}` }], safe: false }]
}

/** The edits that write the document's own symbol as it should be; none when a part of it is broken over two lines. */
export function numberEdits(line: NumberLine): Edit[] {
  const edits: Edit[] = []
  for (const { at, text, right } of line.symbol?.tokens ?? []) {
    if (text === right) continue
    const span = stretch(line, line.at + at, line.at + at + text.length)
    if (!span) return []
    edits.push({ ...span, text: right })
  }
  return edits
}

/** Takes the year out of the document's own number. */
export function withoutYear(line: NumberLine): Fix[] {
  const { number, year } = line.symbol!
  const span = year && stretch(line, line.at + number.text.length, line.at + year.at + year.text.length)
  return span ? [{ title: say(`Bỏ “/${year.text}”`, `Delete “/${year.text}”`), edits: [{ ...span, text: '' }], safe: true }] : []
}

/** The line that a stretch fills, with its end; nothing when other words stand on it. */
export function wholeLine(source: string, { start, end }: Span): Span | undefined {
  const from = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1
  const behind = /^[^\S\r\n]*(?:\r\n|\r|\n|$)/u.exec(source.slice(end, end + 100))?.[0]
  return behind === undefined || source.slice(from, start).trim() !== '' ? undefined : { start: from, end: end + behind.length }
}
