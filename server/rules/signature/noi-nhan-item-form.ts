import { nd30 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'noi-nhan-item-form',
  summary: say('Mỗi nơi nhận một dòng, bắt đầu bằng “- ”.', 'Each recipient has a line of its own that begins with “- ”.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.9.d')],
  severity: 'info',
  families: ['HC', 'QP'],
  on: 'recipients',
  check({ lines }, { report }) {
    for (const { node, view, text, isFiling, isRest } of lines) {
      const inner = /;(?=\s*\p{L})/u.exec(view.text)
      if (!/^[-–—−]/u.test(text)) {
        // "(để b/c)" is a remark on the recipient above, behind a line of the other column.
        if (isRest || text.startsWith('(')) continue
        const { start } = spanOf(node)
        report(spanOf(node), say('Mỗi nơi nhận một dòng, bắt đầu bằng “- ”.', 'Each recipient has a line of its own that begins with “- ”.'), {
          fixes: [{ title: say('Thêm “- ” đầu dòng', 'Add “- ” to the line'), edits: [{ start, end: start, text: '- ' }], safe: true }],
        })
      } else if (inner && !isFiling && !/\([^)]*$/u.test(view.text.slice(0, inner.index))) {
        const after = inner.index + 1
        const blank = view.text.slice(after).length - view.text.slice(after).trimStart().length
        report(sourceSpan(view, 0, view.text.trimEnd().length), say('Dòng này có hai nơi nhận; mỗi nơi nhận một dòng, bắt đầu bằng “- ”.', 'Two recipients share this line; each has a line of its own that begins with “- ”.'), {
          fixes: [{ title: say('Tách thành hai dòng', 'Split into two lines'), edits: [{ ...sourceSpan(view, after, after + blank), text: '\n- ' }], safe: false }],
        })
      }
    }
  },
})
