import { practice } from '../../data/norms.ts'
import { fold } from '../../data/fold.ts'
import type { Ground } from '../../facts/grounds.ts'
import { defineRule, type Fix, say } from '../rule.ts'

export default defineRule({
  id: 'can-cu-duplicate',
  summary: say('Mỗi văn bản chỉ nêu trong một dòng căn cứ.', 'Each instrument stands in one line of the grounds only.'),
  basis: [practice('một văn bản, một dòng căn cứ')],
  severity: 'warning',
  on: 'draft',
  check({ grounds: { lines } }, { source, report }) {
    const seen = new Map<string, Ground>()
    for (const ground of lines) {
      const key = keyOf(ground)
      const before = key && seen.get(key)
      if (!before) { if (key) seen.set(key, ground); continue }
      const same = wordsOf(ground) === wordsOf(before)
      report(ground.span, say(`Căn cứ bị lặp${ground.cited?.symbol ? `: ${ground.cited.symbol} đã nêu ở dòng trên` : ''}.`, 'This ground stands there already.'), {
        fixes: same ? [dropped(ground, source)] : [],
        related: [{ span: before.span, message: say('Đã nêu ở đây.', 'It stands here already.') }],
      })
    }
  },
})

/** By its symbol, by the name and day of a law, else by all its words. Different units of one text ("khoản 2 Điều 5 Luật …") are grounds of their own. */
function keyOf(ground: Ground): string | undefined {
  if (ground.broken || ground.mark === undefined) return undefined
  if (ground.cited?.symbol && ground.cited.mention?.judged && !ground.cited.mention.listed) return `${ground.cited.kind ?? ''} ${ground.cited.symbol}`
  const words = wordsOf(ground)
  return words.length > 25 ? words : undefined
}

const wordsOf = ({ words }: Ground): string => fold(words.replace(/[\s;,.:]+$/u, ''))

/** The line goes with its line break. */
function dropped({ span }: Ground, source: string): Fix {
  const breaks = /^[^\S\n]*\r?\n/u.exec(source.slice(span.end, span.end + 20))?.[0].length ?? 0
  return { title: say('Xóa dòng căn cứ lặp', 'Delete the repeated line'), edits: [{ start: span.start, end: span.end + breaks, text: '' }], safe: false }
}
