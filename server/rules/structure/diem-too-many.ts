import { practice } from '../../data/norms.ts'
import { LEGAL_LETTERS } from '../../tree/numbers.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'diem-too-many',
  summary: say('Một khoản có không quá 23 điểm, từ a đến y.', 'A clause has at most 23 points, a to y.'),
  basis: [{ ...practice('chưa tìm thấy quy định về điểm sau điểm y'), evidence: 'unverified' }],
  severity: 'info',
  families: ['QP'],
  on: 'unit',
  local: true,
  check({ unit, parts }, { report }) {
    if (unit.type !== 'clause' && unit.type !== 'article') return
    const points = parts.filter(({ type }) => type === 'point')
    const first = points[LEGAL_LETTERS.length]
    if (first) report(first.marker.span, say(`Khoản có hơn ${LEGAL_LETTERS.length} điểm; nên tách khoản.`, `The clause has more than ${LEGAL_LETTERS.length} points; it had better be divided.`))
  },
})
