import { nd78, practice } from '../../data/norms.ts'
import { renumberFrom } from '../renumber.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'dieu-restarts',
  summary: say('Điều đánh số liên tục trong toàn văn bản, không trở lại Điều 1 ở mỗi chương.', 'Articles are numbered through the whole document and do not begin again in each chapter.'),
  basis: [nd78('Điều 63 khoản 1'), practice('với văn bản hành chính')],
  severity: 'error',
  families: ['QP', 'HC'],
  on: 'sequence',
  local: true,
  check(sequence, { report }) {
    for (const { type, unit, index, before } of sequence.faults) {
      if (type !== 'restart' || !before) continue
      const { text } = unit.number
      report(unit.number.span, say(`Điều phải đánh số liên tục trong toàn văn bản; ở đây quay lại Điều ${text}.`, `Articles are numbered through the whole document; here they go back to Article ${text}.`), {
        fixes: renumberFrom(sequence, index, before.number.value + 1),
        related: [{ span: before.number.span, message: say(`Điều ${before.number.text} đứng ngay trước.`, `Article ${before.number.text} stands before it.`) }],
      })
    }
  },
})
