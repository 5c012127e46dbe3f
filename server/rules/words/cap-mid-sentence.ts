import { nd30, FORM_SINCE } from '../../data/norms.ts'
import { COMMON_NOUNS } from '../../data/terms.ts'
import { eachAt, hashOf, LOOKS } from '../../facts/syllables.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

const MANY: ReadonlySet<number> = new Set(['các', 'những', 'mọi', 'từng', 'mỗi'].map(hashOf))
const NOUNS: ReadonlySet<number> = new Set([...COMMON_NOUNS].map(hashOf))

export default defineRule({
  id: 'cap-mid-sentence',
  summary: say('Danh từ chung ở giữa câu không viết hoa.', 'A common noun inside a sentence has no capital.'),
  basis: [nd30('Phụ lục II')],
  severity: 'info',
  since: FORM_SINCE,
  on: 'draft',
  check({ syllables }, { report }) {
    const { words, looks, places } = syllables
    eachAt(syllables, syllables.capitals, (i, { text: { view, zone }, from, to }) => {
      // "các Cơ quan ngang bộ": one capital, behind a word for many, before a small letter.
      if (looks[i] !== LOOKS.capital || i === from || i + 1 >= to || looks[i + 1] !== 0 || !NOUNS.has(words[i]!) || !MANY.has(words[i - 1]!)) return
      if (zone.block !== 'body' || zone.quoted || zone.document === 'appendix') return
      const [start, end] = [places[2 * i]!, places[2 * i + 3]!]
      const written = view.text.slice(start, end)
      if (/[^\p{L} ]/u.test(written)) return
      const right = written[0]!.toLowerCase() + written.slice(1)
      report(sourceSpan(view, start, end), say(`Không viết hoa “${written}” ở giữa câu.`, `“${written}” takes no capital inside a sentence.`), { fixes: [replacement(view, start, end, right, false)] })
    })
  },
})
