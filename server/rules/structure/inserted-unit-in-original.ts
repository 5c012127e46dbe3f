import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import { atHead, unitName } from '../../tree/units.ts'
import { defineRule, say } from '../rule.ts'

const NUMBERED: ReadonlySet<string> = new Set(['article', 'clause', 'point', 'chapter', 'section'])

export default defineRule({
  id: 'inserted-unit-in-original',
  summary: say('Số kèm chữ (5a, a1) chỉ dùng cho đơn vị bổ sung vào văn bản đã ban hành.', 'Numbers like 5a and a1 are for what is inserted into an issued text.'),
  basis: [nd78('Điều 69 khoản 4')],
  severity: 'warning',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'unit',
  local: true,
  check({ unit, siblings, index }, { profile, facts, report }) {
    if (!NUMBERED.has(unit.type) || unit.number.suffix === '' || unit.number.path || profile.kind === 'van-ban-hop-nhat' || facts.amendments.isAmending) return
    // Past y letters are doubled; of a1, a2, a3 the first is told.
    const before = siblings[index - 1]?.unit.number
    if (/^\p{L}/u.test(unit.number.suffix) && unit.type === 'point' || before?.value === unit.number.value && before.suffix !== '') return
    const name = unitName(unit)
    // Only a VBQPPL may not divide its điểm: elsewhere a1), a2) under a) is a way of numbering.
    const severity = profile.family === 'HC' && unit.type === 'point' ? 'info' : 'warning'
    report(unit.number.span, say(`“${atHead(name.vi)}” chỉ dùng khi bổ sung vào văn bản đã ban hành.`, `“${atHead(name.vi)}” is a number for what is inserted into an issued text.`), { severity })
  },
})
