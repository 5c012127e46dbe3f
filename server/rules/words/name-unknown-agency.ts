import { ISSUERS } from '../../data/issuers.ts'
import { practice } from '../../data/norms.ts'
import { hashOf, LOOKS } from '../../facts/syllables.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

const HEADS: ReadonlySet<number> = new Set(['sở', 'bộ'].map(hashOf))
const bare = (name: string): string => name.toLowerCase().replace(/(?<!\p{L})và(?!\p{L})|[^\p{L}\s]/gu, ' ').replace(/\s+/gu, ' ').trim()
/** Names of sở and bộ of three words of meaning or more, without "và" and marks. */
const BY_BARE: ReadonlyMap<string, string> = new Map(ISSUERS.flatMap(({ names }) => names).filter((name) => /^(?:Sở|Bộ) /u.test(name) && bare(name).split(' ').length >= 4).map((name) => [bare(name), name]))
const LONGEST = 10
const WORD_END = /\p{L}(?!\p{L})/gu

export default defineRule({
  id: 'name-unknown-agency',
  summary: say('Tên sở, bộ ghi đúng tên chính thức.', 'A department or ministry is called by its official name.'),
  basis: [practice('tên sở, bộ theo các nghị định về cơ cấu tổ chức')],
  severity: 'info',
  on: 'draft',
  check({ syllables: { words, looks, places, texts } }, { office, report }) {
    for (const { text: { view, zone }, from, to } of texts) {
      if (zone.quoted) continue
      for (let i = from; i + 3 < to; i++) {
        if (!(looks[i]! & LOOKS.capital) || looks[i]! & LOOKS.capitals || !HEADS.has(words[i]!) || !(looks[i + 1]! & LOOKS.capital)) continue
        const start = places[2 * i]!
        const text = view.text.slice(start, places[2 * Math.min(i + LONGEST, to) - 1])
        const written = longestKnown(text)
        if (!written) continue
        const right = BY_BARE.get(bare(written))!
        if (written.toLowerCase() === right.toLowerCase() || office.own.isAgency(written)) continue
        report(sourceSpan(view, start, start + written.length), say(`Không có “${written}”; ý là “${right}”?`, `There is no “${written}”; is “${right}” meant?`), { fixes: [replacement(view, start, start + written.length, right, false)] })
      }
    }
  },
})

/** The longest beginning of a text that is a known name but for its marks and "và". */
function longestKnown(text: string): string | undefined {
  const ends = [...text.matchAll(WORD_END)].map(({ index }) => index + 1)
  for (const end of ends.reverse()) if (BY_BARE.has(bare(text.slice(0, end)))) return text.slice(0, end)
  return undefined
}
