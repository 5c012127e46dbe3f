/** Inline nodes in a form that fits on one line of a table, all but plain text. */
import { PLAIN_OFFICE } from '../../server/data/office.ts'
import { inlineNodes } from '../../server/parse/inline.ts'
import { linesOf } from '../../server/text/lines.ts'
import { oddIn } from '../../server/text/odd.ts'
import { viewLine } from '../../server/text/view.ts'
import type { Citation, Inline, Reference } from '../../server/tree/nodes.ts'

export function inlinesOf(source: string): Inline[] {
  return inlineNodes(viewLine(source, 0, source.length, oddIn(source, 0, source.length)), linesOf(source), PLAIN_OFFICE)
}

export const renderInlines = (source: string): string => inlinesOf(source).flatMap((node) => render(node) ?? []).join(' ; ')

function render(node: Inline): string | undefined {
  if (node.type === 'citation') return renderCitation(node)
  if (node.type === 'reference') return renderReference(node)
  return node.type === 'date' ? `date ${node.day}.${node.month}.${node.year}` : undefined
}

/** kind, [list kind], số, <symbol>, @date (! without "ngày"), ~issuer, "trích yếu" */
function renderCitation({ kind, listKind, so, symbol, date, issuer, name }: Citation): string {
  return [
    kind?.text, listKind && `[${listKind}]`, so?.text, `<${symbol.text}>`, date && `@${date.iso}${date.ngay ? '' : '!'}`,
    issuer && `~${issuer.text}`, name && `"${name.text}"`,
  ].filter(Boolean).join(' ')
}

function renderReference({ targets, of }: Reference): string {
  const paths = targets.map(({ path }) => path.map(({ kind, number, to }) => `${kind} ${number}${to ? `–${to}` : ''}`).join(' < '))
  return `${paths.join(' + ')} (${of})`
}
