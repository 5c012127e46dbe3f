import { ISSUERS } from '../../data/issuers.ts'
import { practice } from '../../data/norms.ts'
import { eachWanted, hashOf, LOOKS, type SyllableTable, type Wanted } from '../../facts/syllables.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

const HEADS: ReadonlySet<number> = new Set(['sở', 'bộ'].map(hashOf))
const AND = hashOf('và')
const SYLLABLES = /[\p{L}\p{N}]+/gu
const LONGEST = 10

/** The syllables of a name but "và", as one number. */
const add = (key: number, word: number): number => (word === AND ? key : Math.imul(key, 31) + word | 0)
const keyOf = (name: string): number => (name.match(SYLLABLES) ?? []).map(hashOf).reduce(add, 0)
/** Names of sở and bộ of three words of meaning or more. */
const BY_KEY: ReadonlyMap<number, string> = new Map(ISSUERS.flatMap(({ names }) => names).filter((name) => /^(?:Sở|Bộ) /u.test(name) && name.split(' ').length >= 4).map((name) => [keyOf(name), name]))

const beginsName: Wanted = ({ words, looks }, i, { to }) => !(looks[i]! & LOOKS.capitals) && HEADS.has(words[i]!) && i + 3 < to && (looks[i + 1]! & LOOKS.capital) !== 0

export default defineRule({
  id: 'name-unknown-agency',
  summary: say('Tên sở, bộ ghi đúng tên chính thức.', 'A department or ministry is called by its official name.'),
  basis: [practice('tên sở, bộ theo các nghị định về cơ cấu tổ chức')],
  severity: 'info',
  on: 'draft',
  check({ syllables }, { office, report }) {
    const { places } = syllables
    eachWanted(syllables, 'capitals', beginsName, (i, { text: { view, zone }, to }) => {
      if (zone.quoted) return
      const known = longestKnown(syllables, i, to)
      if (!known) return
      const start = places[2 * i]!, end = places[2 * known.last + 1]!
      const written = view.text.slice(start, end)
      if (written === known.right || written.toLowerCase().replace(/\s+/gu, ' ') === known.right.toLowerCase() || office.own.isAgency(written)) return
      report(sourceSpan(view, start, end), say(`Không có “${written}”; ý là “${known.right}”?`, `There is no “${written}”; is “${known.right}” meant?`), { fixes: [replacement(view, start, end, known.right, false)] })
    })
  },
})

/** The longest run of syllables from a head on that is a known name but for its marks and "và". */
function longestKnown({ words }: SyllableTable, at: number, to: number): { right: string; last: number } | undefined {
  let key = 0, found: { right: string; last: number } | undefined
  for (let i = at; i < Math.min(at + LONGEST, to); i++) {
    key = add(key, words[i]!)
    const right = words[i] === AND ? undefined : BY_KEY.get(key)
    if (right) found = { right, last: i }
  }
  return found
}
