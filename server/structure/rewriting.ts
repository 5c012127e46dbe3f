/** Edits of a source and at most one stretch that moves, put together to the text that comes of them, with the way from old places to new ones. */
import type { Edit } from '../rules/rule.ts'
import type { Span } from '../tree/nodes.ts'
import { countWhile } from '../text/sorted.ts'

/** The text of `from` goes to `to`, between `before` and `after`; `cut`, which holds `from` and the blanks around it, goes away. */
export interface Move { from: Span; cut: Span; to: number; before: string; after: string }

export interface Rewriting {
  text: string
  /** Where a place of the source stands in the new text; one inside what was replaced stands at its end. */
  placeOf(offset: number): number
  /** Where the text of an edit begins in the new text. */
  startOf(edit: Edit): number
  /** The same change as edits of the source that do not touch each other, in order; those inside the moved stretch are part of its insertion. */
  edits: Edit[]
  /** The edits that stand by themselves and are not part of what moves. */
  isOutside(edit: Edit): boolean
}

interface Kept { start: number; end: number; at: number }

/** `edits` must not overlap; none may lie across the border of what moves. */
export function rewrite(source: string, edits: readonly Edit[], move?: Move): Rewriting {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const kept: Kept[] = [], starts = new Map<Edit, number>()
  let text = ''
  const keep = (start: number, end: number): void => {
    let at = start
    for (let i = countWhile(inOrder.length, (k) => inOrder[k]!.start < start); i < inOrder.length && inOrder[i]!.end <= end; i++) {
      const edit = inOrder[i]!
      take(at, edit.start)
      starts.set(edit, text.length)
      text += edit.text
      at = edit.end
    }
    take(at, end)
  }
  const take = (start: number, end: number): void => {
    if (start < end) kept.push({ start, end, at: text.length })
    text += source.slice(start, end)
  }
  const put = (): string => {
    const begun = text.length
    text += move!.before
    keep(move!.from.start, move!.from.end)
    text += move!.after
    return text.slice(begun)
  }
  let moved: Edit[] = []
  if (!move) keep(0, source.length)
  else {
    const { cut, to } = move
    const isAbove = to <= cut.start
    if (isAbove) keep(0, to)
    else { keep(0, cut.start); keep(cut.end, to) }
    moved = [{ start: to, end: to, text: put() }, { ...cut, text: '' }]
    if (isAbove) { keep(to, cut.start); keep(cut.end, source.length) }
    else keep(to, source.length)
  }
  const isOutside = (edit: Edit): boolean => !move || edit.end <= move.cut.start || edit.start >= move.cut.end
  const places = [...kept].sort((a, b) => a.start - b.start)
  return {
    text,
    placeOf: (offset) => placeIn(places, offset),
    startOf: (edit) => starts.get(edit)!,
    edits: [...inOrder.filter(isOutside), ...moved].sort((a, b) => a.start - b.start || a.end - b.end),
    isOutside,
  }
}

function placeIn(kept: readonly Kept[], offset: number): number {
  const piece = kept[Math.max(0, countWhile(kept.length, (i) => kept[i]!.start <= offset) - 1)]
  return piece ? piece.at + Math.min(Math.max(offset - piece.start, 0), piece.end - piece.start) : 0
}
