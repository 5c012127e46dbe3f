import { hd36, nd30 } from '../../data/norms.ts'
import { placeOf } from '../../facts/letterhead.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'header-party-mixed',
  summary: say('Văn bản của Đảng có tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”, văn bản của Nhà nước có Quốc hiệu, không lẫn nhau.', 'A Party document is headed “ĐẢNG CỘNG SẢN VIỆT NAM” and a state document bears the Quốc hiệu; they are not mixed.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.1'), hd36('mục 1.1', 'excerpt')],
  severity: 'error',
  unread: ['DANG'],
  on: 'letterhead',
  check({ quocHieu, party, number, sure }, { office, report }) {
    if (!sure) return
    const motto = quocHieu ?? party, symbol = number?.symbol
    if (!motto) return
    if (quocHieu && party) {
      report(placeOf(party), say('Một văn bản không vừa có Quốc hiệu vừa có tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”.', 'A document bears either the Quốc hiệu or “ĐẢNG CỘNG SẢN VIỆT NAM”, not both.'))
      return
    }
    const side = symbol?.issuer && office.isIssuerCode(symbol.issuer.right) ? office.issuerByCode(symbol.issuer.right)?.side : undefined
    if (quocHieu && side === 'party' && symbol?.series === 'party') {
      report(placeOf(quocHieu), say(`Số “${symbol.right}” là của Đảng: văn bản của Đảng không dùng Quốc hiệu mà dùng “ĐẢNG CỘNG SẢN VIỆT NAM”.`, `“${symbol.right}” is a Party number: a Party document bears “ĐẢNG CỘNG SẢN VIỆT NAM”, not the Quốc hiệu.`))
    } else if (party && side === 'state' && symbol?.series === 'state') {
      report(placeOf(party), say(`Số “${symbol.right}” là của Nhà nước: văn bản của Nhà nước dùng Quốc hiệu, không dùng “ĐẢNG CỘNG SẢN VIỆT NAM”.`, `“${symbol.right}” is a state number: a state document bears the Quốc hiệu, not “ĐẢNG CỘNG SẢN VIỆT NAM”.`))
    }
  },
})
