/** The draft's own units, each once, with what stands in it and beside it. Quotations and appendices are left out. */
import { AMENDING_WORDS } from '../data/amending.ts'
import type { StandingUnit } from '../parse/blocks.ts'
import type { Layout } from '../profile.ts'
import type { AnyBranch, AnyNode, AnyUnit, Dash, Heading, Paragraph } from '../tree/nodes.ts'
import { ofView, type View } from '../text/view.ts'
import { isUnit } from '../tree/walk.ts'
import type { Reading } from './facts.ts'
import { ofStanding } from './standing.ts'
import { type Zone, zoneOf } from './texts.ts'

export interface UnitFact {
  unit: AnyUnit
  /** From the root down to the parent. */
  ancestors: readonly AnyBranch[]
  zone: Zone
  /** The units of its kind under its parent, itself among them, and its place there. */
  siblings: readonly UnitFact[]
  index: number
  /** The lines of its title; none when the words behind the marker are its text. */
  headings: readonly Heading[]
  /** Its text right behind the marker, when it has no title there. */
  lead: Paragraph | undefined
  /** What it is divided into: its units and dashes, in order. */
  parts: ReadonlyArray<AnyUnit | Dash>
  /** The words behind its marker, title or text; '' when there are none. */
  words: string
  /** The Điều, or what stands in for it, in which it stands as in the last reading; see `parse/blocks.ts`. */
  standing?: StandingUnit
  /** It begins like an amending unit: "Sửa đổi, bổ sung …", "Bãi bỏ …". */
  amends: boolean
}

export function unitsOf({ tree, views, profile, reuse }: Reading): UnitFact[] {
  const units: UnitFact[] = []
  visit(tree, [], units)
  return units

  function visit(node: AnyBranch, above: readonly AnyBranch[], into: UnitFact[]): void {
    let place: { ancestors: readonly AnyBranch[]; zone: Zone } | undefined
    let lists: Map<string, UnitFact[]> | undefined // most units are not divided
    for (const child of node.children as AnyNode[]) {
      if (!HOLDS_UNITS.has(child.type)) continue
      place ??= { ancestors: [...above, node], zone: zoneOf([...above, node]) }
      const { ancestors } = place
      if (!isUnit(child)) { visit(child as AnyBranch, ancestors, into); continue }
      let siblings = (lists ??= new Map()).get(child.type)
      if (!siblings) lists.set(child.type, siblings = [])
      const standing = reuse?.blockOf.get(child), unit = place, list = siblings
      const read = (): UnitFact[] => {
        const own = [factOf(child, unit, list, views, profile.layout)]
        visit(child, ancestors, own)
        const inside = own.slice(1)
        if (standing && !inside.some((fact) => THROUGHOUT.has(fact.unit.type))) for (const fact of inside) fact.standing = standing
        return own
      }
      const own = standing ? ofStanding(standing, `units ${profile.layout}`, ancestors, read) : read()
      // Whom it stands among may have changed.
      if (standing) Object.assign(own[0]!, { siblings, index: siblings.length })
      siblings.push(own[0]!)
      for (const fact of own) into.push(fact)
    }
  }
}

/** Điều, and Chương across Phần, run through a whole document. */
export const THROUGHOUT: ReadonlySet<string> = new Set(['article', 'chapter'])

/** What units stand in: quotations and appendices are left out. */
export const HOLDS_UNITS: ReadonlySet<string> = new Set(['body', 'attachment', 'part', 'chapter', 'section', 'subsection', 'article', 'division', 'clause', 'point', 'item', 'dash'])

/** Whether a text begins like that of an amending unit. */
export const isAmending = (view: View): boolean => ofView(view, 'amending', (text) => AMENDING_WORDS.test(text))

function factOf(unit: AnyUnit, place: Pick<UnitFact, 'ancestors' | 'zone'>, siblings: readonly UnitFact[], views: Reading['views'], layout: Layout): UnitFact {
  const headings: Heading[] = [], parts: UnitFact['parts'][number][] = []
  for (const child of unit.children) {
    if (child.type === 'heading') headings.push(child)
    else if (child.type === 'dash' || isUnit(child)) parts.push(child)
  }
  const second = unit.children[1]
  // A wrapped line may break behind the marker; else, and when it is a sentence, what stands on the next line is a paragraph of its own.
  const isBehind = second?.position.start.line === unit.children[0]?.position.end.line || layout === 'wrapped' && !/[.;:]$/u.test(views.get(second!)?.text ?? '')
  const lead = second?.type === 'paragraph' && isBehind ? second : undefined
  const view = views.get(headings[0] ?? lead ?? unit)
  const words = view?.text ?? ''
  return { unit, ...place, siblings, index: siblings.length, headings, lead, parts, words, amends: view !== undefined && isAmending(view) }
}
