import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

const WRONG: ReadonlyArray<[pattern: RegExp, right: readonly string[]]> = [
  [/^H(?:ỎA|OẢ) TỐC HẸN GIỜ(?!\p{L})/u, ['HỎA TỐC']],
  [/^(?:GẤP|CẤP BÁCH|RẤT KHẨN|TỐI KHẨN|KHẨN CẤP|H(?:ỎA|OẢ) KHẨN)(?!\p{L})/u, ['THƯỢNG KHẨN', 'HỎA TỐC', 'KHẨN']],
]

export default defineRule({
  id: 'urgency-mark-form',
  summary: say('Mức độ khẩn ghi HỎA TỐC, THƯỢNG KHẨN hoặc KHẨN.', 'The marks of urgency are HỎA TỐC, THƯỢNG KHẨN and KHẨN.'),
  basis: [nd30('Phụ lục I, Phần I, mục III.2')],
  severity: 'info',
  families: ['HC'],
  since: { HC: FORM_SINCE.HC },
  glance: true,
  on: 'letterhead',
  check({ marks }, { report }) {
    for (const view of marks) {
      for (const [pattern, right] of WRONG) {
        const found = pattern.exec(view.text)?.[0]
        if (!found) continue
        const span = sourceSpan(view, 0, found.length)
        report(span, say(`Mức độ khẩn chỉ có HỎA TỐC, THƯỢNG KHẨN, KHẨN; không ghi “${found}”.`, `The marks of urgency are HỎA TỐC, THƯỢNG KHẨN and KHẨN, not “${found}”.`), {
          fixes: right.map((text) => ({ title: say(`Đổi thành “${text}”`, `Change to “${text}”`), edits: [{ ...span, text }], safe: false })),
        })
        break
      }
    }
  },
})
