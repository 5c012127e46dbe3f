import { practice } from '../../data/norms.ts'
import { eachWanted, hashOf, LOOKS, type SyllableTable, type Wanted } from '../../facts/syllables.ts'
import { pointAt } from '../../text/lines.ts'
import { sourceSpan } from '../../text/view.ts'
import type { Span } from '../../tree/nodes.ts'
import { defineRule, say } from '../rule.ts'

/** Words that begin the name of a body, programme or set of rules. */
const HEADS: ReadonlySet<number> = new Set(['quy chế', 'chương trình', 'đề án', 'trung tâm', 'bộ phận', 'tổ công'].map((words) => words.split(' ').map(hashOf)).map(([one, two]) => pairOf(one!, two!)))
const SMALL_WORDS: ReadonlySet<number> = new Set(['và', 'của', 'ở', 'về', 'cho', 'trong', 'với'].map(hashOf))
/** So many words of meaning behind the head say that one thing is meant. */
const CONTENT = 4

function pairOf(one: number, two: number): number { return Math.imul(one, 31) + two | 0 }

const beginsName: Wanted = ({ words, looks }, i, { to }) => !(looks[i]! & LOOKS.capitals) && i + 2 < to && HEADS.has(pairOf(words[i]!, words[i + 1]!)) && !(looks[i + 1]! & LOOKS.capitals)

export default defineRule({
  id: 'name-inconsistent',
  summary: say('Một cơ quan, một văn bản gọi bằng một tên.', 'A body or a set of rules is called by one name.'),
  basis: [practice('văn bản thống nhất tên gọi')],
  severity: 'info',
  on: 'draft',
  check({ syllables }, { facts, report }) {
    const seen = new Map<number, { name: string; span: Span }>()
    eachWanted(syllables, 'capitals', beginsName, (i, { text: { view, zone }, to }) => {
      if (zone.block !== 'body' || zone.quoted || zone.document === 'appendix') return
      const found = nameAt(syllables, i, to)
      if (!found) return
      const [start, end] = [syllables.places[2 * i]!, syllables.places[2 * found.last + 1]!]
      const name = view.text.slice(start, end).replace(/\s+/gu, ' '), span = sourceSpan(view, start, end)
      if (/[^\p{L} ]/u.test(name)) return
      const first = seen.get(found.key)
      if (!first) seen.set(found.key, { name, span })
      else if (first.name.toLowerCase() !== name.toLowerCase()) {
        const line = pointAt(facts.reading.lines, first.span.start).line
        report(span, say(`Tên gọi không thống nhất: “${name}”, còn ở dòng ${line} là “${first.name}”.`, `Two names: “${name}” here, “${first.name}” in line ${line}.`), {
          related: [{ span: first.span, message: say(`Ở đây là “${first.name}”.`, `Here it is “${first.name}”.`) }],
        })
      }
    })
  },
})

/** The head and the words of meaning behind it; the small words between them do not count. */
function nameAt({ words }: SyllableTable, i: number, to: number): { key: number; last: number } | undefined {
  let key = pairOf(words[i]!, words[i + 1]!), count = 0
  for (let at = i + 2; at < to && at < i + 10; at++) {
    if (SMALL_WORDS.has(words[at]!)) continue
    key = pairOf(key, words[at]!)
    if (++count === CONTENT) return { key, last: at }
  }
  return undefined
}
