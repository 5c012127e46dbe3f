import { rightSymbol } from '../citation-fixes.ts'
import { isGarbledAround } from '../../text/garbled.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-space-in-symbol',
  summary: say('Ký hiệu văn bản viết liền, không có khoảng trắng.', 'A symbol is written without spaces.'),
  basis: [
    { instrument: 'Nghị định số 30/2020/NĐ-CP', provision: 'Phụ lục I phần I mục II.3.c', evidence: 'verbatim' },
  ],
  severity: 'warning',
  on: 'citation',
  check(mention, { source, report }) {
    if (mention.fault?.rule !== 'citation-space-in-symbol' || isGarbledAround(source, mention.span.start, mention.span.end)) return
    const { right } = mention.symbol
    report(mention.node.symbol.span, say(`Ký hiệu không có khoảng trắng: “${right}”.`, `A symbol has no spaces: “${right}”.`), { fixes: [rightSymbol(mention, true)] })
  },
})
