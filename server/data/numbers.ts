/** Lengths of time in words, and in the digits that VBQPPL write (Nghị định số 78/2025/NĐ-CP, Điều 64 khoản 3). */
const WORDS: ReadonlyArray<readonly [words: string, digits: string]> = [
  ['ba', '03'], ['năm', '05'], ['bảy', '07'], ['mười', '10'], ['mười lăm', '15'], ['hai mươi', '20'], ['hai mươi lăm', '25'], ['ba mươi', '30'], ['bốn mươi lăm', '45'], ['sáu mươi', '60'], ['chín mươi', '90'], ['một trăm hai mươi', '120'], ['một trăm tám mươi', '180'],
]
const UNITS = ['ngày', 'ngày làm việc', 'tháng', 'giờ']

/** "ba mươi ngày" and "30 ngày". "Năm tháng" may be the month of a year, so the small numbers stand before days alone. */
export const DURATIONS: ReadonlyMap<string, string> = new Map(UNITS.flatMap((unit) => WORDS.filter(([, digits]) => unit.startsWith('ngày') || Number(digits) >= 10).map(([words, digits]) => [`${words} ${unit}`, `${digits} ${unit}`] as const)))
