import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { provinceByName } from '../../data/provinces.ts'
import { eachWanted, hashOf, LOOKS, type Wanted } from '../../facts/syllables.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

const PROVINCE = hashOf('tỉnh')

const isProvince: Wanted = ({ words, looks }, i, { from, to }) => looks[i] === LOOKS.capital && words[i] === PROVINCE && i > from && i + 2 < to && looks[i - 1] === 0

export default defineRule({
  id: 'cap-admin-unit',
  summary: say('“tỉnh” trước tên riêng không viết hoa ở giữa câu: “tỉnh Hà Tĩnh”.', '“tỉnh” before a name takes no capital inside a sentence: “tỉnh Hà Tĩnh”.'),
  basis: [nd30('Phụ lục II, mục III.1.a')],
  severity: 'info',
  glance: true,
  since: FORM_SINCE,
  on: 'draft',
  check({ syllables }, { report }) {
    const { places } = syllables
    eachWanted(syllables, 'capitals', isProvince, (i, { text: { view, zone }, to }) => {
      if (zone.quoted || zone.document === 'appendix' || (zone.block !== 'body' && zone.block !== 'preamble')) return
      const start = places[2 * i]!
      const name = [4, 3, 2].map((length) => view.text.slice(places[2 * i + 2]!, places[2 * Math.min(i + length, to - 1) + 1])).find((one) => provinceByName(one))
      if (name) report(sourceSpan(view, start, start + 5 + name.length), say(`Viết “tỉnh ${name}”.`, `Write “tỉnh ${name}”.`), { fixes: [replacement(view, start, start + 1, 't', true)] })
    })
  },
})
