import { practice } from '../../data/norms.ts'
import { WEB_LINES } from '../../data/web-lines.ts'
import { fold } from '../../data/fold.ts'
import type { TextFact } from '../../facts/texts.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

const LONGEST = 40
const isWebLine = ({ view: { text } }: TextFact): true | undefined => (text.length <= LONGEST && WEB_LINES.has(fold(text).replace(/[\s:()\d.,✓»«|]+$/u, ''))) || undefined

export default defineRule({
  id: 'debris-web',
  summary: say('Không có chữ của trang thông tin điện tử.', 'No words of a web site stand in the text.'),
  basis: [practice('dấu vết của bản chép từ trang thông tin')],
  severity: 'warning',
  on: 'draft',
  check({ search }, { report }) {
    for (const { text: { node, zone } } of search.find(WEB_LINES, isWebLine)) {
      if (node.type === 'heading' || (zone.block !== 'body' && zone.block !== 'closing')) continue
      report(spanOf(node), say('Dòng này không thuộc văn bản (phần của trang thông tin).', 'This line is no part of the document (words of a web site).'), { fixes: [{ title: say('Bỏ dòng này', 'Drop this line'), edits: [{ ...spanOf(node), text: '' }], safe: false }] })
    }
  },
})
