import { practice } from '../../data/norms.ts'
import { isTitle, shownTitle, titlesDiffer, titleWords } from '../../facts/citation-titles.ts'
import type { Mention } from '../../facts/citations.ts'
import { pointAt } from '../../text/lines.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-name-conflict',
  summary: say('Một văn bản có một tên gọi trong cả văn bản.', 'An instrument has one title throughout the draft.'),
  basis: [practice('văn bản không tự mâu thuẫn')],
  severity: 'info',
  on: 'draft',
  check({ citations }, { facts, report }) {
    const titled = citations.filter(({ judged, node, symbol, listed }) => judged && !listed && node.name && isTitle(node.name.text) && (symbol.year || symbol.series === 'assembly'))
    const first = new Map<string, Mention>()
    for (const mention of titled) {
      const other = first.get(mention.symbol.right)
      if (!other) first.set(mention.symbol.right, mention)
      else if (titlesDiffer(titleWords(other.node.name!.text), titleWords(mention.node.name!.text))) {
        const line = pointAt(facts.reading.lines, other.span.start).line, title = shownTitle(other.node.name!.text)
        report(mention.node.name!.span, say(`${mention.symbol.right} ở dòng ${line} có trích yếu khác: “${title}”.`, `${mention.symbol.right} has another title in line ${line}: “${title}”.`), {
          related: [{ span: other.node.name!.span, message: say('Trích yếu đã ghi ở đây.', 'The title stands here.') }],
        })
      }
    }
  },
})
