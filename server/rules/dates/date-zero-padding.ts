import { nd30, practice } from '../../data/norms.ts'
import type { DateFact } from '../../facts/dates.ts'
import { defineRule, type Edit, say } from '../rule.ts'

const SHORT = /^(\d{1,2})(\s?\/\s?)(\d{1,2})(\s?\/\s?\d{4})$/

export default defineRule({
  id: 'date-zero-padding',
  summary: say('Ngày dưới 10 và tháng 1, 2 có số 0 ở trước; tháng khác không có.', 'Days below 10 and the months 1 and 2 have a leading zero, other months have none.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.4.b (với ngày ban hành)'), practice('ngày trong nội dung ghi như ngày ban hành')],
  severity: 'info',
  on: 'draft',
  check({ dates }, { source, report }) {
    const wrong = dates.filter(({ zone }) => !zone.quoted && zone.document !== 'appendix' && zone.block !== 'letterhead').flatMap((date) => padded(date, source) ?? [])
    const first = wrong[0]
    if (!first) return
    report({ start: first.start, end: first.end }, say(`Ghi “${first.text}” (${wrong.length} ngày ghi thiếu hoặc thừa số 0).`, `Write “${first.text}” (${wrong.length} dates have a zero too few or too many).`), {
      fixes: [{ title: say(`Sửa số 0 ở ${wrong.length} ngày`, `Mend the zeros of ${wrong.length} dates`), edits: wrong, safe: true }],
    })
  },
})

function padded({ span, day, month }: DateFact, source: string): Edit | undefined {
  const written = SHORT.exec(source.slice(span.start, span.end))
  if (!written) return undefined
  const text = `${String(day).padStart(2, '0')}${written[2]}${month < 3 ? `0${month}` : month}${written[4]}`
  return text === written[0] ? undefined : { ...span, text }
}
