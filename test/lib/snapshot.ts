/** A checked draft as text that a drafter can read through, and its comparison with what was read through before. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { CheckedDraft } from '../../server/processor.ts'
import type { AnyNode } from '../../server/tree/nodes.ts'
import { isBranch, spanOf } from '../../server/tree/walk.ts'

/** One line for what the draft is, one for each node but plain text (two blanks deeper than its parent), one for each line set aside, one for each problem. */
export function render({ source, tree, profile, problems }: CheckedDraft): string {
  const lines = [profileLine(profile)]
  draw(tree, '')
  for (const node of tree.aside) lines.push(`aside ${node.role} ${place(node)} ${quote(node.value)}`)
  for (const { rule, severity, span: { start, end }, message } of problems) lines.push(`! ${rule} ${severity} ${start}-${end} ${quote(source.slice(start, end))} ${message.vi}`)
  return `${lines.join('\n')}\n`

  function draw(node: AnyNode, indent: string): void {
    if (node.type === 'text') return
    lines.push(`${indent}${node.type} ${place(node)}${words(node)}`)
    if (isBranch(node)) for (const child of node.children) draw(child as AnyNode, `${indent}  `)
  }
}

/** Compares with the file; UPDATE=1 writes it. What is written is to be read: it must be right as a drafter sees it. */
export function assertSnapshot(file: string, actual: string): void {
  if (process.env.UPDATE) writeFileSync(file, actual)
  assert.ok(existsSync(file), `${file} is missing; write it with UPDATE=1 and read it`)
  assert.equal(actual, readFileSync(file, 'utf8'))
}

function profileLine({ family, kind, number, date, asOf, draft, fragment, layout }: CheckedDraft['profile']): string {
  const cut = fragment.head && fragment.tail ? 'both ends cut off' : fragment.head ? 'head cut off' : fragment.tail ? 'tail cut off' : 'whole'
  return `# ${[family, kind ?? 'no kind', number ?? 'no number', date ?? `no date (as of ${asOf})`, draft ? 'draft' : 'issued', cut, layout].join(', ')}`
}

const place = (node: AnyNode): string => `${spanOf(node).start}-${spanOf(node).end}`

function words(node: AnyNode): string {
  if (!isBranch(node)) return 'value' in node ? ` ${quote(node.value)}` : ''
  if ('number' in node && node.number) return ` ${node.number.text}`
  const text = (node.children as AnyNode[]).flatMap((child) => child.type === 'text' || child.type === 'citation' || child.type === 'reference' || child.type === 'date' ? child.value : []).join('')
  return text ? ` ${quote(text)}` : ''
}

function quote(text: string): string {
  const line = text.replaceAll('\n', '⏎')
  return `"${line.length > 60 ? `${line.slice(0, 40)}…${line.slice(-16)}` : line}"`
}
