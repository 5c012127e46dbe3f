import { practice } from '../../data/norms.ts'
import { eachWanted, hashOf, type Wanted } from '../../facts/syllables.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

const NGAY = hashOf('ngày')
const DATE = /^ (\d{1,2})([/-])(\d{1,2})\2(\d{2})(?![\d/%-])/u

const isDay: Wanted = ({ words }, i, { from }) => i > from && words[i - 1] === NGAY

export default defineRule({
  id: 'date-two-digit-year',
  summary: say('Năm ghi đủ bốn chữ số.', 'A year has its four digits.'),
  basis: [practice('năm ghi đủ')],
  severity: 'warning',
  on: 'draft',
  check({ syllables }, { report }) {
    const { places } = syllables
    eachWanted(syllables, 'digits', isDay, (i, { text: { view, zone } }) => {
      if (zone.quoted || zone.document === 'appendix') return
      const end = places[2 * i - 1]!
      const match = DATE.exec(view.text.slice(end, end + 12))
      if (!match || Number(match[1]) > 31 || Number(match[3]) > 12) return
      const year = `${Number(match[4]) < 50 ? '20' : '19'}${match[4]}`
      const last = end + match[0].length
      report(sourceSpan(view, end + 1, last), say(`Ghi đủ năm: ${year}.`, `Write the whole year: ${year}.`), { fixes: [replacement(view, last - 2, last, year, false)] })
    })
  },
})
