import { nd30, nd78 } from '../../data/norms.ts'
import { unitName } from '../../tree/units.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'numbering-out-of-order',
  summary: say('Số của một đơn vị lớn hơn số của đơn vị cùng cấp đứng trước.', 'A unit has a greater number than the sibling before it.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.đ'), nd78('Điều 63 khoản 1')],
  severity: 'error',
  on: 'sequence',
  check({ faults }, { report }) {
    for (const { type, unit, before } of faults) {
      if (type !== 'out-of-order' || !before) continue
      const here = unitName(unit), last = unitName(before)
      const vi = here.vi[0]!.toUpperCase() + here.vi.slice(1), en = here.en[0]!.toUpperCase() + here.en.slice(1)
      report(unit.number.span, say(`${vi} đứng sau ${last.vi}: sai thứ tự.`, `${en} stands behind ${last.en}: out of order.`), {
        related: [{ span: before.number.span, message: say(`${last.vi} ở đây.`, `${last.en} is here.`) }],
      })
    }
  },
})
