import { luat64, nd78 } from '../../data/norms.ts'
import { spanOf, textOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

const VAGUE = /^(?:Sửa đổi(?:, bổ sung)?|Bổ sung|Bãi bỏ|Hủy bỏ|Huỷ bỏ) (?:một số|các) (?:nội dung|quy định|điểm, khoản|điều, khoản|điều khoản|điều|khoản|điểm)(?: (?:của|tại|trong)) (?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế|Quy định)(?!\p{L})/u
/** The units are named further on in the same words. */
const NAMED = /(?:Điều|khoản|điểm|Phụ lục|Mẫu|Chương|Mục) [\dIVXa-zđ]|như sau|sau đây|sau:/u

/** The articles that amend and repeal in a text of another subject. */
const REPEALING = /bãi bỏ|sửa đổi|hiệu lực|thi hành/iu

export default defineRule({
  id: 'amend-target-vague',
  summary: say('Sửa đổi, bãi bỏ phải nêu rõ điều, khoản, điểm và tên văn bản.', 'What amends or repeals names the article, clause, point and instrument.'),
  basis: [luat64('Điều 8 khoản 3'), nd78('Điều 66 khoản 2'), nd78('Điều 69 khoản 1'), nd78('Điều 70 khoản 4')],
  severity: 'error',
  families: ['QP'],
  since: { QP: '2025-04-01' },
  on: 'unit',
  local: true,
  check({ unit, amends, words, parts, headings, lead, ancestors }, { facts, report }) {
    if (!amends || parts.length > 0 || unit.children.length > 2 || !VAGUE.test(words) || NAMED.test(words)) return
    if (unit.type !== 'article' && !facts.amendments.isAmending && !ancestors.some((node) => node.type === 'article' && REPEALING.test(textOf(node.children[1]!)))) return
    report(spanOf((headings[0] ?? lead)!), say('Phải nêu rõ điều, khoản, điểm và tên văn bản bị sửa đổi, bãi bỏ.', 'Name the article, clause, point and instrument that is amended or repealed.'))
  },
})
