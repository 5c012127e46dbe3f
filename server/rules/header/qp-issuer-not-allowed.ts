import { FORM_SINCE, luat64, luat87 } from '../../data/norms.ts'
import { placeOf, symbolSpan } from '../../facts/letterhead.ts'
import { defineRule, say } from '../rule.ts'

/** Who may not issue VBQPPL, by the name in the letterhead, and between which days. Ministries sign circulars as their heads. */
const BARRED: ReadonlyArray<{ names: RegExp; who: string; since?: string; until?: string }> = [
  { names: /^SỞ \p{Lu}/u, who: 'Sở' },
  { names: /^VĂN PHÒNG (?!CHÍNH PHỦ|CHỦ TỊCH NƯỚC)/u, who: 'Văn phòng' },
  { names: /^(?:CỤC|TỔNG CỤC|CHI CỤC|THANH TRA TỈNH|BAN QUẢN LÝ|PHÒNG) /u, who: 'Cơ quan này' },
  // Luật số 87/2025/QH15: no district level.
  { names: /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND) (?:HUYỆN|QUẬN|THỊ XÃ) /u, who: 'Cấp huyện', since: '2025-07-01' },
  // Luật số 64/2025/QH15 as first passed had no commune level; Luật số 87/2025/QH15 brought it back.
  { names: /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND) (?:XÃ|PHƯỜNG|THỊ TRẤN) /u, who: 'Cấp xã', until: '2025-06-30' },
]

export default defineRule({
  id: 'qp-issuer-not-allowed',
  summary: say('Văn bản quy phạm pháp luật do cơ quan có thẩm quyền ban hành.', 'A VBQPPL is issued by a body that has the power to.'),
  basis: [luat64('Điều 4'), luat87('Điều 1', 'excerpt')],
  severity: 'error',
  families: ['QP'],
  documentKinds: ['quyet-dinh', 'nghi-quyet', 'thong-tu'],
  since: { QP: FORM_SINCE.QP },
  on: 'letterhead',
  check({ issuer, number, sure }, { profile: { asOf }, report }) {
    const symbol = number?.symbol
    if (!issuer || !number || !symbol?.year || !sure) return
    const barred = BARRED.find(({ names, since, until }) => names.test(issuer.text) && (!since || asOf >= since) && (!until || asOf <= until))
    if (!barred) return
    report(symbolSpan(number, symbol.year) ?? placeOf(number), say(`${barred.who} không có thẩm quyền ban hành văn bản quy phạm pháp luật; số, ký hiệu có năm là của văn bản quy phạm pháp luật.`, `“${issuer.text}” has no power to issue VBQPPL, and a number with a year is that of one.`), {
      related: [{ span: placeOf(issuer), message: say('Cơ quan ban hành.', 'The issuer.') }],
    })
  },
})
