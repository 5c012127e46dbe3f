import { nd30 } from '../../data/norms.ts'
import { appendixValue } from '../../facts/appendices.ts'
import type { Facts } from '../../facts/facts.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'appendix-unreferenced',
  summary: say('Phụ lục được dẫn trong nội dung văn bản.', 'Each appendix is mentioned in the body.'),
  basis: [nd30('Phụ lục I, Phần I, mục III.1.a')],
  severity: 'warning',
  families: ['QP', 'HC'],
  on: 'draft',
  check(facts, { report }) {
    const { appendices } = facts
    if (appendices.length === 0) return
    const body = facts.texts.filter(({ zone }) => zone.document !== 'appendix' && zone.block !== 'closing').map(({ view }) => view.text).join('\n')
    if (GENERAL.test(body)) return
    const named = namedIn(facts)
    for (const { label, number } of appendices) {
      if (named.size > 0 && (!number || named.has(number.value))) continue
      const name = number ? `Phụ lục ${number.text}` : 'Phụ lục'
      report(label.span, say(`${name} không được dẫn trong nội dung.`, `${name} is not mentioned in the body.`))
      if (named.size === 0) return
    }
  },
})

/** Words that lead to any appendix or to what is attached, without a number. */
const GENERAL = /(?:phụ lục|phụ biểu)(?! (?:số )?[IVX\d])|(?:kèm theo|đính kèm|gửi kèm|danh mục|danh sách|biểu mẫu|mẫu số|theo mẫu|biểu số)(?! phụ lục)/iu

/** The numbers of the appendices that the body names, those inside ranges too. */
function namedIn({ references }: Facts): ReadonlySet<number> {
  const named = new Set<number>()
  for (const { node, text } of references) {
    if (text.zone.document === 'appendix') continue
    for (const { kind, number, to } of node.targets.flatMap(({ path }) => path)) {
      if (kind !== 'appendix') continue
      const first = appendixValue(number)
      for (let value = first; value <= Math.min(to ? appendixValue(to) : first, first + 99); value++) named.add(value)
    }
  }
  return named
}
