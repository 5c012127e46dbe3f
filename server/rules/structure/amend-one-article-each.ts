import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import type { Amendment } from '../../facts/amendments.ts'
import type { AnyNode } from '../../tree/nodes.ts'
import { unitName } from '../../tree/units.ts'
import { textOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'amend-one-article-each',
  summary: say('Mỗi văn bản được sửa đổi trình bày trong một điều riêng.', 'Each amended text has an article of its own.'),
  basis: [nd78('Điều 70 khoản 5')],
  severity: 'warning',
  families: ['QP'],
  since: FORM_SINCE,
  on: 'draft',
  check({ amendments: { units } }, { report }) {
    const first = new Map<AnyNode, string>(), told = new Set<AnyNode>()
    for (const one of units) {
      const { article, fact: { unit } } = one
      const symbol = amendedSymbol(one)
      if (!article || !symbol || told.has(article)) continue
      const before = first.get(article)
      if (before === undefined) first.set(article, symbol)
      if (before === undefined || before === symbol) continue
      told.add(article)
      const name = unitName(unit)
      report(unit.number.span, say(`Mỗi văn bản được sửa đổi phải trình bày trong một điều riêng: ${name.vi} sửa văn bản số ${symbol}, phần trước sửa văn bản số ${before}.`, `Each amended text has an article of its own: ${name.en} amends ${symbol}, what stands before it ${before}.`))
    }
  },
})

/** The text whose unit is changed: named right behind it ("khoản 2 Điều 5 Nghị định số …"). Phrases replaced in many texts are left alone. */
function amendedSymbol({ fact: { headings, lead, words } }: Amendment): string | undefined {
  if (!/^(?:Sửa đổi|Bổ sung)/u.test(words) || /cụm từ|từ ngữ/u.test(words)) return undefined
  const inline = ((headings[0] ?? lead)?.children ?? []) as AnyNode[]
  const at = inline.findIndex(({ type }) => type === 'reference')
  const [joint, citation] = [inline[at + 1], inline[at + 2]]
  if (at < 0 || !joint) return undefined
  if (joint.type === 'citation') return joint.symbol.text
  return citation?.type === 'citation' && /^(?: của)? $/u.test(textOf(joint)) ? citation.symbol.text : undefined
}
