import { rightSymbol } from '../citation-fixes.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-symbol-malformed',
  summary: say('Ký hiệu văn bản đúng một trong các dạng: 05/QĐ-UBND, 30/2020/NĐ-CP, 12-NQ/TU, 64/2025/QH15.', 'A symbol has one of the set forms: 05/QĐ-UBND, 30/2020/NĐ-CP, 12-NQ/TU, 64/2025/QH15.'),
  basis: [
    { instrument: 'Nghị định số 30/2020/NĐ-CP', provision: 'Phụ lục I phần I mục II.3.c', evidence: 'verbatim' },
  ],
  severity: 'warning',
  on: 'citation',
  check(mention, { source, report }) {
    if (mention.fault?.rule !== 'citation-symbol-malformed') return
    const { text, right } = mention.symbol
    // "35/2025/QĐ-TTgcủa": the symbol is whole, a blank behind it is missing.
    if (/^-\p{L}/u.test(source.slice(mention.node.symbol.span.end, mention.node.symbol.span.end + 2))) return
    const fixes = right === text ? [] : [rightSymbol(mention, false)]
    report(mention.node.symbol.span, say(`Ký hiệu “${text}” không đúng dạng.`, `The symbol “${text}” has none of the set forms.`), { fixes })
  },
})
