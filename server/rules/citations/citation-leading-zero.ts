import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { tokenSpan } from '../../facts/citations.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-leading-zero',
  summary: say('Số nhỏ hơn 10 ghi thêm số 0: “05/CT-UBND”.', 'A number below 10 has a leading zero: “05/CT-UBND”.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.3.c')],
  severity: 'info',
  families: ['HC', 'QP'],
  since: FORM_SINCE,
  on: 'citation',
  check(mention, { report }) {
    const { symbol, judged } = mention
    if (!judged || symbol.series === 'old' || !/^[1-9]$/u.test(symbol.number.right)) return
    const right = symbol.right.replace(/^\d/u, '0$&')
    const span = tokenSpan(mention, symbol.number)
    report(mention.node.symbol.span, say(`Số nhỏ hơn 10 ghi thêm số 0: “${right}”.`, `A number below 10 has a leading zero: “${right}”.`), {
      fixes: [{ title: say(`Đổi thành “${right}”`, `Change to “${right}”`), edits: [{ start: span.start, end: span.start, text: '0' }], safe: true }],
    })
  },
})
