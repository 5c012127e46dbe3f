import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'diem-without-khoan',
  summary: say('Điều chia thành khoản, khoản mới chia thành điểm.', 'An article is divided into clauses, and only a clause into points.'),
  basis: [nd78('Điều 63 khoản 1')],
  severity: 'warning',
  families: ['QP'],
  since: FORM_SINCE,
  on: 'unit',
  local: true,
  check({ unit, parts }, { report }) {
    if (unit.type !== 'article' || parts.some(({ type }) => type === 'clause' || type === 'item')) return
    const [first, second] = parts.filter(({ type }) => type === 'point')
    if (!first || !second) return
    const { text } = unit.number
    report(first.marker.span, say(`Điều ${text} chia thẳng thành điểm; phải chia thành khoản.`, `Điều ${text} is divided into points; it must be divided into clauses.`))
  },
})
