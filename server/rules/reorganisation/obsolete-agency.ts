import { AGENCIES_SINCE, AGENCY_SUCCESSORS } from '../../data/reorganised.ts'
import { sourceSpan } from '../../text/view.ts'
import { isAfter, isHistorical } from '../historical.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'obsolete-agency',
  summary: say('Tên bộ, sở là tên hiện nay.', 'Ministries and departments are called by their present names.'),
  basis: [
    { instrument: 'Nghị định số 150/2025/NĐ-CP', provision: 'tên các sở', evidence: 'secondary' },
    { instrument: 'Bảng cơ quan kế thừa của Bút Pháp', provision: 'server/data/reorganised.ts', evidence: 'unverified' },
  ],
  severity: 'info',
  glance: true,
  since: { QP: AGENCIES_SINCE, HC: AGENCIES_SINCE, DANG: AGENCIES_SINCE },
  on: 'draft',
  check(facts, { report }) {
    if (!isAfter(AGENCIES_SINCE, facts)) return
    for (const hit of facts.phrases.formerAgencies) {
      if (isHistorical(hit)) continue
      const { text: { view }, from, to, words } = hit
      const now = AGENCY_SUCCESSORS.get(words)!
      report(sourceSpan(view, from, to), say(`“${words}” nay là “${now}”.`, `“${words}” is “${now}” today.`), { fixes: [replacement(view, from, to, now, false)] })
    }
  },
})
