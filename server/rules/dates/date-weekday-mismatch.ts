import { practice } from '../../data/norms.ts'
import { defineRule, say } from '../rule.ts'
import { likeCase } from '../text-fixes.ts'

const DAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']
const WRITTEN: ReadonlyMap<string, number> = new Map([...DAYS.map((day, i) => [day.toLowerCase(), i] as const), ['thứ 2', 1], ['thứ 3', 2], ['thứ 4', 3], ['thứ 5', 4], ['thứ 6', 5], ['thứ 7', 6], ['thứ bẩy', 6]])
const BEFORE = /(?<!\p{L})((?:[tT]hứ [\p{L}\d]{1,4})|[cC]hủ [nN]hật),? ?\(?(?:ngày )?$/u

export default defineRule({
  id: 'date-weekday-mismatch',
  summary: say('Thứ trong tuần đúng với ngày.', 'The day of the week is that of the date.'),
  basis: [practice('lịch')],
  severity: 'warning',
  on: 'date',
  check({ day, month, year, span, zone }, { source, report }) {
    if (zone.quoted) return
    const before = source.slice(Math.max(0, span.start - 28), span.start)
    if (!/h[uưứủ]/iu.test(before)) return // neither thứ nor chủ
    const match = BEFORE.exec(before.normalize('NFC').replace(/\s+/gu, ' '))
    const said = match && WRITTEN.get(match[1]!.toLowerCase())
    const date = new Date(Date.UTC(year, month - 1, day))
    if (said === undefined || said === null || date.getUTCDate() !== day || date.getUTCDay() === said) return
    const right = DAYS[date.getUTCDay()]!
    const at = placeOf(match![1]!, before)
    const place = { start: span.start - before.length + at, end: span.start - before.length + at + writtenLength(match![1]!, before.slice(at)) }
    report({ start: place.start, end: span.end }, say(`Ngày ${day}/${month}/${year} là ${right}.`, `${day}/${month}/${year} is a ${right}.`), {
      fixes: [{ title: say(`Đổi thành “${right}”`, `Change to “${right}”`), edits: [{ ...place, text: likeCase(match![1]!, right) }], safe: false }],
    })
  },
})

/** Where composed words stand last in a text whose letters may be decomposed. */
function placeOf(words: string, text: string): number {
  for (let at = text.length - 1; at > 0; at--) if (text.slice(at).normalize('NFC').replace(/\s+/gu, ' ').startsWith(words)) return at
  return 0
}

/** How many characters of the text the composed words take. */
function writtenLength(words: string, text: string): number {
  for (let length = words.length; length < text.length; length++) if (text.slice(0, length).normalize('NFC').replace(/\s+/gu, ' ') === words && !/^\p{M}/u.test(text.slice(length))) return length
  return words.length
}
