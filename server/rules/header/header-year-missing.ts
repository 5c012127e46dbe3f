import { kindById } from '../../data/kinds.ts'
import { FORM_SINCE, luat64 } from '../../data/norms.ts'
import type { Facts } from '../../facts/facts.ts'
import { placeOf, stretch, symbolSpan } from '../../facts/letterhead.ts'
import type { AnyNode } from '../../tree/nodes.ts'
import { textOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'header-year-missing',
  summary: say('Số của văn bản quy phạm pháp luật có năm ban hành: 15/2026/QĐ-UBND.', 'The number of a VBQPPL carries the year of issue: 15/2026/QĐ-UBND.'),
  basis: [luat64('Điều 7 khoản 3')],
  severity: 'error',
  since: { QP: FORM_SINCE.QP, HC: FORM_SINCE.QP },
  on: 'letterhead',
  check({ number, documentType, sure }, { profile, facts, report }) {
    const symbol = number?.symbol
    if (!symbol || number.blank || symbol.year || !sure || !documentType || symbol.series === 'party' || symbol.series === 'letter') return
    const carried = kindById(profile.kind ?? '')?.year.carried
    const normative = carried === 'always' ? symbol.kind !== undefined : carried === 'either' && (profile.set.family && profile.family === 'QP' || isNormative(facts))
    const at = symbolSpan(number, symbol.number), behind = number.at + symbol.number.text.length
    if (!normative || !at) return
    const year = profile.date?.slice(0, 4)
    const right = `${symbol.right.slice(0, symbol.number.right.length)}/${year ?? '…'}${symbol.right.slice(symbol.number.right.length)}`
    const gap = stretch(number, behind, behind)
    report(at ?? placeOf(number), say(`Văn bản quy phạm pháp luật phải có năm trong số: “${right}”.`, `The number of a VBQPPL carries the year: “${right}”.`), {
      fixes: year && gap ? [{ title: say(`Thêm “/${year}”`, `Add “/${year}”`), edits: [{ ...gap, text: `/${year}` }], safe: carried === 'always' }] : [],
    })
  },
})

/** A year-less quyết định is an individual act, unless it enacts by a sentence and opens with its scope as only a VBQPPL does. */
function isNormative({ reading: { tree } }: Facts): boolean {
  const enacting = tree.children.find((node) => node.type === 'preamble')?.children.find((node) => node.type === 'enacting')
  if (!enacting || !/\p{Ll}/u.test(enacting.value)) return false
  const article = (tree.children.find((node) => node.type === 'body')?.children as AnyNode[] | undefined)?.find((node) => node.type === 'article')
  return article?.type === 'article' && article.children.some((node) => node.type === 'heading' && /^Phạm vi điều chỉnh/iu.test(textOf(node).trim()))
}
