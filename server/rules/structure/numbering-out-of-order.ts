import { nd30, nd78 } from '../../data/norms.ts'
import { atHead, unitName } from '../../tree/units.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'numbering-out-of-order',
  summary: say('Số của một đơn vị lớn hơn số của đơn vị cùng cấp đứng trước.', 'A unit has a greater number than the sibling before it.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.đ'), nd78('Điều 63 khoản 1')],
  severity: 'error',
  on: 'sequence',
  local: true,
  check({ faults }, { report }) {
    for (const { type, unit, before } of faults) {
      if (type !== 'out-of-order' || !before) continue
      const here = unitName(unit), last = unitName(before)
      report(unit.number.span, say(`${atHead(here.vi)} đứng sau ${last.vi}: sai thứ tự.`, `${atHead(here.en)} stands behind ${last.en}: out of order.`), {
        related: [{ span: before.number.span, message: say(`${atHead(last.vi)} ở đây.`, `${atHead(last.en)} is here.`) }],
      })
    }
  },
})
