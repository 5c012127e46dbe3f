/** The syllables of a draft's texts as numbers, for the comparisons that look at every one of them. */
import { smallCode } from '../text/letters.ts'
import type { TextFact } from './texts.ts'

/** All syllables of all texts, one behind the other: an array for each text would cost more than the syllables in it. */
export interface SyllableTable {
  /** A hash of each syllable in lower case; equal syllables have equal numbers. */
  words: Int32Array
  /** Where each begins and ends in its text as read: two entries a syllable. */
  places: Int32Array
  texts: readonly Syllables[]
}

/** The syllables of one text: those of the table from `from` to `to`, exclusive. */
export interface Syllables {
  text: TextFact
  from: number
  to: number
  /** A syllable, or two, stand twice running. */
  doubled: boolean
}

export function syllablesOf(source: string, texts: readonly TextFact[]): SyllableTable {
  const most = texts.reduce((sum, { view }) => sum + (view.text.length >> 1) + 1, 0)
  const table = { words: new Int32Array(most), places: new Int32Array(2 * most) }
  const found: Syllables[] = []
  let count = 0
  for (const text of texts) {
    const from = count
    const { view } = text
    // A text that is one piece of the source is read there: the source is flat in memory, a piece of it is looked up letter by letter.
    const whole = view.runs.length === 1 && view.end - view.start === view.text.length
    count = whole ? readSyllables(source, view.start, view.end, table, from) : readSyllables(view.text, 0, view.text.length, table, from)
    found.push({ text, from, to: count, doubled: isDoubled(table.words, from, count) })
  }
  return { ...table, texts: found }
}

/** Adds the syllables between two offsets of a string and returns where the next ones go. Places count from the first offset. */
function readSyllables(string: string, first: number, last: number, { words, places }: Pick<SyllableTable, 'words' | 'places'>, from: number): number {
  let count = from, hash = 0, start = -1
  for (let i = first; i <= last; i++) {
    const code = i < last ? smallCode(string.charCodeAt(i)) : 0
    if (code !== 0) {
      if (start < 0) { start = i; hash = 17 }
      hash = Math.imul(hash, 31) + code | 0
    } else if (start >= 0) {
      words[count] = hash
      places[2 * count] = start - first
      places[2 * count + 1] = i - first
      count++
      start = -1
    }
  }
  return count
}

/** The number of a syllable, to look for it in the table. */
export function syllableHash(syllable: string): number {
  let hash = 17
  for (let i = 0; i < syllable.length; i++) hash = Math.imul(hash, 31) + smallCode(syllable.charCodeAt(i)) | 0
  return hash
}

/** Where a syllable stands behind one of some others: its text, and where it begins there. */
export function* pairsIn({ words, places, texts }: SyllableTable, before: ReadonlySet<number>, syllable: number): Iterable<{ text: TextFact; at: number }> {
  for (const { text, from, to } of texts) {
    for (let i = from + 1; i < to; i++) {
      if (words[i] === syllable && before.has(words[i - 1]!)) yield { text, at: places[2 * i]! }
    }
  }
}

function isDoubled(words: Int32Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (words[i] === words[i - 1] || (i > from + 2 && words[i] === words[i - 2] && words[i - 1] === words[i - 3])) return true
  }
  return false
}
