/**
 * The units of a draft as they will stand after a change. Each unit has a seat; a change moves seats, adds and removes them,
 * and gives them other kinds and numbers, while the tree stays as it was read.
 */
import type { Facts } from '../facts/facts.ts'
import { type DocumentIndex, documentOf } from '../facts/unit-index.ts'
import type { AnyBranch, AnyUnit, UnitKind } from '../tree/nodes.ts'
import { isUnit } from '../tree/walk.ts'
import { numberLike } from '../tree/units.ts'

export interface Seat {
  /** The unit as it was read; none for a new one. */
  unit: AnyUnit | undefined
  kind: UnitKind
  /** The unit whose marker is followed: its own, or that of a neighbour when it is new or of another kind now. */
  model: AnyUnit
  document: DocumentIndex
  parent: Seat | undefined
  children: Seat[]
  /** The number to come: 5 of "5a", and its "a". */
  value: number
  suffix: string
}

export interface Seats {
  /** By the node that they stand in at the top: the document itself or an attachment. */
  tops: ReadonlyMap<DocumentIndex, Seat[]>
  of: Map<AnyUnit, Seat>
}

export function seatsOf({ units, indexes }: Facts): Seats {
  const tops = new Map<DocumentIndex, Seat[]>(indexes.map((index) => [index, []]))
  const of = new Map<AnyUnit, Seat>()
  const documents = new Map<AnyBranch, DocumentIndex>(indexes.map((index) => [index.node, index]))
  for (const { unit, ancestors } of units) {
    const above = ancestors.findLast(isUnit), parent = above && of.get(above)
    const document = documents.get(documentOf(ancestors))!
    const seat: Seat = { unit, kind: unit.type, model: unit, document, parent, children: [], value: unit.number.value, suffix: unit.number.suffix }
    of.set(unit, seat)
    listAround(tops, seat).push(seat)
  }
  return { tops, of }
}

/** The seats of one parent, of every kind, in the order of the text. */
export const listAround = (tops: Seats['tops'], { parent, document }: Pick<Seat, 'parent' | 'document'>): Seat[] => parent?.children ?? tops.get(document)!

/** A seat and all below it, in the order of the text. */
export function* below(seat: Seat): Generator<Seat> {
  yield seat
  for (const child of seat.children) yield* below(child)
}

export function* allSeats({ tops }: Seats): Generator<Seat> {
  for (const seats of tops.values()) for (const seat of seats) yield* below(seat)
}

/** A seat and those that it stands in, the innermost first. */
export function* upwards(seat: Seat | undefined): Generator<Seat> {
  for (let one = seat; one; one = one.parent) yield one
}

/** The numbered list that a seat belongs to, in the order of the text: Điều and Chương run through a document, all others through one parent. */
export function listOf(seats: Seats, seat: Seat): Seat[] {
  if (seat.kind === 'article' || (seat.kind === 'chapter' && !restartsInParts(seats, seat.document))) return throughout(seats, seat)
  const key = styleOf(seat)
  return listAround(seats.tops, seat).filter((one) => one.kind === seat.kind && styleOf(one) === key)
}

function throughout({ tops }: Seats, { kind, document }: Seat): Seat[] {
  const list: Seat[] = []
  const visit = (seats: readonly Seat[]): void => {
    for (const seat of seats) {
      if (seat.kind === kind) list.push(seat)
      else if (GROUPS.has(seat.kind)) visit(seat.children)
    }
  }
  visit(tops.get(document)!)
  return list
}

/** The lists that run through the document and have units inside a seat, each with its first unit there: the Điều of a Chương. */
export function inner(seats: Seats, seat: Seat): Array<{ first: Seat; list: Seat[]; at: number }> {
  return (['chapter', 'article'] as const).flatMap((kind) => {
    const first = [...below(seat)].find((one) => one !== seat && one.kind === kind)
    if (!first) return []
    const list = listOf(seats, first)
    return list.some(({ parent }) => parent !== first.parent) ? [{ first, list, at: list.indexOf(first) }] : []
  })
}

/** Units that only group others. */
export const GROUPS: ReadonlySet<UnitKind> = new Set<UnitKind>(['part', 'chapter', 'section', 'subsection', 'division'])

/** Chương run through the Phần, unless a second Phần was seen to begin with Chương I. */
const restartsInParts = ({ tops }: Seats, document: DocumentIndex): boolean => (
  tops.get(document)!.filter(({ kind }) => kind === 'part').slice(1).some(({ children }) => children.find(({ kind }) => kind === 'chapter')?.unit?.number.value === 1)
)

/** I and A, (1) and i), 1 and 1.1 are lists of their own. */
function styleOf({ kind, model: { marker, number } }: Seat): string {
  if (kind === 'division') return marker.style[0]!
  return kind === 'item' ? marker.style : String(number.path?.length ?? 1)
}

/** The number of a seat as it will be written; nothing when there is none for its value (past y) or none that can be told ("thứ hai"). */
export function numberOf(seat: Seat): string | undefined {
  const { unit, model, value, suffix, parent } = seat
  const { path } = model.number
  if (path) {
    const prefix = prefixOf(parent, path.slice(0, -1))
    const last = value === path.at(-1) || value > 0 ? value : path.at(-1)!
    return [...prefix, last].join('.')
  }
  if (unit === model && value === unit.number.value && suffix === unit.number.suffix) return unit.number.text
  if (model.marker.style === 'word ordinal' || value < 1) return undefined
  const plain = numberLike(model, value)
  return plain === undefined ? undefined : plain + suffix
}

/** "2.1" of a khoản 2 that becomes 3 is 3.1; where the beginning was not its parent's number it stays. */
function prefixOf(parent: Seat | undefined, prefix: readonly number[]): readonly number[] {
  if (!parent) return prefix
  const { unit, model } = parent
  const before = unit ? unit.number.path ?? [unit.number.value] : undefined
  if (before && before.join('.') !== prefix.join('.')) return prefix
  return model.number.path ? numberOf(parent)!.split('.').map(Number) : [parent.value]
}

/** Counts a list on from the seat before `from`: one more for each. */
export function countFrom(list: readonly Seat[], from: number, first = 1): void {
  for (const [i, seat] of list.slice(from).entries()) {
    const before = list[from - 1]
    seat.value = (before ? before.value : first - 1) + 1 + i
    seat.suffix = ''
  }
}
