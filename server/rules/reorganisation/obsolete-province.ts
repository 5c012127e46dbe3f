import { provinceByName } from '../../data/provinces.ts'
import { sourceSpan } from '../../text/view.ts'
import { isAfter, isHistorical } from '../historical.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'obsolete-province',
  summary: say('Tên tỉnh là tên hiện nay.', 'Provinces are called by their present names.'),
  basis: [
    { instrument: 'Nghị quyết số 202/2025/QH15', provision: 'Điều 1', evidence: 'secondary' },
    { instrument: 'Danh sách tỉnh của Bút Pháp', provision: 'server/data/provinces.ts', evidence: 'unverified' },
  ],
  severity: 'info',
  glance: true,
  on: 'draft',
  check(facts, { report }) {
    for (const hit of facts.phrases.formerProvinces) {
      const { text: { view }, from, to, words } = hit
      const until = provinceByName(words.replace(/^(?:tỉnh|thành phố) /u, ''))?.until
      // "Thành phố Quảng Nam" never was; a capital T opens a sentence or a name.
      if (until === undefined || !isAfter(until, facts) || isHistorical(hit)) continue
      report(sourceSpan(view, from, to), say(`${words[0]!.toUpperCase()}${words.slice(1)} đã sáp nhập từ 01/7/2025.`.replace('01/7/2025', dayAfter(until)), `${words} was merged on ${dayAfter(until)}.`))
    }
  },
})

/** The lists know the last day of a province, readers its first without. */
const dayAfter = (until: string): string => (until === '2024-12-31' ? '01/01/2025' : '01/7/2025')
