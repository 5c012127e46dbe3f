/** What the rules on missing parts share: the document without what is attached behind it, and where its reader looks for the part. */
import type { AnyNode, Draft, Span } from '../tree/nodes.ts'
import { isBranch, spanOf } from '../tree/walk.ts'

/** The source without what is attached behind it: a form in an appendix has a Nơi nhận of its own. */
export function mainPart(source: string, { children }: Draft): string {
  const attached = children.find(({ type }) => type === 'attachment' || type === 'appendix')
  return source.slice(0, attached ? spanOf(attached).start : source.length)
}

/** The last line of the body: where the reader looks for what should come next. */
export function lastLine(body: AnyNode, source: string): Span {
  let node = body
  while (isBranch(node) && node.children.length > 0) node = node.children.at(-1) as AnyNode
  const { start, end } = spanOf(node)
  return { start: Math.max(start, source.lastIndexOf('\n', end - 1) + 1, source.lastIndexOf('\r', end - 1) + 1), end }
}

/** The tên loại, or the first line of the body in its place. */
export function titlePlace({ children }: Draft): Span | undefined {
  const title = children.find((node) => node.type === 'title')
  const type = title?.children.find((node) => node.type === 'documentType')
  return type && spanOf(type)
}

/** The words between the title, or another place, and the first unit, where căn cứ and enacting words stand, understood or not. */
export function opening(source: string, tree: Draft, from: number = titlePlace(tree)?.end ?? 0): string {
  const text = mainPart(source, tree).slice(from, from + 6000).normalize('NFC')
  const enacted = text.search(/QUYẾT (?:ĐỊNH|NGHỊ)\s*:/u)
  if (enacted >= 0) return text.slice(0, enacted + 14)
  const unit = text.search(/\n[^\p{L}\n]{0,6}(?:Điều|Chương|Phần)\s*\n?\s*(?:\d|I)/u)
  return unit < 0 ? text : text.slice(0, unit)
}
