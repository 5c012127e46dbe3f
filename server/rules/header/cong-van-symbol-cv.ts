import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { symbolSpan } from '../../facts/letterhead.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'cong-van-symbol-cv',
  summary: say('Ký hiệu công văn gồm tên cơ quan và đơn vị soạn thảo, không có “CV”: 05/UBND-NC.', 'The symbol of a công văn names the agency and the drafting unit, not “CV”: 05/UBND-NC.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.3.b và Phụ lục III, mục I')],
  severity: 'error',
  families: ['HC'],
  since: { HC: FORM_SINCE.HC },
  on: 'letterhead',
  check({ number }, { report }) {
    const symbol = number?.symbol
    if (!number || symbol?.kind?.right !== 'CV' || symbol.series === 'party') return
    const at = symbolSpan(number, symbol.kind)
    if (!at) return
    const issuer = symbol.issuer?.right ?? '…'
    report(at, say(`Công văn của Nhà nước không dùng “CV” trong ký hiệu: “${symbol.number.right}/${issuer}-…”.`, `A state công văn has no “CV” in its symbol: “${symbol.number.right}/${issuer}-…”.`))
  },
})
