/** Tables flattened to lines: cells between lone bars. Their lines are left alone. */
import type { Aside } from '../tree/nodes.ts'
import type { Line } from './read-lines.ts'
import { RECIPIENTS, SIGNATURE, type Zone } from './zones.ts'

const LONGEST_CELL = 12
const FEWEST_BARS = 4

/** The indexes of lines that are cells: between bars that stand close together, outside letterheads and closings. */
export function tableLines(lines: readonly Line[], roles: ReadonlyArray<Aside['role'] | undefined>, zones: readonly Zone[]): ReadonlySet<number> {
  const cells = new Set<number>()
  for (const zone of zones) {
    let group: number[] = []
    const isUnit = (from: number, to: number): boolean => lines.slice(from, to).some(({ text }) => /^(?:Điều\s+\d+[.:]|Chương\s+[IVXLC]+$)/u.test(text))
    const flush = (): void => {
      if (group.length >= FEWEST_BARS) {
        for (let i = group[0]! + 1; i < group.at(-1)!; i++) {
          if (lines[i]!.shape !== 'blank' && !roles[i] && !RECIPIENTS.test(lines[i]!.text) && !SIGNATURE.test(lines[i]!.text)) cells.add(i)
        }
      }
      group = []
    }
    for (let i = Math.max(zone.letterheadEnd, (zone.title ?? -1) + 1); i < zone.closing; i++) {
      if (roles[i] !== 'bar') continue
      if (group.length > 0 && (i - group.at(-1)! > LONGEST_CELL || isUnit(group.at(-1)!, i))) flush()
      group.push(i)
    }
    flush()
  }
  return cells
}
