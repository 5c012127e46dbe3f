/** Dates in running text: "ngày 31 tháng 12 năm 2025", "31/12/2025", "31-12-2025"; impossible ones too. */
import type { View } from '../text/view.ts'
import type { DateText } from '../tree/nodes.ts'
import type { Found } from './inline.ts'

/** A date as written. `from` is its first digit; `ngay` says that "ngày" stands before it. */
export interface DateReading { from: number; to: number; day: number; month: number; year: number; long: boolean; ngay: boolean }

// "31 tháng 12 năm 2025", "31 tháng 12, năm 2025"
const LONG = /(\d{1,2}) {1,3}tháng {1,3}(\d{1,2}),? {1,3}năm {1,3}(\d{4})(?!\d)/y
// "31/12/2025", "31/ 12/2025", "31-12-2025"; not "31/12/2025/…"
const SHORT = /(\d{1,2})(?: ?\/ ?(\d{1,2}) ?\/ ?|-(\d{1,2})-)([12]\d{3})(?![\d/]|-\p{L})/uy
const LONG_ANYWHERE = /\d{1,2} {1,3}tháng {1,3}\d{1,2},? {1,3}năm/g
const SHORT_ANYWHERE = /\d{1,2}(?: ?\/ ?\d{1,2} ?\/|-\d{1,2}-) ?[12]\d{3}/g
const NGAY = /[Nn]gày {1,3}$|NGÀY {1,3}$/

/** The date that begins at `at` with its first digit. */
export function readDate(text: string, at: number): DateReading | undefined {
  LONG.lastIndex = SHORT.lastIndex = at
  const long = LONG.exec(text)
  const found = long ?? SHORT.exec(text)
  if (!found) return undefined
  const [day, month, year] = (long ? [found[1], found[2], found[3]] : [found[1], found[2] ?? found[3], found[4]]).map(Number) as [number, number, number]
  return { from: at, to: at + found[0].length, day, month, year, long: long !== null, ngay: NGAY.test(text.slice(Math.max(0, at - 8), at)) }
}

/** Written as a day of the calendar is: YYYY-MM-DD, also when there is no such day. */
export const isoOf = ({ day, month, year }: { day: number; month: number; year: number }): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

export function datesIn({ text }: View): Array<Found<DateText>> {
  const dates: Array<Found<DateText>> = []
  const starts = [...text.matchAll(LONG_ANYWHERE), ...text.matchAll(SHORT_ANYWHERE)].map(({ index }) => index)
  for (const start of starts) {
    if (/[\d/.,\-–]/.test(text[start - 1] ?? '')) continue
    const date = readDate(text, start)
    if (!date) continue
    // A long date without "ngày" is one only as the end of a span ("từ ngày 01 đến 31 tháng 12 năm 2025"); "12 tháng 6 năm" is a length of time.
    if (date.long && !date.ngay && !/(?:đến|và|[-–]) ?$/u.test(text.slice(Math.max(0, start - 5), start))) continue
    const word = date.long && date.ngay ? text.lastIndexOf('gày', start) - 1 : start
    const { day, month, year } = date
    dates.push({ from: word, to: date.to, node: { type: 'date', day, month, year } })
  }
  return dates
}
