import { COMPOUNDS } from '../../data/compounds.ts'
import { practice } from '../../data/norms.ts'
import type { Mark } from '../../facts/marks.ts'
import { hashOf, LOOKS, type SyllableTable } from '../../facts/syllables.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { around, replacement } from '../text-fixes.ts'

/** So often the two words must stand together elsewhere. */
const PROOF = 2

export default defineRule({
  id: 'broken-hyphen',
  summary: say('Không có dấu gạch nối thừa giữa hai tiếng của một từ.', 'No stray hyphen stands between two syllables of a word.'),
  basis: [practice('lỗi gõ, lỗi ngắt dòng')],
  severity: 'warning',
  on: 'draft',
  check({ marks, syllables }, { report }) {
    const found = marks['tight-dash'].flatMap((mark) => pairAt(mark) ?? [])
    if (found.length === 0) return
    const together = countTogether(found, syllables), hyphened = new Map<string, number>()
    for (const { key } of found) hyphened.set(key, (hyphened.get(key) ?? 0) + 1)
    for (const { mark: { text: { view }, from, to }, before, behind, key } of found) {
      // "héc-ta", "ki-ốt": a hyphen that comes again is meant.
      if (together.get(key)! < PROOF || hyphened.get(key)! > 1 || TRANSCRIBED.has(key) || isCompound(view.text, from, to)) continue
      const right = `${before} ${behind}`
      report(sourceSpan(view, from - before.length, to + behind.length), say(`Thừa dấu gạch nối: “${right}”.`, `A stray hyphen: “${right}”.`), { fixes: [replacement(view, from, to, ' ', false)] })
    }
  },
})

interface Pair { mark: Mark; before: string; behind: string; key: string }

/** The two syllables that a hyphen of the body joins. */
function pairAt(mark: Mark): Pair | undefined {
  const { text: { view, zone }, from, to } = mark
  if (zone.block !== 'body' || around(view.text, from, to).includes('|')) return undefined
  const before = /(?<![\p{L}\p{N}-])(\p{L}+)$/u.exec(view.text.slice(Math.max(0, from - 12), from))?.[1]
  const behind = /^(\p{L}+)(?![\p{L}\p{N}-])/u.exec(view.text.slice(to, to + 12))?.[1]
  return before && behind ? { mark, before, behind, key: `${before}-${behind}`.toLowerCase() } : undefined
}

/** How often the two syllables of each pair stand side by side with no hyphen on either. */
function countTogether(pairs: readonly Pair[], { words, looks }: SyllableTable): Map<string, number> {
  const wanted = new Map<number, Map<number, string>>(), counts = new Map<string, number>()
  for (const { before, behind, key } of pairs) {
    const [one, two] = [hashOf(before), hashOf(behind)]
    wanted.set(one, (wanted.get(one) ?? new Map()).set(two, key))
    counts.set(key, 0)
  }
  for (let i = 0; i + 1 < words.length; i++) {
    const key = wanted.get(words[i]!)?.get(words[i + 1]!)
    if (key !== undefined && !((looks[i]! | looks[i + 1]!) & LOOKS.joined)) counts.set(key, counts.get(key)! + 1)
  }
  return counts
}

/** Words of other languages that are printed with a hyphen. */
const TRANSCRIBED: ReadonlySet<string> = new Set(['héc-ta', 'ki-ốt', 'các-bon', 'mát-xa', 'mô-đun', 'nap-ta', 'đề-pô', 'xe-rô', 'mét-tan', 'a-mi', 'ốc-xy', 'pa-nô', 'áp-phích', 'tua-bin', 'xi-măng', 'com-pa', 'bê-tông'])

const isCompound = (text: string, from: number, to: number): boolean => {
  const left = /(\p{L}+ \p{L}+)$/u.exec(text.slice(Math.max(0, from - 30), from))?.[1], right = /^(\p{L}+ \p{L}+)/u.exec(text.slice(to, to + 30))?.[1]
  return COMPOUNDS.has(`${left} - ${right}`.toLowerCase())
}
