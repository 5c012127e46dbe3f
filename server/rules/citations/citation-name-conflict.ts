import { fold } from '../../data/fold.ts'
import { practice } from '../../data/norms.ts'
import type { Mention } from '../../facts/citations.ts'
import { linesOf, pointAt } from '../../text/lines.ts'
import { defineRule, say } from '../rule.ts'

/** Titles that share fewer of their words are two titles and not one shortened. */
const ALIKE = 0.34
const LEAST_WORDS = 6
/** How a title begins, and what shows that the words are no title. */
const TITLE = /^(?:về|quy định|hướng dẫn|ban hành|phê duyệt|sửa đổi|bãi bỏ|thành lập)(?!\p{L})/iu, NO_TITLE = /như|một số điều$|này|hồ sơ|theo quy định/u

export default defineRule({
  id: 'citation-name-conflict',
  summary: say('Một văn bản có một tên gọi trong cả văn bản.', 'An instrument has one title throughout the draft.'),
  basis: [practice('văn bản không tự mâu thuẫn')],
  severity: 'info',
  on: 'draft',
  check({ citations }, { source, report }) {
    const titled = citations.filter(({ judged, node, symbol, listed }) => judged && !listed && node.name && TITLE.test(node.name.text) && !NO_TITLE.test(node.name.text) && (symbol.year || symbol.series === 'assembly'))
    const first = new Map<string, Mention>()
    for (const mention of titled) {
      const other = first.get(mention.symbol.right)
      if (!other) first.set(mention.symbol.right, mention)
      else if (differ(other, mention)) {
        const line = pointAt(linesOf(source), other.span.start).line
        report(mention.node.name!.span, say(`${mention.symbol.right} ở dòng ${line} có trích yếu khác: “${shown(other)}”.`, `${mention.symbol.right} has another title in line ${line}: “${shown(other)}”.`), {
          related: [{ span: other.node.name!.span, message: say('Trích yếu đã ghi ở đây.', 'The title stands here.') }],
        })
      }
    }
  },
})

const wordsOf = ({ node }: Mention): ReadonlySet<string> => new Set(fold(node.name!.text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''))
const shown = ({ node }: Mention): string => (node.name!.text.length > 60 ? `${node.name!.text.slice(0, 60).trimEnd()}…` : node.name!.text)

function differ(a: Mention, b: Mention): boolean {
  const [one, two] = [wordsOf(a), wordsOf(b)]
  if (Math.min(one.size, two.size) < LEAST_WORDS) return false
  return [...one].filter((word) => two.has(word)).length / Math.min(one.size, two.size) < ALIKE
}
