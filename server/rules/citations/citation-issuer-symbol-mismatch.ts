import { tokenSpan } from '../../facts/citations.ts'
import { replaceToken } from '../citation-fixes.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-issuer-symbol-mismatch',
  summary: say('Cơ quan ban hành được nêu khớp chữ viết tắt cơ quan trong ký hiệu.', 'The issuer that is named agrees with the agency in the symbol.'),
  basis: [
    { instrument: 'Nghị định số 30/2020/NĐ-CP', provision: 'Phụ lục I phần I mục II.3.b', evidence: 'verbatim' },
  ],
  severity: 'warning',
  on: 'citation',
  check(mention, { office, report }) {
    if (mention.fault?.rule !== 'citation-issuer-symbol-mismatch') return
    const { symbol: { issuer: code }, node: { issuer } } = mention
    const message = say(`Ký hiệu “${code!.text}” không khớp cơ quan ban hành “${issuer!.text}”.`, `The symbol’s “${code!.text}” does not agree with the issuer “${issuer!.text}”.`)
    // A body of the other side numbers its papers in the other way: another code alone would not be its symbol.
    const { codes: [own], side } = mention.fault.issuer
    const fixes = side === office.issuerByCode(code!.right)?.side ? [replaceToken(mention, code!, own!)] : []
    report(tokenSpan(mention, code!), message, { fixes, related: [{ span: issuer!.span, message: say('Cơ quan được nêu ở đây.', 'The issuer is named here.') }] })
  },
})
