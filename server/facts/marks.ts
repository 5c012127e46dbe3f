/** Punctuation and spaces that stand oddly, by one look at every character of the draft's texts. */
import { isCapitalCode, isDigitCode, isSmallCode, isWordCode } from '../text/letters.ts'
import { flatOf } from '../text/view.ts'
import type { Syllables, SyllableTable } from './syllables.ts'
import type { TextFact } from './texts.ts'

/**
 * What is odd, seen from the characters next to it alone; a rule looks further.
 * - `space-before`: a blank before `. , ; : ! ? ) ”`
 * - `no-space-after`: a letter right behind `, ; : ) ” …` or behind a full stop between a small letter and a capital one
 * - `double-space`: two blanks or more
 * - `small-after-stop`: a small letter behind `.` `!` `?` and a blank
 * - `slash-space`: a blank on one or both sides of `/`
 * - `one-sided-dash`: `-` or `–` with a blank on one side alone
 * - `tight-dash`: `-` or `–` between two small letters
 * - `straight-quote`: `"`
 * - `doubled`: two marks that do not stand side by side, `,,` `;.` `..`
 * - `open` and `close`: round brackets; `quote-open` and `quote-close`: “ and ”
 * - `percent`: `%`
 */
export type MarkKind =
  | 'space-before' | 'no-space-after' | 'double-space' | 'small-after-stop' | 'slash-space' | 'one-sided-dash' | 'tight-dash'
  | 'straight-quote' | 'doubled' | 'open' | 'close' | 'quote-open' | 'quote-close' | 'percent'

/** One odd place: `from` to `to` in the text's view are the characters that a message would point at. */
export interface Mark { text: TextFact; from: number; to: number }
export type Marks = Readonly<Record<MarkKind, readonly Mark[]>>

const KINDS: readonly MarkKind[] = [
  'space-before', 'no-space-after', 'double-space', 'small-after-stop', 'slash-space', 'one-sided-dash', 'tight-dash',
  'straight-quote', 'doubled', 'open', 'close', 'quote-open', 'quote-close', 'percent',
]
const SPACE = 32
const DOT = 46

/** Texts that a bad copy has torn apart are passed over. */
export function marksOf(source: string, { texts, search }: SyllableTable): Marks {
  const marks = Object.fromEntries(KINDS.map((kind) => [kind, []])) as unknown as Record<MarkKind, Mark[]>
  for (const { text, found } of search.find(KINDS, (_, index) => marksIn(source, texts[index]!))) {
    for (const [kind, mark] of found) {
      mark.text = text
      marks[kind].push(mark)
    }
  }
  return marks
}

type Found = readonly [MarkKind, Mark]

function marksIn(source: string, { text, torn }: Syllables): Found[] | undefined {
  if (torn) return undefined
  let found: Found[] | undefined
  const { string, first, last } = flatOf(source, text.view)
  const add = (kind: MarkKind, from: number, to: number): void => { (found ??= []).push([kind, { text, from: from - first, to: to - first }]) }
  const codeAt = (i: number): number => (i >= first && i < last ? string.charCodeAt(i) : 0)
  for (let i = first; i < last; i++) {
    const code = string.charCodeAt(i)
    if (code === SPACE) {
      if (i > first && string.charCodeAt(i - 1) === SPACE && codeAt(i - 2) !== SPACE) add('double-space', i - 1, blankEnd(string, i, last))
    } else if (!isWordCode(code)) look(code, i, codeAt, add)
  }
  return found
}

function blankEnd(string: string, at: number, last: number): number {
  let end = at
  while (end < last && string.charCodeAt(end) === SPACE) end++
  return end
}

const CLOSERS = '.,;:!?)”'
const SPACED = ',;:)”…'
const SENTENCE_ENDS = '.!?'
const MARKS = '.,;:!?'

function look(code: number, i: number, codeAt: (i: number) => number, add: (kind: MarkKind, from: number, to: number) => void): void {
  const before = codeAt(i - 1), behind = codeAt(i + 1), char = String.fromCharCode(code)
  if (before === SPACE && CLOSERS.includes(char)) add('space-before', i - 1, i + 1)
  if (behind !== 0 && isWordCode(behind) && !isDigitCode(behind) && (SPACED.includes(char) || isSentenceJoint(char, before, behind) || isEllipsis(char, before, codeAt(i - 2)))) add('no-space-after', i, i + 1)
  if (SENTENCE_ENDS.includes(char) && behind === SPACE && isSmallCode(codeAt(i + 2))) add('small-after-stop', i + 2, i + 3)
  if (MARKS.includes(char) && behind !== 0 && MARKS.includes(String.fromCharCode(behind))) add('doubled', i, i + 2)
  if (char === '/') {
    if (before === SPACE || behind === SPACE) add('slash-space', before === SPACE ? i - 1 : i, behind === SPACE ? i + 2 : i + 1)
  } else if (char === '-' || char === '–') lookAtDash(i, before, behind, add)
  else if (char === '"') add('straight-quote', i, i + 1)
  else if (char === '(') add('open', i, i + 1)
  else if (char === ')') add('close', i, i + 1)
  else if (char === '“') add('quote-open', i, i + 1)
  else if (char === '”') add('quote-close', i, i + 1)
  else if (char === '%') add('percent', i, i + 1)
}

const isSentenceJoint = (char: string, before: number, behind: number): boolean => char === '.' && isSmallCode(before) && isCapitalCode(behind)
const isEllipsis = (char: string, before: number, first: number): boolean => char === '.' && before === DOT && first === DOT

function lookAtDash(i: number, before: number, behind: number, add: (kind: MarkKind, from: number, to: number) => void): void {
  if (before === 0 || behind === 0) return
  if ((before === SPACE) !== (behind === SPACE)) {
    if (before === SPACE ? isWordCode(behind) : isWordCode(before)) add('one-sided-dash', before === SPACE ? i - 1 : i, behind === SPACE ? i + 2 : i + 1)
  } else if (isSmallCode(before) && isSmallCode(behind)) add('tight-dash', i, i + 1)
}
