/** The shapes of markers, for the rules that judge them. */
import type { AnyUnit } from '../tree/nodes.ts'

/** A unit's marker style without a blank before its mark, which is another fault. */
export const styleOf = ({ marker }: AnyUnit): string => marker.style.replace('_', '')

/** The style that most units of a list have; of equals the one that comes first. */
export function usualStyle(units: readonly AnyUnit[]): string {
  const first = styleOf(units[0]!)
  if (units.every((unit) => styleOf(unit) === first)) return first // nearly always
  const counts = new Map<string, number>()
  for (const unit of units) counts.set(styleOf(unit), (counts.get(styleOf(unit)) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}
