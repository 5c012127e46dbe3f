/** Selection that grows by the structure of a draft: syllable, phrase without punctuation, reference or citation, paragraph, điểm, khoản, Điều, Mục, Chương, document. */
import type { Position, SelectionRange } from 'vscode-languageserver'
import type { Span } from '../tree/nodes.ts'
import { spanOf } from '../tree/walk.ts'
import { type EditorDraft, offsetOf, rangeOf } from './draft.ts'
import { nodesAround, referenceAt } from './navigation.ts'

export const selections = (draft: EditorDraft, positions: readonly Position[]): SelectionRange[] => positions.map((position) => selectionAt(draft, offsetOf(draft, position)))

function selectionAt(draft: EditorDraft, offset: number): SelectionRange {
  const { source } = draft.checked
  const spans: Span[] = nodesAround(draft, offset).filter(({ type }) => type !== 'text').map(spanOf)
  const target = referenceAt(draft, offset)?.span
  if (target) spans.push(target)
  for (const letters of [PHRASE, SYLLABLE]) {
    const span = runAround(source, offset, letters)
    if (span.end > span.start) spans.push(span)
  }
  let selection: SelectionRange | undefined, outer: Span = { start: 0, end: source.length }
  for (const span of spans) {
    // The next must lie inside the one before and be smaller: a line of the source may reach over the border of a reference.
    if (selection && (span.start < outer.start || span.end > outer.end || span.end - span.start >= outer.end - outer.start)) continue
    selection = { range: rangeOf(draft, span), ...(selection && { parent: selection }) }
    outer = span
  }
  return selection ?? { range: rangeOf(draft, outer) }
}

const SYLLABLE = /[\p{L}\p{M}\p{N}]/u
const PHRASE = /[\p{L}\p{M}\p{N} /\u00A0-]/u
/** A phrase is looked for no further than this on either side. */
const REACH = 200

function runAround(source: string, offset: number, letters: RegExp): Span {
  let start = offset, end = offset
  while (start > 0 && offset - start < REACH && letters.test(source[start - 1]!)) start--
  while (end < source.length && end - offset < REACH && letters.test(source[end]!)) end++
  const text = source.slice(start, end)
  return { start: start + text.length - text.trimStart().length, end: end - (text.length - text.trimEnd().length) }
}
