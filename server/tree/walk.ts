import type { AnyBranch, AnyNode, AnyUnit, Span, UnitKind } from './nodes.ts'

const UNIT_KINDS: ReadonlySet<string> = new Set<UnitKind>(['part', 'chapter', 'section', 'subsection', 'article', 'division', 'clause', 'point', 'item'])

export const isBranch = (node: AnyNode): node is AnyBranch => 'children' in node
export const isUnit = (node: AnyNode): node is AnyUnit => UNIT_KINDS.has(node.type)
export const spanOf = (node: AnyNode): Span => ({ start: node.position.start.offset, end: node.position.end.offset })

/** Calls `visit` for each node in reading order, parents first; `ancestors` runs from the root and is reused between calls. */
export function walk(root: AnyNode, visit: (node: AnyNode, ancestors: readonly AnyBranch[]) => void): void {
  const ancestors: AnyBranch[] = []
  step(root)

  function step(node: AnyNode): void {
    visit(node, ancestors)
    if (!isBranch(node)) return
    ancestors.push(node)
    for (const child of node.children) step(child as AnyNode)
    ancestors.pop()
  }
}

/** The text of a node as read, its leaves joined. */
export function textOf(node: AnyNode): string {
  if (!isBranch(node)) return 'value' in node ? node.value : ''
  return (node.children as AnyNode[]).map(textOf).join('')
}
