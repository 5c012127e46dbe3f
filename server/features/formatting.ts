/**
 * Brings spacing, symbols, dashes and the punctuation of căn cứ and Nơi nhận to the norm, by the safe fixes of the rules about form.
 * No letter and no digit is ever touched, so that every edit lies between two words that stay where they are.
 */
import type { Range, TextEdit } from 'vscode-languageserver'
import type { Edit, Problem } from '../rules/rule.ts'
import { type EditorDraft, rangeOf, spanOfRange } from './draft.ts'
import { fixToEnd, safeFix } from './fixes.ts'

/** The rules whose fixes are a matter of form alone. */
export const FORM: ReadonlySet<string> = new Set([
  'double-space', 'odd-whitespace', 'trailing-whitespace', 'space-after-punct', 'space-before-punct', 'space-around-slash', 'duplicate-punct', 'broken-hyphen',
  'hyphen-compound-spacing', 'quote-straight', 'range-dash-spacing', 'citation-space-in-symbol', 'citation-wrong-separator', 'header-place-comma', 'header-so-form', 'kinh-gui-form',
  'party-so-colon', 'trich-yeu-trailing-punct', 'heading-trailing-colon', 'unit-form', 'can-cu-punctuation', 'can-cu-last-line', 'closing-mark-missing',
  'noi-nhan-head-form', 'noi-nhan-item-form', 'noi-nhan-item-punct', 'noi-nhan-luu-form',
])

/** `problemsOf` gives the problems that a text would have. */
export function formatting(draft: EditorDraft, problemsOf: (source: string) => readonly Problem[], range?: Range): TextEdit[] {
  const { source } = draft.checked
  const edits = formEdits(source, problemsOf), within = range && spanOfRange(draft, range)
  return edits.filter(({ start, end }) => !within || (start >= within.start && end <= within.end)).map((edit) => ({ range: rangeOf(draft, edit), newText: edit.text }))
}

/** The edits between words that lead to the text in which no rule of form has a safe fix left. */
export function formEdits(source: string, problemsOf: (source: string) => readonly Problem[]): Edit[] {
  const { text } = fixToEnd(source, (current) => problemsOf(current).filter((problem) => FORM.has(problem.rule) && keepsWords(current, safeFix(problem)?.edits ?? [])))
  return between(source, text)
}

const WORDS = /[\p{L}\p{M}\p{N}]+/gu
const bare = (text: string): string => (text.match(WORDS) ?? []).join('')

const keepsWords = (source: string, edits: readonly Edit[]): boolean => edits.length > 0 && edits.every(({ start, end, text }) => bare(source.slice(start, end)) === bare(text))

/** Two texts with the same letters and digits in the same order differ only in what stands between these. */
function between(before: string, after: string): Edit[] {
  const edits: Edit[] = []
  let i = 0, k = 0
  while (i < before.length || k < after.length) {
    const [gap, other] = [gapAt(before, i), gapAt(after, k)]
    if (before.slice(i, gap) !== after.slice(k, other)) edits.push(trimmed(before, { start: i, end: gap, text: after.slice(k, other) }))
    i = gap + 1
    k = other + 1
  }
  return edits
}

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u.test(letter)

/** Where the next letter stands; the end when there is none. */
function gapAt(text: string, from: number): number {
  let at = from
  while (at < text.length && !isWord(text[at])) at++
  return at
}

/** Without what stays the same at both ends. */
function trimmed(source: string, { start, end, text }: Edit): Edit {
  let from = 0, to = 0
  while (from < text.length && start + from < end && source[start + from] === text[from]) from++
  while (to < text.length - from && to < end - start - from && source[end - 1 - to] === text[text.length - 1 - to]) to++
  return { start: start + from, end: end - to, text: text.slice(from, text.length - to) }
}
