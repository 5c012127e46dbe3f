import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

/** The State as the one who acts or decides; "quản lý nhà nước", "ngân sách nhà nước" are another use. */
const SUBJECT = /(?:(?:quy định|chính sách|pháp luật|chủ trương|lợi ích|tài sản|hỗ trợ|quan tâm)(?: chung)? của|Đảng(?:,| và)|do|được) $/u

export default defineRule({
  id: 'cap-nha-nuoc',
  summary: say('“Nhà nước” viết hoa khi là danh từ riêng.', '“Nhà nước”, the State, is capitalised as a proper noun.'),
  basis: [nd30('Phụ lục II, mục V.1')],
  severity: 'info',
  since: FORM_SINCE,
  on: 'draft',
  check({ phrases }, { report }) {
    for (const { text: { view, zone }, from, to } of phrases.state) {
      if (view.text.slice(from, to) !== 'nhà nước' || zone.quoted || !SUBJECT.test(view.text.slice(Math.max(0, from - 24), from))) continue
      report(sourceSpan(view, from, to), say('Viết hoa “Nhà nước” khi là danh từ riêng.', 'Write “Nhà nước” with a capital where it is the State itself.'), { fixes: [replacement(view, from, to, 'Nhà nước', true)] })
    }
  },
})
