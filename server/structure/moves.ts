/** Changes that put a unit elsewhere or on another level: up and down, to a place, promote, demote. */
import type { Facts } from '../facts/facts.ts'
import type { AnyNode, AnyUnit, Span, UnitKind } from '../tree/nodes.ts'
import { UNIT_NAMES, unitName } from '../tree/units.ts'
import { blockOf, cutOf } from './blocks.ts'
import { runOn } from './changes.ts'
import { doubtIn, emptyPlan, type Plan, recount, refuse, type Refusal } from './plan.ts'
import type { Move } from './rewriting.ts'
import { below, inner, listAround, listOf, type Seat, type Seats, seatsOf } from './seats.ts'

export type Where = 'before' | 'after' | 'inside'

const RANK: Readonly<Record<UnitKind, number>> = { part: 1, chapter: 2, section: 3, subsection: 4, article: 5, division: 5, clause: 6, point: 7, item: 8 }

/** Up or down past the next unit of its list; an Điều or Chương at the end of a larger unit goes over into the next. */
export function moveBy(facts: Facts, unit: AnyUnit, step: -1 | 1): Plan | Refusal {
  const seats = seatsOf(facts), seat = seats.of.get(unit)!, list = listOf(seats, seat), index = list.indexOf(seat)
  const other = list[index + step]
  if (!other) return step < 0 ? refuse('Đơn vị này đã đứng đầu.', 'This unit is the first.') : refuse('Đơn vị này đã đứng cuối.', 'This unit is the last.')
  // Over the border of a Chương it becomes the last of the one above or the first of the one below.
  const isBorder = other.parent !== seat.parent
  return moveTo(facts, unit, other.unit!, (step < 0) === isBorder ? 'after' : 'before')
}

/** Puts a unit before or behind another of its kind, or at the end of a larger one. */
export function moveTo(facts: Facts, unit: AnyUnit, target: AnyUnit, where: Where): Plan | Refusal {
  const seats = seatsOf(facts), seat = seats.of.get(unit)!, goal = seats.of.get(target)!
  if ([...below(seat)].includes(goal)) return refuse('Không thể chuyển một đơn vị vào chính nó.', 'A unit cannot be moved into itself.')
  const { vi, en } = unitName(target)
  if (where === 'inside' ? RANK[goal.kind] >= RANK[seat.kind] : goal.kind !== seat.kind) {
    const kind = UNIT_NAMES[seat.kind]
    return refuse(`Không thể đặt ${kind.vi} ${where === 'inside' ? 'vào trong' : 'cạnh'} ${vi}.`, `A ${kind.en} cannot stand ${where === 'inside' ? 'inside' : 'beside'} ${en}.`)
  }
  const siblings = where === 'inside' ? goal.children.filter(({ kind }) => kind === seat.kind) : []
  if (where === 'inside' && siblings.length > 0) return moveTo(facts, unit, siblings.at(-1)!.unit!, 'after')
  if (where === 'inside' && (goal.children.length > 0 || !HOLDS[seat.kind].includes(goal.kind))) return refuse(`Không thể đặt ${UNIT_NAMES[seat.kind].vi} trực tiếp trong ${vi}.`, `A ${UNIT_NAMES[seat.kind].en} cannot stand directly in ${en}.`)
  const block = blockOf(facts.reading, unit), beside = blockOf(facts.reading, target)
  if (!block || !beside) return runOn(block ? target : unit)
  const doubt = doubtBetween(facts, seats, seat, goal, where)
  if (doubt) return doubt
  const plan = emptyPlan(seats), { parent } = seat
  rearrange(facts, plan, seat, () => {
    const around = where === 'inside' ? goal.children : listAround(seats.tops, goal)
    around.splice(where === 'inside' ? 0 : around.indexOf(goal) + (where === 'after' ? 1 : 0), 0, seat)
    seat.parent = where === 'inside' ? goal : goal.parent
    seat.document = goal.document
    if (seat.model.number.path && where !== 'inside') seat.model = goal.model
  })
  const move = carry(facts, block, beside, where)
  if (!move && parent === seat.parent) return refuse('Đơn vị này đã đứng ở đó.', 'The unit stands there already.')
  if (move) plan.move = move
  plan.focus = seat
  return plan
}

/** What an undivided unit must be to take in one of a kind. */
const HOLDS: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  part: [], chapter: ['part'], section: ['chapter'], subsection: ['section'], article: ['part', 'chapter', 'section', 'subsection'], division: [], clause: ['article', 'division'], point: ['clause'], item: ['point'],
}

/** Why the lists that the unit leaves and enters cannot be counted. */
function doubtBetween(facts: Facts, seats: Seats, seat: Seat, goal: Seat, where: Where): Refusal | undefined {
  const from = listOf(seats, seat), to = where === 'inside' ? undefined : listOf(seats, goal)
  const isOne = to?.includes(seat) ?? false
  const own = doubtIn(facts, from, isOne ? Math.min(from.indexOf(seat), from.indexOf(goal)) : from.indexOf(seat))
  if (own || !to || isOne) return own ?? inner(seats, seat).map(({ list, at }) => doubtIn(facts, list, at)).find((one) => one !== undefined)
  return doubtIn(facts, to, to.indexOf(goal))
}

/** Takes a seat out, puts it in again, and counts the lists on both sides from where they have changed. */
function rearrange(facts: Facts, plan: Plan, seat: Seat, put: () => void): void {
  const { seats } = plan, around = listAround(seats.tops, seat)
  const old = listOf(seats, seat), left = old.indexOf(seat), stays = old[left - 1] ?? old[left + 1]
  const within = inner(seats, seat)
  around.splice(around.indexOf(seat), 1)
  put()
  const list = listOf(seats, seat), entered = list.indexOf(seat)
  if (stays && !list.includes(stays)) recount(facts, listOf(seats, stays), left)
  recount(facts, list, stays && list.includes(stays) ? Math.min(left, entered) : entered)
  for (const { first, at } of within) {
    const one = listOf(seats, first)
    recount(facts, one, Math.min(at, one.indexOf(first)))
  }
}

/** The text of a block goes before another or behind it; nothing when it stands there already. */
function carry({ reading }: Facts, block: Span, beside: Span, where: Where): Move | undefined {
  const { source } = reading
  const cut = cutOf(reading, block), gap = source.slice(cut.start, block.start) || source.slice(block.end, cut.end)
  const isBefore = where === 'before'
  if (isBefore ? source.slice(block.end, beside.start).trim() === '' && block.end <= beside.start : source.slice(beside.end, block.start).trim() === '' && beside.end <= block.start) return undefined
  return isBefore ? { from: block, cut, to: beside.start, before: '', after: gap } : { from: block, cut, to: beside.end, before: gap, after: '' }
}

/** One level up, behind the unit that it stood in: điểm to khoản, khoản to Điều. What it holds goes up with it. */
export function promote(facts: Facts, unit: AnyUnit): Plan | Refusal {
  const seats = seatsOf(facts), seat = seats.of.get(unit)!, { parent } = seat
  if (!parent?.unit || RANK[parent.kind] !== RANK[seat.kind] - 1 || !LADDER.has(seat.kind) || [...below(seat)].some(({ model }) => model.number.path)) return refuse('Chỉ nâng cấp được điểm thành khoản, khoản thành điều.', 'Only a point can become a clause, and a clause an article.')
  const block = blockOf(facts.reading, unit), beside = blockOf(facts.reading, parent.unit)
  if (!block || !beside) return runOn(block ? parent.unit : unit)
  const doubt = doubtIn(facts, listOf(seats, seat), listOf(seats, seat).indexOf(seat)) ?? doubtIn(facts, listOf(seats, parent), listOf(seats, parent).indexOf(parent) + 1)
  if (doubt) return doubt
  const plan = emptyPlan(seats), around = listAround(seats.tops, seat), old = listOf(seats, seat), left = old.indexOf(seat)
  around.splice(around.indexOf(seat), 1)
  const goals = listAround(seats.tops, parent)
  goals.splice(goals.indexOf(parent) + 1, 0, seat)
  seat.parent = parent.parent
  lift(plan, seat, parent.model, seat.model)
  recount(facts, listOf(seats, seat), listOf(seats, seat).indexOf(seat))
  for (const one of old.filter((each) => each !== seat).slice(0, 1)) recount(facts, listOf(seats, one), left)
  const move = carry(facts, block, beside, 'after')
  // It stands at the end of its parent's block already: only its marker changes.
  if (move && facts.reading.source.slice(block.end, beside.end).trim() !== '') plan.move = move
  plan.focus = seat
  return plan
}

/** Gives a seat the kind and marker of a model, and its children what it was: a) of a khoản that becomes an Điều is 1. */
function lift(plan: Plan, seat: Seat, model: AnyUnit, own: AnyUnit): void {
  const children = seat.children.filter(({ kind }) => LADDER.has(kind))
  remark(plan, seat, model)
  for (const [i, child] of children.entries()) {
    lift(plan, child, own, child.model)
    child.value = i + 1
    child.suffix = ''
  }
}

const LADDER: ReadonlySet<UnitKind> = new Set<UnitKind>(['clause', 'point', 'item'])

/** One level down, to the end of the unit before it: Điều to khoản, khoản to điểm. */
export function demote(facts: Facts, unit: AnyUnit): Plan | Refusal {
  const seats = seatsOf(facts), seat = seats.of.get(unit)!, around = listAround(seats.tops, seat)
  const elder = around[around.indexOf(seat) - 1]
  const lower = LOWER[seat.kind]
  if (!lower || [...below(seat)].some(({ model }) => model.number.path)) return refuse('Chỉ hạ cấp được điều thành khoản, khoản thành điểm.', 'Only an article can become a clause, and a clause a point.')
  if (!elder?.unit || elder.kind !== seat.kind) return refuse('Phía trước không có đơn vị cùng cấp để chứa đơn vị này.', 'There is no unit of its kind before it that could hold it.')
  if (!blockOf(facts.reading, unit)) return runOn(unit)
  if ([...below(seat)].some(({ kind }) => !LOWER[kind])) return refuse('Không hạ cấp được vì trong đơn vị này đã có điểm.', 'It holds points, below which there is no level.')
  const { vi, en } = unitName(elder.unit)
  if (elder.children.some(({ kind }) => kind !== lower)) return refuse(`Không hạ cấp được vì ${vi} đã chia thành đơn vị loại khác.`, `${en} is divided into units of another kind.`)
  const list = listOf(seats, seat), index = list.indexOf(seat)
  const doubt = doubtIn(facts, list, index) ?? (elder.children[0] && doubtIn(facts, listOf(seats, elder.children[0]), 1))
  if (doubt) return doubt
  const models = modelsIn(facts)
  const model = elder.children.at(-1)?.model ?? models.get(lower)
  const missing = [...below(seat)].some(({ kind }) => !models.has(LOWER[kind]!))
  if (!model || missing) return refuse('Trong văn bản chưa có đơn vị ở cấp dưới để theo mẫu số của nó.', 'The draft has no unit of the level below whose marker could be followed.')
  const plan = emptyPlan(seats)
  around.splice(around.indexOf(seat), 1)
  elder.children.push(seat)
  seat.parent = elder
  for (const one of [...below(seat)].slice(1)) remark(plan, one, models.get(LOWER[one.kind]!)!)
  remark(plan, seat, model)
  recount(facts, list.filter((one) => one !== seat), index)
  recount(facts, listOf(seats, seat), listOf(seats, seat).indexOf(seat))
  for (const one of seat.children.slice(0, 1)) recount(facts, listOf(seats, one), 0)
  plan.focus = seat
  return plan
}

const LOWER: Readonly<Partial<Record<UnitKind, UnitKind>>> = { article: 'clause', clause: 'point' }

/** A unit of each kind, the first in the draft that is marked in the usual way. */
function modelsIn({ units }: Facts): Map<UnitKind, AnyUnit> {
  const models = new Map<UnitKind, AnyUnit>()
  for (const { unit } of units) if (!models.has(unit.type) && !unit.number.path) models.set(unit.type, unit)
  return models
}

function remark(plan: Plan, seat: Seat, model: AnyUnit): void {
  const unit = seat.unit!, at = model.marker.text.lastIndexOf(model.number.text)
  seat.kind = model.type
  seat.model = model
  seat.suffix = ''
  const end = (unit.children as AnyNode[])[1]?.position.start.offset ?? unit.marker.span.end
  const blank = end > unit.marker.span.end ? '' : ' '
  plan.markings.push({ seat, span: unit.marker.span, head: model.marker.text.slice(0, at), tail: model.marker.text.slice(at + model.number.text.length) + blank })
}
