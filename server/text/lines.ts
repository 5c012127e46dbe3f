/** Where the lines of a source begin, and the way from offsets to lines and columns. LF, CRLF and lone CR all end a line. */
import type { Point, Position } from '../tree/nodes.ts'
import { countWhile } from './sorted.ts'

/**
 * The lines of a source: `starts[i]` and `ends[i]` bound line i (0-based) without its line break. Offsets in UTF-16 units.
 * `near` is the line that was asked for last: places are asked for in reading order, so the next is seldom far.
 */
export interface Lines { starts: number[]; ends: number[]; near: number }

export function linesOf(source: string): Lines {
  const starts = [0], ends: number[] = []
  const breaks = /\r\n|\n|\r/g
  for (let match = breaks.exec(source); match; match = breaks.exec(source)) {
    ends.push(match.index)
    starts.push(breaks.lastIndex)
  }
  ends.push(source.length)
  return { starts, ends, near: 0 }
}

/** The place of an offset: 1-based line and column. */
export function pointAt(lines: Lines, offset: number): Point {
  const { starts } = lines
  let line = lines.near
  if (starts[line]! > offset || (starts[line + 2] ?? Infinity) <= offset) line = lineOf(starts, offset)
  else if ((starts[line + 1] ?? Infinity) <= offset) line++
  lines.near = line
  return { line: line + 1, column: offset - starts[line]! + 1, offset }
}

/** The line, 0-based, that holds an offset, by where lines begin. */
export const lineOf = (starts: readonly number[], offset: number): number => Math.max(0, countWhile(starts.length, (i) => starts[i]! <= offset) - 1)

export function positionAt(lines: Lines, start: number, end: number): Position {
  return { start: pointAt(lines, start), end: pointAt(lines, end) }
}
