/** Where phrases stand in a draft: those of the word lists, all looked for in one walk over the syllables, and those of a draft's own. */
import { newPlacing, oldPlacing } from '../data/fold.ts'
import { PHRASE_LISTS, type PhraseList } from '../data/phrases.ts'
import { Sieve } from './sieve.ts'
import { hashOf, type Syllables, type SyllableTable } from './syllables.ts'
import type { TextFact } from './texts.ts'

/** A phrase of a list, in any case and with either placing of the tone marks. */
export interface PhraseHit {
  text: TextFact
  /** Where it stands in the text's view. */
  from: number
  to: number
  /** The phrase as its list has it, and whether it is written just so. */
  words: string
  isAsListed: boolean
}
export type PhraseHits = Readonly<Record<PhraseList, readonly PhraseHit[]>>

interface Phrase { list: string; words: string; written: string }
interface Step { next: Map<number, Step>; ends: Phrase[] }
/** `waiting`: phrases by their first syllable, which no text has held yet; most never are, so that they are not split any further. */
interface Lexicon<List extends string> { root: Step; waiting: Map<number, Phrase[]>; begins: Sieve; lists: readonly List[] }

let lexicon: Lexicon<PhraseList> | undefined

/** The phrases of the word lists. */
export const phrasesOf = (table: SyllableTable): PhraseHits => findPhrases(lexicon ??= lexiconOf(PHRASE_LISTS), table, PHRASE_LISTS)

/** Where the phrases of some lists stand, by list; `key` stands for the lists. */
export function findPhrases<List extends string>(lexicon: Lexicon<List>, table: SyllableTable, key: unknown): Record<List, PhraseHit[]> {
  const hits = Object.fromEntries(lexicon.lists.map((list) => [list, [] as PhraseHit[]])) as Record<List, PhraseHit[]>
  for (const { text, found } of table.search.find(key, (_, index) => phrasesIn(table.texts[index]!, lexicon, table))) {
    for (const { list, hit } of found) {
      hit.text = text
      hits[list as List].push(hit)
    }
  }
  return hits
}

interface Found { list: string; hit: PhraseHit; first: number; last: number }

function phrasesIn({ text, from, to }: Syllables, lexicon: Lexicon<string>, table: SyllableTable): Found[] | undefined {
  const { begins } = lexicon
  let found: Found[] | undefined
  for (let i = from; i < to; i++) {
    const word = table.words[i]!
    if (!begins.mayHold(word)) continue
    const step = firstStep(lexicon, word)
    for (const one of step ? longestAt(step, i, to, text, table) : []) {
      const before = found?.findLast(({ list }) => list === one.list)
      if (!before || before.last <= one.first) (found ??= []).push(one)
    }
  }
  return found
}

/** The longest phrase of each list that begins at a syllable. */
function longestAt(first: Step, at: number, to: number, text: TextFact, { words, places }: SyllableTable): readonly Found[] {
  let step: Step | undefined = first
  let longest: Found[] | undefined // most beginnings of phrases come to nothing
  for (let i = at; step; i++) {
    if (step.ends.length > 0) {
      const from = places[2 * at]!, end = places[2 * i + 1]!
      const here = text.view.text.slice(from, end), found = here.toLowerCase()
      for (const { list, words: phrase, written } of step.ends) {
        if (found !== written) continue
        const one = { list, hit: { text, from, to: end, words: phrase, isAsListed: here === phrase }, first: at, last: i + 1 }, shorter = (longest ??= []).find((other) => other.list === list)
        if (shorter) Object.assign(shorter, one)
        else longest.push(one)
      }
    }
    step = i + 1 < to ? step.next.get(words[i + 1]!) : undefined
  }
  return longest ?? NONE
}

const NONE: readonly Found[] = []

/** Makes lists of phrases ready to be looked for. */
export function lexiconOf<List extends string>(lists: Readonly<Record<List, readonly string[]>>): Lexicon<List> {
  const waiting = new Map<number, Phrase[]>(), begins = new Sieve()
  for (const [list, phrases] of Object.entries<readonly string[]>(lists)) {
    for (const words of phrases) for (const written of placingsOf(words)) {
      const first = hashOf(FIRST_SYLLABLE.exec(written)![0]), alike = waiting.get(first)
      begins.add(first)
      if (alike) alike.push({ list, words, written })
      else waiting.set(first, [{ list, words, written }])
    }
  }
  return { root: { next: new Map(), ends: [] }, waiting, begins, lists: Object.keys(lists) as List[] }
}

const FIRST_SYLLABLE = /[\p{L}\p{N}]+/u

/** Where the phrases with this first syllable go on. */
function firstStep({ root, waiting }: Lexicon<string>, first: number): Step | undefined {
  const phrases = waiting.get(first)
  if (phrases) expand(root, phrases)
  waiting.delete(first)
  return root.next.get(first)
}

function expand(root: Step, phrases: readonly Phrase[]): void {
  for (const phrase of phrases) {
    let step = root
    for (const [syllable] of phrase.written.matchAll(/[\p{L}\p{N}]+/gu)) {
      const hash = hashOf(syllable), next = step.next.get(hash) ?? { next: new Map(), ends: [] }
      step.next.set(hash, next)
      step = next
    }
    step.ends.push(phrase)
  }
}

/** A phrase in lower case with the tone marks placed in the old way, in the new, and as the list has them. */
function placingsOf(words: string): Iterable<string> {
  const lower = words.toLowerCase().replace(/[^\p{L}\p{N}]+$/u, '') // a hit ends with its last syllable
  return new Set([lower, oldPlacing(lower), newPlacing(lower)])
}
