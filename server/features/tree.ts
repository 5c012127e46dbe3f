/** The tree of a draft as text: one line for each node, `kind start-end "label"`, indented by depth. */
import type { AnyBranch, AnyNode, Draft } from '../tree/nodes.ts'
import { isUnit, textOf, walk } from '../tree/walk.ts'

const LABEL_LENGTH = 60

export function treeText(tree: Draft): string {
  const lines: string[] = []
  walk(tree, (node, { length }) => lines.push(lineOf(node, length)))
  lines.push(...tree.aside.map((aside) => `  ${aside.type} ${aside.role} ${aside.position.start.offset}-${aside.position.end.offset} ${quoted(aside.value)}`))
  return `${lines.join('\n')}\n`
}

function lineOf(node: AnyNode, depth: number): string {
  const { start, end } = node.position
  const label = labelOf(node)
  return `${'  '.repeat(depth)}${node.type} ${start.offset}-${end.offset}${label === undefined ? '' : ` ${quoted(label)}`}`
}

/** A unit is named by its number, a leaf by its text; any other branch says itself in its children. */
function labelOf(node: AnyNode): string | undefined {
  if (isUnit(node)) return node.number.text
  if (node.type === 'dash') return node.marker.text
  if (node.type === 'appendix') return node.number?.text ?? headingOf(node)
  return 'value' in node ? node.value : undefined
}

function headingOf({ children }: AnyBranch): string | undefined {
  const heading = (children as AnyNode[]).find(({ type }) => type === 'heading')
  return heading && textOf(heading)
}

function quoted(text: string): string {
  return JSON.stringify(text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH)}…` : text)
}
