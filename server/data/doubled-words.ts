/**
 * Words typed twice. Vietnamese doubles syllables on purpose ("thường thường") and by the meeting of two compounds
 * ("trở thành thành phố", "sản xuất xuất khẩu"), so a doubled syllable is a slip only where it is one of these.
 * Drawn from the practice of offices and tried on issued documents.
 */

/** Function words that are never doubled, with the syllables before which make a compound that ends in the first of them. */
export const NEVER_DOUBLED: ReadonlyMap<string, readonly string[]> = new Map([
  ['của', ['ăn', 'tiền']], ['và', []], ['các', []], ['những', []], ['hoặc', []], ['bởi', []], ['thì', []], ['mà', []], ['này', []],
  ['theo', ['tiếp', 'kèm', 'đi', 'mang']], ['trong', ['bên']], ['cho', []], ['với', ['cùng', 'đối']], ['là', []], ['để', []],
  ['đã', []], ['sẽ', []], ['bằng', ['công', 'cân', 'văn']], ['nhằm', []], ['phải', ['bên', 'lẽ']], ['được', ['nhặt', 'bắt', 'tìm', 'đạt', 'thu', 'nhận', 'có']], ['tỉnh', []], ['một', ['từng']],
])

/** Pairs of syllables that are repeated on purpose. */
export const DOUBLED_ON_PURPOSE: ReadonlySet<string> = new Set(['từng bước', 'ngày càng', 'dần dần', 'thường xuyên', 'liên tục', 'mãi mãi', 'muôn năm', 'nhanh hơn'])
