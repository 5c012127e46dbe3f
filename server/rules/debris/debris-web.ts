import { practice } from '../../data/norms.ts'
import { WEB_LINES } from '../../data/web-lines.ts'
import { fold } from '../../data/fold.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

const LONGEST = 40

export default defineRule({
  id: 'debris-web',
  summary: say('Không có chữ của trang thông tin điện tử.', 'No words of a web site stand in the text.'),
  basis: [practice('dấu vết của bản chép từ trang thông tin')],
  severity: 'warning',
  on: 'text',
  check({ node, view, zone }, { report }) {
    if (view.text.length > LONGEST || node.type === 'heading' || (zone.block !== 'body' && zone.block !== 'closing')) return
    if (!WEB_LINES.has(fold(view.text).replace(/[\s:()\d.,✓»«|]+$/u, ''))) return
    report(spanOf(node), say('Dòng này không thuộc văn bản (phần của trang thông tin).', 'This line is no part of the document (words of a web site).'), { fixes: [{ title: say('Bỏ dòng này', 'Drop this line'), edits: [{ ...spanOf(node), text: '' }], safe: false }] })
  },
})
