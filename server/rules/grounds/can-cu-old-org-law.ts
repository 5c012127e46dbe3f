import { NEW_ORGANISATION_LAW, OLD_ORGANISATION_LAWS } from '../../data/repealed.ts'
import { certainDay } from '../certain-day.ts'
import { defineRule, say } from '../rule.ts'

const { symbol: current, name, since } = NEW_ORGANISATION_LAW
/** "… ngày 19 tháng 6 năm 2015", "… ngày 19 tháng 02 năm 2025", "… năm 2015". */
const OLD_DAY = /^Luật Tổ chức chính quyền địa phương,? (?:ngày )?(?:19 tháng 6 năm 2015|19\/0?6\/2015|19 tháng 0?2 năm 2025|19\/0?2\/2025|năm 2015)(?!\d)/iu

export default defineRule({
  id: 'can-cu-old-org-law',
  summary: say('Từ 01/7/2025, căn cứ về tổ chức chính quyền địa phương là Luật số 72/2025/QH15.', 'Since 01/7/2025 the law on the organisation of local government is Luật số 72/2025/QH15.'),
  basis: [
    { instrument: 'Luật số 72/2025/QH15', provision: 'điều khoản hiệu lực', evidence: 'excerpt' },
    { instrument: 'Luật số 65/2025/QH15', provision: 'điều khoản thay Luật số 77/2015/QH13', evidence: 'unverified' },
  ],
  severity: 'warning',
  families: ['HC', 'QP'],
  since: { HC: since, QP: since },
  on: 'draft',
  check({ grounds }, { profile, report }) {
    if ((certainDay(profile) ?? '') < since || grounds.lines.some(({ words }) => words.includes(current))) return
    for (const { cited, words, lead, span } of grounds.lines) {
      const byDay = OLD_DAY.test(words.slice(lead.length).trim())
      if (!/^căn cứ$/iu.test(lead) || !(byDay || (cited?.name && cited.symbol && OLD_ORGANISATION_LAWS.has(cited.symbol)))) continue
      report(cited?.mention?.span ?? span, say(`Luật này đã được thay bằng ${name} số ${current}.`, `${name} số ${current} has taken the place of this law.`), {
        fixes: cited?.mention ? [{ title: say(`Đổi số thành “${current}”`, `Change the number to “${current}”`), edits: [{ ...cited.mention.node.symbol.span, text: current }], safe: false }] : [],
      })
      return
    }
  },
})
