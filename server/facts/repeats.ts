/** Text that stands twice in a draft: whole paragraphs, runs of units, long runs of syllables, titles. Worked out in time linear in the draft. */
import type { AnyNode, AnyUnit, Span } from '../tree/nodes.ts'
import { isUnit, spanOf } from '../tree/walk.ts'
import { ofView, sourceSpan } from '../text/view.ts'
import type { Family } from '../profile.ts'
import type { Reading } from './facts.ts'
import type { Sequence } from './sequences.ts'
import type { Syllables, SyllableTable } from './syllables.ts'
import type { TextFact } from './texts.ts'
import { countWhile } from '../text/sorted.ts'

/** `beside`: both stand in the same unit and near each other, so that one is hardly there on purpose. */
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
/** A run that is shorter is no repetition. */
export const LEAST_SYLLABLES = 25
/** With so many paragraphs and characters between them at most, the second is one of the hand. */
const NEAR = { paragraphs: 1, characters: 1500 }
/** Each appendix has one under its title. */
const LINK_LINE = /^\(\s*(?:ban hành\s+)?kèm theo/iu

export function repeatsOf({ source, profile, views }: Reading, table: SyllableTable, sequences: readonly Sequence[]): Repeats {
  const prose: Syllables[] = [], keys: Array<Keys | undefined> = [], all = keysOf(table)
  for (const [i, own] of table.texts.entries()) {
    if (!isProse(own.text)) continue
    prose.push(own)
    keys.push(all[i])
  }
  const open = sequences.filter(({ standing, plain }) => !(standing && plain))
  const blocks = repeatedBlocks(open, source), headings = repeatedHeadings(open, views)
  const told = new Set([...blocks.map(({ units }) => units[0]), ...headings.map(({ unit }) => unit)])
  for (const sequence of open) sequence.plain = !sequence.units.some((unit) => told.has(unit))
  const isInside = coverOf(blocks.flatMap(({ units }) => units.map(spanOf)))
  const outside = ({ view }: TextFact): boolean => !isInside(view)
  const paragraphs = repeatedParagraphs(prose, keys, table).filter(({ text }) => outside(text))
  const whole = new Set(paragraphs.map(({ text }) => text))
  return {
    paragraphs,
    blocks,
    runs: repeatedRuns(prose, keys, table, profile.family).filter(({ text }) => !whole.has(text) && outside(text)),
    headings: headings.filter(({ unit }) => !isInside(spanOf(unit))),
  }
}

/** Tells whether a stretch lies inside one of the spans, which may lie inside each other. */
function coverOf(spans: readonly Span[]): (stretch: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  let furthest = 0
  const ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)))
  return ({ start, end }) => {
    const begun = countWhile(sorted.length, (i) => sorted[i]!.start <= start)
    return begun > 0 && ends[begun - 1]! >= end
  }
}

/** Running text of the document and its attachments: no letterhead, no closing, no appendix, no quotation. */
const isProse = ({ node, zone }: TextFact): boolean =>
  (node.type === 'paragraph' || node.type === 'dash') && zone.document !== 'appendix' && !zone.quoted && (zone.block === 'body' || zone.block === 'preamble')

const normal = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** What a text is compared by: a hash of all its words, if it is long enough to be told, and of its first and its last WINDOW syllables, if it has so many. */
interface Keys { words: number | undefined; first: number; last: number }

/** The keys of each text that has any, by its place. */
function keysOf(table: SyllableTable): ReadonlyArray<Keys | undefined> {
  const keys: Array<Keys | undefined> = Array.from({ length: table.texts.length })
  for (const { index, found } of table.search.find(keysIn, (_, i) => keysIn(table.texts[i]!, table))) keys[index] = found
  return keys
}

function keysIn({ text: { view }, from, to }: Syllables, { words }: SyllableTable): Keys | undefined {
  const isLong = view.text.length >= LEAST_CHARACTERS && !LINK_LINE.test(view.text) && /\p{Ll}/u.test(view.text), hasWindow = to - from >= WINDOW
  if (!isLong && !hasWindow) return undefined
  return { words: isLong ? keyOfWords(words, from, to) : undefined, first: hasWindow ? windowHash(words, from) : 0, last: hasWindow ? windowHash(words, to - WINDOW) : 0 }
}

function keyOfWords(words: Int32Array, from: number, to: number): number {
  let key = to - from
  for (let i = from; i < to; i++) key = Math.imul(key, 37) + words[i]! | 0
  return key
}

function repeatedParagraphs(prose: readonly Syllables[], keys: ReadonlyArray<Keys | undefined>, table: SyllableTable): RepeatedParagraph[] {
  const seen = new Map<number, number>()
  const found: RepeatedParagraph[] = []
  for (const [place, own] of prose.entries()) {
    const key = keys[place]?.words
    if (key === undefined) continue
    const { text } = own, before = seen.get(key), first = before === undefined ? undefined : prose[before]
    seen.set(key, place) // the next one is compared with this, the nearer
    if (!first || first.text.zone.document !== text.zone.document || !sameWords(first, own, table)) continue
    const letters = lettersOf(own, table)
    const beside = listOf(text) === listOf(first.text) && isNear(first.text, text, prose.slice(before! + 1, place))
    // "Cơ quan phối hợp: …" may well stand under every task of a plan.
    if (letters >= (beside ? LEAST_CHARACTERS : LONG) && (beside || !/^[^:]{3,60}:/u.test(text.view.text))) found.push({ text, first: first.text, beside })
  }
  return found
}

/** A line that opens a list between them begins another case, of which the same may be said; tables lie between without being read. */
const isNear = (first: TextFact, { view }: TextFact, between: readonly Syllables[]): boolean =>
  between.length <= NEAR.paragraphs && view.start - first.view.end <= NEAR.characters && !between.some(({ text }) => /:\s*$/u.test(text.view.text))

function sameWords(a: Syllables, b: Syllables, { words }: SyllableTable): boolean {
  if (a.to - a.from !== b.to - b.from) return false
  for (let i = 0; i < a.to - a.from; i++) if (words[a.from + i] !== words[b.from + i]) return false
  return true
}

/** Letters and digits with a blank between syllables: dots of a form do not count. */
function lettersOf({ from, to }: Syllables, { places }: SyllableTable): number {
  let letters = 0
  for (let i = from; i < to; i++) letters += places[2 * i + 1]! - places[2 * i]! + 1
  return letters
}

/** The unit, or the whole, whose list a text belongs to: for the text of a khoản its Điều. */
const listOf = ({ node, ancestors }: TextFact): unknown => (node.type === 'paragraph' && isUnit(ancestors.at(-1)!) ? ancestors.at(-2) : ancestors.at(-1))

/** Two or more neighbours of a list that say the same as two or more of its others. */
function repeatedBlocks(sequences: readonly Sequence[], source: string): RepeatedBlock[] {
  const found: RepeatedBlock[] = []
  for (const { units } of sequences) {
    if (units.length < 4) continue
    const keys = units.map((unit) => keyOf(unit, source))
    const last = new Map<string, number>()
    for (let i = 0; i < units.length; i++) {
      const from = last.get(keys[i]!)
      let length = 0
      if (from !== undefined && keys[i] !== '') while (i + length < units.length && from + length < i && saysTheSame(units[from + length]!, units[i + length]!, source)) length++
      if (length >= 2) {
        found.push({ units: units.slice(i, i + length), first: units.slice(from, from! + length) })
        i += length - 1
      } else last.set(keys[i]!, i)
    }
  }
  return found
}

const SHORTEST = 20

/** Enough of a unit to tell it from most others: its length is not part of it, since the last mark may differ. '' when it says next to nothing. */
function keyOf(unit: AnyUnit, source: string): string {
  const { start, end } = contentOf(unit, source)
  return end - start < SHORTEST ? '' : source.slice(start, start + 48)
}

const saysTheSame = (a: AnyUnit, b: AnyUnit, source: string): boolean => {
  const x = contentOf(a, source), y = contentOf(b, source)
  return x.end - x.start === y.end - y.start && x.end - x.start >= SHORTEST && source.slice(x.start, x.end) === source.slice(y.start, y.end)
}

/** A unit without its marker and its last mark. */
function contentOf(unit: AnyUnit, source: string): Span {
  let { end: start } = unit.marker.span, { end } = spanOf(unit)
  while (start < end && source[start] === ' ') start++
  while (end > start && ' .;,:'.includes(source[end - 1]!)) end--
  return { start, end }
}

function repeatedHeadings(sequences: readonly Sequence[], views: Reading['views']): RepeatedHeading[] {
  const found: RepeatedHeading[] = []
  for (const { units, parents, zone } of sequences) {
    if (zone.quoted || zone.document === 'appendix') continue
    const seen = new Map<string, number>()
    for (const [i, unit] of units.entries()) {
      const heading = unit.children.find(({ type }) => type === 'heading')
      const view = heading && views.get(heading), key = view ? ofView(view, 'title', normal) : ''
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

function repeatedRuns(prose: readonly Syllables[], keys: ReadonlyArray<Keys | undefined>, table: SyllableTable, family: Family): RepeatedRun[] {
  const index = new WindowIndex(table.words.length / WINDOW)
  const power = windowPower()
  const found: RepeatedRun[] = []
  for (const [t, own] of prose.entries()) {
    const { from, to } = own, windows = keys[t]
    if (!windows || to - from < WINDOW) continue
    // A law says like things in like words: there only what is nearly a whole paragraph counts, and that shares its first or last syllables.
    const best = family === 'QP' ? longest([runAt(own, from, windows.first, index, prose, table), runAt(own, to - WINDOW, windows.last, index, prose, table)]) : longestRun(own, index, power, prose, table)
    if (family === 'QP') {
      index.add(windows.first, t, from)
      index.add(windows.last, t, to - WINDOW)
    } else for (let start = from; start + WINDOW <= to; start += WINDOW) index.add(windowHash(table.words, start), t, start)
    if (best && !mostlyCited(best)) found.push(best)
  }
  return found
}

type Run = RepeatedRun & { next: number }

const longest = (runs: ReadonlyArray<Run | undefined>): Run | undefined =>
  runs.reduce((best, run) => (run && run.syllables >= LEAST_SYLLABLES && run.syllables > (best?.syllables ?? 0) ? run : best), undefined)

/** The longest run that a text shares with an earlier one; its window is rolled over every syllable. */
function longestRun(own: Syllables, index: WindowIndex, power: number, prose: readonly Syllables[], table: SyllableTable): Run | undefined {
  const { words } = table
  let best: Run | undefined
  let hash = windowHash(words, own.from)
  for (let start = own.from; ; start++) {
    const run = runAt(own, start, hash, index, prose, table)
    if (run) best = longest([best, run])
    for (const behind = run ? run.next - WINDOW : start; start < behind; start++) hash = roll(words, start, hash, power) // go on behind the run
    if (start + WINDOW >= own.to) return best
    hash = roll(words, start, hash, power)
  }
}

const roll = (words: Int32Array, start: number, hash: number, power: number): number =>
  Math.imul(hash - Math.imul(words[start]!, power), 31) + words[start + WINDOW]! | 0

function runAt(own: Syllables, start: number, hash: number, index: WindowIndex, prose: readonly Syllables[], table: SyllableTable): Run | undefined {
  const slot = index.find(hash)
  return slot < 0 ? undefined : sharedRun(prose[index.texts[slot]!]!, own, index.starts[slot]!, start, table)
}

function windowHash(words: Int32Array, start: number): number {
  let hash = 0
  for (let i = start; i < start + WINDOW; i++) hash = Math.imul(hash, 31) + words[i]! | 0
  return hash
}

/** From the hash of a window to the text and the place where it first stood: open addressing, because a Map boxes each such key. */
class WindowIndex {
  readonly texts: Int32Array
  readonly starts: Int32Array
  private readonly hashes: Int32Array
  private readonly mask: number

  constructor(windows: number) {
    const size = 1 << Math.ceil(Math.log2(2 * windows + 16))
    this.mask = size - 1
    this.hashes = new Int32Array(size)
    this.texts = new Int32Array(size).fill(-1)
    this.starts = new Int32Array(size)
  }

  /** The slot of a hash, or -1. */
  find(hash: number): number {
    let slot = this.slotOf(hash)
    while (this.texts[slot]! >= 0) {
      if (this.hashes[slot] === hash) return slot
      slot = (slot + 1) & this.mask
    }
    return -1
  }

  /** Keeps the first place of a hash. */
  add(hash: number, text: number, start: number): void {
    let slot = this.slotOf(hash)
    while (this.texts[slot]! >= 0) {
      if (this.hashes[slot] === hash) return
      slot = (slot + 1) & this.mask
    }
    this.hashes[slot] = hash
    this.texts[slot] = text
    this.starts[slot] = start
  }

  private slotOf(hash: number): number { return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8 & this.mask }
}

function windowPower(): number {
  let power = 1
  for (let i = 1; i < WINDOW; i++) power = Math.imul(power, 31)
  return power
}

/** To cite an instrument twice in full is no repetition: without the citations the run must still be long. */
function mostlyCited({ text, span, syllables }: RepeatedRun): boolean {
  let cited = 0
  for (const child of text.node.children as AnyNode[]) {
    const { start, end } = spanOf(child)
    if (child.type === 'citation' && start < span.end && span.start < end) cited += child.value.split(/[^\p{L}\p{N}]+/u).length
  }
  return syllables - cited < LEAST_SYLLABLES
}

/** The longest common run around two equal windows; nothing when they only hash alike. `next` is the syllable behind it. */
function sharedRun(a: Syllables, b: Syllables, i: number, j: number, { words, places }: SyllableTable): Run | undefined {
  for (let k = 0; k < WINDOW; k++) if (words[i + k] !== words[j + k]) return undefined
  let before = 0, behind = WINDOW
  while (i - before > a.from && j - before > b.from && words[i - before - 1] === words[j - before - 1]) before++
  while (i + behind < a.to && j + behind < b.to && words[i + behind] === words[j + behind]) behind++
  const from = j - before, to = j + behind
  const syllables = to - from
  return {
    text: b.text, first: a.text, syllables, next: to,
    span: sourceSpan(b.text.view, places[2 * from]!, places[2 * to - 1]!),
    percent: Math.round((100 * syllables) / Math.min(a.to - a.from, b.to - b.from)),
  }
}
