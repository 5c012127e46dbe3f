import { TWO_TIERS_SINCE } from '../../data/reorganised.ts'
import { sourceSpan } from '../../text/view.ts'
import { isAfter, isHistorical } from '../historical.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'obsolete-cap-huyen',
  summary: say('Từ ngày 01/7/2025 không còn cấp huyện.', 'Since 1 July 2025 there is no district level.'),
  basis: [
    { instrument: 'Luật số 87/2025/QH15', provision: 'Điều 1 (Điều 4 mới của Luật số 64/2025/QH15)', evidence: 'excerpt' },
    { instrument: 'Luật số 72/2025/QH15', provision: 'Điều 1', evidence: 'excerpt' },
  ],
  severity: 'warning',
  since: { QP: TWO_TIERS_SINCE, HC: TWO_TIERS_SINCE, DANG: TWO_TIERS_SINCE },
  on: 'draft',
  check(facts, { report }) {
    if (!isAfter(TWO_TIERS_SINCE, facts)) return
    for (const hit of facts.phrases.districts) {
      if (isHistorical(hit)) continue
      const { text: { view }, from, to } = hit
      const written = view.text.slice(from, to)
      report(sourceSpan(view, from, to), say(`Từ 01/7/2025 không còn cấp huyện: xem lại “${written}”, dùng “xã, phường, đặc khu” nếu phù hợp.`, `Since 1 July 2025 there is no district level: look again at “${written}”; use “xã, phường, đặc khu” where it fits.`))
    }
  },
})
