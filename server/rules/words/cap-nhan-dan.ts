import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

/** Names of bodies, forces and titles that end in "nhân dân". */
const NAMES = /(?:ủy ban|uỷ ban|hội đồng|tòa án|toà án|kiểm sát|công an|quân đội|vũ trang|thanh tra|hội thẩm|nhà giáo|nghệ sĩ|thầy thuốc|nghệ nhân|an ninh|cảnh sát|quốc phòng|chiến tranh|toàn dân|biên phòng|dân quân|tòa|đại biểu|giáo dục|báo|tín dụng|quỹ)\s+$/iu

export default defineRule({
  id: 'cap-nhan-dan',
  summary: say('“Nhân dân” viết hoa khi đứng một mình.', '“Nhân dân”, the people, is capitalised when it stands by itself.'),
  basis: [nd30('Phụ lục II, mục V.1')],
  severity: 'info',
  since: FORM_SINCE,
  on: 'draft',
  check({ phrases }, { report }) {
    for (const { text: { view, zone }, from, to } of phrases.people) {
      const written = view.text.slice(from, to)
      if (written !== 'nhân dân' || zone.quoted || NAMES.test(view.text.slice(Math.max(0, from - 14), from)) || /^ tệ/u.test(view.text.slice(to, to + 3))) continue
      report(sourceSpan(view, from, to), say('Viết hoa “Nhân dân”.', 'Write “Nhân dân” with a capital.'), { fixes: [replacement(view, from, to, 'Nhân dân', true)] })
    }
  },
})
