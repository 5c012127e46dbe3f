/** Dates in running text: "ngày 31 tháng 12 năm 2025", "31/12/2025", "31-12-2025"; impossible ones too. */
import type { View } from '../text/view.ts'
import type { DateText } from '../tree/nodes.ts'
import type { Found } from './inline.ts'

/** A date as written. `from` is its first digit; `ngay` says that "ngày" stands before it. */
export interface DateReading { from: number; to: number; day: number; month: number; year: number; long: boolean; ngay: boolean }

// "31 tháng 12 năm 2025", "31 tháng 12, năm 2025"
const LONG = /(\d{1,2}) {1,3}tháng {1,3}(\d{1,2}),? {1,3}năm {1,3}(\d{4})(?!\d)/iuy
// "31/12/2025", "31/ 12/2025", "31-12-2025"; not "31/12/2025/…"
const SHORT = /(\d{1,2})(?: ?\/ ?(\d{1,2}) ?\/ ?|-(\d{1,2})-)([12]\d{3})(?![\d/]|-\p{L})/uy
const NGAY = /ngày {1,3}$/iu

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

/** Where the day's digits begin, looked for from behind: a slash or hyphen before a year, and the word "tháng", are rarer than digits. */
const BEFORE_YEAR = /[/-] ?[12]\d{3}/g
const DAY_MONTH = /\d{1,2}(?: ?\/ ?|-)\d{1,2} ?$/
const DAY = /\d{1,2} {1,3}$/

export function datesIn({ text }: View): Array<Found<DateText>> {
  const dates: Array<Found<DateText>> = []
  for (const start of dateStarts(text)) {
    if (/[\d/.,\-–]/.test(text[start - 1] ?? '')) continue
    const date = readDate(text, start)
    if (!date) continue
    const before = text.slice(Math.max(0, start - 8), start)
    // A long date without "ngày" is one only as the end of a span ("từ ngày 01 đến 31 tháng 12 năm 2025"); "12 tháng 6 năm" is a length of time.
    if (date.long && !date.ngay && !/(?:đến|và|[-–]) ?$/u.test(before)) continue
    const { day, month, year } = date
    dates.push({ from: date.long && date.ngay ? start - NGAY.exec(before)![0].length : start, to: date.to, node: { type: 'date', day, month, year } })
  }
  return dates
}

function dateStarts(text: string): number[] {
  const starts: number[] = []
  const lookBack = (at: number, pattern: RegExp): void => {
    const from = Math.max(0, at - 7), found = pattern.exec(text.slice(from, at))
    if (found) starts.push(from + found.index)
  }
  BEFORE_YEAR.lastIndex = 0
  for (let found = BEFORE_YEAR.exec(text); found; found = BEFORE_YEAR.exec(text)) lookBack(found.index, DAY_MONTH)
  for (const word of ['tháng ', 'THÁNG ']) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) lookBack(at, DAY)
  }
  return starts
}
