import { nd30, nd78 } from '../../data/norms.ts'
import { atHead, unitName } from '../../tree/units.ts'
import { renumberFrom } from '../renumber.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'numbering-duplicate',
  summary: say('Không có hai đơn vị cùng cấp mang cùng một số.', 'No two siblings bear the same number.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.đ'), nd78('Điều 63 khoản 1')],
  severity: 'error',
  on: 'sequence',
  local: true,
  check(sequence, { report }) {
    for (const { type, unit, index, before } of sequence.faults) {
      if (type !== 'duplicate' || !before) continue
      const { vi, en } = unitName(unit)
      const { line } = before.position.start
      report(unit.number.span, say(`${atHead(vi)} bị lặp (đã có ở dòng ${line}).`, `${atHead(en)} stands twice (already at line ${line}).`), {
        fixes: renumberFrom(sequence, index, unit.number.value + 1),
        related: [{ span: before.number.span, message: say(`${atHead(vi)} đã có ở đây.`, `${atHead(en)} stands here already.`) }],
      })
    }
  },
})
