import { practice } from '../../data/norms.ts'
import { shortDay } from '../days.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'adoption-date-mismatch',
  summary: say('Ngày thông qua nghị quyết là ngày ban hành.', 'A resolution is dated on the day of its adoption.'),
  basis: [practice('nghị quyết của Hội đồng nhân dân ghi ngày thông qua ở dòng địa danh, ngày tháng')],
  severity: 'warning',
  families: ['QP', 'HC'],
  documentKinds: ['nghi-quyet'],
  on: 'draft',
  check({ closing: { adoption } }, { profile, report }) {
    const { date, number } = profile
    if (!adoption?.iso || !date || adoption.iso === date || !/-HĐND\d{0,2}$/u.test(number ?? '')) return
    report(adoption.span, say(`Ngày thông qua (${shortDay(adoption.iso)}) khác ngày ban hành (${shortDay(date)}).`, `The day of adoption (${shortDay(adoption.iso)}) differs from the day of issue (${shortDay(date)}).`))
  },
})
