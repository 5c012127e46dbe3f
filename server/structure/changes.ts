/** The changes of structure, each as a plan: insert, delete, split, merge, renumber. Those that move a unit are in `moves.ts`. */
import type { Facts } from '../facts/facts.ts'
import type { AnyNode, AnyUnit, Span } from '../tree/nodes.ts'
import { unitName } from '../tree/units.ts'
import { blockOf, breakOf, cutOf, formOf, wordsOf } from './blocks.ts'
import { doubtIn, emptyPlan, keepsNumbers, type Plan, recount, refuse, type Refusal } from './plan.ts'
import { suffixes } from './quoted.ts'
import { below, inner, listAround, listOf, type Seat, seatsOf } from './seats.ts'

export const runOn = (unit: AnyUnit): Refusal => {
  const { vi, en } = unitName(unit)
  return refuse(`${vi[0]!.toUpperCase()}${vi.slice(1)} viết liền trong một dòng với đoạn khác; hãy cho xuống dòng trước.`, `${en} shares a line with other text; put it on a line of its own first.`)
}

/** A new unit behind `unit`, with the next number. */
export function insert(facts: Facts, unit: AnyUnit): Plan | Refusal {
  const block = blockOf(facts.reading, unit)
  if (!block) return runOn(unit)
  const seats = seatsOf(facts), seat = seats.of.get(unit)!, list = listOf(seats, seat), index = list.indexOf(seat)
  const plan = emptyPlan(seats)
  const fresh: Seat = { ...seat, unit: undefined, children: [], value: seat.value + 1, suffix: '' }
  if (keepsNumbers(facts)) {
    const free = suffixes(seat.kind, seat.suffix).find((suffix) => !list.some((one) => one.value === seat.value && one.suffix === suffix))
    Object.assign(fresh, { value: seat.value, suffix: free ?? `${seat.suffix}a` })
  } else {
    const doubt = doubtIn(facts, list, index + 1)
    if (doubt) return doubt
  }
  const around = listAround(seats.tops, seat)
  around.splice(around.indexOf(seat) + 1, 0, fresh)
  recount(facts, listOf(seats, fresh), index + 1)
  plan.markings.push(markingBehind(facts, fresh, unit, block.end))
  plan.focus = fresh
  return plan
}

/** A line of its own for a seat, behind the block of a unit and parted from it as that is from what stands above. */
function markingBehind({ reading }: Facts, seat: Seat, unit: AnyUnit, at: number): Plan['markings'][number] {
  const { head, tail } = formOf(reading, unit)
  const { start } = blockOf(reading, unit)!
  const above = cutOf(reading, { start, end: start }), gap = reading.source.slice(above.start, above.end)
  return { seat, span: { start: at, end: at }, head: (/[\r\n]/.test(gap) && above.end === start ? gap : breakOf(reading.source)) + head, tail }
}

/** Takes a unit away with all that it holds. */
export function remove(facts: Facts, unit: AnyUnit): Plan | Refusal {
  const block = blockOf(facts.reading, unit)
  if (!block) return runOn(unit)
  const seats = seatsOf(facts), seat = seats.of.get(unit)!, list = listOf(seats, seat), index = list.indexOf(seat)
  const within = inner(seats, seat)
  const doubt = doubtIn(facts, list, index) ?? within.map((one) => doubtIn(facts, one.list, one.at)).find((one) => one !== undefined)
  if (doubt) return doubt
  const plan = emptyPlan(seats)
  for (const one of below(seat)) {
    if (!one.unit) continue
    plan.gone.add(one.unit)
    seats.of.delete(one.unit)
  }
  const around = listAround(seats.tops, seat)
  around.splice(around.indexOf(seat), 1)
  list.splice(index, 1)
  recount(facts, list, index)
  for (const one of within) recount(facts, one.list.filter((other) => !plan.gone.has(other.unit!)), one.at)
  plan.cuts.push(cutOf(facts.reading, block))
  if (list[index] ?? list[index - 1]) plan.focus = (list[index] ?? list[index - 1])!
  return plan
}

/** Cuts a unit in two where the cursor is: what stands behind it becomes the next unit. */
export function split(facts: Facts, unit: AnyUnit, offset: number): Plan | Refusal {
  const { source } = facts.reading
  const block = blockOf(facts.reading, unit)
  if (!block) return runOn(unit)
  if (!WORDS.test(source.slice(offset, block.end))) return insert(facts, unit)
  const text = (unit.children as AnyNode[]).slice(1).find(({ position: { start, end } }) => start.offset <= offset && offset <= end.offset)
  if (offset <= wordsOf(unit) || !text || (text.type !== 'paragraph' && text.type !== 'heading') || !WORDS.test(source.slice(offset, text.position.end.offset))) {
    return refuse('Hãy đặt con trỏ ở chỗ cần tách, trong đoạn văn của điều, khoản hoặc điểm.', 'Put the cursor where the unit is to be split, inside its text.')
  }
  if ('children' in text && (text.children as AnyNode[]).some(({ type, position: { start, end } }) => (type === 'reference' || type === 'citation') && start.offset < offset && offset < end.offset)) {
    return refuse('Con trỏ đang ở giữa một chỗ viện dẫn; hãy đặt trước hoặc sau chỗ đó.', 'The cursor is inside a reference; put it before or behind.')
  }
  if (WITHIN_WORD.test(source.slice(offset - 1, offset + 1)) || BEFORE_MARK.test(source.slice(offset, text.position.end.offset))) return refuse('Con trỏ đang ở giữa một từ hoặc trước dấu câu; hãy đặt ở đầu một từ.', 'The cursor is inside a word or before a mark; put it where a word begins.')
  const seats = seatsOf(facts), seat = seats.of.get(unit)!, list = listOf(seats, seat), index = list.indexOf(seat)
  const doubt = doubtIn(facts, list, index + 1)
  if (doubt) return doubt
  const fresh: Seat = { ...seat, unit: undefined, children: [], value: seat.value + 1, suffix: '' }
  fresh.children = seat.children.filter(({ unit: child }) => child!.position.start.offset >= offset)
  seat.children = seat.children.filter((child) => !fresh.children.includes(child))
  for (const child of fresh.children) child.parent = fresh
  const around = listAround(seats.tops, seat)
  around.splice(around.indexOf(seat) + 1, 0, fresh)
  recount(facts, listOf(seats, fresh), index + 1)
  for (const child of firsts(seats, fresh.children)) recount(facts, listOf(seats, child), 0)
  const { head, tail } = formOf(facts.reading, unit)
  const start = source.slice(0, offset).trimEnd().length, end = offset + source.slice(offset).length - source.slice(offset).trimStart().length
  const gap = source.slice(start, end)
  return { ...emptyPlan(seats), markings: [{ seat: fresh, span: { start, end }, head: (/[\r\n]/.test(gap) ? gap : breakOf(source)) + head, tail }], focus: fresh, halved: unit }
}

const WORDS = /[\p{L}\p{N}]/u
const BEFORE_MARK = /^\s*[.,;:!?)”]/u
const WITHIN_WORD = /^[\p{L}\p{M}\p{N}]{2}$/u

/** The first seat of each list among siblings; Điều are counted through the document and not here. */
function firsts(seats: Plan['seats'], children: readonly Seat[]): Seat[] {
  const found: Seat[] = []
  for (const child of children) {
    if (child.kind !== 'article' && child.kind !== 'chapter' && !found.some((one) => listOf(seats, one).includes(child))) found.push(child)
  }
  return found
}

/** The unit goes on as text of the one before it: its marker goes away. */
export function merge(facts: Facts, unit: AnyUnit): Plan | Refusal {
  const seats = seatsOf(facts), seat = seats.of.get(unit)!, around = listAround(seats.tops, seat)
  const before = around[around.indexOf(seat) - 1], elder = before?.unit
  if (!elder || before.kind !== seat.kind || !MERGED.has(seat.kind)) {
    return refuse('Chỉ nhập được điều, khoản hoặc điểm vào đơn vị cùng cấp đứng ngay trước nó.', 'Only an article, clause or point can be merged, with the one of its kind right before it.')
  }
  const { vi, en } = unitName(elder)
  const last = (elder.children as AnyNode[]).at(-1)!, words = (unit.children as AnyNode[])[1]
  if (last.type !== 'paragraph' && last.type !== 'heading') return refuse(`Không nhập được: ${vi} đã chia thành đơn vị nhỏ hơn, phần nhập vào sẽ thuộc đơn vị cuối của nó.`, `${en} is divided, and what is merged with it would belong to its last part.`)
  if (!words || (words.type !== 'paragraph' && words.type !== 'heading')) return refuse('Không nhập được vì sau số của đơn vị này chưa có nội dung.', 'There are no words behind the number of this unit.')
  if (!blockOf(facts.reading, unit) || !blockOf(facts.reading, elder)) return runOn(unit)
  const list = listOf(seats, seat), index = list.indexOf(seat)
  const doubt = doubtIn(facts, list, index)
  if (doubt) return doubt
  around.splice(around.indexOf(seat), 1)
  for (const child of seat.children) child.parent = before
  before.children.push(...seat.children)
  recount(facts, list.filter((one) => one !== seat), index)
  seats.of.set(unit, before)
  const oneLine = last.type === 'paragraph' && words.type === 'paragraph'
  const cut: Span = { start: oneLine ? last.position.end.offset : unit.marker.span.start, end: wordsOf(unit) }
  const plan: Plan = { ...emptyPlan(seats), focus: before }
  if (oneLine) plan.joints = [cut]
  else plan.cuts.push(cut)
  return plan
}

const MERGED: ReadonlySet<string> = new Set(['article', 'clause', 'point'])

/** Counts lists anew from their first unit that begins in a stretch of the text; all of them without one. Lists that cannot be told are left and said. */
export function renumber(facts: Facts, range?: Span): Plan | Refusal {
  if (keepsNumbers(facts)) return refuse('Văn bản hợp nhất giữ nguyên số của các văn bản gốc nên không đánh lại số.', 'A consolidated text keeps its numbers.')
  const seats = seatsOf(facts), plan = emptyPlan(seats), done = new Set<Seat>()
  const chosen = facts.units.filter(({ unit }) => !range || (unit.number.span.start >= range.start && unit.number.span.start <= range.end))
  if (chosen.length === 0) return refuse('Chỗ này không có đơn vị nào để đánh số.', 'There is no unit to number here.')
  for (const { unit } of chosen) {
    const seat = seats.of.get(unit)!
    if (done.has(seat)) continue
    const list = listOf(seats, seat), from = list.indexOf(seat)
    for (const one of list) done.add(one)
    const doubt = doubtIn(facts, list, from)
    if (doubt) plan.notes.push(doubt.because)
    else recount(facts, list, from)
  }
  return plan
}
