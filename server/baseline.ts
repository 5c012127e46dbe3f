/**
 * The known problems of old drafts, which stay quiet: `.but-phap-baseline.json`.
 * A problem is known by its draft, its rule and the words that it stands in, so that it stays known when other words change,
 * when units are numbered anew, and when it moves. The words themselves are never written down: a draft may be secret.
 */
import type { CheckedDraft } from './processor.ts'
import { type Localized, type Problem, say } from './rules/rule.ts'
import { hash64 } from './text/hash.ts'
import { type Lines, linesOf, pointAt } from './text/lines.ts'
import type { TextFact } from './facts/texts.ts'

/** How often a rule is known to speak on the same words, by rule and fingerprint. */
export type Known = ReadonlyMap<string, ReadonlyMap<string, number>>
/** The known problems of each draft, by its path from the folder of the baseline, with slashes. */
export type Baseline = ReadonlyMap<string, Known>
/** What is to be written down of a problem. */
export interface Entry { rule: string; fingerprint: string }

export const NO_BASELINE: Baseline = new Map()
export const NOTHING_KNOWN: Known = new Map()

const VERSION = 1
export const WRONG_BASELINE: Localized = say(
  'Không đọc được các vấn đề đã ghi nhận trong tệp này nên mọi vấn đề đều hiện. Hãy ghi nhận lại bằng lệnh “Bút Pháp: Ghi nhận các vấn đề hiện có, từ nay chỉ báo vấn đề mới” hoặc but-phap check --write-baseline.',
  'This baseline cannot be read and is not used: every problem is shown. Write it anew with the command of the palette or but-phap check --write-baseline.',
)

/** Reads a baseline; undefined when it is none that is understood. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    const { version, files } = JSON.parse(text.replace(/^\uFEFF/, '')) as { version?: unknown; files?: unknown }
    return version === VERSION ? mapOf(files, (rules) => mapOf(rules, (words) => mapOf(words, count))) : undefined
  } catch {
    return undefined
  }
}

/** The same bytes for the same problems, one problem a line, so that two people's changes merge. */
export function baselineText(baseline: Baseline): string {
  const files = plainOf(baseline, (known) => plainOf(known, (words) => plainOf(words, (times) => times)))
  return `${JSON.stringify({ version: VERSION, files }, null, 2)}\n`
}

/**
 * The baseline with the problems that a draft has now in place of those that it had.
 * What is known of a rule that did not run here (`ran` denies it) stays.
 */
export function recorded(baseline: Baseline, path: string, entries: readonly Entry[], ran: (rule: string) => boolean = () => true): Baseline {
  const known = new Map([...baseline.get(name(path)) ?? []].filter(([rule]) => !ran(rule)))
  const now = new Map<string, Map<string, number>>()
  for (const { rule, fingerprint } of entries) {
    const words = now.get(rule) ?? new Map<string, number>()
    now.set(rule, words.set(fingerprint, (words.get(fingerprint) ?? 0) + 1))
  }
  const files = new Map(baseline)
  const all: Known = new Map<string, ReadonlyMap<string, number>>([...known, ...now])
  if (all.size > 0) files.set(name(path), all)
  else files.delete(name(path))
  return files
}

export const knownIn = (baseline: Baseline, path: string): Known | undefined => baseline.get(name(path))

/** The problems that are not known. Of equal ones more than are known, the last are new. */
export function newProblems(problems: readonly Problem[], checked: CheckedDraft, known: Known | undefined): readonly Problem[] {
  if (!known) return problems
  const met = new Map<string, number>()
  return problems.filter((problem) => {
    const times = known.get(problem.rule)
    if (!times) return true
    const { fingerprint } = entryOf(problem, checked)
    const key = `${problem.rule} ${fingerprint}`
    const before = met.get(key) ?? 0
    met.set(key, before + 1)
    return before >= (times.get(fingerprint) ?? 0)
  })
}

const read = new WeakMap<CheckedDraft, Words>()

/** What is written down of a problem of a draft. */
export function entryOf({ rule, span }: Pick<Problem, 'rule' | 'span'>, checked: CheckedDraft): Entry {
  const words = read.get(checked) ?? new Words(checked)
  read.set(checked, words)
  return { rule, fingerprint: words.fingerprintAt(span.start) }
}

/** The words that a place stands in: its paragraph as read, else its line. */
class Words {
  private readonly source: string
  private readonly texts: readonly TextFact[]
  private readonly lines: Lines
  private readonly hashes = new Map<TextFact, string>()

  constructor({ source, facts }: CheckedDraft) {
    this.source = source
    this.texts = facts.texts
    this.lines = linesOf(source)
  }

  fingerprintAt(offset: number): string {
    const line = pointAt(this.lines, offset).line - 1
    const end = this.lines.ends[line]!
    const alone = essence(this.source.slice(this.lines.starts[line], end).normalize('NFC').replace(MARKER, ''))
    const text = this.textEndingBehind(offset)
    // A marker belongs to the words behind it, on its own line or, when it stands alone, on the next.
    return text && (text.view.start <= end || alone === '') ? this.hashOf(text) : hash64(alone)
  }

  private hashOf(text: TextFact): string {
    const hash = this.hashes.get(text) ?? hash64(essence(wordsOf(text)))
    this.hashes.set(text, hash)
    return hash
  }

  private textEndingBehind(offset: number): TextFact | undefined {
    let low = 0, high = this.texts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.texts[middle]!.view.end < offset) low = middle + 1
      else high = middle
    }
    return this.texts[low]
  }
}

/** Of a line that the tree has no text for: what opens a unit, and what is no letter at all. */
const MARKER = /^[\s#*>]*(?:(?:Phần|Chương|Mục|Tiểu mục|Điều|Phụ lục)\s+[\p{L}\p{N}]+[.:]?|\(?(?:\d[\d.]*[a-zđ]?|[IVXLC]+|[a-zđ])[.)/-]|[-+•–])?/iu
/** The numbers in a reference: "điểm a và b khoản 2 Điều 5a". */
const NUMBERS = /(?<![\p{L}\p{N}])(?:\d[\d.]*[a-zđ]{0,2}|[a-zđ]\d{0,2}|[IVXLC]+|[A-ZĐ])(?![\p{L}\p{N}])/gu
/** Blanks between words, blanks to be filled in, and what nobody sees. */
const BLANKS = /[\s…_\p{Cf}]+|\.{2,}/gu

const essence = (text: string): string => text.normalize('NFC').replace(BLANKS, '')

/** The text without its own marker and without the numbers of the units that it refers to. */
function wordsOf({ node }: TextFact): string {
  return node.children.map((child) => {
    if (!('value' in child) || child.type === 'label') return ''
    return child.type === 'reference' ? child.value.replace(NUMBERS, '') : child.value
  }).join('')
}

/** Paths are compared as composed: macOS gives them decomposed. */
const name = (path: string): string => path.normalize('NFC')

function mapOf<T>(value: unknown, read: (value: unknown) => T): ReadonlyMap<string, T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('not an object')
  return new Map(Object.entries(value).map(([key, one]) => [name(key), read(one)]))
}

function count(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) throw new TypeError('not a count')
  return value
}

function plainOf<T, P>(map: ReadonlyMap<string, T>, plain: (value: T) => P): Record<string, P> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, plain(value)]))
}
