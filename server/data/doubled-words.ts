/**
 * Words typed twice. Vietnamese doubles syllables on purpose ("thường thường") and by the meeting of two compounds
 * ("trở thành thành phố", "sản xuất xuất khẩu"), so a doubled syllable is a slip only where it is one of these.
 * Drawn from the practice of offices and tried on issued documents.
 */

/** Words that are never doubled, with the syllables before which make a compound that ends in the first of them. */
export const NEVER_DOUBLED: ReadonlyMap<string, readonly string[]> = new Map([
  ['của', ['ăn', 'tiền']], ['và', []], ['các', []], ['những', []], ['hoặc', []], ['bởi', []], ['thì', []], ['mà', []], ['này', []],
  ['theo', ['tiếp', 'kèm', 'đi', 'mang']], ['trong', ['bên']], ['cho', []], ['với', []], ['là', []], ['để', []],
  ['đã', []], ['sẽ', []], ['bằng', ['công', 'cân', 'văn']], ['nhằm', []], ['phải', ['bên', 'lẽ']], ['được', ['nhặt', 'bắt', 'tìm', 'đạt', 'thu', 'nhận', 'có']], ['tỉnh', []], ['một', ['từng']],
  // Words of the sentence's frame.
  ['về', ['trở', 'đi', 'thuộc']], ['trên', ['bên', 'phía']], ['đang', []], ['nếu', []], ['như', []], ['tại', ['tồn', 'hiện', 'thực']], ['có', ['hiện', 'sẵn', 'vốn', 'chưa', 'không']],
  ['gồm', []], ['khi', ['đôi', 'nhiều']], ['vào', ['đầu', 'ra', 'dựa']], ['nên', ['trở']], ['nhưng', []], ['giữa', []], ['chưa', []], ['cũng', []], ['vẫn', []], ['rất', []],
  ['mỗi', []], ['nhiều', []], ['khác', []], ['chịu', []], ['kèm', []], ['nhau', []],
  ['việc', ['làm', 'công', 'sự', 'vụ', 'nghỉ', 'thôi']], ['khoản', ['tài', 'điều']], ['người', ['con', 'loài', 'mọi', 'nghề']], ['ngày', ['hằng', 'hàng', 'mỗi']], ['tháng', ['hằng', 'hàng', 'từng']],
  // Syllables that only begin a word or only end one, so that no two words meet in them. Counted: frequent and never rightly doubled in three million syllables.
  ['liệu', []], ['vực', []], ['tục', []], ['quả', []], ['khẩu', []], ['phê', []], ['duyệt', []], ['căn', []], ['cứ', []], ['nghiên', []], ['đặc', []], ['xuyên', []], ['kịp', []], ['nhượng', []],
  ['nại', []], ['dựng', []], ['nâng', []], ['hiểm', []], ['dục', []], ['sung', []], ['nguồn', []], ['ngân', []], ['môi', []], ['dữ', []], ['yêu', []], ['phủ', []], ['đăng', []],
])

/** Pairs of syllables that are repeated on purpose. */
export const DOUBLED_ON_PURPOSE: ReadonlySet<string> = new Set(['từng bước', 'ngày càng', 'dần dần', 'thường xuyên', 'liên tục', 'mãi mãi', 'muôn năm', 'nhanh hơn'])
