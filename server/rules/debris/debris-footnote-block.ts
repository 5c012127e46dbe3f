import { practice } from '../../data/norms.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'debris-footnote-block',
  summary: say('Chú thích cuối trang không xen giữa nội dung.', 'No footnote stands between the lines of the text.'),
  basis: [practice('dấu vết của bản PDF')],
  severity: 'info',
  on: 'draft',
  check({ reading: { tree } }, { report }) {
    for (const aside of tree.aside) if (aside.role === 'footnote') report(spanOf(aside), say('Chú thích cuối trang xen giữa nội dung.', 'A footnote stands between the lines of the text.'))
  },
})
