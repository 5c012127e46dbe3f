/**
 * Text as its reader sees it, with the exact way back to the source: letters composed, spaces plain, markup gone, lines joined.
 * Only this file and `parse/markdown.ts` know that there is another text than the source.
 */
import type { Point, Span } from '../tree/nodes.ts'
import { ODD } from './odd.ts'

/** A run of text as it is read, and the source it stands for (UTF-16 offsets). */
export interface Run { text: string; start: number; end: number }
/** Runs that a reader sees between two source offsets. Plain text needs no lens: the line is its own run. */
export type Lens = (start: number, end: number) => Iterable<Run>

/** One line or paragraph as its reader sees it. `at` is where a run begins in `text`. */
export interface View { text: string; start: number; end: number; runs: Array<Run & { at: number }>; kept?: Kept }

/** What was made of a view when the draft was last read (`parse/reuse.ts`); no part of what is read. */
export interface Kept {
  /** Where the view began, and which reading asked last. */
  at: number
  reading: number
  made: Record<string, unknown>
  /** What of it has a place: points, and whatever has a start and an end. */
  points: Point[]
  spans: Span[]
}

/** What `make` makes of a view's words alone, by name: made once while the draft is read again. It names no place. */
export function ofView<T>(view: View, name: string, make: (text: string) => T): T {
  const made = view.kept?.made
  if (!made) return make(view.text)
  const known = made[name]
  return (known === undefined ? made[name] = make(view.text) : known) as T
}

/** Reads the source between two offsets; `end` exclusive, line break left out by the caller. `odd` is what `oddIn` says of it. */
export function viewLine(source: string, start: number, end: number, odd: number, lens?: Lens): View {
  const view: View = { text: '', start, end, runs: [] }
  const add = (run: Run): void => append(view, run)
  if (lens) for (const run of lens(start, end)) compose(run, odd, add)
  else compose({ text: source.slice(start, end), start, end }, odd, add)
  return view
}

/** Adds a run to a view; an empty one is dropped. A run not as long as its source (a composed letter, a joint) is never split. */
export function append(view: View, run: Run): void {
  if (run.text === '') return
  view.runs.push({ at: view.text.length, text: run.text, start: run.start, end: run.end })
  view.text += run.text
}

/** Part of a view, from one offset of its text to another. */
export function sliceView(view: View, from: number, to: number = view.text.length): View {
  const whole = view.runs[0]
  if (view.runs.length === 1 && isSource(whole!) && from < to) { // most views are one piece of the source
    const text = view.text.slice(from, to), start = whole!.start + from, end = whole!.start + to
    return { text, start, end, runs: [{ at: 0, text, start, end }] }
  }
  const [start, end] = sourceRange(view, from, to)
  const part: View = { text: '', start, end, runs: [] }
  for (const run of view.runs) {
    if (run.at + run.text.length <= from) continue
    if (run.at >= to) break
    const a = Math.max(from - run.at, 0), b = Math.min(to - run.at, run.text.length)
    append(part, isSource(run) ? { text: run.text.slice(a, b), start: run.start + a, end: run.start + b } : { text: run.text.slice(a, b), start: run.start, end: run.end })
  }
  return part
}

/** The view without blanks at its ends. */
export function trimView(view: View): View {
  const from = view.text.length - view.text.trimStart().length
  const to = view.text.trimEnd().length
  const first = view.runs[0], last = view.runs.at(-1)
  if (first && last && from === 0 && to === view.text.length) {
    // What shows nothing (a byte-order mark, markup) is no part of it either.
    return first.start === view.start && last.end === view.end ? view : { text: view.text, start: first.start, end: last.end, runs: view.runs }
  }
  return from >= to ? { text: '', start: view.start, end: view.start, runs: [] } : sliceView(view, from, to)
}

/** The source of `view.text.slice(from, to)`, exact at both ends: [start, end). */
export function sourceRange(view: View, from: number, to: number): [number, number] {
  const start = sourceOffset(view, from, false)
  return [start, from === to ? start : sourceOffset(view, to, true)]
}
/** The same as a span. */
export function sourceSpan(view: View, from: number, to: number): Span {
  const [start, end] = sourceRange(view, from, to)
  return { start, end }
}

function sourceOffset({ runs, start }: View, offset: number, asEnd: boolean): number {
  if (runs.length === 0) return start
  if (runs.length === 1 && isSource(runs[0]!)) return runs[0]!.start + offset
  let low = 0, high = runs.length - 1
  while (low < high) { // the last run that begins before the offset (or at it, when it is a start)
    const middle = (low + high + 1) >> 1
    const { at } = runs[middle]!
    if (asEnd ? at < offset : at <= offset) low = middle
    else high = middle - 1
  }
  const run = runs[low]!, inside = offset - run.at
  if (isSource(run)) return run.start + inside
  return inside === 0 ? run.start : run.end
}

/**
 * The string in which a view can be read letter by letter, and from where to where. A view that is one piece of the source is read
 * there: the source is flat in memory, a slice of it is looked up at each letter.
 */
export function flatOf(source: string, view: View): { string: string; first: number; last: number } {
  const whole = view.runs.length === 1 && view.end - view.start === view.text.length
  return whole ? { string: source, first: view.start, last: view.end } : { string: view.text, first: 0, last: view.text.length }
}

const isSource = (run: Run): boolean => run.text.length === run.end - run.start

// Word, macOS and web pages leave these behind: combining marks, no-break and other odd spaces, zero-width characters, soft hyphens.
const ODDS = /[^\u0300-\u036F][\u0300-\u036F]+|[\u00A0\u2000-\u200A\u202F\u3000\t]|[\u00AD\u200B-\u200D\u2060\uFEFF]/g
const SPACE = /[\u00A0\u2000-\u200A\u202F\u3000\t]/

function compose(run: Run, odd: number, add: (run: Run) => void): void {
  if (run.text.length !== run.end - run.start || !(odd & (ODD.blank | ODD.mark))) return add(run)
  let last = 0
  for (const { 0: odd, index } of run.text.matchAll(ODDS)) {
    add({ text: run.text.slice(last, index), start: run.start + last, end: run.start + index })
    last = index + odd.length
    const read = odd.length > 1 ? odd.normalize('NFC') : SPACE.test(odd) ? ' ' : ''
    add({ text: read, start: run.start + index, end: run.start + last })
  }
  add({ text: run.text.slice(last), start: run.start + last, end: run.end })
}
