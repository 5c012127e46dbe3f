import { nd30 } from '../../data/norms.ts'
import { unitName } from '../../tree/units.ts'
import { renumberFrom } from '../renumber.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'numbering-wrong-letter',
  summary: say('Điểm đánh bằng chữ cái theo thứ tự a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y.', 'Points take the letters a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y, in this order.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.đ')],
  severity: 'error',
  on: 'sequence',
  local: true,
  check(sequence, { report }) {
    for (const { type, unit, index, before, expected } of sequence.faults) {
      if (type !== 'wrong-letter') continue
      const wanted = expected[0]
      const after = before ? unitName(before) : undefined
      const right = wanted === undefined ? say('', '') : after
        ? say(`; sau ${after.vi} là điểm ${wanted}`, `; ${after.en} is followed by point ${wanted}`)
        : say(`; điểm đầu tiên là điểm ${wanted}`, `; the first point is ${wanted}`)
      report(unit.number.span, say(`Không dùng “${unit.number.text})” làm điểm${right.vi}.`, `“${unit.number.text})” is no letter for a point${right.en}.`), {
        // No norm forbids ă â ê ô ơ ư in so many words; no text uses them.
        severity: /[fjwz]/.test(unit.number.text) ? 'error' : 'warning',
        fixes: wanted === undefined ? [] : renumberFrom(sequence, index, valueBefore(sequence.units[index - 1]) + 1),
      })
    }
  },
})

const valueBefore = (unit: { number: { value: number } } | undefined): number => unit?.number.value ?? 0
