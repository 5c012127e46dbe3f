import { nd30, FORM_SINCE } from '../../data/norms.ts'
import { COMMON_NOUNS } from '../../data/terms.ts'
import { eachWanted, hashOf, LOOKS, type Wanted } from '../../facts/syllables.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

const MANY: ReadonlySet<number> = new Set(['các', 'những', 'mọi', 'từng', 'mỗi'].map(hashOf))
const NOUNS: ReadonlySet<number> = new Set([...COMMON_NOUNS].map(hashOf))

/** "các Cơ quan ngang bộ": one capital, behind a word for many, before a small letter. */
const isCapitalised: Wanted = ({ words, looks }, i, { from, to }) =>
  looks[i] === LOOKS.capital && i > from && i + 1 < to && looks[i + 1] === 0 && NOUNS.has(words[i]!) && MANY.has(words[i - 1]!)

export default defineRule({
  id: 'cap-mid-sentence',
  summary: say('Danh từ chung ở giữa câu không viết hoa.', 'A common noun inside a sentence has no capital.'),
  basis: [nd30('Phụ lục II')],
  severity: 'info',
  since: FORM_SINCE,
  on: 'draft',
  check({ syllables }, { report }) {
    const { places } = syllables
    eachWanted(syllables, 'capitals', isCapitalised, (i, { text: { view, zone } }) => {
      if (zone.block !== 'body' || zone.quoted || zone.document === 'appendix') return
      const [start, end] = [places[2 * i]!, places[2 * i + 3]!]
      const written = view.text.slice(start, end)
      if (/[^\p{L} ]/u.test(written)) return
      const right = written[0]!.toLowerCase() + written.slice(1)
      report(sourceSpan(view, start, end), say(`Không viết hoa “${written}” ở giữa câu.`, `“${written}” takes no capital inside a sentence.`), { fixes: [replacement(view, start, end, right, false)] })
    })
  },
})
