import { nd30 } from '../../data/norms.ts'
import { speaksFor } from '../../facts/citation-faults.ts'
import { placeOf, symbolSpan } from '../../facts/letterhead.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'header-symbol-issuer-mismatch',
  summary: say('Chữ viết tắt cơ quan trong ký hiệu khớp tên cơ quan ban hành ở đầu văn bản.', 'The agency in the symbol agrees with the agency that the letterhead names.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.3.b')],
  severity: 'error',
  on: 'letterhead',
  check({ number, issuers, issuer, sure }, { office, report }) {
    const token = number?.symbol?.issuer, named = issuer?.known
    if (!number || !token || !named || !sure || !office.isIssuerCode(token.right)) return
    const meant = office.issuerByCode(token.right)
    // A joint paper names several bodies and is numbered by one of them.
    const speaking = isJoint(number.symbol!.text) ? issuers.map(({ known }) => known) : [named]
    if (!meant || meant.side !== named.side || speaking.some((body) => body && speaksFor(meant, body))) return
    const at = symbolSpan(number, token), code = named.codes[0]!
    report(at ?? placeOf(number), say(`Ký hiệu ghi “${token.text}” nhưng cơ quan ban hành là “${issuer.text}” (viết tắt “${code}”).`, `The symbol says “${token.text}”, but the issuer is “${issuer.text}” (“${code}”).`), {
      fixes: at ? [{ title: say(`Đổi thành “${code}”`, `Change to “${code}”`), edits: [{ ...at, text: code }], safe: false }] : [],
      related: [{ span: placeOf(issuer), message: say('Tên cơ quan ban hành.', 'The issuing agency.') }],
    })
  },
})

/** "12/2015/TTLT-BTC-BQP", "05/KHLT-SNV-STP". */
const isJoint = (symbol: string): boolean => symbol.split('-').length > 2 || /LT-/u.test(symbol)
