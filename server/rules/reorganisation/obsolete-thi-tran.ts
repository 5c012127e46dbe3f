import { TWO_TIERS_SINCE } from '../../data/reorganised.ts'
import { sourceSpan } from '../../text/view.ts'
import { isAfter, isHistorical } from '../historical.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

const LIST = /(?:xã, phường(?:,| và| hoặc) |phường, xã(?:,| và| hoặc) )$/u

export default defineRule({
  id: 'obsolete-thi-tran',
  summary: say('Từ ngày 01/7/2025 cấp xã gồm xã, phường, đặc khu; không còn thị trấn.', 'Since 1 July 2025 the commune level is xã, phường and đặc khu; there is no thị trấn.'),
  basis: [{ instrument: 'Luật số 72/2025/QH15', provision: 'Điều 1', evidence: 'excerpt' }],
  severity: 'warning',
  since: { QP: TWO_TIERS_SINCE, HC: TWO_TIERS_SINCE, DANG: TWO_TIERS_SINCE },
  on: 'draft',
  check(facts, { report }) {
    if (!isAfter(TWO_TIERS_SINCE, facts)) return
    for (const hit of facts.phrases.towns) {
      if (isHistorical(hit)) continue
      const { text: { view }, from, to } = hit
      // "Thị trấn Cầu Diễn" is the name of a place.
      if (/^ \p{Lu}/u.test(view.text.slice(to, to + 3))) continue
      const fixes = LIST.test(view.text.slice(Math.max(0, from - 14), from)) ? [replacement(view, from, to, 'đặc khu', false)] : []
      report(sourceSpan(view, from, to), say('Không còn đơn vị hành chính “thị trấn”: cấp xã gồm xã, phường, đặc khu.', 'There is no “thị trấn” any more: the commune level is xã, phường, đặc khu.'), { fixes })
    }
  },
})
