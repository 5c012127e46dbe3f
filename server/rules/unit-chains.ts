/** A reference to one place, unit by unit as it is written. */
import type { Reference } from '../tree/nodes.ts'

/** "khoản 2": its name as it is to be written, its number, its rank (the smallest first), and what joins it to the one before. */
export interface Link { name: string; number: string; rank: number; joint: string }

const NAMES = ['điểm', 'khoản', 'Điều']
const LINK = /(,? {1,2}|^)(điểm|khoản|điều) ([\da-zđ]{1,5}\)?)(?=[, ]|$)/giuy

/** The links of a reference that is nothing but điểm, khoản and Điều of one place, two at least; nothing for a list or a range. */
export function chainOf({ value, targets, position: { start, end } }: Reference): Link[] | undefined {
  if (targets.length !== 1 || targets[0]!.span.start !== start.offset || targets[0]!.span.end !== end.offset) return undefined
  const links: Link[] = []
  LINK.lastIndex = 0
  for (let at = 0; at < value.length; at = LINK.lastIndex) {
    const match = LINK.exec(value)
    if (!match) return undefined
    const rank = NAMES.findIndex((name) => name.toLowerCase() === match[2]!.toLowerCase())
    links.push({ name: NAMES[rank]!, number: match[3]!.replace(')', ''), rank, joint: match[1]! })
  }
  return links.length > 1 && new Set(links.map(({ rank }) => rank)).size === links.length ? links : undefined
}

export const inOrder = (chain: readonly Link[]): boolean => chain.every(({ rank }, i) => i === 0 || rank > chain[i - 1]!.rank)
