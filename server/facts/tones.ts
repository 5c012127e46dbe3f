/** Where tone marks are placed: the two styles of "hòa, hoà" (both in use), and marks on the wrong letter ("cuả", "trừơng"). */
import { newPlacing, STYLED_RHYMES } from '../data/fold.ts'
import { hashOf, type SyllableTable } from './syllables.ts'
import type { TextFact } from './texts.ts'

/** A syllable in the text's view. `new`: "hòa", `old`: "hoà", `wrong`: on no letter that any style allows. */
export interface ToneHit { text: TextFact; from: number; to: number; style: 'new' | 'old' | 'wrong' }

const ONSETS = ['', ...'b c d đ g h k l m n p r s t v x ch gh gi kh ng ngh nh ph th tr'.split(' ')]
const MASK = 0xffff
let styles: { byHash: Map<number, 'new' | 'old'>; begins: Uint8Array } | undefined

/** In reading order within each text, the misplaced ones of a text first. */
export function tonesOf({ words, places, texts }: SyllableTable): readonly ToneHit[] {
  const { byHash, begins } = styles ??= plant()
  const hits: ToneHit[] = []
  for (const { text, from, to } of texts) {
    for (const { index, 0: syllable } of text.view.text.matchAll(MISPLACED)) if (!STOPPED.test(syllable.normalize('NFD'))) hits.push({ text, from: index, to: index + syllable.length, style: 'wrong' })
    for (let i = from; i < to; i++) {
      if (begins[words[i]! & MASK] === 0) continue
      const style = byHash.get(words[i]!)
      if (style) hits.push({ text, from: places[2 * i]!, to: places[2 * i + 1]!, style })
    }
  }
  return hits
}

function plant(): NonNullable<typeof styles> {
  const byHash = new Map<number, 'new' | 'old'>(), begins = new Uint8Array(MASK + 1)
  for (const onset of ONSETS) for (const [young, old] of STYLED_RHYMES) {
    for (const [rhyme, style] of [[young, 'new'], [old, 'old']] as const) {
      const hash = hashOf(onset + rhyme)
      byHash.set(hash, style)
      begins[hash & MASK] = 1
    }
  }
  return { byHash, begins }
}

const TONED: Readonly<Record<string, string>> = { i: 'ìíỉĩị', u: 'ùúủũụ', ư: 'ừứửữự', o: 'òóỏõọ', a: 'àáảãạ' }
const [I, U, Ư, O, A] = ['i', 'u', 'ư', 'o', 'a'].map((vowel) => TONED[vowel]! + TONED[vowel]!.toUpperCase()) as [string, string, string, string, string]
/**
 * Syllables whose tone mark no style puts there: a mark before ê, ô, ơ ("hịên", "trừơng"), on the first of oa before another letter
 * ("hòan"), on the u of qu or the i of gi ("qúa", "gía"), on the a of an open ia, ua, ưa ("cuả", "nghiã").
 */
const MISPLACED = new RegExp([
  `(?<![\\p{L}\\p{N}])(?:`,
  [
    `[\\p{L}]{0,3}(?:[${I}]ê|[${U}]yê|[${Ư}]ơ|[${U}]ô)(?:n|ng|nh|m|c|ch|t|p|u|i)`,
    `[\\p{L}]{0,3}[${O}]a(?:n|ng|nh|m|c|ch|t|p|i|y|o)`,
    `[Qq][${U}](?:[aeêoơiy])(?:n|ng|nh|m|c|ch|t|p|i|y|o)?`,
    `[Gg][${I}](?:[aơôo])(?:n|ng|nh|m|c|ch|t|p|i|y|o|u)?`,
    `(?:[cmsgdlđkvtr]|[Cc]h|[Kk]h|[Nn]gh?|[Tt]h|[Gg]i|[Tt]r|C|M|Đ|D|S|L)(?:[uư])[${A}]`,
    `(?:[Nn]gh|[Cc]h|[Tt]h|[Kk]h|[Ll]|[Mm]|[Đđ]|[Vv]|[Bb]|[Kk]|[Tt])i[${A}]`,
  ].join('|'),
  `)(?![\\p{L}\\p{N}])`,
].join(''), 'gu')

/** A syllable that ends in a stop bears ´ or . alone: with another mark it is more than misplaced. */
const STOPPED = /[\u0300\u0303\u0309].*[ctp]h?$/u
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u

/** The syllable, in lower case, with its mark where it belongs: "cuả" is "của", "hịên" is "hiện". */
export function misplacedTone(lower: string): string {
  const letters = [...lower]
  const at = letters.findIndex((letter) => TONES.test(letter.normalize('NFD')))
  const tone = TONES.exec(letters[at]!.normalize('NFD'))![0]
  const bare = letters[at]!.normalize('NFD').replace(TONES, '').normalize('NFC')
  const to = targetOf(letters, at)
  return newPlacing(letters.map((letter, i) => (i === at ? (to === at ? letter : bare) : i === to ? (letter.normalize('NFD') + tone).normalize('NFC') : letter)).join(''))
}

/** The open ia, ua, ưa bear the mark on their first letter; all others on the vowel behind. "uyê" bears it on the ê. */
function targetOf(letters: readonly string[], at: number): number {
  const isOpenA = at === letters.length - 1 && 'iuư'.includes(letters[at - 1] ?? '')
  if (isOpenA) return at - 1
  return letters[at + 1] === 'y' && letters[at + 2] === 'ê' ? at + 2 : at + 1
}
