import { luat64 } from '../../data/norms.ts'
import { stretch, symbolSpan } from '../../facts/letterhead.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'header-year-date-mismatch',
  summary: say('Năm trong số, ký hiệu là năm của ngày ban hành.', 'The year in the number is that of the date of issue.'),
  basis: [luat64('Điều 7 khoản 3')],
  severity: 'error',
  families: ['QP'],
  on: 'letterhead',
  check({ number, placeDate }, { report }) {
    const symbol = number?.symbol
    // A law that was passed in one year is numbered and dated as it was passed.
    if (!number || !symbol?.year || !placeDate?.year || symbol.series === 'assembly' || symbol.year.right === placeDate.year.text) return
    const at = symbolSpan(number, symbol.year), dated = stretch(placeDate, placeDate.year.at, placeDate.year.at + 4)
    if (!at || !dated) return
    const [coded, printed] = [symbol.year.right, placeDate.year.text]
    report(at, say(`Số, ký hiệu ghi năm ${coded} nhưng văn bản ban hành năm ${printed}.`, `The number says ${coded}, but the document is of ${printed}.`), {
      fixes: [
        { title: say(`Đổi năm trong ký hiệu thành ${printed}`, `Change the year in the number to ${printed}`), edits: [{ ...at, text: printed }], safe: false },
        { title: say(`Đổi năm ban hành thành ${coded}`, `Change the year of issue to ${coded}`), edits: [{ ...dated, text: coded }], safe: false },
      ],
      related: [{ span: dated, message: say('Năm ban hành.', 'The year of issue.') }],
    })
  },
})
