import { FORM_SINCE_2011, nd30, tt01 } from '../../data/norms.ts'
import { type Part, stretch } from '../../facts/letterhead.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'trich-yeu-trailing-punct',
  summary: say('Trích yếu không có dấu câu ở cuối.', 'The subject has no mark at its end.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.5 (các ví dụ)'), tt01('Điều 10 (các ví dụ)')],
  severity: 'warning',
  since: FORM_SINCE_2011,
  on: 'letterhead',
  check({ subject, about }, { report }) {
    for (const part of [subject, about]) if (part) checkEnd(part)

    function checkEnd(part: Part): void {
      const text = part.text.trimEnd(), mark = /(?<=[\p{L}\p{N})”"])\s*[.;:,]$/u.exec(text)
      if (!mark || /(?<!\p{L})v\.\s?v\.$|…$/iu.test(text)) return
      const span = stretch(part, mark.index, text.length)
      if (!span) return
      report(span, say(`Cuối trích yếu không có dấu “${mark[0].trim()}”.`, `The subject does not end with “${mark[0].trim()}”.`), {
        fixes: [{ title: say(`Bỏ dấu “${mark[0].trim()}”`, `Delete “${mark[0].trim()}”`), edits: [{ ...span, text: '' }], safe: true }],
      })
    }
  },
})
