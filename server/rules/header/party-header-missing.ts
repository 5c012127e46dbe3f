import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE, hd05, hd36 } from '../../data/norms.ts'
import { placeOf } from '../../facts/letterhead.ts'
import { lineAbove } from '../header-fixes.ts'
import { defineRule, say } from '../rule.ts'

const HEADING = 'ĐẢNG CỘNG SẢN VIỆT NAM'

export default defineRule({
  id: 'party-header-missing',
  summary: say('Văn bản của Đảng có tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”.', 'A Party document is headed “ĐẢNG CỘNG SẢN VIỆT NAM”.'),
  basis: [hd36('mục 1.1', 'excerpt'), hd05('mục về tiêu đề', 'secondary')],
  severity: 'error',
  unread: ['DANG'],
  families: ['DANG'],
  since: { DANG: FORM_SINCE.HC },
  on: 'letterhead',
  check({ party, quocHieu, number, issuer, placeDate, sure }, { office, source, profile, report }) {
    // The Youth Union numbers its papers as the Party does, under a heading of its own.
    const code = number?.symbol?.issuer
    if (party || quocHieu || !sure || !number || !(issuer || placeDate) || !code || office.issuerByCode(code.right)?.side !== 'party' || blockRule(profile, 'tieu-de-dang') !== 'required') return
    report(placeOf(number), say(`Thiếu tiêu đề “${HEADING}”.`, `The heading “${HEADING}” is missing.`), { fixes: lineAbove(source, placeOf(number), HEADING) })
  },
})
