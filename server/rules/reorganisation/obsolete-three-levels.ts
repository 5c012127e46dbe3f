import { TWO_TIERS_SINCE } from '../../data/reorganised.ts'
import { sourceSpan } from '../../text/view.ts'
import { isAfter, isHistorical } from '../historical.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'obsolete-three-levels',
  summary: say('Từ ngày 01/7/2025 chính quyền địa phương có hai cấp.', 'Since 1 July 2025 local government has two levels.'),
  basis: [{ instrument: 'Luật số 72/2025/QH15', provision: 'Điều 1', evidence: 'excerpt' }],
  severity: 'info',
  glance: true,
  since: { QP: TWO_TIERS_SINCE, HC: TWO_TIERS_SINCE, DANG: TWO_TIERS_SINCE },
  on: 'draft',
  check(facts, { report }) {
    if (!isAfter(TWO_TIERS_SINCE, facts)) return
    for (const hit of facts.phrases.levels) {
      const { text: { view }, from, to } = hit
      if (!isHistorical(hit)) report(sourceSpan(view, from, to), say('Chính quyền địa phương có hai cấp từ 01/7/2025.', 'Local government has had two levels since 1 July 2025.'))
    }
  },
})
