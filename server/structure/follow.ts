/** What becomes of the references when units change their places and numbers: each is to name the same unit as before, or is left and said. */
import type { ReferenceFact, ResolvedTarget } from '../facts/references.ts'
import type { Facts } from '../facts/facts.ts'
import { isNamedBy, mayName } from '../facts/unit-index.ts'
import { type ReferencePlaces, placesIn, type StepPlace } from '../parse/inline-references.ts'
import { type Edit, type Localized, say } from '../rules/rule.ts'
import { sourceSpan } from '../text/view.ts'
import { isUnit } from '../tree/walk.ts'
import type { AnyBranch, AnyUnit, Span, Step } from '../tree/nodes.ts'
import { toRoman } from '../tree/numbers.ts'
import type { Plan } from './plan.ts'
import { written } from './rendering.ts'
import { GROUPS, listOf, type Seat, upwards } from './seats.ts'

export interface LeftReference { span: Span; text: string; why: Localized }
/** What the references of one draft come to. */
export interface Followed {
  edits: Edit[]
  /** Edits of references that may be another text's: for the drafter to decide. */
  doubtful: Edit[]
  left: LeftReference[]
  /** The references that `edits` change. */
  changed: Set<ReferenceFact>
}

const WHY = {
  gone: say('đơn vị được viện dẫn bị xóa', 'the unit that it names is deleted'),
  ambiguous: say('có hơn một đơn vị mang số này', 'more than one unit has this number'),
  unsure: say('không đổi được một cách chắc chắn', 'it cannot be changed with certainty'),
  halved: say('đơn vị được viện dẫn tách làm hai', 'the unit that it names is cut in two'),
  range: say('khoảng này nay gồm các đơn vị khác trước', 'the range holds other units than before'),
  other: say('có thể là của văn bản khác', 'it may be another text’s'),
} as const

/** What a reference comes to: numbers to be written in places of its text, the whole to be written anew, or neither. */
type Outcome = { numbers: Array<{ from: number; to: number; text: string }> } | 'rewrite' | 'unsure'

/** `numbers`: what each seat will be numbered. `stubborn`: references that led astray when they were followed; they are left. */
export function followReferences(facts: Facts, plan: Plan, numbers: ReadonlyMap<Seat, string>, stubborn: ReadonlyMap<ReferenceFact, 'rewrite' | 'leave'>): Followed {
  const followed: Followed = { edits: [], doubtful: [], left: [], changed: new Set() }
  const { references, amendments } = facts
  const ancestorsOf = new Map(facts.units.map(({ unit, ancestors }) => [unit, ancestors]))
  const places = new Map<string, ReferencePlaces[]>(), lists = new Map<Seat, readonly Seat[]>()
  for (const reference of references) {
    if (isFollowed(reference, amendments.places, plan.gone)) follow(reference)
  }
  return followed

  function follow(reference: ReferenceFact): void {
    const here = seatAround(plan, reference)
    const own = isOwn(reference)
    const whys = reference.targets.flatMap((target) => whyLeft(target) ?? [])
    if (whys.length > 0) leave(reference, own ? whys[0]! : WHY.other)
    const told = stubborn.get(reference)
    if (told === 'leave') return leave(reference, WHY.unsure)
    const outcome = told ?? outcomeOf(reference, here)
    if (outcome === 'unsure') return leave(reference, own ? WHY.unsure : WHY.other)
    if (outcome === 'rewrite') {
      const text = own ? written(reference, plan.seats, numbers, here) : undefined
      if (text === undefined) return leave(reference, own ? WHY.unsure : WHY.other)
      if (text !== reference.node.value) add(reference, own, [{ from: reference.from, to: reference.to, text }])
      return
    }
    if (outcome.numbers.length > 0) add(reference, own, outcome.numbers)
  }

  function add(reference: ReferenceFact, own: boolean, changes: ReadonlyArray<{ from: number; to: number; text: string }>): void {
    const edits = changes.map(({ from, to, text }) => ({ ...sourceSpan(reference.text.view, from, to), text }))
    if (own) {
      followed.edits.push(...edits)
      followed.changed.add(reference)
    } else followed.doubtful.push(...edits)
  }

  function leave({ text: { view }, from, to, node }: ReferenceFact, why: Localized): void {
    const span = sourceSpan(view, from, to)
    if (followed.left.at(-1)?.span.start !== span.start) followed.left.push({ span, text: node.value, why })
  }

  /** Why a target cannot be followed, or should be looked at. */
  function whyLeft({ units, target }: ResolvedTarget): Localized | undefined {
    if (units.length === 0) return undefined
    const isRange = target.path[0]!.to !== undefined
    const seats = (isRange ? [units[0]!, units.at(-1)!] : units).map((unit) => plan.seats.of.get(unit))
    if (seats.includes(undefined)) return WHY.gone
    if (units.some((unit) => unit === plan.halved) && !isRange) return WHY.halved
    if (isRange) return hasChanged(units, seats as Seat[]) ? WHY.range : undefined
    return units.length > 1 && seats.some((seat) => isTouched(seat!)) ? WHY.ambiguous : undefined
  }

  /** Whether other units stand between the ends of a range than before, those that are deleted aside. */
  function hasChanged(units: readonly AnyUnit[], [first, last]: readonly Seat[]): boolean {
    const list = listAround(first!), [from, to] = inOrder([first!, last!]), between = list.slice(list.indexOf(from), list.indexOf(to) + 1)
    const before = new Set(units.map((unit) => plan.seats.of.get(unit)).filter((seat) => seat !== undefined))
    return between.length !== before.size || between.some((seat) => !before.has(seat))
  }

  /** A range is told from its first unit to its last, even when these have changed places. */
  function inOrder([a, b]: [Seat, Seat]): [Seat, Seat] {
    const list = listAround(a)
    return list.indexOf(a) <= list.indexOf(b) ? [a, b] : [b, a]
  }

  function listAround(seat: Seat): readonly Seat[] {
    let list = lists.get(seat)
    if (!list) for (const one of list = listOf(plan.seats, seat)) lists.set(one, list)
    return list
  }

  /** Whether a seat, or one around it, has another number, kind or place than its unit had. */
  function isTouched(seat: Seat | undefined): boolean {
    return [...upwards(seat)].some((one) => {
      const { unit, kind, parent } = one
      return !unit || unit.type !== kind || unit.number.text !== numbers.get(one) || ancestorsOf.get(unit)!.findLast(isUnit) !== parent?.unit
    })
  }

  function outcomeOf(reference: ReferenceFact, here: Seat | undefined): Outcome {
    const wanted = new Map<number, { from: number; to: number; text: string }>()
    let at: StepPlace[][] | undefined
    if (!isTouched(here) && !reference.targets.some(({ units }) => units.some((unit) => isTouched(plan.seats.of.get(unit))))) return { numbers: [] }
    for (const [i, target] of reference.targets.entries()) {
      if (target.units.length === 0) continue
      const isRange = target.target.path[0]!.to !== undefined
      const ends = [target.units[0]!, target.units.at(-1)!].map((unit) => plan.seats.of.get(unit))
      if (!ends[0] || !ends[1]) continue
      const [first, last] = isRange ? inOrder(ends as [Seat, Seat]) : ends as [Seat, Seat]
      if (target.units.length > 1 && !isRange) continue
      const steps = stepsOf(reference, target, first)
      if (!steps) return isTouched(first) || isTouched(last) ? 'unsure' : { numbers: [] }
      if (!stands(steps, here) || (isRange && (first.parent !== last.parent && first.kind !== 'article' || last.kind !== first.kind))) return 'rewrite'
      for (const [k, { step, seat }] of steps.entries()) {
        for (const [number, one, end] of [[step.number, seat, false], ...(k === 0 && step.to !== undefined ? [[step.to, last, true] as const] : [])] as ReadonlyArray<readonly [string, Seat, boolean]>) {
          if (number === 'this') continue
          const text = inForm(number, one, numbers.get(one))
          if (text === undefined) return 'unsure'
          at ??= placesOf(reference)
          const place = end ? at?.[i]?.[k]?.last : at?.[i]?.[k]
          if (!place) return 'unsure'
          const known = wanted.get(place.from)
          if (known && known.text !== text) return 'rewrite'
          wanted.set(place.from, { from: place.from, to: place.to, text })
        }
      }
    }
    const { text } = reference.text.view
    return { numbers: [...wanted.values()].filter((one) => text.slice(one.from, one.to) !== one.text) }
  }

  function placesOf({ text: { view }, from, to }: ReferenceFact): StepPlace[][] | undefined {
    let found = places.get(view.text)
    if (!found) places.set(view.text, found = placesIn(view.text))
    return found.find((one) => one.from === from && one.to === to)?.targets
  }

  /** Each step of a path with the seat of the unit that it names; nothing when one cannot be told. */
  function stepsOf({ text }: ReferenceFact, { target: { path }, units }: ResolvedTarget, first: Seat): StepSeat[] | undefined {
    const found: StepSeat[] = [{ step: path[0]!, seat: first, was: units.find((unit) => plan.seats.of.get(unit) === first)! }]
    for (const step of path.slice(1)) {
      const above = ancestorsOf.get(found.at(-1)!.was) ?? []
      const unit = step.number === 'this'
        ? text.ancestors.findLast((node): node is AnyUnit => isUnit(node) && mayName(step.kind, node.type))
        : above.findLast((node): node is AnyUnit => isUnit(node) && isNamedBy(node, step))
      const seat = unit && plan.seats.of.get(unit)
      if (!seat || !above.includes(unit as AnyBranch)) return undefined
      found.push({ step, seat, was: unit })
    }
    return found
  }

  /** Whether the words of a path, with other numbers, still name what they named: units inside each other, "này" around the reference, a lone number nearby. */
  function stands(steps: readonly StepSeat[], here: Seat | undefined): boolean {
    const around = [...upwards(here)]
    for (const [k, { step, seat, was }] of steps.entries()) {
      if (seat.kind !== was.type) return false
      if (k > 0 && ![...upwards(steps[k - 1]!.seat.parent)].includes(seat)) return false
      if (step.number === 'this' && around.find(({ kind }) => kind === seat.kind) !== seat) return false
    }
    const { step, seat } = steps.at(-1)!
    return step.number === 'this' || THROUGHOUT.has(step.kind) || isNearest(step, seat, around)
  }

  /** A lone "khoản 2" is one of the innermost unit around that has one. */
  function isNearest({ kind }: Step, seat: Seat, around: readonly Seat[]): boolean {
    const number = numbers.get(seat)
    for (const one of around) {
      const found = withNumber(one, kind, number)
      if (found.length > 0) return found.length === 1 && found[0] === seat
      if (one.kind === 'article' && kind !== 'section' && kind !== 'subsection') return false
    }
    return true
  }

  function withNumber(seat: Seat, word: Step['kind'], number: string | undefined): Seat[] {
    return seat.children.flatMap((child) => {
      if (mayName(word, child.kind)) return numbers.get(child) === number ? [child] : []
      return GROUPS.has(child.kind) ? withNumber(child, word, number) : []
    })
  }
}

interface StepSeat { step: Step; seat: Seat; was: AnyUnit }

/** Kinds whose number alone says where, in the whole document. */
const THROUGHOUT: ReadonlySet<string> = new Set<Step['kind']>(['article', 'chapter', 'part', 'division'])

/** "Như Điều 3" among the recipients means the document's own. */
const AS_ARTICLE = /^[-–—−]?\s*như\s+điều/iu

const isOwn = ({ owner, text: { node, view } }: ReferenceFact): boolean => owner === 'own' || (owner === 'open' && node.type === 'recipient' && AS_ARTICLE.test(view.text))

/** Whether a reference may be ours and stays in the draft. What an amending unit names without "này" is the amended text's. */
export function isFollowed({ owner, document, node, text: { ancestors } }: ReferenceFact, amending: ReadonlySet<unknown>, gone: ReadonlySet<unknown>): boolean {
  if (owner === 'other' || document === undefined) return false
  return !ancestors.some((one) => gone.has(one) || (node.of !== 'this' && amending.has(one)))
}

/** The seat that a reference stands in after the change. */
function seatAround({ seats, halved, focus, markings }: Plan, { text: { ancestors }, node }: ReferenceFact): Seat | undefined {
  const unit = ancestors.findLast(isUnit)
  if (unit && unit === halved && node.position.start.offset >= markings[0]!.span.end) return focus
  return unit && seats.of.get(unit)
}

/** A number in the form in which a reference writes it: "Chương 2" of a Chương II. */
function inForm(before: string, seat: Seat, number: string | undefined): string | undefined {
  if (number === undefined || /^thứ/u.test(before) || /[.]/.test(before) !== /[.]/.test(number)) return number === seat.unit?.number.text ? before : undefined
  if (number === seat.unit?.number.text) return before
  if (/^\d/.test(before) && !/^\d/.test(number)) return `${seat.value}${seat.suffix}`
  if (/^[IVXLC]+$/.test(before) && /^\d/.test(number)) return toRoman(seat.value)
  return before === before.toLowerCase() ? number.replace(/^\p{Lu}(?!\p{L})/u, (letter) => (/^\p{L}$/u.test(before) ? letter.toLowerCase() : letter)) : number
}
