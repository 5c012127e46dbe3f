/** The parts of a draft as the view of its structure holds them. */
import { Range } from 'vscode'
import type { StructureNode } from '../server/transport/protocol.ts'

export interface Part extends StructureNode { uri: string; parent: Part | undefined; children: Part[] }

export function partsOf(nodes: readonly StructureNode[], uri: string, parent: Part | undefined): Part[] {
  return nodes.map((node) => {
    const part: Part = { ...node, uri, parent, children: [] }
    part.children = partsOf(node.children, uri, part)
    return part
  })
}

export const rangeOf = ({ start, end }: StructureNode['range']): Range => new Range(start.line, start.character, end.line, end.character)
