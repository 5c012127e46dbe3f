/** What facts make of the units that stand as they did in the last reading, kept with them. */
import type { StandingUnit } from '../parse/blocks.ts'
import type { AnyNode } from '../tree/nodes.ts'

/** What a fact makes of a unit and of what it stands in, root first; made once while both stand. */
export function ofStanding<T>({ facts }: StandingUnit, name: string, above: readonly AnyNode[], make: () => T): T {
  const known = facts.get(name)
  if (known && known.above.length === above.length && known.above.every((node, i) => node === above[i])) return known.value as T
  const value = make()
  facts.set(name, { above, value })
  return value
}
