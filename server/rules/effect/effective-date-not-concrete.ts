import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import { isAssembly } from '../certain-day.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'effective-date-not-concrete',
  summary: say('Văn bản quy phạm pháp luật ghi cụ thể ngày, tháng, năm có hiệu lực.', 'A normative document names the day, month and year of its effect.'),
  basis: [nd78('Điều 67 khoản 2')],
  severity: 'error',
  families: ['QP'],
  documentKinds: ['quyet-dinh', 'nghi-quyet', 'nghi-dinh', 'thong-tu'],
  since: { QP: FORM_SINCE.QP },
  on: 'draft',
  check({ closing }, { profile, report }) {
    if (isAssembly(profile)) return
    for (const { form, span } of closing.clauses) {
      if (form !== 'signing') continue
      report(span, say('Phải ghi cụ thể ngày, tháng, năm có hiệu lực.', 'The day, month and year of effect must be named.'), {
        // The Government and its Prime Minister write so themselves under the simplified procedure.
        severity: /-(?:UBND|CTUBND|HĐND)$/u.test(profile.number ?? '-UBND') ? 'error' : 'warning',
      })
    }
  },
})
