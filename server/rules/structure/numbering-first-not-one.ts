import { nd78, practice } from '../../data/norms.ts'
import { atHead, unitName } from '../../tree/units.ts'
import { letterValue } from '../../tree/numbers.ts'
import { spanOf } from '../../tree/walk.ts'
import { isForm } from '../forms.ts'
import { renumberFrom } from '../renumber.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'numbering-first-not-one',
  summary: say('Dãy số bắt đầu từ 1, I hoặc a.', 'A list begins with 1, I or a.'),
  basis: [nd78('Điều 63 khoản 1'), practice('với các đơn vị khác Điều')],
  severity: 'warning',
  on: 'sequence',
  local: true,
  check(sequence, { source, facts, report }) {
    for (const { type, unit, index, expected } of sequence.faults) {
      if (type !== 'first' || sequence.units.length < 2) continue
      const { start } = spanOf(unit)
      // Of the dotted lines of a form, and of the rows of a table, the first is no unit.
      if (isForm(source.slice(start, start + 60)) || isRow(source.slice(Math.max(0, start - 400), start), unit.number.value)) continue
      const here = unitName(unit), wanted = unitName(unit, expected[0] ?? '1')
      const kind = here.vi.split(' ').slice(0, -1).join(' ')
      report(unit.number.span, say(`${atHead(kind)} đầu tiên là ${here.vi}, phải là ${wanted.vi}.`, `The first is ${here.en}; it should be ${wanted.en}.`), {
        // Where quoted text was not told from the amending one, the first may stand in the other.
        severity: facts.amendments.isAmending ? 'info' : 'warning', fixes: renumberFrom(sequence, index, 1),
      })
    }
  },
})

/** Rows have a tab somewhere; the one before bears the number before, with a mark or without. */
function isRow(above: string, value: number): boolean {
  const rows = above.split(/[\n\r]+/u).filter((line) => line.includes('\t'))
  return rows.some((row) => {
    const before = /^\s*(?:(\d{1,3})|([a-zđ]))[.)\s]/u.exec(row)
    return before !== null && (before[1] ? Number(before[1]) : letterValue(before[2]!)) === value - 1
  })
}
