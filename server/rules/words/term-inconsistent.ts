import { practice, nd78 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { groupBy } from '../group-by.ts'
import { defineRule, say } from '../rule.ts'
import { likeCase, replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'term-inconsistent',
  summary: say('Một thuật ngữ viết một cách trong cả văn bản.', 'A term is written in one way throughout.'),
  basis: [nd78('Điều 60', 'unverified'), practice('văn bản thống nhất thuật ngữ')],
  severity: 'info',
  on: 'draft',
  check({ phrases }, { report }) {
    const usual = groupBy(phrases.compounds, ({ words }) => words.replace(' - ', ' '))
    for (const { text: { view, zone }, from, to, words } of phrases.compoundsBare) {
      const other = usual.get(words)
      if (!other || zone.quoted || zone.document === 'appendix') continue
      const right = other[0]!.words, written = view.text.slice(from, to)
      report(sourceSpan(view, from, to), say(`“${words}” và “${right}”: viết thống nhất một cách.`, `“${words}” and “${right}”: keep to one form.`), { fixes: [replacement(view, from, to, likeCase(written, right), false)] })
    }
  },
})
