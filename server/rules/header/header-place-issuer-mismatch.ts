import { fold } from '../../data/fold.ts'
import { FORM_SINCE, nd30, nq202 } from '../../data/norms.ts'
import { provinceByName, provinceIn } from '../../data/provinces.ts'
import { stretch } from '../../facts/letterhead.ts'
import { defineRule, say } from '../rule.ts'

const COMMUNE = /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND) (?:XÃ|PHƯỜNG|ĐẶC KHU) (.+)$/u

export default defineRule({
  id: 'header-place-issuer-mismatch',
  summary: say('Địa danh là tên đơn vị hành chính nơi cơ quan ban hành đóng trụ sở.', 'The place is the administrative unit in which the issuer has its seat.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.4.a'), nq202('Điều 1', 'unverified')],
  severity: 'info',
  families: ['HC', 'QP'],
  since: FORM_SINCE,
  glance: true,
  on: 'letterhead',
  check({ placeDate: line, issuer, sure }, { report }) {
    if (!line || !issuer || !sure) return
    const place = line.place.text.replace(/^(?:tỉnh|thành phố|tp\.?|xã|phường|đặc khu)\s+/iu, ''), unit = placeOfIssuer(issuer.text)
    // A town of the province may be the seat; another province cannot be.
    if (!unit || fold(place) === fold(unit) || !provinceByName(place)) return
    const at = stretch(line, line.place.at, line.place.at + line.place.text.length)
    if (at) report(at, say(`Địa danh “${line.place.text}” không khớp cơ quan ban hành “${issuer.text}”.`, `The place “${line.place.text}” does not fit the issuer “${issuer.text}”.`))
  },
})

function placeOfIssuer(name: string): string | undefined {
  return COMMUNE.exec(name)?.[1] ?? (/^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND) /u.test(name) ? provinceIn(name)?.name : undefined)
}
