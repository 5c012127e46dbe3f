/** Whether a draft amends another text, and what each of its amending units is about. */
import type { AnyNode, Citation, Reference, Step } from '../tree/nodes.ts'
import { textOf } from '../tree/walk.ts'
import type { Reading } from './facts.ts'
import type { UnitFact } from './units.ts'

export interface Amendments {
  /** By its title, or because its first Điều amend. */
  isAmending: boolean
  /** The title without the kind; '' when there is none. */
  title: string
  units: readonly Amendment[]
  /** The same, and the units that they stand in: what is said there may be the amended text's. */
  places: ReadonlySet<AnyNode>
}

/** An amending unit that is not divided into others: "1. Sửa đổi, bổ sung khoản 2 Điều 5 như sau:". */
export interface Amendment {
  fact: UnitFact
  /** The Điều around it. */
  article: AnyNode | undefined
  /** The place in the amended text that its words name first. */
  path: readonly Step[] | undefined
  /** The first instrument that its words name: the one amended. */
  citation: Citation | undefined
}

/** The title begins so; a text that guides "Luật sửa đổi, bổ sung …" does not amend. */
const TITLE = /^(?:về việc |việc |v\/v )?(?:sửa đổi|bổ sung|bãi bỏ|đính chính|thay thế)(?!\p{L})/iu

export function amendmentsOf({ tree }: Reading, units: readonly UnitFact[]): Amendments {
  const title = tree.children.find(({ type }) => type === 'title')
  const words = title?.type === 'title' ? title.children.filter(({ type }) => type === 'subject').map(textOf).join(' ') : ''
  const amending = units.filter(({ amends, zone }) => amends && zone.document === 'main')
  const around = new Set(amending.flatMap(({ ancestors }) => ancestors))
  const articles = units.filter(({ unit, zone }) => unit.type === 'article' && zone.document === 'main')
  return {
    places: new Set(amending.map(({ unit }) => unit)),
    isAmending: TITLE.test(words) || (articles[0]?.amends ?? false),
    title: words,
    units: amending.filter(({ unit }) => !around.has(unit)).map((fact) => amendmentOf(fact)),
  }
}

function amendmentOf(fact: UnitFact): Amendment {
  const inline = ((fact.headings[0] ?? fact.lead)?.children ?? []) as AnyNode[]
  const reference = inline.find((node): node is Reference => node.type === 'reference')
  return {
    fact,
    article: fact.unit.type === 'article' ? fact.unit : fact.ancestors.findLast(({ type }) => type === 'article'),
    path: reference?.targets[0]?.path,
    citation: inline.find((node): node is Citation => node.type === 'citation'),
  }
}
