import { practice } from '../../data/norms.ts'
import { pointAt } from '../../text/lines.ts'
import { sourceSpan } from '../../text/view.ts'
import { groupBy } from '../group-by.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'cap-inconsistent',
  summary: say('Một cụm từ viết hoa theo một cách trong cả văn bản.', 'A phrase is capitalised in one way throughout.'),
  basis: [practice('văn bản thống nhất cách viết hoa')],
  severity: 'info',
  on: 'draft',
  check({ capitals }, { facts, report }) {
    if (capitals.length === 0) return
    const { lines } = facts.reading
    // Once for each phrase: at the first place that differs.
    for (const [, hits] of groupBy(capitals, ({ written }) => written.toLowerCase())) {
      const { text: { view }, from, to, written, first } = hits[0]!
      const other = sourceSpan(first.text.view, first.from, first.to)
      report(sourceSpan(view, from, to), say(`“${written}” ở dòng ${pointAt(lines, other.start).line} viết “${first.written}”: viết hoa thống nhất.`, `“${written}” is “${first.written}” in line ${pointAt(lines, other.start).line}: capitalise it in one way.`), {
        fixes: [replacement(view, from, to, first.written, false)],
        related: [{ span: other, message: say(`Ở đây viết “${first.written}”.`, `Here it is “${first.written}”.`) }],
      })
    }
  },
})
