/** The syllables of a draft's texts as numbers, for the comparisons that look at every one of them. */
import { isCapitalCode, isDigitCode, isSmallCode, smallCode } from '../text/letters.ts'
import { flatOf } from '../text/view.ts'
import type { Search } from './search.ts'
import type { TextFact } from './texts.ts'

/** All syllables of all texts, one behind the other: an array for each text would cost more than the syllables in it. */
export interface SyllableTable {
  /** A hash of each syllable in lower case; equal syllables have equal numbers. */
  words: Int32Array
  /** Where each begins and ends in its text as read: two entries a syllable. */
  places: Int32Array
  /** What each looks like: the sum of its `LOOKS`. */
  looks: Uint8Array
  /** The places in the table of those that begin with a capital letter, and of those that hold a digit, in order. */
  capitals: readonly number[]
  digits: readonly number[]
  texts: readonly Syllables[]
  /** The search over the same texts: what is found in one by its syllables is found in it again. */
  search: Search
}

/** How a syllable looks. */
export const LOOKS = {
  /** Begins with a capital letter. */
  capital: 1,
  /** Has two letters or more and none that is small: "UBND", "CCHC". */
  capitals: 2,
  /** Opens a text or a sentence, or stands behind a mark that a capital letter may follow: `: ; ( “ -`. */
  opens: 4,
  /** Holds a digit: at its head, at its end, or anywhere among capitals. */
  digit: 8,
  /** Joined to what stands before or behind it by `-`, `/`, `&` or `_` without a space, as in a symbol. */
  joined: 16,
} as const

interface Stretch { from: number; to: number }

/** The syllables of one text: those of the table from `from` to `to`, exclusive. */
export interface Syllables {
  text: TextFact
  from: number
  to: number
  /** The stretches of the table's lists that are its own. */
  capitals: Stretch
  digits: Stretch
  /** A syllable, or two, stand twice running. */
  doubled: boolean
  /** So many syllables are single letters that a bad copy has torn the words apart ("T h à nh ph ố"). */
  torn: boolean
}

/** `before` is the table of the last reading, which is used up: of the texts that `search` knows to stand the syllables are moved and not read. */
export function syllablesOf(source: string, search: Search, before?: SyllableTable): SyllableTable {
  const { texts, above, below, moved } = search
  const fresh = readTexts(source, texts.slice(before ? above : 0, before ? below : texts.length))
  if (!before) return { ...fresh, search }
  const behind = before.texts.slice(below - moved)
  const ahead = before.texts[above - 1], last = before.texts.at(-1)
  const from = ahead?.to ?? 0, end = last?.to ?? 0, old = behind[0]?.from ?? end, count = fresh.texts.at(-1)?.to ?? 0, by = from + count - old
  const capitals = spliced(before.capitals, fresh.capitals, ahead?.capitals.to ?? 0, behind[0]?.capitals.from ?? before.capitals.length, from, by)
  const digits = spliced(before.digits, fresh.digits, ahead?.digits.to ?? 0, behind[0]?.digits.from ?? before.digits.length, from, by)
  const table = before.words.length >= end + by ? before : grown(before, Math.ceil((end + by) * 1.5))
  table.words.copyWithin(old + by, old, end)
  table.words.set(fresh.words.subarray(0, count), from)
  table.places.copyWithin(2 * (old + by), 2 * old, 2 * end)
  table.places.set(fresh.places.subarray(0, 2 * count), 2 * from)
  table.looks.copyWithin(old + by, old, end)
  table.looks.set(fresh.looks.subarray(0, count), from)
  if (by < 0) { // nothing stands behind the last syllable
    table.words.fill(0, end + by, end)
    table.places.fill(0, 2 * (end + by), 2 * end)
    table.looks.fill(0, end + by, end)
  }
  for (const own of fresh.texts) shift(own, from, ahead?.capitals.to ?? 0, ahead?.digits.to ?? 0)
  for (const own of behind) shift(own, by, capitals.length - before.capitals.length, digits.length - before.digits.length)
  const all = [...before.texts.slice(0, above), ...fresh.texts, ...behind]
  for (const [i, own] of all.entries()) own.text = texts[i]!
  return { ...table, capitals, digits, texts: all, search }
}

function shift(own: Syllables, by: number, capitals: number, digits: number): void {
  own.from += by
  own.to += by
  own.capitals.from += capitals
  own.capitals.to += capitals
  own.digits.from += digits
  own.digits.to += digits
}

/** A list of syllables with those from one place in it to another replaced: the fresh ones are moved to `start`, the ones behind by `by`. */
function spliced(list: readonly number[], fresh: readonly number[], from: number, to: number, start: number, by: number): number[] {
  return [...list.slice(0, from), ...fresh.map((i) => i + start), ...list.slice(to).map((i) => i + by)]
}

function readTexts(source: string, texts: readonly TextFact[]): Omit<SyllableTable, 'search'> {
  const characters = texts.reduce((sum, { view }) => sum + view.text.length, 0)
  let table = tableOf(Math.ceil(characters / USUAL_LENGTH) + 64)
  const found: Syllables[] = []
  let count = 0
  for (const text of texts) {
    const from = count, most = count + (text.view.text.length >> 1) + 1
    if (most > table.words.length) table = grown(table, Math.max(most, Math.ceil(table.words.length * 1.5)))
    const { string, first, last } = flatOf(source, text.view), { capitals, digits } = table
    const before = { capitals: capitals.length, digits: digits.length }
    count = readSyllables(string, first, last, table, from)
    found.push({ text, from, to: count, capitals: { from: before.capitals, to: capitals.length }, digits: { from: before.digits, to: digits.length }, doubled: isDoubled(table.words, from, count), torn: isTorn(table, from, count) })
  }
  return { ...table, texts: found }
}

type Table = Omit<SyllableTable, 'texts' | 'search' | 'capitals' | 'digits'> & { capitals: number[]; digits: number[] }

/** Characters to a syllable and its blank, on the safe side: large arrays cost by their size, used or not. */
const USUAL_LENGTH = 4

const tableOf = (size: number): Table => ({ words: new Int32Array(size), places: new Int32Array(2 * size), looks: new Uint8Array(size), capitals: [], digits: [] })

/** The same table with more room. */
function grown<T extends Pick<SyllableTable, 'words' | 'places' | 'looks'>>(table: T, size: number): T {
  const { words, places, looks } = tableOf(size)
  words.set(table.words)
  places.set(table.places)
  looks.set(table.looks)
  return { ...table, words, places, looks }
}

/** Adds the syllables between two offsets of a string and returns where the next ones go. Places count from the first offset. */
function readSyllables(string: string, first: number, last: number, { words, places, looks, capitals, digits }: Table, from: number): number {
  let count = from, hash = 0, start = -1, opens = true
  for (let i = first; i <= last; i++) {
    const char = i < last ? string.charCodeAt(i) : 0
    const code = char === 0 ? 0 : smallCode(char)
    if (code !== 0) {
      if (start < 0) { start = i; hash = HASH_START }
      hash = Math.imul(hash ^ code, HASH_FACTOR)
      continue
    }
    if (start >= 0) {
      words[count] = hash
      places[2 * count] = start - first
      places[2 * count + 1] = i - first
      const look = lookOf(string, start, i, first, char)
      looks[count] = opens ? look | LOOKS.opens : look
      if (look & LOOKS.capital) capitals.push(count)
      if (look & LOOKS.digit) digits.push(count)
      count++
      start = -1
      opens = false
    }
    if (signOf(char) & OPENER) opens = true
  }
  return count
}

/** Whether a syllable of a text is one that is looked for, seen from it and its neighbours in the text alone. */
export type Wanted = (table: Pick<SyllableTable, 'words' | 'looks' | 'places'>, i: number, own: Syllables) => boolean

/** Calls `visit` with each of those syllables that begin with a capital, or hold a digit, which `wanted` picks out, in order, and the text that it lies in. */
export function eachWanted(table: SyllableTable, look: 'capitals' | 'digits', wanted: Wanted, visit: (i: number, own: Syllables) => void): void {
  const hits = table.search.find(wanted, (_, index) => {
    const own = table.texts[index]!, list = table[look], { from, to } = own[look]
    let found: number[] | undefined
    for (let k = from; k < to; k++) if (wanted(table, list[k]!, own)) (found ??= []).push(list[k]! - own.from)
    return found
  })
  for (const { index, found } of hits) for (const i of found) visit(table.texts[index]!.from + i, table.texts[index]!)
}

/** FNV-1a over code units: a smaller factor makes short Vietnamese syllables collide. */
const HASH_START = 0x811c9dc5 | 0
const HASH_FACTOR = 0x01000193

const OPENER = 1, JOINT = 2
/** What a mark does to the words beside it: a capital may follow it, or it joins them. All marks lie below this. */
const SIGNS = new Uint8Array(0x2040)
for (const mark of '.!?…:;(“"«‘\'-–—+•*|/') SIGNS[mark.charCodeAt(0)]! |= OPENER
for (const mark of '-/&_–.') SIGNS[mark.charCodeAt(0)]! |= JOINT
const signOf = (code: number): number => (code < SIGNS.length ? SIGNS[code]! : 0)

/** The hash under which the table has a syllable. */
export function hashOf(syllable: string): number {
  let hash = HASH_START
  for (let i = 0; i < syllable.length; i++) hash = Math.imul(hash ^ smallCode(syllable.charCodeAt(i)), HASH_FACTOR)
  return hash
}

function lookOf(string: string, start: number, end: number, first: number, behind: number): number {
  let look = 0
  if (isCapitalCode(string.charCodeAt(start))) look = capitalLook(string, start, end)
  else if (isDigitCode(string.charCodeAt(start)) || isDigitCode(string.charCodeAt(end - 1))) look = LOOKS.digit
  const isJoined = (start > first && (signOf(string.charCodeAt(start - 1)) & JOINT) !== 0) || (behind !== DOT && (signOf(behind) & JOINT) !== 0)
  return isJoined ? look | LOOKS.joined : look
}

const DOT = 46

function capitalLook(string: string, start: number, end: number): number {
  let letters = 1, look: number = LOOKS.capital
  for (let i = start + 1; i < end; i++) {
    const code = string.charCodeAt(i)
    if (isDigitCode(code)) look |= LOOKS.digit
    else if (isSmallCode(code)) return look
    else letters++
  }
  return letters > 1 ? look | LOOKS.capitals : look
}

/** Where a syllable stands behind one of some others: its text, and where it begins there. */
export function* pairsIn({ words, places, texts, search }: SyllableTable, before: ReadonlySet<number>, syllable: number): Iterable<{ text: TextFact; at: number }> {
  const hits = search.find(before, (_, index) => {
    const { from, to } = texts[index]!
    let found: number[] | undefined
    for (let i = from + 1; i < to; i++) if (words[i] === syllable && before.has(words[i - 1]!)) (found ??= []).push(places[2 * i]!)
    return found
  })
  for (const { text, found } of hits) for (const at of found) yield { text, at }
}

function isDoubled(words: Int32Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (words[i] === words[i - 1] || (i > from + 2 && words[i] === words[i - 2] && words[i - 1] === words[i - 3])) return true
  }
  return false
}

/** Vietnamese has few words of one letter: "a", "à", "ở", "ý". What is joined to another, as in "2.3.3", is none. */
function isTorn({ places, looks }: Pick<SyllableTable, 'places' | 'looks'>, from: number, to: number): boolean {
  if (to - from < 6) return false
  let single = 0
  for (let i = from; i < to; i++) if (places[2 * i + 1]! - places[2 * i]! === 1 && !(looks[i]! & LOOKS.joined)) single++
  return single * 4 > to - from
}
