import { FORM_SINCE, hd05, nd30 } from '../../data/norms.ts'
import { placeOf } from '../../facts/letterhead.ts'
import { isCapitals } from '../../text/letters.ts'
import { defineRule, say } from '../rule.ts'

/** Shorter ones are names of laws and abbreviations. */
const LEAST = 20

export default defineRule({
  id: 'trich-yeu-all-caps',
  summary: say('Trích yếu trình bày bằng chữ in thường.', 'The subject is written in small letters.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.5.b'), hd05('mục về trích yếu', 'secondary')],
  severity: 'info',
  families: ['HC', 'DANG'],
  since: { HC: FORM_SINCE.HC, DANG: FORM_SINCE.HC },
  on: 'letterhead',
  check({ subject }, { report }) {
    if (!subject || subject.text.length < LEAST || !isCapitals(subject.text)) return
    report(placeOf(subject), say('Trích yếu trình bày bằng chữ in thường, không viết hoa toàn bộ.', 'The subject is written in small letters, not in capitals.'))
  },
})
