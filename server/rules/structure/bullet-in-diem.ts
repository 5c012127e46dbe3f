import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'bullet-in-diem',
  summary: say('Mỗi điểm thể hiện một ý; trong điểm không dùng “-”, “+”, (1), i) để chia ý.', 'A point says one thing; it is not divided by “-”, “+”, (1), i).'),
  basis: [nd78('Điều 63 khoản 2')],
  severity: 'error',
  families: ['QP'],
  since: FORM_SINCE,
  on: 'unit',
  check({ unit, parts }, { report }) {
    if (unit.type !== 'point') return
    const [first] = parts.filter(({ type }) => type === 'dash' || type === 'item')
    if (!first) return
    const { text } = first.marker
    report(first.marker.span, say(`Điểm ${unit.number.text} dùng “${text}” để chia ý; mỗi điểm chỉ thể hiện một ý.`, `Point ${unit.number.text} is divided by “${text}”; a point says one thing.`))
  },
})
