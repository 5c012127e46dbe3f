import { practice } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { around, crossesLine, replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'double-space',
  summary: say('Giữa hai từ chỉ có một khoảng trắng.', 'One space stands between two words.'),
  basis: [practice('quy tắc gõ văn bản tiếng Việt')],
  severity: 'info',
  on: 'draft',
  check({ marks }, { source, report }) {
    for (const { text: { view, zone }, from, to } of marks['double-space']) {
      // Columns are set apart by spaces, and a gap that a copy left is no slip of the keyboard.
      if ((zone.block !== 'body' && zone.block !== 'preamble') || zone.document === 'appendix' || to - from > 6 || around(view.text, from, to).includes('|')) continue
      if (to === view.text.length || crossesLine(source, view, from, to)) continue
      report(sourceSpan(view, from, to), say('Thừa khoảng trắng.', 'There is more than one space.'), { fixes: [{ ...replacement(view, from, to, ' ', true), title: say('Chỉ để một khoảng trắng', 'Leave one space') }] })
    }
  },
})
