/**
 * The outermost units of a body that are not Phần, Chương, Mục: its Điều as a rule. Where neither their paragraphs have changed nor
 * what nesting looks at around them, they are taken over whole from the last reading, with what facts have made of them.
 */
import { countWhile } from '../text/sorted.ts'
import type { Kept, View } from '../text/view.ts'
import type { AnyNode, AnyUnit } from '../tree/nodes.ts'
import type { Frame, Place } from './nest.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Quotation } from './quotes.ts'

export interface StandingUnit {
  node: AnyUnit
  frame: Frame
  /** Which body it stands in, where its paragraphs begin there, and how many it has. */
  body: number
  start: number
  length: number
  /** The quotations in it, from its beginning. */
  quotes: string
  /** What was made of its views, and the reading that it was last part of. */
  kept: Kept[]
  reading: number
  /** What facts have made of it, by name, while it stands where it stood. */
  facts: Map<string, { above: readonly AnyNode[]; value: unknown }>
}

/** Nesting looks no farther ahead than so many paragraphs. */
export const REACH = 120
/** So many lines behind the last paragraph of a body may be looked at by rules. */
const NEAR = 4

/** What blocks are kept in from one reading to the next. */
export interface Shelf {
  reading: number
  /** The views that were used in this reading outside blocks. */
  used: Kept[]
  blocks: StandingUnit[]
  blockOf: WeakMap<AnyNode, StandingUnit>
  blockAt: WeakMap<View, StandingUnit>
  frames: WeakMap<AnyNode, Frame>
  bodies: BodyBefore[]
  bodiesBefore: readonly BodyBefore[]
  isUnchanged(from: number, to: number): boolean
}
interface BodyBefore { views: readonly View[]; hasArticles: boolean }

interface Open { start: number; frame: Frame; used: number; known: StandingUnit | undefined }

/** The blocks of one body while it is nested. */
export class Blocks {
  private open: Open | undefined
  private readonly number: number
  /** Paragraphs before `above` are those of the last reading, and so are those from `below` on, which have moved by `moved`. */
  private readonly above: number
  private readonly below: number
  private readonly moved: number
  private readonly shelf: Shelf
  private readonly paragraphs: readonly Paragraph[]
  private readonly quotations: readonly Quotation[]

  constructor(shelf: Shelf, paragraphs: readonly Paragraph[], quotations: readonly Quotation[], hasArticles: boolean) {
    this.shelf = shelf
    this.paragraphs = paragraphs
    this.quotations = quotations
    this.number = shelf.bodies.length
    const views = paragraphs.map(({ view }) => view), last = shelf.bodiesBefore[this.number]
    shelf.bodies.push({ views, hasArticles })
    const before = last?.hasArticles === hasArticles ? last.views : [], most = Math.min(before.length, views.length)
    let above = 0, same = 0
    while (above < most && before[above] === views[above]) above++
    while (same < most - above && before[before.length - 1 - same] === views[views.length - 1 - same]) same++
    this.above = above
    this.below = views.length - same
    this.moved = views.length - before.length
  }

  /** The block that a paragraph opened in the last reading, if it opens the same one now. */
  known(index: number, { opening, rank, stands }: Place): StandingUnit | undefined {
    const { shelf } = this, block = shelf.blockAt.get(this.paragraphs[index]!.view)
    if (!block || block.reading !== shelf.reading - 1) return undefined
    const { frame } = block
    if (this.stands(block, index) && stands === undefined && frame.opening === opening && frame.rank === rank && block.quotes === this.quotesIn(index, block.length)) return block
    // What was made of its views has moved with it and is good for reading it anew.
    for (const kept of block.kept) kept.reading = shelf.reading - 1
    return undefined
  }

  private stands({ body, start, length }: StandingUnit, index: number): boolean {
    const end = index + length, { paragraphs } = this
    const isAbove = start === index && end + REACH <= this.above, isBelow = start === index - this.moved && index >= this.below
    if (body !== this.number || !(isAbove || isBelow)) return false
    const next = paragraphs[end], behind = next ? next.lines[0]!.index : paragraphs[end - 1]!.lines.at(-1)!.index + NEAR
    return this.shelf.isUnchanged(paragraphs[index]!.lines[0]!.index, behind)
  }

  begin(start: number, frame: Frame, used: number, known?: StandingUnit): void { this.open = { start, frame, used, known } }

  /** A block ends before a paragraph that has closed it. */
  endUnlessIn(stack: readonly Frame[], index: number): void {
    if (this.open && !stack.includes(this.open.frame)) this.end(index)
  }

  end(index: number): void {
    if (!this.open) return
    const { shelf } = this, { start, frame, used, known } = this.open, length = index - start
    this.open = undefined
    if (known?.length === length) return this.keep(known, start)
    const paragraphs = this.paragraphs.slice(start, index), fresh = shelf.used.splice(used)
    if (known) for (const kept of known.kept) kept.reading = shelf.reading
    const kept = known ? [...known.kept, ...fresh] : fresh
    // A table is a node whose place nobody moves.
    if (paragraphs.some(({ opaque }) => opaque)) {
      for (const one of kept) shelf.used.push(one)
      return
    }
    const block: StandingUnit = { node: frame.node as AnyUnit, frame, body: this.number, start, length, quotes: this.quotesIn(start, length), kept, reading: 0, facts: new Map() }
    shelf.blockAt.set(paragraphs[0]!.view, block)
    shelf.blockOf.set(block.node, block)
    this.keep(block, start)
  }

  private keep(block: StandingUnit, start: number): void {
    Object.assign(block, { start, reading: this.shelf.reading })
    this.shelf.blocks.push(block)
  }

  private quotesIn(start: number, length: number): string {
    const { quotations } = this, first = countWhile(quotations.length, (i) => quotations[i]!.to <= start), behind = countWhile(quotations.length, (i) => quotations[i]!.from < start + length)
    return quotations.slice(first, behind).map(({ from, to }) => `${from - start}-${to - start}`).join(' ')
  }
}
