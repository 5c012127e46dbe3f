import { FORM_SINCE, luat64 } from '../../data/norms.ts'
import { daysBetween } from '../days.ts'
import { defineRule, say } from '../rule.ts'

/** Luật số 64/2025/QH15, Điều 53 khoản 1: not sooner than so many days after adoption or signing, for local bodies. */
const LEAST_DAYS = 10

export default defineRule({
  id: 'effective-date-too-early',
  summary: say('Văn bản quy phạm pháp luật của địa phương có hiệu lực không sớm hơn 10 ngày kể từ ngày thông qua hoặc ký ban hành.', 'A local normative document takes effect no sooner than 10 days after its adoption or signing.'),
  basis: [luat64('Điều 53 khoản 1'), { instrument: 'Luật số 64/2025/QH15', provision: 'cách tính 10 ngày', evidence: 'unverified' }],
  severity: 'info',
  families: ['QP'],
  documentKinds: ['quyet-dinh', 'nghi-quyet'],
  since: { QP: FORM_SINCE.QP },
  glance: true,
  on: 'draft',
  check({ closing }, { profile, report }) {
    const { date, number } = profile
    if (!date || closing.simplified() || !/-(?:UBND|CTUBND|HĐND)$/u.test(number ?? '')) return
    for (const { iso, span } of closing.clauses) {
      const days = iso === undefined ? undefined : daysBetween(date, iso)
      // A day more or less depends on how they are counted, which the law does not say; what lies before the date is another rule's.
      if (days === undefined || days < 0 || days >= LEAST_DAYS - 1) continue
      report(span, say('Ngày có hiệu lực sớm hơn 10 ngày kể từ ngày ban hành.', 'It takes effect sooner than 10 days after the day of issue.'))
    }
  },
})
