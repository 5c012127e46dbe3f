/** Fixes that give units other numbers. They leave references alone and say so, hence are never safe. */
import type { Sequence } from '../facts/sequences.ts'
import { numberLike, unitName } from '../tree/units.ts'
import { type Edit, type Fix, say } from './rule.ts'

/** Numbers the sequence from `index` on, beginning with `value`; nothing when a number lies beyond the alphabet or nothing changes. */
export function renumberFrom({ units, faults }: Sequence, index: number, value: number): Fix[] {
  // Renumbering from the first fault mends those behind it; a list full of faults would fill the memory with fixes.
  if (faults[2] && index > faults[2].index) return []
  const edits: Edit[] = []
  for (const [i, unit] of units.slice(index).entries()) {
    const text = numberLike(unit, value + i)
    if (text === undefined) return []
    if (text !== unit.number.text) edits.push({ ...unit.number.span, text })
  }
  if (edits.length === 0) return []
  const { vi, en } = unitName(units[index]!)
  return [{
    title: say(`Đánh số lại từ ${vi} (${edits.length} số; các chỗ viện dẫn giữ nguyên)`, `Renumber from ${en} (${edits.length} numbers; references stay as they are)`),
    edits,
    safe: false,
  }]
}
