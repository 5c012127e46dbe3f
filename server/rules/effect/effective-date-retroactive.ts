import { FORM_SINCE, luat64 } from '../../data/norms.ts'
import { daysBetween } from '../days.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'effective-date-retroactive',
  summary: say('Ngày có hiệu lực không trước ngày ban hành.', 'It does not take effect before the day of issue.'),
  basis: [luat64('Điều 55 khoản 1')],
  severity: 'warning',
  families: ['QP'],
  since: { QP: FORM_SINCE.QP },
  on: 'draft',
  check({ closing }, { profile, report }) {
    const { date } = profile
    if (!date) return
    for (const { iso, span } of closing.clauses) {
      const days = iso === undefined ? undefined : daysBetween(date, iso)
      if (days !== undefined && days < 0) report(span, say('Hiệu lực trở về trước ngày ban hành: chỉ khi thật cần thiết.', 'It takes effect before the day of issue, which is allowed only where it is truly needed.'))
    }
  },
})
