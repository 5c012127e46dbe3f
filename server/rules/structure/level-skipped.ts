import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'level-skipped',
  summary: say('Mục I, II chia thành 1, 2 rồi mới đến a), b).', 'A division I, II is divided into 1, 2, and only those into a), b).'),
  basis: [nd30('Phụ lục I, mục V.6.b')],
  severity: 'info',
  families: ['HC', 'DANG'],
  since: { ...FORM_SINCE, DANG: FORM_SINCE.HC },
  on: 'unit',
  local: true,
  check({ unit, parts }, { report }) {
    if (unit.type !== 'division' || !unit.marker.style.startsWith('I') || parts.some(({ type }) => type === 'clause')) return
    const [first, second] = parts.filter(({ type }) => type === 'point')
    if (!first || !second) return
    const { text } = unit.number
    report(first.marker.span, say(`Sau mục ${text} đến thẳng điểm a, thiếu cấp “1.”.`, `Division ${text} goes straight to point a; the level “1.” is left out.`))
  },
})
