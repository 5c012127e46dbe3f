/**
 * Colours that only reading can tell: the markers that open units, references to this very text and to others, what is quoted.
 * The types are standard ones, so that every theme has them; the manifest says which scopes they stand for.
 */
import type { Range, SemanticTokens } from 'vscode-languageserver'
import { pointAt } from '../text/lines.ts'
import type { AnyNode, Span } from '../tree/nodes.ts'
import { isBranch, isUnit, spanOf } from '../tree/walk.ts'
import { type EditorDraft, spanOfRange } from './draft.ts'

/** number: a marker without a word (Điều and Chương are coloured as headings); function: a reference to this text; type: an instrument, or a reference to another text; string: quoted text. */
export const TOKEN_TYPES = ['number', 'function', 'type', 'string'] as const
type TokenType = (typeof TOKEN_TYPES)[number]

export function tokens(draft: EditorDraft, range?: Range): SemanticTokens {
  const within = range && spanOfRange(draft, range)
  const found: Array<Span & { type: TokenType }> = []
  const owners = new Map(draft.checked.facts.references.map(({ node, owner }) => [node as AnyNode, owner]))
  const visit = (node: AnyNode): void => {
    const span = spanOf(node)
    if (within && (span.end < within.start || span.start > within.end)) return
    if (node.type === 'quoted') return void found.push({ ...span, type: 'string' })
    if (node.type === 'citation') return void found.push({ ...span, type: 'type' })
    if (node.type === 'reference') {
      const owner = owners.get(node)
      if (owner === 'own' || owner === 'other') found.push({ ...span, type: owner === 'own' ? 'function' : 'type' })
      return
    }
    if (isUnit(node) && !node.marker.style.startsWith('word')) found.push({ ...node.marker.span, type: 'number' })
    if (isBranch(node)) for (const child of node.children as AnyNode[]) visit(child)
  }
  visit(draft.checked.tree)
  return { data: encoded(draft, found.filter(({ start, end }) => !within || (end >= within.start && start <= within.end))) }
}

/** Five numbers for each line of each stretch, relative to the one before. */
function encoded({ lines, checked: { source } }: EditorDraft, found: ReadonlyArray<Span & { type: TokenType }>): number[] {
  const data: number[] = []
  let lastLine = 0, lastColumn = 0, reached = 0
  for (const { start, end, type } of found) {
    if (start < reached) continue
    for (let at = start; at < end;) {
      const { line, column } = pointAt(lines, at)
      const to = Math.min(end, lines.ends[line - 1]!)
      if (to > at && source.slice(at, to).trim() !== '') {
        const deltaLine = line - 1 - lastLine
        data.push(deltaLine, deltaLine === 0 ? column - 1 - lastColumn : column - 1, to - at, TOKEN_TYPES.indexOf(type), 0)
        lastLine = line - 1
        lastColumn = column - 1
      }
      at = lines.starts[line] ?? end
    }
    reached = end
  }
  return data
}
