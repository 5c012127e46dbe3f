import { luat64, nd30 } from '../../data/norms.ts'
import { symbolSpan } from '../../facts/letterhead.ts'
import { withoutYear } from '../header-fixes.ts'
import { defineRule, say } from '../rule.ts'

/** Luật số 80/2015/QH13 took the chỉ thị off the list of VBQPPL on this day. */
const SINCE = '2016-07-01'

export default defineRule({
  id: 'chi-thi-qp',
  summary: say('Chỉ thị không phải văn bản quy phạm pháp luật nên số, ký hiệu không có năm.', 'A chỉ thị is no VBQPPL, so its number carries no year.'),
  basis: [luat64('Điều 4'), nd30('Phụ lục I, Phần I, mục II.3')],
  severity: 'error',
  documentKinds: ['chi-thi'],
  since: { HC: SINCE, QP: SINCE },
  on: 'letterhead',
  check({ number }, { report }) {
    const symbol = number?.symbol
    if (!number || !symbol?.year || symbol.kind?.right !== 'CT') return
    const at = symbolSpan(number, symbol.year), fixes = withoutYear(number)
    if (!at) return
    report(at, say('Chỉ thị không phải văn bản quy phạm pháp luật: số, ký hiệu không ghi năm.', 'A chỉ thị is no VBQPPL: its number carries no year.'), { fixes })
  },
})
