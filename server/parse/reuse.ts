/**
 * What is kept of the last reading of a draft, so that the next one reads only what has changed. Each step still goes over the whole
 * draft, but what it has asked of a line or of a text by itself it need not ask again: so the outcome is that of reading anew, which
 * `test/reuse.test.ts` holds it to. What is kept is moved to its new place and not copied: the next reading uses up the one before.
 */
import { type Lines, linesOf } from '../text/lines.ts'
import { countWhile } from '../text/sorted.ts'
import type { Kept, View } from '../text/view.ts'
import type { AnyBranch, AnyNode, AnyUnit, Point, Span } from '../tree/nodes.ts'
import type { StandingUnit, Shelf } from './blocks.ts'
import type { Frame } from './nest.ts'
import { isReadByStretches, markdownLens } from './markdown.ts'
import { emphasisLens, type Line, readLines } from './read-lines.ts'

export class Reuse implements Shelf {
  /** Lines before `above` and from `below` on (0-based, of the new text) are the same objects as in the last reading. */
  above = 0
  below = 0
  private source = ''
  private index: Lines = { starts: [], ends: [], near: 0 }
  private lines: readonly Line[] = []
  /** How the source was read: only what is read in one manner can be kept. */
  private manner: 'emphasis' | 'plain' | 'stretches' | 'whole' | undefined
  reading = 0
  used: Kept[] = []
  blocks: StandingUnit[] = []
  bodies: Shelf['bodies'] = []
  bodiesBefore: Shelf['bodiesBefore'] = []
  readonly blockOf = new WeakMap<AnyNode, StandingUnit>()
  readonly blockAt = new WeakMap<View, StandingUnit>()
  readonly frames = new WeakMap<AnyNode, Frame>()
  readonly views = new WeakMap<AnyNode, View>()
  private wholes = new Map<string, AnyBranch>()
  private wholesBefore: ReadonlyMap<string, AnyBranch> = new Map()
  private counts = new Map<string, number>()
  private values = new Map<string, unknown>()
  private before: ReadonlyMap<string, unknown> = new Map()

  /** The lines of a text, and those of the last reading among them where nothing has changed. */
  read(source: string, isMarkdown: boolean): { index: Lines; lines: readonly Line[] } {
    const emphasis = isMarkdown ? undefined : emphasisLens(source)
    const manner = !isMarkdown ? (emphasis ? 'emphasis' : 'plain') : isReadByStretches(source) ? 'stretches' : 'whole'
    const canKeep = this.manner === manner && manner !== 'whole'
    const { above, below, by, middle } = canKeep ? this.changeTo(source, isMarkdown) : { above: 0, below: this.lines.length, by: 0, middle: linesOf(source) }
    const down = above + middle.starts.length - below
    if (by !== 0 || down !== 0) this.move(below, by, down)
    const index: Lines = {
      starts: [...this.index.starts.slice(0, above), ...middle.starts, ...this.index.starts.slice(below).map((start) => start + by)],
      ends: [...this.index.ends.slice(0, above), ...middle.ends, ...this.index.ends.slice(below).map((end) => end + by)],
      near: 0,
    }
    const { lens, opaque } = isMarkdown ? markdownLens(source, middle.starts[0] ?? source.length, middle.ends.at(-1) ?? source.length) : { lens: emphasis, opaque: [] }
    const fresh = readLines(source, index, lens, opaque, above, above + middle.starts.length)
    const lines = [...this.lines.slice(0, above), ...fresh, ...this.lines.slice(below)]
    Object.assign(this, { above, below: above + fresh.length, source, index, lines, manner, reading: this.reading + 1, used: [], blocks: [], bodies: [], bodiesBefore: this.bodies, before: this.values, values: new Map(), wholesBefore: this.wholes, wholes: new Map(), counts: new Map() })
    return { index, lines }
  }

  /** As Markdown has it: a no-break space is none. */
  private isBlank(line: number): boolean { return /^[ \t]*$/.test(this.source.slice(this.index.starts[line], this.index.ends[line])) }

  /** In Markdown the lines between two blank ones are read together. */
  private changeTo(source: string, byStretches: boolean): Change {
    const change = changeOf(this.source, this.index, source)
    if (!byStretches) return change
    let { above, below } = change
    while (above > 0 && !this.isBlank(above - 1)) above--
    while (below < this.lines.length && !this.isBlank(below)) below++
    return { ...change, above, below, middle: linesBetween(source, this.index.starts[above]!, below < this.lines.length ? this.index.starts[below]! + change.by : undefined) }
  }

  /** What `make` makes of a view, by name; made once, and moved with its places as long as each reading asks for it. */
  once<T extends object>(view: View, name: string, make: () => T): T {
    const { made, points, spans } = this.of(view), known = made[name]
    if (known !== undefined) return known as T
    const value = made[name] = make()
    placesIn(value, points, spans, new Set())
    return value
  }

  /** The object that a unit was in the last reading, as it is now. */
  again(view: View, node: AnyUnit): AnyUnit {
    const { made } = this.of(view), name = `again ${node.type}`
    return made[name] = made[name] ? Object.assign(made[name], node) : node
  }

  /** The same for the draft, its bodies and attachments, each by its kind and place among them. */
  whole<B extends AnyBranch>(node: B): B {
    const number = this.counts.get(node.type) ?? 0, name = `${node.type} ${number}`, before = this.wholesBefore.get(name), whole = before ? Object.assign(before, node) as B : node
    this.wholes.set(name, whole)
    this.counts.set(node.type, number + 1)
    return whole
  }

  /** A value that is made from what it was in the last reading, by name; from nothing when that did not ask for it. */
  goOn<T>(name: string, make: (before?: T) => T): T {
    const value = make(this.before.get(name) as T | undefined)
    this.values.set(name, value)
    return value
  }

  /** Lets what was made of a unit move with it. Nothing else may own the places in it. */
  adopt({ node, kept }: StandingUnit, value: unknown): void {
    const own: Kept = { at: node.position.start.offset, reading: this.reading, made: {}, points: [], spans: [] }
    placesIn(value, own.points, own.spans, new Set())
    if (own.spans.length > 0) kept.push(own)
  }

  /** Whether lines from one index to another, inclusive, and all between them, are those of the last reading. */
  isUnchanged(from: number, to: number): boolean { return to < this.above || from >= this.below }

  /** Moves the lines of the last reading from one of them on, and what was made of them, by so many units and lines. */
  private move(below: number, by: number, down: number): void {
    const from = this.index.starts[below] ?? Infinity
    for (const line of this.lines.slice(below)) {
      line.index += down
      shiftView(line.view, by)
      const { paragraph } = line
      if (!paragraph) continue
      if (paragraph.view !== line.view) shiftView(paragraph.view, by)
      if (paragraph.parts) for (const part of paragraph.parts.values()) shiftView(part.view, by)
    }
    moveKept(this.used, from, by, down)
    for (const { kept } of this.blocks) moveKept(kept, from, by, down)
  }

  private of(view: View): Kept {
    const known = view.kept
    if (known?.reading === this.reading) return known
    // What one reading has not asked for was not moved with the rest.
    const kept = known?.reading === this.reading - 1 ? known : view.kept = { at: view.start, reading: 0, made: {}, points: [], spans: [] }
    kept.reading = this.reading
    this.used.push(kept)
    return kept
  }
}

function moveKept(kept: readonly Kept[], from: number, by: number, down: number): void {
  for (const one of kept) {
    if (one.at < from) continue
    one.at += by
    for (const span of one.spans) shift(span, by)
    for (const point of one.points) {
      point.offset += by
      point.line += down
    }
  }
}

interface Change { above: number; below: number; by: number; middle: Lines }

/** The lines of the old text before `above` and from `below` on stand in the new one, the latter `by` units farther; `middle` lies between. */
function changeOf(before: string, index: Lines, after: string): Change {
  const { starts } = index, by = after.length - before.length, most = Math.min(before.length, after.length)
  const head = sameFrom(most, (at, length) => after.startsWith(before.slice(at, at + length), at))
  const tail = sameFrom(most - head, (at, length) => after.startsWith(before.slice(before.length - at - length, before.length - at), after.length - at - length))
  // One unit of room on either side: a line break may be two, and half of it new.
  const above = Math.max(0, countWhile(starts.length, (i) => starts[i]! < head) - 1)
  const below = countWhile(starts.length, (i) => starts[i]! <= before.length - tail)
  return { above, below, by, middle: linesBetween(after, starts[above]!, below < starts.length ? starts[below]! + by : undefined) }
}

/** The lines from one offset to another, which begins a line; to the end unless said. */
function linesBetween(source: string, from: number, to?: number): Lines {
  const { starts, ends } = linesOf(source.slice(from, to))
  if (to !== undefined) { // the empty one behind the last break is the line that begins there
    starts.pop()
    ends.pop()
  }
  return { starts: starts.map((start) => start + from), ends: ends.map((end) => end + from), near: 0 }
}

/** How far two texts are the same, `most` at most; `same` compares a stretch of them. */
function sameFrom(most: number, same: (at: number, length: number) => boolean): number {
  let at = 0
  for (const step of [8192, 64, 1]) while (at + step <= most && same(at, step)) at += step
  return at
}

function shiftView(view: View, by: number): void {
  shift(view, by)
  for (const run of view.runs) shift(run, by)
}

function shift(span: Span, by: number): void {
  span.start += by
  span.end += by
}

/** Everything that has a place in a value, each once: points are shared between neighbours. */
function placesIn(value: unknown, points: Point[], spans: Span[], seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  if ('offset' in value) points.push(value as Point)
  else {
    if ('start' in value && typeof value.start === 'number') spans.push(value as Span)
    for (const part of Object.values(value)) placesIn(part, points, spans, seen)
  }
}
