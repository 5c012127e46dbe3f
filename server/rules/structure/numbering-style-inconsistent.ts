import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { styleOf, usualStyle } from '../marker-styles.ts'
import { defineRule, say } from '../rule.ts'

const LISTS: ReadonlySet<string> = new Set(['division', 'clause', 'point'])

export default defineRule({
  id: 'numbering-style-inconsistent',
  summary: say('Các đơn vị cùng cấp có cùng một kiểu đánh số.', 'Siblings are marked in one style.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.đ')],
  severity: 'warning',
  unread: ['DANG'],
  since: { ...FORM_SINCE, DANG: '2018-04-03' },
  on: 'sequence',
  local: true,
  check({ units }, { report }) {
    if (!LISTS.has(units[0]!.type)) return
    const usual = usualStyle(units)
    const model = units.find((unit) => styleOf(unit) === usual)!
    for (const unit of units) {
      if (styleOf(unit) === usual) continue
      const { text, span } = unit.marker
      const right = model.marker.text.replace(model.number.text, unit.number.text)
      report(span, say(`Các mục cùng cấp đánh số không thống nhất: “${model.marker.text}” và “${text}”.`, `Siblings are marked in different ways: “${model.marker.text}” and “${text}”.`), {
        fixes: [{ title: say(`Đổi thành “${right}”`, `Change to “${right}”`), edits: [{ ...span, text: right }], safe: true }],
      })
    }
  },
})
