/** Every date of the draft: in running text, in citations, in the date line. */
import { datesIn } from '../parse/inline-dates.ts'
import { sourceSpan } from '../text/view.ts'
import type { AnyNode, Span } from '../tree/nodes.ts'
import { spanOf, walk } from '../tree/walk.ts'
import type { Reading } from './facts.ts'
import { type Zone, zoneOf } from './texts.ts'

export interface DateFact { node: AnyNode; day: number; month: number; year: number; span: Span; zone: Zone }

export function collectDates({ tree, views }: Reading): DateFact[] {
  const dates: DateFact[] = []
  walk(tree, (node, ancestors) => {
    if (node.type === 'date') {
      const { day, month, year } = node
      dates.push({ node, day, month, year, span: spanOf(node), zone: zoneOf(ancestors) })
    } else if (node.type === 'citation' && node.date) {
      const [year, month, day] = node.date.iso.split('-').map(Number) as [number, number, number]
      dates.push({ node, day, month, year, span: node.date.span, zone: zoneOf(ancestors) })
    } else if (node.type === 'placeDate') {
      const view = views.get(node)!
      for (const { from, to, node: { day, month, year } } of datesIn(view)) dates.push({ node, day, month, year, span: sourceSpan(view, from, to), zone: zoneOf(ancestors) })
    }
  })
  return dates
}
