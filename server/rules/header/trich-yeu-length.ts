import { FORM_SINCE_ALL, nd30 } from '../../data/norms.ts'
import { placeOf, stretch } from '../../facts/letterhead.ts'
import { defineRule, numberOption, say } from '../rule.ts'

/** A subject that names other documents needs their words too. */
const NAMES_OTHERS = /(?:sửa đổi|bổ sung|bãi bỏ|thay thế|đính chính|hướng dẫn|thực hiện|triển khai|thi hành)[^.]*(?<!\p{L})(?:số \d|luật|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kết luận|kế hoạch)/iu

export default defineRule({
  id: 'trich-yeu-length',
  summary: say('Trích yếu là một câu ngắn gọn hoặc một cụm từ.', 'The subject is one short sentence or a phrase.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.5.a')],
  severity: 'info',
  since: FORM_SINCE_ALL,
  options: {
    most: numberOption(60, 10, say('Số tiếng nhiều nhất của trích yếu.', 'The most syllables that a subject has.')),
  },
  on: 'letterhead',
  check({ subject, about }, { options, report }) {
    const part = subject ?? about
    if (!part) return
    const words = part.text.trim().split(/\s+/u).length
    if (words > options.most && !NAMES_OTHERS.test(part.text)) {
      report(placeOf(part), say(`Trích yếu dài ${words} tiếng; nên là một câu ngắn gọn, không quá ${options.most} tiếng.`, `The subject has ${words} syllables; it should be one short sentence of at most ${options.most}.`))
      return
    }
    const second = /[\p{Ll}\p{N}][.;] (?=\p{Lu}\p{Ll})/u.exec(part.text)
    const span = second && stretch(part, second.index + 1, second.index + 2)
    if (span) report(span, say('Trích yếu chỉ nên là một câu.', 'The subject should be a single sentence.'))
  },
})
