/**
 * Cuts a running text into text, citation, reference and date leaves that cover it exactly and in order.
 * A citation wins over the dates and references inside it: they are another text's.
 */
import type { Office } from '../data/office.ts'
import { type Lines, pointAt } from '../text/lines.ts'
import { sourceRange, type View } from '../text/view.ts'
import type { Inline, Point } from '../tree/nodes.ts'
import { citationsIn } from './inline-citations.ts'
import { datesIn } from './inline-dates.ts'
import { referencesIn } from './inline-references.ts'

/** An inline node without its place in lines, and the part of the view's text that it covers. */
export interface Found<Node extends Inline = Inline> { from: number; to: number; node: Omit<Node, 'position' | 'value'> }

export function inlineNodes(view: View, lines: Lines, office: Office): Inline[] {
  const { text } = view
  if (text === '') return []
  const point = pointer(lines)
  const nodes: Inline[] = []
  let at = 0, start = point(sourceOffsets(view, 0, 0)[0])
  const add = (to: number, node?: Found['node']): void => {
    const [from, end] = sourceOffsets(view, at, to)
    if (start.offset !== from) start = point(from)
    const position = { start, end: point(end) }
    const value = at === 0 && to === text.length ? text : text.slice(at, to)
    nodes.push(node ? Object.assign(node, { value, position }) as Inline : { type: 'text', value, position })
    start = position.end
    at = to
  }
  for (const { from, to, node } of findAll(view, office)) {
    if (at < from) add(from)
    add(to, node)
  }
  if (at < text.length) add(text.length)
  return nodes
}

const DIGIT = /\d/

function findAll(view: View, office: Office): Found[] {
  const references = referencesIn(view)
  if (!DIGIT.test(view.text)) return references
  const citations: Found[] = citationsIn(view, office)
  const all = [...citations, ...datesIn(view), ...references]
  return all.length < 2 ? all : apart(all)
}

/** In order, and of two that overlap the citation, else the first. */
function apart(all: Found[]): Found[] {
  const kept: Found[] = []
  for (const found of all.sort((a, b) => a.from - b.from)) {
    const last = kept.at(-1)
    if (!last || last.to <= found.from) kept.push(found)
    else if (found.node.type === 'citation' && last.node.type !== 'citation') kept[kept.length - 1] = found
  }
  return kept
}

/** A plain view is its own source; for all others the runs know the way. */
function sourceOffsets(view: View, from: number, to: number): [number, number] {
  const [run] = view.runs
  const plain = view.runs.length === 1 && run!.text.length === run!.end - run!.start
  return plain ? [run!.start + from, run!.start + to] : sourceRange(view, from, to)
}

/** The places of offsets that come in order: each is on the line of the one before, or a little further on. */
function pointer(lines: Lines): (offset: number) => Point {
  let line = -1
  return (offset) => {
    if (line < 0 || lines.starts[line]! > offset) line = pointAt(lines, offset).line - 1
    while (line + 1 < lines.starts.length && lines.starts[line + 1]! <= offset) line++
    return { line: line + 1, column: offset - lines.starts[line]! + 1, offset }
  }
}
