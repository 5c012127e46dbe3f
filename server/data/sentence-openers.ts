/**
 * Verbs that open a task in plans and directives, syllable by syllable: capitalised in mid-sentence they show a lost full stop.
 * Drawn from the practice of offices. Verbs that are also the names of bodies or laws (Tổ chức, Xây dựng, Thanh tra) are left out.
 */
export const SENTENCE_OPENERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['đổi', ['mới']], ['tăng', ['cường']], ['đẩy', ['mạnh']], ['tiếp', ['tục']], ['chủ', ['trì', 'động']], ['nâng', ['cao']], ['rà', ['soát']],
  ['triển', ['khai']], ['phối', ['hợp']], ['khẩn', ['trương']], ['nghiêm', ['túc']], ['quán', ['triệt']], ['kịp', ['thời']], ['thường', ['xuyên']],
  ['bảo', ['đảm']], ['đảm', ['bảo']], ['phấn', ['đấu']], ['hoàn', ['thiện', 'thành']], ['thực', ['hiện']], ['tham', ['mưu']],
])
