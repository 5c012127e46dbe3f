import { practice } from '../../data/norms.ts'
import { numberLike, UNIT_NAMES, unitName } from '../../tree/units.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'single-child',
  summary: say('Một đơn vị được chia thành ít nhất hai khoản hoặc hai điểm.', 'What is divided is divided into two clauses or points at least.'),
  basis: [practice('chỉ đánh số khi có từ hai khoản, hai điểm trở lên')],
  severity: 'info',
  families: ['QP', 'HC'],
  on: 'unit',
  local: true,
  check({ unit, siblings, amends }, { source, profile, facts, report }) {
    if ((unit.type !== 'clause' && unit.type !== 'point') || siblings.length > 1 || unit.number.value !== 1 || unit.number.path) return
    if (amends || facts.amendments.isAmending || profile.fragment.tail) return
    const next = numberLike(unit, 2)!
    const { start, end } = spanOf(unit)
    if (new RegExp(`(?:^|[\\n.;:,|])\\s*${next}\\s*[.)/]`, 'u').test(source.slice(unit.marker.span.end, end + 40))) return
    const name = UNIT_NAMES[unit.type], second = unitName(unit, next)
    const text = unit.children[1]
    report(unit.marker.span, say(`Chỉ có một ${name.vi}; không cần đánh số hoặc thiếu ${second.vi}.`, `There is only one ${name.en}; number none, or ${second.en} is missing.`), {
      fixes: text ? [{ title: say(`Bỏ “${unit.marker.text}”`, `Remove “${unit.marker.text}”`), edits: [{ start, end: spanOf(text).start, text: '' }], safe: false }] : [],
    })
  },
})
