import { practice } from '../../data/norms.ts'
import type { DateFact } from '../../facts/dates.ts'
import { eachWanted, hashOf, type Wanted } from '../../facts/syllables.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

const PERIOD = hashOf('đoạn')
const YEARS = /^ (\d{4}) ?[-–] ?(\d{4})(?!\d)/u
/** A task with its day: "hoàn thành trước ngày …", "báo cáo kết quả trước ngày …". */
const DEADLINE = /(?:hoàn thành|báo cáo|gửi|trình|nộp|đề xuất|xong|chậm nhất|hạn chót)[^.;]{0,50} (?:trước|vào|là) (?:ngày )?$/u
const DONE = /(?<!\p{L})(?:đã|được|trước đây|nếu|sau khi|kể từ|cũ)(?!\p{L})/u

const isPeriod: Wanted = ({ words }, i, { from }) => i > from && words[i - 1] === PERIOD

export default defineRule({
  id: 'date-order',
  summary: say('Thời hạn không trước ngày ban hành; giai đoạn có năm đầu trước năm cuối.', 'No deadline lies before the day of issue, and a period begins before it ends.'),
  basis: [practice('lịch')],
  severity: 'warning',
  on: 'draft',
  check({ dates, syllables }, { profile, source, report }) {
    const { places } = syllables
    eachWanted(syllables, 'digits', isPeriod, (i, { text: { view, zone } }) => {
      if (zone.quoted || zone.document === 'appendix') return
      const end = places[2 * i - 1]!
      const match = YEARS.exec(view.text.slice(end, end + 14))
      if (match && Number(match[1]) > Number(match[2]) && Number(match[1]) < 2200) report(sourceSpan(view, end + 1, end + match[0].length), say(`Giai đoạn ${match[1]}-${match[2]} có năm đầu sau năm cuối.`, `The period ${match[1]}-${match[2]} ends before it begins.`))
    })
    if (!profile.date || profile.family === 'QP') return
    for (const date of dates) {
      if (isoOf(date) >= profile.date || !isDeadline(date, source)) continue
      report(date.span, say(`Thời hạn ${date.day}/${date.month}/${date.year} trước ngày ban hành.`, `The deadline ${date.day}/${date.month}/${date.year} lies before the day of issue.`), { severity: 'info' })
    }
  },
})

const isoOf = ({ day, month, year }: DateFact): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

function isDeadline({ node, zone, span }: DateFact, source: string): boolean {
  if (node.type !== 'date' || zone.quoted || zone.document !== 'main' || zone.block !== 'body') return false
  const before = source.slice(Math.max(0, span.start - 120), span.start).normalize('NFC').replace(/\s+/gu, ' ')
  return DEADLINE.test(before) && !DONE.test(before)
}
