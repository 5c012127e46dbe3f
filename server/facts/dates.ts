/** Every date of the draft: in running text, in citations, in the date line. */
import { datesIn } from '../parse/inline-dates.ts'
import { sourceSpan } from '../text/view.ts'
import type { AnyNode, Span } from '../tree/nodes.ts'
import { spanOf, walk } from '../tree/walk.ts'
import type { Reading } from './facts.ts'
import type { Search } from './search.ts'
import { type TextFact, type Zone, zoneOf } from './texts.ts'

export interface DateFact { node: AnyNode; day: number; month: number; year: number; span: Span; zone: Zone }

/** In reading order but for the date lines, which come first. */
export function collectDates(reading: Reading, search: Search): DateFact[] {
  const dates = dateLines(reading)
  for (const { text: { node: { children }, zone } } of search.find('dates', holdsDate)) {
    for (const node of children as AnyNode[]) {
      if (node.type === 'date') {
        const { day, month, year } = node
        dates.push({ node, day, month, year, span: spanOf(node), zone })
      } else if (node.type === 'citation' && node.date) {
        const [year, month, day] = node.date.iso.split('-').map(Number) as [number, number, number]
        dates.push({ node, day, month, year, span: node.date.span, zone })
      }
    }
  }
  return dates
}

const holdsDate = ({ node: { children } }: TextFact): true | undefined => (children as AnyNode[]).some((node) => node.type === 'date' || (node.type === 'citation' && node.date !== undefined)) || undefined

/** The dates of the letterheads: of the document and of what is attached to it. */
function dateLines({ tree, views }: Reading): DateFact[] {
  const dates: DateFact[] = []
  for (const document of [tree, ...tree.children.filter(({ type }) => type === 'attachment')]) {
    const letterhead = document.children.find(({ type }) => type === 'letterhead')
    if (letterhead) walk(letterhead, (node, ancestors) => {
      if (node.type !== 'placeDate') return
      const view = views.get(node)!
      for (const { from, to, node: { day, month, year } } of datesIn(view)) dates.push({ node, day, month, year, span: sourceSpan(view, from, to), zone: zoneOf([document, ...ancestors]) })
    })
  }
  return dates
}
