/** Where the lines of a source begin, and the way from offsets to lines and columns. LF, CRLF and lone CR all end a line. */
import type { Point, Position } from '../tree/nodes.ts'

/** The lines of a source: `starts[i]` and `ends[i]` bound line i (0-based) without its line break. Offsets in UTF-16 units. */
export interface Lines { starts: number[]; ends: number[] }

export function linesOf(source: string): Lines {
  const starts = [0], ends: number[] = []
  const breaks = /\r\n|\n|\r/g
  for (let match = breaks.exec(source); match; match = breaks.exec(source)) {
    ends.push(match.index)
    starts.push(breaks.lastIndex)
  }
  ends.push(source.length)
  return { starts, ends }
}

/** The place of an offset: 1-based line and column. */
export function pointAt({ starts }: Lines, offset: number): Point {
  let low = 0, high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - starts[low]! + 1, offset }
}

export function positionAt(lines: Lines, start: number, end: number): Position {
  return { start: pointAt(lines, start), end: pointAt(lines, end) }
}
