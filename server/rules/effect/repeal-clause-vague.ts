import { FORM_SINCE, nd78, practice } from '../../data/norms.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'repeal-clause-vague',
  summary: say('Điều khoản bãi bỏ liệt kê cụ thể văn bản, điều, khoản bị bãi bỏ.', 'A repealing clause lists what it repeals.'),
  basis: [nd78('Điều 67 khoản 3'), practice('với văn bản hành chính')],
  severity: 'error',
  families: ['QP', 'HC'],
  documentKinds: ['quyet-dinh', 'nghi-quyet', 'nghi-dinh', 'thong-tu'],
  since: FORM_SINCE,
  on: 'draft',
  check({ closing }, { profile, report }) {
    for (const span of closing.vagueRepeals) {
      report(span, say('Phải liệt kê cụ thể văn bản, điều, khoản bị bãi bỏ.', 'What is repealed must be listed: instrument, article, clause.'), { severity: profile.family === 'QP' ? 'error' : 'info' })
    }
  },
})
