import { practice } from '../../data/norms.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'duplicate-paragraph',
  summary: say('Không có hai đoạn trùng nguyên văn.', 'No two paragraphs say the same, word for word.'),
  basis: [practice('một nội dung chỉ viết một lần')],
  severity: 'warning',
  on: 'draft',
  check({ repeats }, { report }) {
    for (const { text, first, beside } of repeats.paragraphs) {
      const { line } = first.node.position.start
      report({ start: text.view.start, end: text.view.end }, say(`Đoạn này trùng nguyên văn với dòng ${line}.`, `This paragraph says the same as line ${line}, word for word.`), {
        // The same duty may be given to two agencies, each in its own unit.
        severity: beside ? 'warning' : 'info',
        fixes: beside ? [{ title: say('Xóa đoạn lặp', 'Delete the repeated paragraph'), edits: [{ start: text.view.start, end: text.view.end, text: '' }], safe: false }] : [],
        related: [{ span: spanOf(first.node), message: say('Đoạn trước ở đây.', 'The earlier one is here.') }],
      })
    }
  },
})
