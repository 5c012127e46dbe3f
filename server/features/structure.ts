/** The parts of a draft for a view of its structure: what the outline shows, with the problems in each part counted. */
import { type Severity, SEVERITIES } from '../rules/rule.ts'
import { isUnit } from '../tree/walk.ts'
import type { StructureNode } from '../transport/protocol.ts'
import { type EditorDraft, rangeOfPosition } from './draft.ts'
import { type Entry, entriesOf } from './outline.ts'
import { countWhile } from '../text/sorted.ts'

export function structure(draft: Pick<EditorDraft, 'checked' | 'problems' | 'language'>): StructureNode[] {
  const count = counterOf(draft)
  return nodesOf(entriesOf(draft.checked.tree.children, draft.language), '', count)
}

type Count = (start: number, end: number) => StructureNode['problems']

function nodesOf(entries: readonly Entry[], above: string, count: Count): StructureNode[] {
  const seen = new Map<string, number>()
  return entries.map(({ node, name, detail, position, selection, children }) => {
    const own = isUnit(node) ? `${node.type} ${node.number.text}` : node.type, times = seen.get(own) ?? 0
    seen.set(own, times + 1)
    const id = `${above}/${own}${times > 0 ? `#${times}` : ''}`
    return {
      id, kind: node.type, name, detail, range: rangeOfPosition(position), selection: rangeOfPosition(selection), unit: isUnit(node),
      problems: count(position.start.offset, position.end.offset), children: nodesOf(children, id, count),
    }
  })
}

/** Counts by the places where problems begin, which are sorted once; parts stand on lines of their own, so an end is part of them. */
function counterOf({ problems }: Pick<EditorDraft, 'problems'>): Count {
  const starts = Object.fromEntries(SEVERITIES.map((severity) => [
    severity, problems.filter((problem) => problem.severity === severity).map(({ span }) => span.start).sort((a, b) => a - b),
  ])) as Record<Severity, number[]>
  return (start, end) => Object.fromEntries(SEVERITIES.map((severity) => [severity, firstFrom(starts[severity], end + 1) - firstFrom(starts[severity], start)])) as StructureNode['problems']
}

/** How many of the sorted numbers are below one. */
const firstFrom = (sorted: readonly number[], value: number): number => countWhile(sorted.length, (i) => sorted[i]! < value)
