import { FORM_SINCE_ALL, hd05, nd30 } from '../../data/norms.ts'
import { type PlaceDateLine, placeOf, stretch, type Word } from '../../facts/letterhead.ts'
import { defineRule, type Edit, say } from '../rule.ts'

export default defineRule({
  id: 'header-date-form',
  summary: say('Thời gian ban hành viết đủ “ngày 05 tháng 3 năm 2026”; ngày nhỏ hơn 10 và tháng 1, 2 thêm số 0.', 'The date of issue is written out, “ngày 05 tháng 3 năm 2026”; days below 10 and months 1 and 2 take a zero.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.4.b'), hd05('mục 4.2.2', 'secondary')],
  severity: 'error',
  unread: ['DANG'],
  since: FORM_SINCE_ALL,
  on: 'letterhead',
  check({ placeDate: line, number }, { profile, report }) {
    if (!line || !number || number.blank) return
    const date = dateOf(line)
    if (!date) return
    const [day, month, year] = date
    const right = `ngày ${day.padStart(2, '0')} tháng ${Number(month) < 3 ? month.padStart(2, '0') : Number(month)} năm ${year}`
    const edits = line.short ? whole(line, line.short, right) : !line.ngay ? inserted(line) : padded(line, right)
    if (edits.length === 0) return
    const at = stretch(line, (line.day ?? line.short)!.at, line.year ? line.year.at + 4 : line.short!.at + line.short!.text.length)
    report(at ?? placeOf(line), say(`Viết “${right}”.`, `Write “${right}”.`), {
      severity: profile.family === 'DANG' ? 'info' : 'error',
      fixes: [{ title: say(`Sửa thành “${right}”`, `Change to “${right}”`), edits, safe: true }],
    })
  },
})

function dateOf({ day, month, year, short }: PlaceDateLine): [string, string, string] | undefined {
  const parts = short ? short.text.split(/[/.-]/u).map((part) => part.trim()) : [day, month, year].map((word) => word?.text ?? '')
  return parts.length === 3 && parts.every((part) => part !== '') && Number(parts[1]) <= 12 && Number(parts[0]) <= 31 ? parts.map((part, i) => (i === 2 ? part : String(Number(part)))) as [string, string, string] : undefined
}

function whole(line: PlaceDateLine, { at, text }: Word, right: string): Edit[] {
  const span = stretch(line, at, at + text.length)
  return span ? [{ ...span, text: line.ngay ? right.slice('ngày '.length) : right }] : []
}

function inserted(line: PlaceDateLine): Edit[] {
  const span = line.day && stretch(line, line.day.at, line.day.at)
  return span ? [{ ...span, text: 'ngày ' }] : []
}

/** The zeros that are missing or too many; nothing else is touched. */
function padded(line: PlaceDateLine, right: string): Edit[] {
  const [, day, month] = /ngày (\d+) tháng (\d+)/u.exec(right)!
  return ([[line.day!, day!], [line.month!, month!]] as const).flatMap(([{ at, text }, word]) => {
    const span = text === word ? undefined : stretch(line, at, at + text.length)
    return span ? [{ ...span, text: word }] : []
  })
}
