/** Where tone marks are placed: the two styles of "hòa, hoà" (both in use), and marks on the wrong letter ("cuả", "trừơng"). */
import { newPlacing, STYLED_RHYMES } from '../data/fold.ts'
import { Sieve } from './sieve.ts'
import { hashOf, type Syllables, type SyllableTable } from './syllables.ts'
import type { TextFact } from './texts.ts'

/** A syllable in the text's view. `new`: "hòa", `old`: "hoà", `wrong`: on no letter that any style allows. */
export interface ToneHit { text: TextFact; from: number; to: number; style: 'new' | 'old' | 'wrong' }

interface Spelling { written: string; style: ToneHit['style'] }
interface Spellings { byHash: Map<number, Spelling>; begins: Sieve }

let spellings: Spellings | undefined

/** In reading order. */
export function tonesOf(table: SyllableTable): readonly ToneHit[] {
  const { byHash, begins } = spellings ??= spell()
  const hits: ToneHit[] = []
  for (const { text, found } of table.search.find(spellings, (_, index) => tonesIn(table.texts[index]!, table, byHash, begins))) {
    for (const hit of found) {
      hit.text = text
      hits.push(hit)
    }
  }
  return hits
}

function tonesIn({ text, from, to }: Syllables, { words, places }: SyllableTable, byHash: Spellings['byHash'], begins: Sieve): ToneHit[] | undefined {
  let hits: ToneHit[] | undefined
  for (let i = from; i < to; i++) {
    if (!begins.mayHold(words[i]!)) continue
    const spelling = byHash.get(words[i]!)
    if (!spelling) continue
    const [start, end] = [places[2 * i]!, places[2 * i + 1]!]
    // Only the rare ones are worth the letters: two syllables may by chance have one number.
    if (spelling.style !== 'wrong' || text.view.text.slice(start, end).toLowerCase() === spelling.written) (hits ??= []).push({ text, from: start, to: end, style: spelling.style })
  }
  return hits
}

const ONSETS = ['', ...'b c d đ g h k l m n p r s t v x ch gh gi kh ng ngh nh ph th tr'.split(' ')]
const TONED: Readonly<Record<string, string>> = { i: 'ìíỉĩị', u: 'ùúủũụ', ư: 'ừứửữự', o: 'òóỏõọ', a: 'àáảãạ' }
/**
 * Rhymes whose mark stands before the letter that bears it: `[the letter with the mark, what follows, ends]`.
 * Before ê, ô, ơ ("hịên", "trừơng"), and on the o of oa before another letter ("hòan").
 */
const EARLY: ReadonlyArray<readonly [toned: string, vowel: string, ends: string]> = [
  ['i', 'ê', 'n ng m c t p u'], ['u', 'yê', 'n t'], ['ư', 'ơ', 'n ng m c t p i u'], ['u', 'ô', 'n ng m c t i'], ['o', 'a', 'n ng nh m c ch t p i y'],
]
/** The u of qu and the i of gi belong to the onset and bear no mark: "qúa", "gía". */
const GLIDES: ReadonlyArray<readonly [onset: string, toned: string, vowels: string, ends: string]> = [
  ['q', 'u', 'a e ê ơ y', ' n ng nh c ch t i y o'], ['q', 'u', 'yê', 'n t'], ['g', 'i', 'a ơ ô o', ' n ng c t i o u m p'],
]

function spell(): Spellings {
  const byHash = new Map<number, Spelling>(), begins = new Sieve()
  const add = (written: string, style: ToneHit['style']): void => {
    const hash = hashOf(written)
    byHash.set(hash, { written, style })
    begins.add(hash)
  }
  const early = EARLY.flatMap(([toned, vowel, ends]) => misplaced(toned, [vowel], ends))
  for (const onset of ONSETS) {
    for (const rhyme of early) add(onset + rhyme, 'wrong')
    // The open ia, ua, ưa bear the mark on their first letter: "cuả", "nghiã" do not; "giá" is gi and á.
    for (const vowel of onset === '' ? [] : onset === 'g' || onset === 'gi' ? 'uư' : 'iuư') for (const mark of TONED.a!) add(onset + vowel + mark, 'wrong')
    for (const [young, old] of STYLED_RHYMES) {
      add(onset + young, 'new')
      add(onset + old, 'old')
    }
  }
  for (const [onset, toned, vowels, ends] of GLIDES) for (const rhyme of misplaced(toned, vowels.split(' '), ends)) add(onset + rhyme, 'wrong')
  return { byHash, begins }
}

/** The rhymes whose mark stands on the letter before the vowel. One that ends in a stop bears ´ or . alone: with another mark it is more than misplaced. */
const misplaced = (toned: string, vowels: readonly string[], ends: string): string[] => (
  vowels.flatMap((vowel) => ends.split(' ').flatMap((end) => [...TONED[toned]!].flatMap((mark, i) => (STOPS.has(end) && i !== ACUTE && i !== DOT ? [] : [mark + vowel + end]))))
)
const STOPS: ReadonlySet<string> = new Set(['c', 't', 'p', 'ch'])
/** The places of ´ and . among the marks of `TONED`. */
const ACUTE = 1, DOT = 4
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u

/** The syllable, in lower case, with its mark where it belongs: "cuả" is "của", "hịên" is "hiện". */
export function misplacedTone(lower: string): string {
  const letters = [...lower]
  const at = letters.findIndex((letter) => TONES.test(letter.normalize('NFD')))
  const tone = TONES.exec(letters[at]!.normalize('NFD'))![0]
  const bare = letters[at]!.normalize('NFD').replace(TONES, '').normalize('NFC')
  const to = targetOf(letters, at)
  return newPlacing(letters.map((letter, i) => (i === at ? bare : i === to ? (letter.normalize('NFD') + tone).normalize('NFC') : letter)).join(''))
}

/** The open ia, ua, ưa bear the mark on their first letter; all others on the vowel behind. "uyê" bears it on the ê. */
function targetOf(letters: readonly string[], at: number): number {
  const isOpenA = at === letters.length - 1 && 'iuư'.includes(letters[at - 1] ?? '')
  if (isOpenA) return at - 1
  return letters[at + 1] === 'y' && letters[at + 2] === 'ê' ? at + 2 : at + 1
}
