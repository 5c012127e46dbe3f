/** Text that stands twice in a draft: whole paragraphs, runs of units, long runs of syllables, titles. Worked out in time linear in the draft. */
import type { AnyNode, AnyUnit, Span } from '../tree/nodes.ts'
import { isUnit, spanOf, textOf } from '../tree/walk.ts'
import { sourceSpan } from '../text/view.ts'
import type { Sequence } from './sequences.ts'
import type { TextFact } from './texts.ts'

/** `beside`: both stand in the same unit, so that one is hardly there on purpose. */
export interface RepeatedParagraph { text: TextFact; first: TextFact; beside: boolean }
export interface RepeatedBlock { units: readonly AnyUnit[]; first: readonly AnyUnit[] }
/** A run of syllables shared with an earlier paragraph; `percent` is its share of the shorter one. */
export interface RepeatedRun { text: TextFact; first: TextFact; span: Span; syllables: number; percent: number }
export interface RepeatedHeading { unit: AnyUnit; first: AnyUnit; span: Span }
export interface Repeats {
  paragraphs: readonly RepeatedParagraph[]
  blocks: readonly RepeatedBlock[]
  runs: readonly RepeatedRun[]
  headings: readonly RepeatedHeading[]
}

const LEAST_CHARACTERS = 60
/** A paragraph of another unit must be longer than this to be worth a glance. */
const LONG = 120
const LEAST_SYLLABLES = 25

export function repeatsOf(texts: readonly TextFact[], sequences: readonly Sequence[]): Repeats {
  const prose = texts.filter(isProse)
  const blocks = repeatedBlocks(sequences)
  const inBlocks = blocks.flatMap(({ units }) => units.map(spanOf))
  const outside = (text: TextFact): boolean => !inBlocks.some(({ start, end }) => start <= text.view.start && text.view.end <= end)
  const paragraphs = repeatedParagraphs(prose).filter(({ text }) => outside(text))
  const whole = new Set(paragraphs.map(({ text }) => text))
  return {
    paragraphs,
    blocks,
    runs: repeatedRuns(prose).filter(({ text }) => !whole.has(text) && outside(text)),
    headings: repeatedHeadings(sequences).filter(({ unit }) => !inBlocks.some(({ start, end }) => start <= spanOf(unit).start && spanOf(unit).end <= end)),
  }
}

/** Running text of the document and its attachments: no letterhead, no closing, no appendix, no quotation. */
const isProse = ({ node, zone }: TextFact): boolean =>
  (node.type === 'paragraph' || node.type === 'dash' || node.type === 'legalGround') && zone.document !== 'appendix' && !zone.quoted && (zone.block === 'body' || zone.block === 'preamble')

const normal = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

function repeatedParagraphs(texts: readonly TextFact[]): RepeatedParagraph[] {
  const seen = new Map<string, TextFact>()
  const found: RepeatedParagraph[] = []
  for (const text of texts) {
    const key = normal(text.view.text)
    if (key.length < LEAST_CHARACTERS) continue
    const first = seen.get(key)
    if (!first || first.zone.document !== text.zone.document) {
      seen.set(key, text)
      continue
    }
    const beside = listOf(text) === listOf(first)
    // "Cơ quan phối hợp: …" may well stand under every task of a plan.
    if (beside || (key.length >= LONG && !/^[^:]{3,60}:/u.test(text.view.text))) found.push({ text, first, beside })
  }
  return found
}

/** The unit, or the whole, whose list a text belongs to: for the text of a khoản its Điều. */
const listOf = ({ node, ancestors }: TextFact): unknown => (node.type === 'paragraph' && isUnit(ancestors.at(-1)!) ? ancestors.at(-2) : ancestors.at(-1))

/** Two or more neighbours of a list that say the same as two or more of its others. */
function repeatedBlocks(sequences: readonly Sequence[]): RepeatedBlock[] {
  const found: RepeatedBlock[] = []
  for (const { units } of sequences) {
    if (units.length < 4) continue
    const words = units.map(contentOf)
    const last = new Map<string, number>()
    for (let i = 0; i < units.length; i++) {
      const from = last.get(words[i]!)
      let length = 0
      if (from !== undefined && words[i] !== '') while (i + length < units.length && from + length < i && words[from + length] === words[i + length]) length++
      if (length >= 2) {
        found.push({ units: units.slice(i, i + length), first: units.slice(from, from! + length) })
        i += length - 1
      } else last.set(words[i]!, i)
    }
  }
  return found
}

/** What a unit says without its number; '' when that is too short to tell. */
function contentOf(unit: AnyUnit): string {
  const text = normal(unit.children.filter(({ type }) => type !== 'label').map((node) => textOf(node)).join(' '))
  return text.length >= 20 ? text : ''
}

function repeatedHeadings(sequences: readonly Sequence[]): RepeatedHeading[] {
  const found: RepeatedHeading[] = []
  for (const { units, parents, zone } of sequences) {
    if (zone.quoted || zone.document === 'appendix') continue
    const seen = new Map<string, number>()
    for (const [i, unit] of units.entries()) {
      const heading = unit.children.find(({ type }) => type === 'heading')
      const key = heading ? normal(textOf(heading)) : ''
      if (!heading || key.length < 8) continue
      const first = seen.get(key)
      // Điều of different Chương may well be called alike.
      if (first !== undefined && parents[first] === parents[i]) found.push({ unit, first: units[first]!, span: spanOf(heading) })
      else seen.set(key, i)
    }
  }
  return found
}

/** Windows of this many syllables are indexed at every multiple of their length, so that each run of twice the length holds one. */
const WINDOW = 13

function repeatedRuns(texts: readonly TextFact[]): RepeatedRun[] {
  const found: RepeatedRun[] = []
  const ids = new Map<string, number>()
  const all: Array<{ text: TextFact; words: Int32Array; places: Array<[number, number]> }> = []
  const index = new Map<number, [number, number]>()
  let power = 1
  for (let i = 1; i < WINDOW; i++) power = Math.imul(power, 31)

  texts.forEach((text, t) => {
    const { words, places } = syllablesOf(text, ids)
    all.push({ text, words, places })
    let best: RepeatedRun | undefined
    let hash = 0
    for (let i = 0; i < words.length; i++) {
      if (i >= WINDOW) hash = Math.imul(hash - Math.imul(words[i - WINDOW]!, power), 31) + words[i]! | 0
      else hash = Math.imul(hash, 31) + words[i]! | 0
      if (i < WINDOW - 1) continue
      const start = i - WINDOW + 1
      const earlier = index.get(hash)
      const run = earlier && earlier[0] !== t ? sharedRun(all[earlier[0]]!, all[t]!, earlier[1], start) : undefined
      if (run && run.syllables > (best?.syllables ?? LEAST_SYLLABLES - 1)) best = run
      if (run) { // go on behind the run; the hash is made anew there
        for (let j = start + WINDOW; j < run.next && j < words.length; j++) hash = Math.imul(hash - Math.imul(words[j - WINDOW]!, power), 31) + words[j]! | 0
        i = Math.max(i, Math.min(run.next, words.length) - 1)
      }
    }
    if (best) found.push(best)
    for (let start = 0; start + WINDOW <= words.length; start += WINDOW) {
      let own = 0
      for (let j = start; j < start + WINDOW; j++) own = Math.imul(own, 31) + words[j]! | 0
      if (!index.has(own)) index.set(own, [t, start])
    }
  })
  return found
}

function syllablesOf(text: TextFact, ids: Map<string, number>): { words: Int32Array; places: Array<[number, number]> } {
  const places: Array<[number, number]> = []
  const words: number[] = []
  const lower = text.view.text.toLowerCase()
  const cited = citedIn(text)
  for (const { 0: word, index } of lower.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (cited.some(([from, to]) => from <= index && index < to)) continue
    let id = ids.get(word)
    if (id === undefined) ids.set(word, id = ids.size + 1)
    words.push(id)
    places.push([index, index + word.length])
  }
  return { words: Int32Array.from(words), places }
}

/** Where citations stand in a text: to cite an instrument twice in full is no repetition. */
function citedIn({ node }: TextFact): Array<[number, number]> {
  const places: Array<[number, number]> = []
  let at = 0
  for (const child of node.children as AnyNode[]) {
    const length = 'value' in child ? child.value.length : 0
    if (child.type === 'label') continue
    if (child.type === 'citation') places.push([at, at + length])
    at += length
  }
  return places
}

type Syllables = { text: TextFact; words: Int32Array; places: Array<[number, number]> }

/** The longest common run around two equal windows; nothing when they only hash alike. `next` is the syllable behind it. */
function sharedRun(a: Syllables, b: Syllables, i: number, j: number): (RepeatedRun & { next: number }) | undefined {
  for (let k = 0; k < WINDOW; k++) if (a.words[i + k] !== b.words[j + k]) return undefined
  let before = 0, behind = WINDOW
  while (i - before > 0 && j - before > 0 && a.words[i - before - 1] === b.words[j - before - 1]) before++
  while (i + behind < a.words.length && j + behind < b.words.length && a.words[i + behind] === b.words[j + behind]) behind++
  const from = j - before, to = j + behind
  const syllables = to - from
  return {
    text: b.text, first: a.text, syllables, next: to,
    span: sourceSpan(b.text.view, b.places[from]![0], b.places[to - 1]![1]),
    percent: Math.round((100 * syllables) / Math.min(a.words.length, b.words.length)),
  }
}

