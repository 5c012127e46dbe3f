/**
 * Cuts a running text into text, citation, reference and date leaves that cover it exactly and in order.
 * A citation wins over the dates and references inside it: they are another text's.
 */
import type { Lines } from '../text/lines.ts'
import { positionAt } from '../text/lines.ts'
import { sourceRange, type View } from '../text/view.ts'
import type { Inline } from '../tree/nodes.ts'
import { citationsIn } from './inline-citations.ts'
import { datesIn } from './inline-dates.ts'
import { referencesIn } from './inline-references.ts'

/** An inline node without its place in lines, and the part of the view's text that it covers. */
export interface Found<Node extends Inline = Inline> { from: number; to: number; node: Omit<Node, 'position' | 'value'> }

/** No digit, no "này", no word of a unit that is counted in Roman numerals or letters: nothing to find. */
const WORTH = /\d|này|[Cc]hương |[Pp]hần |[Mm]ục |[Pp]hụ lục |[Đđ]iểm /u

export function inlineNodes(view: View, lines: Lines): Inline[] {
  const { text } = view
  if (text === '') return []
  const leaf = ({ from, to, node }: Found): Inline => ({ ...node, value: text.slice(from, to), position: positionAt(lines, ...sourceRange(view, from, to)) }) as Inline
  const nodes: Inline[] = []
  let at = 0
  const plain = (to: number): void => { if (at < to) nodes.push(leaf({ from: at, to, node: { type: 'text' } })) }
  for (const found of WORTH.test(text) ? findAll(view) : []) {
    plain(found.from)
    nodes.push(leaf(found))
    at = found.to
  }
  plain(text.length)
  return nodes
}

function findAll(view: View): Found[] {
  const citations: Found[] = citationsIn(view)
  const rest: Found[] = [...datesIn(view), ...referencesIn(view)].filter(({ from, to }) => !citations.some((citation) => from < citation.to && citation.from < to))
  return [...citations, ...rest].sort((a, b) => a.from - b.from)
}
