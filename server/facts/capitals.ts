/** Names and terms that are capitalised here and not there: found by the capitals inside sentences, so that time stays linear. */
import { Sieve } from './sieve.ts'
import { eachWanted, hashOf, LOOKS, type SyllableTable, type Syllables, type Wanted } from './syllables.ts'
import type { TextFact } from './texts.ts'

/** A phrase in the text's view, and the same words written otherwise where they first stand. */
export interface CapitalsHit { text: TextFact; from: number; to: number; written: string; first: { text: TextFact; from: number; to: number; written: string } }

/** So many syllables of a phrase are compared: fewer meet by chance ("Cổng dịch vụ"), more miss what ends sooner. */
const LENGTH = 3
/** Words that belong to the sentence and not to a name. */
const LOOSE: ReadonlySet<number> = new Set('có theo không thì của là được đã cho tại trong với khi do để từ về này phải bị sẽ các những một hoặc nếu đó đang cần tới đến vào ra trên dưới như bằng'.split(' ').map(hashOf))

export function capitalsOf(table: SyllableTable): CapitalsHit[] {
  const { words } = table
  const wanted = new Map<number, CapitalsHit['first'] | undefined>(), begins = new Sieve()
  eachWanted(table, 'capitals', isNamePhrase, (i, own) => {
    if (!isRead(own)) return
    wanted.set(keyAt(table, i), undefined)
    begins.add(words[i]!)
  })
  const hits: CapitalsHit[] = []
  if (wanted.size === 0) return hits
  const look = (_: TextFact, index: number): Place[] | undefined => placesIn(table.texts[index]!, table, begins, wanted)
  for (const { text, index, found } of table.search.find(`capitals ${[...wanted.keys()].join(' ')}`, look)) {
    if (!isRead(table.texts[index]!)) continue
    let end = 0 // behind the last phrase told of: those that overlap it say nothing new
    for (const { at, key, from, to, written } of found) {
      if (at < end) continue
      const first = wanted.get(key)
      if (!first) wanted.set(key, { text, from, to, written })
      else if (first.written !== written && first.written.toLowerCase() === written.toLowerCase()) {
        hits.push({ text, from, to, written, first })
        end = at + LENGTH
      }
    }
  }
  return hits
}

/** A phrase that is looked for, its first syllable counted from the text's first. */
interface Place { at: number; key: number; from: number; to: number; written: string }

function placesIn(own: Syllables, table: SyllableTable, begins: Sieve, wanted: ReadonlyMap<number, unknown>): Place[] | undefined {
  const { words, looks, places } = table
  let found: Place[] | undefined
  for (let i = own.from; i + LENGTH <= own.to; i++) {
    if (!begins.mayHold(words[i]!) || looks[i]! & LOOKS.opens) continue
    const key = keyAt(table, i)
    if (!wanted.has(key) || !isPhrase(table, i, own)) continue
    const [from, to] = [places[2 * i]!, places[2 * (i + LENGTH) - 1]!]
    const written = own.text.view.text.slice(from, to).replace(/ {2,}/g, ' ')
    if (!/[^\p{L} ]/u.test(written)) (found ??= []).push({ at: i - own.from, key, from, to, written })
  }
  return found
}

/** Running text of the document and what is attached to it. */
const isRead = ({ text: { zone, node }, torn }: Syllables): boolean => !torn && !zone.quoted && zone.document !== 'appendix' && zone.block === 'body' && node.type !== 'heading'

/** LENGTH syllables that are not printed in capitals as a whole and are no numbers or symbols. */
const isPhrase = ({ looks }: Pick<SyllableTable, 'looks'>, i: number, { to }: Syllables): boolean =>
  i + LENGTH <= to && !((looks[i]! | looks[i + 1]! | looks[i + 2]!) & (LOOKS.capitals | LOOKS.digit | LOOKS.joined))

/** Heads whose capitals other rules judge: instruments, "Nhân dân", "Nhà nước", bodies. */
const OTHERS: ReadonlySet<number> = new Set('nhân nhà luật nghị quyết thông chỉ công bộ sở ủy uỷ hội'.split(' ').map(hashOf))

/** Begins with a capital inside a sentence, before a small letter: "Cổng dịch vụ công", not a person's name. */
const isName = ({ looks, words }: Pick<SyllableTable, 'looks' | 'words'>, i: number): boolean =>
  !OTHERS.has(words[i]!) && !LOOSE.has(words[i + 1]!) && !LOOSE.has(words[i + 2]!) && looks[i] === LOOKS.capital && (looks[i + 1] === 0 || looks[i + 2] === 0) && !(looks[i + 1]! & LOOKS.opens) && !(looks[i + 2]! & LOOKS.opens)

const isNamePhrase: Wanted = (table, i, own) => isName(table, i) && isPhrase(table, i, own)

const keyAt = ({ words }: SyllableTable, i: number): number => Math.imul(Math.imul(words[i]!, 31) + words[i + 1]! | 0, 31) + words[i + 2]! | 0
