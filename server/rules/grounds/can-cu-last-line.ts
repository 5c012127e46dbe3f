import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE, nd30, practice } from '../../data/norms.ts'
import { isAssembly } from '../certain-day.ts'
import { lineEnd, withMark } from '../ground-ends.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'can-cu-last-line',
  summary: say('Dòng căn cứ cuối cùng kết thúc bằng dấu chấm (.) trong văn bản hành chính, bằng dấu chấm phẩy (;) trong văn bản quy phạm pháp luật.', 'The last line of the grounds ends with a full stop in administrative documents, with a semicolon in normative ones.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.a'), practice('câu ban hành đi liền sau căn cứ trong văn bản quy phạm pháp luật')],
  severity: 'warning',
  families: ['HC', 'QP'],
  since: FORM_SINCE,
  on: 'draft',
  check({ grounds: { lines, enacting, inCapitals } }, { profile, report }) {
    const last = lines.at(-1)
    if (!last || !enacting || isAssembly(profile) || last.lead === '' || last.mark === undefined || last.mark === ':' || blockRule(profile, 'can-cu') !== 'required') return
    // The sentence goes on with "Ủy ban nhân dân ban hành …"; the line "QUYẾT ĐỊNH:" stands by itself.
    const right = profile.family === 'HC' && inCapitals ? '.' : profile.family === 'QP' && !inCapitals ? ';' : undefined
    if (!right || last.mark === right) return
    report(lineEnd(last), say(`Dòng căn cứ cuối cùng kết thúc bằng dấu ${right === '.' ? 'chấm (.)' : 'chấm phẩy (;)'}.`, `The last line of the grounds ends with “${right}”.`), {
      severity: right === '.' ? 'warning' : 'info', fixes: [withMark(last, right, true)],
    })
  },
})
