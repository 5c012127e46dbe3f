/** The lines that a unit takes up, and what stands before its number and behind it: what is moved, removed and imitated. */
import type { Reading } from '../facts/facts.ts'
import { pointAt } from '../text/lines.ts'
import type { AnyNode, AnyUnit, Span } from '../tree/nodes.ts'

type Source = Pick<Reading, 'source' | 'lines'>

/** Marks of Markdown and blanks: no words. */
const BARE = /^[\s*_#>`~|]*$/u

/** The whole lines of a unit with all that it holds; nothing when it shares a line with other text (units that run on in one paragraph). */
export function blockOf({ source, lines }: Source, unit: AnyUnit): Span | undefined {
  const { start, end } = unit.position
  const block = { start: lines.starts[start.line - 1]!, end: lines.ends[lineOf(lines, end.offset)]! }
  return BARE.test(source.slice(block.start, start.offset)) && BARE.test(source.slice(end.offset, block.end)) ? block : undefined
}

/** The line of the last character before an offset, from 0. */
const lineOf = (lines: Source['lines'], offset: number): number => pointAt(lines, Math.max(0, offset - 1)).line - 1

/** A block with the blank lines that part it from the text above, or, at the very beginning, from the text below. */
export function cutOf({ source }: Source, { start, end }: Span): Span {
  const above = source.slice(0, start).trimEnd().length
  if (above > 0) return { start: above + trailing(source, above), end }
  const rest = source.slice(end)
  return { start, end: end + rest.length - rest.trimStart().length }
}

/** Blanks at the end of the line above stay with it. */
const trailing = (source: string, at: number): number => /^[^\S\r\n]*/u.exec(source.slice(at, at + 200))![0].length

/** What stands before the number of a unit from its line's beginning, and behind it up to its words: "Điều " and ". ". Bold that is not closed is left out. */
export function formOf({ source, lines }: Source, unit: AnyUnit): { head: string; tail: string } {
  const { number: { span }, marker, children, position: { start } } = unit
  const lineStart = lines.starts[start.line - 1]!
  const before = source.slice(lineStart, span.start)
  const head = BARE.test(source.slice(lineStart, start.offset)) ? before : source.slice(marker.span.start, span.start)
  const words = (children as AnyNode[])[1]?.position.start
  const onLine = words !== undefined && words.line === pointAt(lines, span.end).line
  const tail = onLine ? source.slice(span.end, words.offset) : source.slice(span.end, Math.max(span.end, marker.span.end)) + (WORD_ALONE.has(unit.type) ? '' : ' ')
  const isOpen = ((head + tail).match(/\*\*|__/g) ?? []).length % 2 === 1
  return isOpen ? { head: head.replace(/[*_]/gu, ''), tail: tail.replace(/[*_]/gu, '') } : { head, tail }
}

/** Units whose title stands on the next line. */
const WORD_ALONE: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'subsection'])

/** Where the words behind a marker begin. */
export const wordsOf = (unit: AnyUnit): number => (unit.children as AnyNode[])[1]?.position.start.offset ?? unit.marker.span.end

/** The line break that the text has. */
export const breakOf = (source: string): string => /\r\n|\n|\r/.exec(source)?.[0] ?? '\n'
