import { tokenSpan } from '../../facts/citations.ts'
import { replaceToken } from '../citation-fixes.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-year-date-mismatch',
  summary: say('Năm trong ký hiệu là năm ban hành.', 'The year in a symbol is the year of issue.'),
  basis: [
    { instrument: 'Luật số 64/2025/QH15', provision: 'Điều 7 khoản 3', evidence: 'verbatim' },
  ],
  severity: 'error',
  on: 'citation',
  check(mention, { report }) {
    if (mention.fault?.rule !== 'citation-year-date-mismatch') return
    const { symbol: { year }, node: { date } } = mention
    const dated = date!.iso.slice(0, 4), end = date!.span.end
    const message = say(`Năm trong ký hiệu (${year!.right}) khác năm ban hành (${dated}).`, `The year in the symbol (${year!.right}) is not the year of issue (${dated}).`)
    const redated = { title: say(`Đổi năm ban hành thành ${year!.right}`, `Change the year of issue to ${year!.right}`), edits: [{ start: end - 4, end, text: year!.right }], safe: false }
    report(tokenSpan(mention, year!), message, { fixes: [replaceToken(mention, year!, dated), redated], related: [{ span: date!.span, message: say('Ngày ban hành được ghi ở đây.', 'The day of issue is given here.') }] })
  },
})
