import { tokenSpan } from '../../facts/citations.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-year-missing',
  summary: say('Số của nghị định, thông tư, luật, pháp lệnh có năm ban hành.', 'The number of a decree, circular, law or ordinance carries the year.'),
  basis: [
    { instrument: 'Luật số 64/2025/QH15', provision: 'Điều 7 khoản 3', evidence: 'verbatim' },
  ],
  severity: 'error',
  on: 'citation',
  check(mention, { report }) {
    if (mention.fault?.rule !== 'citation-year-missing') return
    const { number, tokens } = mention.symbol
    const rest = tokens.slice(1).map(({ right }) => right).join('')
    const year = mention.node.date?.iso.slice(0, 4), { end } = tokenSpan(mention, number)
    const right = `${number.right}/${year ?? '…'}${rest}`
    const message = say(`Thiếu năm trong ký hiệu: ${right}.`, `The year is missing in the symbol: ${right}.`)
    const fixes = year ? [{ title: say(`Thêm năm ${year}`, `Insert the year ${year}`), edits: [{ start: end, end, text: `/${year}` }], safe: false }] : []
    report(mention.node.symbol.span, message, { fixes })
  },
})
