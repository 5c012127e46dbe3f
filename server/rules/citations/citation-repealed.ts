import { practice } from '../../data/norms.ts'
import { isCertain, repealedOn } from '../../data/repealed.ts'
import type { Mention } from '../../facts/citations.ts'
import { certainDay } from '../certain-day.ts'
import { defineRule, say } from '../rule.ts'

/** Words that speak of the past, of the end of the instrument, or of what was done under it. */
const PAST = /bãi bỏ|hết hiệu lực|thay thế|trước ngày|đến hết ngày|đã được|theo quy định tại .{0,80}trước đây|trước đây|chuyển tiếp|tiếp tục|giai đoạn|sửa đổi, bổ sung|tổng kết|sơ kết|năm 20\d\d/iu

export default defineRule({
  id: 'citation-repealed',
  summary: say('Văn bản được viện dẫn còn hiệu lực vào ngày của dự thảo.', 'A cited instrument is in force on the draft’s own day.'),
  basis: [
    { instrument: 'Nghị định số 30/2020/NĐ-CP', provision: 'Điều 37', evidence: 'verbatim' },
    { instrument: 'Luật số 64/2025/QH15', provision: 'Điều 71 khoản 3', evidence: 'verbatim' },
    { instrument: 'Nghị định số 78/2025/NĐ-CP', provision: 'điều khoản thi hành', evidence: 'secondary' },
    practice('điều khoản hiệu lực của văn bản thay thế, ghi theo từng dòng trong bảng'),
  ],
  severity: 'warning',
  on: 'citation',
  check(mention, { profile, report }) {
    const { zone, node } = mention.text
    if (!mention.judged || !mention.first || node.type === 'legalGround' || zone.block !== 'body' || zone.document !== 'main') return
    const day = certainDay(profile), gone = day && repealedOn(mention.symbol.right, day)
    if (!gone || isHistory(mention)) return
    report(mention.span, say(`${gone.name} đã hết hiệu lực, thay bằng ${gone.by}.`, `${gone.symbol} is no longer in force; ${gone.by} has taken its place.`), { severity: isCertain(gone) ? 'warning' : 'info' })
  },
})

/** The sentence around it speaks of the past or of its end. */
function isHistory({ text, at, symbol }: Mention): boolean {
  const words = text.view.text, end = at + symbol.text.length
  const before = words.slice(Math.max(0, at - 300), at).split(/[.;:]\s/u).at(-1)!
  const after = words.slice(end, end + 400).split(/[.;](?=\s|$)/u)[0]!
  return PAST.test(before) || PAST.test(after)
}
