import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { provinceByName } from '../../data/provinces.ts'
import { placeOf } from '../../facts/letterhead.ts'
import { lineAbove } from '../header-fixes.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'header-issuer-parent',
  summary: say('Trên tên sở có tên cơ quan chủ quản trực tiếp; trên tên UBND tỉnh thì không.', 'A sở is named below the body that it belongs to; a provincial People’s Committee is named alone.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.2.a')],
  severity: 'info',
  families: ['HC'],
  since: { HC: FORM_SINCE.HC },
  glance: true,
  on: 'letterhead',
  check({ issuer, parent, placeDate, sure }, { source, report }) {
    if (!issuer || !sure) return
    const at = placeOf(issuer)
    if (!parent && /^SỞ \p{Lu}/u.test(issuer.text)) {
      const province = provinceByName(placeDate?.place.text.replace(/^(?:thành phố|tỉnh) /iu, '') ?? '')
      const name = `UBND ${province ? `${province.type} ${province.name}`.toUpperCase() : 'TỈNH …'}`
      report(at, say(`Thiếu tên cơ quan chủ quản trực tiếp “${name}” trên tên sở.`, `The body that the sở belongs to, “${name}”, is not named above it.`), { fixes: lineAbove(source, at, name) })
    } else if (parent && /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND) (?:TỈNH|THÀNH PHỐ) \p{Lu}/u.test(issuer.text) && /^(?:CHÍNH PHỦ|QUỐC HỘI|BỘ )/u.test(parent.text)) {
      report(placeOf(parent), say(`“${issuer.text}” không có cơ quan chủ quản; bỏ dòng “${parent.text}”.`, `“${issuer.text}” belongs to no other body; leave out the line “${parent.text}”.`))
    }
  },
})
