import { practice } from '../../data/norms.ts'
import { atHead, unitName } from '../../tree/units.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'duplicate-heading',
  summary: say('Các đơn vị cùng cấp có tên khác nhau.', 'Siblings have different titles.'),
  basis: [practice('tên của mỗi đơn vị nói nội dung riêng của nó')],
  severity: 'info',
  on: 'draft',
  check({ repeats }, { report }) {
    for (const { span, first } of repeats.headings) {
      const { vi, en } = unitName(first)
      report(span, say(`Tiêu đề trùng với ${vi}.`, `The title is that of ${en}.`), { related: [{ span: spanOf(first), message: say(`${atHead(vi)} ở đây.`, `${atHead(en)} is here.`) }] })
    }
  },
})
