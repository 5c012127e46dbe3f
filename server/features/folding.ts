/** What can be folded: every part of a draft that runs over more than one line. */
import type { FoldingRange } from 'vscode-languageserver'
import type { Draft, Kind } from '../tree/nodes.ts'
import { walk } from '../tree/walk.ts'

const FOLDED: ReadonlySet<Kind> = new Set<Kind>([
  'letterhead', 'addressees', 'preamble', 'part', 'chapter', 'section', 'subsection', 'article', 'division', 'clause', 'point', 'item', 'dash',
  'quoted', 'opaque', 'closing', 'recipients', 'attachment', 'appendix',
])

/** One range for each first line: of those that begin together, the longest. */
export function folding(tree: Draft): FoldingRange[] {
  const ends = new Map<number, number>()
  walk(tree, ({ type, position: { start, end } }) => {
    // A node that ends at the very beginning of a line does not reach into it.
    const [first, last] = [start.line - 1, end.column === 1 ? end.line - 2 : end.line - 1]
    if (FOLDED.has(type) && last > (ends.get(first) ?? first)) ends.set(first, last)
  })
  return [...ends].sort(([a], [b]) => a - b).map(([startLine, endLine]) => ({ startLine, endLine }))
}
