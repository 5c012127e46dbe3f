/** Tables and footnotes are not read for references: where they name an Điều that is numbered anew, or that holds such a unit, the user is told. */
import type { Facts } from '../facts/facts.ts'
import { say } from '../rules/rule.ts'
import type { AnyNode } from '../tree/nodes.ts'
import { isBranch, spanOf } from '../tree/walk.ts'
import type { LeftReference } from './follow.ts'
import { type Seat, upwards } from './seats.ts'

const ARTICLE = /(?<!\p{L})(?:(?:điểm|khoản) [\p{L}\d]{1,3} )*Điều (\d{1,4}[a-zđ]?)(?![\p{L}\p{N}])/giu
const WHY = say('nằm trong bảng hoặc chú thích, không được sửa theo', 'it stands in a table or footnote, which is not changed')

/** `changed`: the seats that are numbered anew. */
export function unreadMentions({ reading: { tree } }: Facts, changed: ReadonlyMap<Seat, unknown>): LeftReference[] {
  const numbers = new Set([...changed.keys()].flatMap((seat) => [...upwards(seat)].find(({ kind, unit }) => kind === 'article' && unit)?.unit?.number.text ?? []))
  if (numbers.size === 0) return []
  const found: LeftReference[] = []
  const look = (node: AnyNode): void => {
    if (isBranch(node)) {
      for (const child of node.children as AnyNode[]) look(child)
      return
    }
    if (node.type !== 'opaque' && (node.type !== 'aside' || node.role !== 'footnote')) return
    for (const { 0: text, 1: number } of node.value.matchAll(ARTICLE)) if (numbers.has(number!)) found.push({ span: spanOf(node), text, why: WHY })
  }
  look(tree)
  for (const node of tree.aside) look(node)
  return found
}
