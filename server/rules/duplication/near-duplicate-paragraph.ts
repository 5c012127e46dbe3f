import { practice } from '../../data/norms.ts'
import { LEAST_SYLLABLES } from '../../facts/repeats.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, numberOption, say } from '../rule.ts'

export default defineRule({
  id: 'near-duplicate-paragraph',
  summary: say('Không có hai đoạn gần trùng nhau (chung một chuỗi từ 25 tiếng trở lên).', 'No two paragraphs nearly say the same (a shared run of 25 syllables or more).'),
  basis: [practice('một nội dung chỉ viết một lần')],
  severity: 'info',
  options: {
    least: numberOption(LEAST_SYLLABLES, LEAST_SYLLABLES, say('Số tiếng trùng nhau liên tiếp, từ đó trở lên mới báo.', 'How many syllables in a row are the same before it is told.')),
  },
  on: 'draft',
  check({ repeats }, { options, profile, report }) {
    for (const { span, first, syllables, percent } of repeats.runs) {
      // See facts/repeats.ts: a law says like things in like words.
      if (syllables < options.least || (profile.family === 'QP' && percent < 90)) continue
      const { line } = first.node.position.start
      report(span, say(`Đoạn này gần trùng với dòng ${line} (${percent}%): ${syllables} tiếng giống nhau.`, `This nearly repeats line ${line} (${percent}%): ${syllables} syllables are the same.`), {
        related: [{ span: spanOf(first.node), message: say('Đoạn giống ở đây.', 'The like paragraph is here.') }],
      })
    }
  },
})
