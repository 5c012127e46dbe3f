/** A reference written anew, in full, when other numbers in its words do not do: its unit has gone to another Điều, or is of another kind. */
import { kindById } from '../data/kinds.ts'
import { nounBehind, type ReferenceFact, type ResolvedTarget } from '../facts/references.ts'
import type { UnitKind } from '../tree/nodes.ts'
import { UNIT_NAMES } from '../tree/units.ts'
import { type Seat, type Seats, upwards } from './seats.ts'

/** The words for all targets of a reference, each with its whole path; nothing when one cannot be named so. */
export function written(reference: ReferenceFact, seats: Seats, numbers: ReadonlyMap<Seat, string>, here: Seat | undefined): string | undefined {
  const around = [...upwards(here)]
  const parts = reference.targets.map((target) => pathOf(target, seats, numbers, around))
  if (parts.includes(undefined)) return undefined
  const said = parts.length < 2 ? parts[0]! : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`
  const text = /^\p{Lu}/u.test(reference.node.value) ? said[0]!.toUpperCase() + said.slice(1) : said
  return text + tail(reference, text)
}

function pathOf({ units, target }: ResolvedTarget, { of }: Seats, numbers: ReadonlyMap<Seat, string>, around: readonly Seat[]): string | undefined {
  const isRange = target.path[0]!.to !== undefined
  const [first, last] = [units[0], units.at(-1)].map((unit) => unit && of.get(unit))
  if (!first || !last || (units.length > 1 && !isRange) || (isRange && (first.parent !== last.parent || first.kind !== last.kind))) return undefined
  const steps: string[] = []
  for (const seat of upwards(first)) {
    const number = numbers.get(seat)
    if (!NAMED.has(seat.kind) || number === undefined) return undefined
    const top = isTop(seat)
    const isThis = top && around.find(({ kind }) => kind === seat.kind) === seat
    const range = seat === first && isRange ? ` đến ${UNIT_NAMES[seat.kind].vi} ${numbers.get(last)}` : ''
    steps.push(`${UNIT_NAMES[seat.kind].vi} ${isThis ? 'này' : number}${range}`)
    if (top) return steps.join(' ')
  }
  return steps.join(' ')
}

const NAMED: ReadonlySet<UnitKind> = new Set<UnitKind>(['part', 'chapter', 'section', 'subsection', 'article', 'division', 'clause', 'point'])

/** Nothing larger need be named: its number runs through the document, or nothing that has one is above. */
const isTop = ({ kind, parent }: Seat): boolean => kind === 'article' || kind === 'chapter' || kind === 'part' || kind === 'division' || !parent

/** Where "này" said whose the units are, the document is now named. */
function tail({ node, text: { view }, to, document }: ReferenceFact, said: string): string {
  if (node.of !== 'this' || nounBehind(view.text, to) !== undefined || said.endsWith(' này')) return ''
  return ` ${(document?.kind && kindById(document.kind)?.name) ?? 'văn bản'} này`
}
