/**
 * Changes the structure of a draft, with proof: what comes of it is read again, and is given out only when every unit stands where it
 * was meant to stand and every reference that was followed names the same unit as before.
 */
import type { Facts } from '../facts/facts.ts'
import type { ReferenceFact } from '../facts/references.ts'
import type { Edit, Localized } from '../rules/rule.ts'
import type { AnyUnit, Span } from '../tree/nodes.ts'
import { UNIT_NAMES } from '../tree/units.ts'
import { isUnit, spanOf } from '../tree/walk.ts'
import { insert, merge, remove, renumber, split } from './changes.ts'
import { unreadMentions } from './unread.ts'
import { type Followed, followReferences, isFollowed, type LeftReference } from './follow.ts'
import { demote, moveBy, moveTo, promote, type Where } from './moves.ts'
import { type Plan, quotedUnitAt, refuse, Refusal, unitAt, unitAtOrAbove } from './plan.ts'
import { insertQuoted } from './quoted.ts'
import { type Rewriting, rewrite } from './rewriting.ts'
import { allSeats, numberOf, type Seat } from './seats.ts'
import { countWhile } from '../text/sorted.ts'

/** Offsets of the source in UTF-16 units. */
export type Change =
  | { type: 'moveUp' | 'moveDown' | 'promote' | 'demote' | 'delete' | 'split' | 'merge' | 'insert'; at: number }
  | { type: 'move'; at: number; to: number; where: Where }
  | { type: 'renumber'; range?: Span }

/** text: blanks, markers and what moves; number: of a unit; reference: numbers in a reference; doubtful: the same in one that may be another text's. */
export type EditRole = 'text' | 'number' | 'reference' | 'doubtful'
export interface Restructured {
  edits: Array<Edit & { role: EditRole }>
  /** The text that comes of the edits that are not doubtful. */
  text: string
  /** How many units are numbered anew, and how many references are changed. */
  numbers: number
  references: number
  left: LeftReference[]
  notes: Localized[]
  /** Where the unit in question stands in the new text: behind the marker of a new one, at the number of another. */
  cursor?: number
}

/** `read` reads a text as the draft was read. */
export function restructure(facts: Facts, change: Change, read: (source: string) => Facts): Restructured | Refusal {
  if (change.type === 'insert') {
    const quoted = quotedUnitAt(facts, change.at)
    if (quoted) return insertQuoted(facts.reading, quoted)
  }
  const plan = planOf(facts, change)
  if (plan instanceof Refusal) return plan
  const numbers = new Map<Seat, string>()
  for (const seat of allSeats(plan.seats)) {
    const number = numberOf(seat)
    if (number === undefined) return refuse(`Không còn số để đánh cho ${UNIT_NAMES[seat.kind].vi} tiếp theo; hãy đánh số bằng tay.`, `There is no number left for the next ${UNIT_NAMES[seat.kind].en}; number it by hand.`)
    numbers.set(seat, number)
  }
  return proven(facts, plan, numbers, read)
}

function planOf(facts: Facts, change: Change): Plan | Refusal {
  if (change.type === 'renumber') return renumber(facts, change.range && stretchOf(facts, change.range))
  const unit = change.type === 'insert' ? unitAtOrAbove(facts, change.at) : unitAt(facts, change.at)
  if (!unit) return refuse('Con trỏ không ở trong điều, khoản hay điểm nào của văn bản.', 'The cursor is in no unit of the draft.')
  switch (change.type) {
    case 'insert': return insert(facts, unit)
    case 'delete': return remove(facts, unit)
    case 'split': return split(facts, unit, change.at)
    case 'merge': return merge(facts, unit)
    case 'moveUp': return moveBy(facts, unit, -1)
    case 'moveDown': return moveBy(facts, unit, 1)
    case 'promote': return promote(facts, unit)
    case 'demote': return demote(facts, unit)
    case 'move': {
      const target = unitAt(facts, change.to)
      return target ? moveTo(facts, unit, target, change.where) : refuse('Chỗ chuyển đến không ở trong đơn vị nào của văn bản.', 'The place to move to is in no unit of the draft.')
    }
  }
}

/** A mere place means the unit around it: what that is divided into, or, when it is not divided, its own list from it on. */
function stretchOf(facts: Facts, range: Span): Span {
  const unit = range.start === range.end ? unitAt(facts, range.start) : undefined
  if (!unit) return range
  const { start, end } = spanOf(unit)
  return unit.children.some(isUnit) ? { start: unit.marker.span.end, end } : { start, end: unit.number.span.end }
}

/** Reads what would come of it: first with other numbers in the references, then with those that were led astray written in full, then with these left. */
function proven(facts: Facts, plan: Plan, numbers: ReadonlyMap<Seat, string>, read: (source: string) => Facts): Restructured | Refusal {
  const edits = unitEdits(plan, numbers)
  if (edits.size === 0 && !plan.move && plan.cuts.length === 0 && !plan.joints) return refuse('Các số đã liên tục, không có gì phải đánh lại.', 'All numbers are in order already.')
  const blanks: Edit[] = [...plan.cuts.map((span) => ({ ...span, text: '' })), ...(plan.joints ?? []).map((span) => ({ ...span, text: ' ' }))]
  const stubborn = new Map<ReferenceFact, 'rewrite' | 'leave'>()
  for (let round = 0; round < ROUNDS; round++) {
    const followed = followReferences(facts, plan, numbers, stubborn)
    const rewriting = rewrite(facts.reading.source, [...edits.values(), ...blanks, ...followed.edits], plan.move)
    const after = read(rewriting.text)
    const units = unitsAfter(plan, numbers, edits, rewriting, after)
    if (!units) return refuse('Sau khi đổi, các đơn vị sẽ không còn đọc được như dự định, nên văn bản được giữ nguyên.', 'The units would not be read as they are meant afterwards, so the text is left as it is.')
    const astray = strays(facts, plan, followed, rewriting, after, units)
    if (astray.length === 0) return resultOf(facts, plan, edits, blanks, followed, rewriting)
    for (const reference of astray) stubborn.set(reference, stubborn.has(reference) ? 'leave' : 'rewrite')
  }
  return refuse('Không kiểm chứng được các chỗ viện dẫn sau khi đổi, nên văn bản được giữ nguyên.', 'What the references would name afterwards cannot be proven, so the text is left as it is.')
}

/** One reference written in full may lead its neighbour astray; more rounds than this mean that nothing can be proven. */
const ROUNDS = 6

/** The numbers and markers that change, by seat. */
function unitEdits({ seats, markings }: Plan, numbers: ReadonlyMap<Seat, string>): Map<Seat, Edit> {
  const edits = new Map<Seat, Edit>(markings.map(({ seat, span, head, tail }) => [seat, { ...span, text: head + numbers.get(seat)! + tail }]))
  for (const seat of allSeats(seats)) {
    const text = numbers.get(seat)!
    if (seat.unit && !edits.has(seat) && text !== seat.unit.number.text) edits.set(seat, { ...seat.unit.number.span, text })
  }
  return edits
}

/** Each seat's unit in the new reading; nothing when one is not there as it was meant, or when there are others. */
function unitsAfter(plan: Plan, numbers: ReadonlyMap<Seat, string>, edits: ReadonlyMap<Seat, Edit>, rewriting: Rewriting, { units }: Facts): Map<Seat, AnyUnit> | undefined {
  const heads = new Map(plan.markings.map(({ seat, head }) => [seat, head.length]))
  const byPlace = new Map(units.map((fact) => [fact.unit.number.span.start, fact]))
  const found = new Map<Seat, AnyUnit>()
  let expected = 0
  for (const seat of allSeats(plan.seats)) {
    const edit = edits.get(seat)
    const fact = byPlace.get(edit ? rewriting.startOf(edit) + (heads.get(seat) ?? 0) : rewriting.placeOf(seat.unit!.number.span.start))
    // A new unit without words need not be one to a reader yet.
    if (!fact && !seat.unit && !plan.halved) continue
    if (fact?.unit.type !== seat.kind || fact.unit.number.text !== numbers.get(seat) || fact.ancestors.findLast(isUnit) !== (seat.parent && found.get(seat.parent))) return undefined
    found.set(seat, fact.unit)
    expected++
  }
  return expected === units.length ? found : undefined
}

/** The references that do not name what they are to name. */
function strays({ references, amendments }: Facts, { seats, gone }: Plan, { left, edits, changed }: Followed, rewriting: Rewriting, after: Facts, units: ReadonlyMap<Seat, AnyUnit>): ReferenceFact[] {
  const leftAt = new Set(left.map(({ span }) => span.start)), starts = new Map(edits.map((edit) => [edit.start, edit])), ends = new Map(edits.map((edit) => [edit.end, edit]))
  const read = after.references
  return references.filter((reference) => {
    const { start, end } = spanOf(reference.node)
    if ((reference.owner !== 'own' && !changed.has(reference)) || !isFollowed(reference, amendments.places, gone) || leftAt.has(start) || reference.targets.every((target) => target.units.length === 0)) return false
    const [first, last] = [starts.get(start), ends.get(end)]
    const from = first ? rewriting.startOf(first) : rewriting.placeOf(start), to = last ? rewriting.startOf(last) + last.text.length : rewriting.placeOf(end - 1) + 1
    const named: AnyUnit[] = []
    for (let i = firstFrom(read, from); i < read.length && spanOf(read[i]!.node).end <= to; i++) {
      if (read[i]!.owner !== 'other') named.push(...read[i]!.targets.flatMap(endsOf))
    }
    const meant = reference.targets.flatMap((target) => {
      const ends = endsOf(target).map((unit) => units.get(seats.of.get(unit)!))
      // Two ends that have changed places are told the other way round.
      return isRange(target) && ends.length === 2 && ends[0] && ends[1] && ends[0].position.start.offset > ends[1].position.start.offset ? ends.reverse() : ends
    })
    return meant.length !== named.length || meant.some((unit, i) => unit !== named[i])
  })
}

const isRange = ({ target }: ReferenceFact['targets'][number]): boolean => target.path[0]!.to !== undefined
/** Of a range the ends: what stands between may change, and is said. */
const endsOf = (target: ReferenceFact['targets'][number]): readonly AnyUnit[] => (isRange(target) && target.units.length > 0 ? [target.units[0]!, target.units.at(-1)!] : target.units)

const firstFrom = (references: readonly ReferenceFact[], offset: number): number => countWhile(references.length, (i) => references[i]!.node.position.start.offset < offset)

function resultOf(facts: Facts, plan: Plan, edits: ReadonlyMap<Seat, Edit>, blanks: readonly Edit[], followed: Followed, rewriting: Rewriting): Restructured {
  const marked = new Set(plan.markings.map(({ seat }) => edits.get(seat)!)), references = new Set(followed.edits), texts = new Set([...blanks, ...marked])
  const numbered = new Set(edits.values())
  const role = (edit: Edit): EditRole => (references.has(edit) ? 'reference' : !texts.has(edit) && numbered.has(edit) ? 'number' : 'text')
  const doubtful = followed.doubtful.filter((edit) => rewriting.isOutside(edit) && !blanks.some(({ start, end }) => edit.start < end && start < edit.end))
  const all = [...rewriting.edits.map((edit) => ({ ...edit, role: role(edit) })), ...doubtful.map((edit) => ({ ...edit, role: 'doubtful' as const }))]
  const cursor = plan.focus && cursorOf(plan, plan.focus, edits, rewriting)
  return {
    edits: all.sort((a, b) => a.start - b.start || a.end - b.end), text: rewriting.text, numbers: edits.size - marked.size, references: followed.changed.size,
    left: [...followed.left, ...unreadMentions(facts, edits)].sort((a, b) => a.span.start - b.span.start), notes: plan.notes, ...(cursor !== undefined && { cursor }),
  }
}

function cursorOf({ markings }: Plan, focus: Seat, edits: ReadonlyMap<Seat, Edit>, rewriting: Rewriting): number {
  const edit = edits.get(focus)
  if (!focus.unit && edit) return rewriting.startOf(edit) + edit.text.length
  const head = markings.find(({ seat }) => seat === focus)?.head.length ?? 0
  return edit ? rewriting.startOf(edit) + head : rewriting.placeOf(focus.unit!.number.span.start)
}
