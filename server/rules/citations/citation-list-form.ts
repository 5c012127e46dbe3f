import { kindById } from '../../data/kinds.ts'
import { practice } from '../../data/norms.ts'
import type { Mention } from '../../facts/citations.ts'
import { groupBy } from '../group-by.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-list-form',
  summary: say('Liệt kê nhiều văn bản cùng loại: “các Nghị định số: A; B”.', 'Several instruments of a kind are listed as “các Nghị định số: A; B”.'),
  basis: [practice('cách liệt kê trong văn bản của Chính phủ')],
  severity: 'info',
  on: 'draft',
  check({ citations }, { report }) {
    for (const [, row] of groupBy(citations.filter(({ judged }) => judged), ({ text }) => text)) {
      row.forEach((mention, i) => {
        const previous = row[i - 1]
        // What has a title or an issuer of its own is no member of a bare list.
        if (!previous || previous.node.name || previous.node.issuer || mention.span.start - previous.span.end > 6) return
        const kind = kindById(mention.kind?.id ?? '')
        if (!kind || kind.id !== previous.kind?.id) return
        const lead = row.findLast((one, k) => k < i && one.kind?.own)
        if (!lead) return
        const isMany = isPlural(lead)
        // "Nghị định số A, B" names one kind for several; "các Nghị định số: A, Nghị định số B" names it twice.
        if (!mention.kind!.own && !isMany) tell(mention, kind.name)
        else if (mention.kind!.own && isMany && lead === previous) tell(mention, kind.name)
      })
    }

    function tell({ node }: Mention, name: string): void {
      report(node.symbol.span, say(`Liệt kê: “các ${name} số: …; …”.`, `List them as “các ${name} số: …; …”.`))
    }
  },
})

const isPlural = ({ node, text: { view }, at }: Mention): boolean => {
  const start = at - Math.max(0, node.value.indexOf(node.symbol.text))
  return /(?:các|những|hai|ba|bốn|\d) $/iu.test(view.text.slice(Math.max(0, start - 8), start))
}
