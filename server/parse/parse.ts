import type { Reading } from '../facts/facts.ts'
import type { Family } from '../profile.ts'
import { viewLine } from '../text/view.ts'
import type { AnyNode, Draft, Paragraph } from '../tree/nodes.ts'
import type { View } from '../text/view.ts'

export type Dialect = 'text' | 'markdown'
export interface ParseOptions { dialect?: Dialect; family?: Family; kind?: string; today: string }

/** STUB while the grammar is being written: each line is a paragraph of the body. */
export function parseDraft(source: string, { today, family, kind }: ParseOptions): Reading {
  const views = new Map<AnyNode, View>()
  const children: Paragraph[] = []
  let offset = 0, line = 1
  for (const text of source.split('\n')) {
    const view = viewLine(source, offset, offset + text.length)
    const position = { start: { line, column: 1, offset }, end: { line, column: text.length + 1, offset: offset + text.length } }
    if (text.trim()) {
      const node: Paragraph = { type: 'paragraph', position, children: [{ type: 'text', value: view.text, position }] }
      views.set(node, view)
      children.push(node)
    }
    offset += text.length + 1
    line++
  }
  const whole = { start: { line: 1, column: 1, offset: 0 }, end: { line, column: 1, offset: source.length } }
  const tree: Draft = { type: 'root', position: whole, aside: [], children: [{ type: 'body', position: whole, children }] }
  return { source, tree, views, profile: { family: family ?? 'HC', kind, number: undefined, date: undefined, asOf: today, draft: false, fragment: { head: true, tail: true }, layout: 'paragraph-per-line', set: { family: !!family, kind: !!kind } } }
}
