/** What a change of structure comes to before it is written down: seats moved and counted, markers to be written, a stretch that moves. */
import type { Facts } from '../facts/facts.ts'
import type { SequenceFault } from '../facts/sequences.ts'
import { type Localized, say } from '../rules/rule.ts'
import { pointAt } from '../text/lines.ts'
import type { AnyNode, AnyUnit, Span } from '../tree/nodes.ts'
import { isBranch, isUnit } from '../tree/walk.ts'
import { unitName } from '../tree/units.ts'
import type { Move } from './rewriting.ts'
import { countFrom, type Seat, type Seats } from './seats.ts'

/** A marker to be written in the place of `span`: its number stands between `head` and `tail`. */
export interface Marking { seat: Seat; span: Span; head: string; tail: string }

export interface Plan {
  seats: Seats
  markings: Marking[]
  /** Blanks and markers that go away. */
  cuts: Span[]
  move?: Move
  /** Stretches between two texts that become one line: a blank takes their place. */
  joints?: Span[]
  /** Units that are no more, with all that they held. */
  gone: Set<AnyUnit>
  /** The unit that the change is about, for the cursor. */
  focus?: Seat
  /** What the user should know. */
  notes: Localized[]
  /** A unit that is only half of what it was: what refers to it should be looked at. */
  halved?: AnyUnit
}

/** Why a change cannot be made. */
export class Refusal {
  readonly because: Localized
  constructor(because: Localized) { this.because = because }
}
export const refuse = (vi: string, en: string): Refusal => new Refusal(say(vi, en))

export const emptyPlan = (seats: Seats): Plan => ({ seats, markings: [], cuts: [], gone: new Set(), notes: [] })

/** A consolidated text keeps the numbers of the texts that it puts together. */
export const keepsNumbers = ({ reading: { profile } }: Facts): boolean => profile.kind === 'van-ban-hop-nhat'

/** Counts a list on from a place in it, unless the text keeps its numbers. */
export function recount(facts: Facts, list: readonly Seat[], from: number): void {
  if (!keepsNumbers(facts) && from < list.length) countFrom(list, from, firstOf(facts, list))
}

/** An excerpt may begin in the middle of a list that runs through the document. */
function firstOf({ reading: { profile } }: Facts, [first]: readonly Seat[]): number {
  return profile.fragment.head && first?.unit && !first.parent ? first.unit.number.value : 1
}

/**
 * Why a list, as it was read, cannot be counted anew from a place in it on: a number may stand there that was not read as a unit,
 * and what lies behind it would be counted wrongly. Jumps that a rule reports as faults are understood.
 */
export function doubtIn(facts: Facts, list: readonly Seat[], from: number): Refusal | undefined {
  if (keepsNumbers(facts)) return undefined
  const faults = faultsIn(facts)
  for (let i = Math.max(1, from); i < list.length; i++) {
    const before = list[i - 1]!.unit!, unit = list[i]!.unit!
    const jump = unit.number.value - before.number.value
    const fault = faults.get(unit)
    if (jump === 1 || (jump === 0 && unit.number.suffix !== '') || (fault !== undefined && fault !== 'inline')) continue
    const [a, b] = [unitName(before), unitName(unit)]
    return refuse(
      `Giữa ${a.vi} và ${b.vi} có thể còn một đơn vị chưa đọc được nên không đánh lại số phía sau; hãy xem lại chỗ đó trước.`,
      `Between ${a.en} and ${b.en} there may be a unit that was not read, so nothing behind is numbered anew; look at that place first.`,
    )
  }
  return undefined
}

const FAULTS = new WeakMap<Facts, ReadonlyMap<AnyUnit, SequenceFault['type']>>()

function faultsIn(facts: Facts): ReadonlyMap<AnyUnit, SequenceFault['type']> {
  const known = FAULTS.get(facts)
  if (known) return known
  const faults = new Map(facts.sequences.flatMap((sequence) => sequence.faults.map(({ unit, type }) => [unit, type] as const)))
  FAULTS.set(facts, faults)
  return faults
}

/** The innermost unit of the draft's own whose lines hold a place. */
export function unitAt({ units, reading: { lines } }: Facts, offset: number): AnyUnit | undefined {
  let inside: AnyUnit | undefined
  for (const { unit } of units) {
    const { start, end } = unit.position
    if (lines.starts[start.line - 1]! > offset) break
    if (offset <= lines.ends[end.line - 1]!) inside = unit
  }
  return inside
}

/** The same, or, on a blank line, the unit that ends above it. */
export function unitAtOrAbove(facts: Facts, offset: number): AnyUnit | undefined {
  const { source, lines } = facts.reading
  const line = pointAt(lines, offset).line - 1
  if (source.slice(lines.starts[line], lines.ends[line]).trim() !== '') return unitAt(facts, offset)
  return unitAt(facts, source.slice(0, lines.starts[line]).trimEnd().length)
}

/** The innermost unit of a quotation that holds a place. */
export function quotedUnitAt({ reading: { tree, lines } }: Facts, offset: number): AnyUnit | undefined {
  let found: AnyUnit | undefined
  const visit = (node: AnyNode, quoted: boolean): void => {
    if (!isBranch(node)) return
    for (const child of node.children as AnyNode[]) {
      const { start, end } = child.position
      if (offset < lines.starts[start.line - 1]! || offset > lines.ends[end.line - 1]!) continue
      if (quoted && isUnit(child)) found = child
      visit(child, quoted || child.type === 'quoted')
    }
  }
  visit(tree, false)
  return found
}
