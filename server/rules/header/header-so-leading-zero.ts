import { FORM_SINCE_ALL, hd05, nd30 } from '../../data/norms.ts'
import { symbolSpan } from '../../facts/letterhead.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'header-so-leading-zero',
  summary: say('Số của văn bản nhỏ hơn 10 có thêm số 0 phía trước: 05.', 'A document’s number below 10 takes a zero: 05.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.3.c'), hd05('mục về số và ký hiệu', 'secondary')],
  severity: 'warning',
  unread: ['DANG'],
  since: FORM_SINCE_ALL,
  on: 'letterhead',
  check({ number }, { profile, report }) {
    const digits = number?.symbol?.number
    if (!digits || number.blank) return
    const at = symbolSpan(number, digits), right = digits.right.replace(/^0+/u, '').padStart(2, '0')
    if (!at) return
    const fix = (safe: boolean) => [{ title: say(`Sửa thành “${right}”`, `Change to “${right}”`), edits: [{ ...at, text: right }], safe }]
    if (/^[1-9]$/u.test(digits.right)) {
      report(at, say(`Số nhỏ hơn 10 phải thêm số 0 phía trước: “${right}”.`, `A number below 10 takes a zero: “${right}”.`), { severity: profile.family === 'DANG' ? 'info' : 'warning', fixes: fix(true) })
    } else if (/^0\d{2,}$/u.test(digits.right)) {
      report(at, say(`Chỉ số nhỏ hơn 10 mới thêm một số 0: “${right}”.`, `Only a number below 10 takes a zero, and one: “${right}”.`), { severity: 'info', fixes: fix(false) })
    }
  },
})
