import { SENTENCE_OPENERS } from '../../data/sentence-openers.ts'
import { practice } from '../../data/norms.ts'
import { eachWanted, hashOf, LOOKS, type Wanted } from '../../facts/syllables.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { crossesLine } from '../text-fixes.ts'

const FIRST: ReadonlySet<number> = new Set([...SENTENCE_OPENERS.keys()].map(hashOf))

/** A word that opens sentences, with a capital between small ones. */
const opensSentence: Wanted = ({ words, looks }, i, { from, to }) =>
  looks[i] === LOOKS.capital && i >= from + 3 && i + 1 < to && FIRST.has(words[i]!) && (looks[i - 1]! | looks[i - 2]! | looks[i - 3]!) === 0 && looks[i + 1] === 0

export default defineRule({
  id: 'sentence-join',
  summary: say('Giữa hai câu có dấu chấm.', 'A full stop stands between two sentences.'),
  basis: [practice('lỗi gõ, lỗi chép')],
  severity: 'info',
  on: 'draft',
  check({ syllables }, { source, report }) {
    const { places } = syllables
    eachWanted(syllables, 'capitals', opensSentence, (i, { text: { view, zone } }) => {
      if (zone.block !== 'body' || zone.quoted || zone.document === 'appendix') return
      const [before, start, end] = [places[2 * i - 2]!, places[2 * i]!, places[2 * i + 3]!]
      if (places[2 * i - 1]! + 1 !== start) return // a mark stands between
      const [one, two] = view.text.slice(start, end).split(' ') as [string, string?]
      if (!two || !SENTENCE_OPENERS.get(one.toLowerCase())?.includes(two) || crossesLine(source, view, before, end)) return
      report(sourceSpan(view, before, end), say(`Có thể thiếu dấu “.”: “${view.text.slice(before, end)}”.`, `A full stop may be missing: “${view.text.slice(before, end)}”.`))
    })
  },
})
