import type { Reuse } from '../parse/reuse.ts'
import type { AnyBranch, AnyNode } from '../tree/nodes.ts'
import type { View } from '../text/view.ts'
import type { Reading } from './facts.ts'
import { ofStanding } from './standing.ts'

/** Where a text stands. */
export interface Zone {
  /** The document itself, one attached behind it ("ban hành kèm theo"), or an appendix of either. */
  document: 'main' | 'attachment' | 'appendix'
  block: 'letterhead' | 'title' | 'addressees' | 'preamble' | 'body' | 'closing'
  /** Inside text of another instrument that this one quotes. */
  quoted: boolean
}

/** A node that holds running text: a paragraph, heading, căn cứ, recipient, subject, link line, dash. */
export interface TextFact {
  node: AnyBranch
  /** The node's text as read; inline nodes and rules find their source spans by it. */
  view: View
  zone: Zone
  /** From the root down to the parent. */
  ancestors: readonly AnyBranch[]
}

const BLOCKS: ReadonlySet<string> = new Set<Zone['block']>(['letterhead', 'title', 'addressees', 'preamble', 'body', 'closing'])

/** Every text of the draft in reading order. */
export function collectTexts({ tree, views, reuse }: Reading): TextFact[] {
  const texts: TextFact[] = []
  visit(tree, [], texts, reuse?.blockOf)
  return texts

  function visit(parent: AnyBranch, above: readonly AnyBranch[], into: TextFact[], standing?: Reuse['blockOf']): void {
    let ancestors: readonly AnyBranch[] | undefined, zone: Zone | undefined
    for (const node of parent.children as AnyNode[]) {
      if (!('children' in node)) continue
      ancestors ??= [...above, parent]
      const unit = standing?.get(node)
      if (unit) {
        const around = ancestors
        for (const text of ofStanding(unit, 'texts', around, () => { const own: TextFact[] = []; visit(node, around, own); return own })) into.push(text)
        continue
      }
      const view = views.get(node)
      if (view) into.push({ node, view, zone: zone ??= zoneOf(ancestors), ancestors })
      if (!view || node.type === 'dash') visit(node, ancestors, into, standing) // of the others with a view all children are words
    }
  }
}

/** The zone of a node whose ancestors are given, root first. */
export function zoneOf(ancestors: readonly AnyNode[]): Zone {
  const zone: Zone = { document: 'main', block: 'body', quoted: false }
  for (const { type } of ancestors) {
    if (type === 'attachment' || type === 'appendix') zone.document = type
    else if (type === 'quoted') zone.quoted = true
    else if (BLOCKS.has(type)) zone.block = type as Zone['block']
  }
  return zone
}
