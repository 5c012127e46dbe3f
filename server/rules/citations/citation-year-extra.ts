import { kindByAbbreviation } from '../../data/kinds.ts'
import { tokenSpan } from '../../facts/citations.ts'
import { kindName } from '../citation-fixes.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-year-extra',
  summary: say('Số của văn bản hành chính và văn bản của Đảng không có năm.', 'The number of an administrative or Party document carries no year.'),
  basis: [
    { instrument: 'Nghị định số 30/2020/NĐ-CP', provision: 'Phụ lục I phần I mục II.3.b', evidence: 'verbatim' },
  ],
  severity: 'warning',
  on: 'citation',
  check(mention, { report }) {
    if (mention.fault?.rule !== 'citation-year-extra') return
    const { number, year, kind } = mention.symbol
    const start = tokenSpan(mention, number).end, { end } = tokenSpan(mention, year!)
    const name = kindName(mention.kind?.id ?? kindByAbbreviation(kind!.right)!)
    const message = say(`${name} không có năm trong ký hiệu.`, `A ${name.toLowerCase()} carries no year in its symbol.`)
    report(tokenSpan(mention, year!), message, { fixes: [{ title: say(`Bỏ “/${year!.text}”`, `Delete “/${year!.text}”`), edits: [{ start, end, text: '' }], safe: true }] })
  },
})
