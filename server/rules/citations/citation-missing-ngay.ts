import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-missing-ngay',
  summary: say('Trước ngày ban hành của văn bản được viện dẫn có từ “ngày”.', 'The word “ngày” stands before the date of an instrument.'),
  basis: [
    { instrument: 'Thông lệ viện dẫn văn bản', provision: 'số, ký hiệu rồi đến “ngày”', evidence: 'practice' },
  ],
  severity: 'warning',
  on: 'citation',
  check({ node: { date, symbol }, text, judged, at }, { report }) {
    if (!judged || !date || date.ngay || text.view.text[at + symbol.text.length] === '(' || /[([]/.test(text.view.text.slice(at + symbol.text.length, at + symbol.text.length + 3))) return
    const { start } = date.span
    const message = say(`Thiếu từ “ngày” trước “${date.text}”.`, `The word “ngày” is missing before “${date.text}”.`)
    report(date.span, message, { fixes: [{ title: say('Thêm từ “ngày”', 'Insert “ngày”'), edits: [{ start, end: start, text: 'ngày ' }], safe: true }] })
  },
})
