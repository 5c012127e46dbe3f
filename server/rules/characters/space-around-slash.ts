import { practice } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { around, blankBefore, crossesLine, replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'space-around-slash',
  summary: say('Không có khoảng trắng quanh dấu “/”.', 'No space stands around “/”.'),
  basis: [practice('quy tắc gõ văn bản tiếng Việt')],
  severity: 'info',
  glance: true,
  on: 'draft',
  check({ marks }, { source, report }) {
    for (const { text: { view, zone }, from, to } of marks['slash-space']) {
      const slash = view.text.indexOf('/', from)
      const first = blankBefore(view.text, slash)
      let last = slash + 1
      while (view.text[last] === ' ') last++
      // Blank numbers and dates ("Số:   /QĐ-UBND", "ngày   /  /2026") and symbols are other rules' business.
      if (!/\p{Ll}/u.test(view.text[first - 1] ?? '') || !/\p{Ll}/u.test(view.text[last] ?? '') || zone.block === 'letterhead') continue
      if (around(view.text, first, last).includes('|') || crossesLine(source, view, from, to)) continue
      report(sourceSpan(view, first, last), say('Bỏ khoảng trắng quanh “/”.', 'Remove the space around “/”.'), { fixes: [replacement(view, first, last, '/', true)] })
    }
  },
})
