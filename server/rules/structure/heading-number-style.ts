import { FORM_SINCE, nd30, nd78 } from '../../data/norms.ts'
import type { AnyUnit } from '../../tree/nodes.ts'
import { toRoman } from '../../tree/numbers.ts'
import { UNIT_NAMES } from '../../tree/units.ts'
import { holdsArticles } from '../headings.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'heading-number-style',
  summary: say('Phần, Chương đánh số La Mã; Mục, Tiểu mục đánh số Ả Rập.', 'Parts and chapters take Roman numbers, sections and subsections Arabic ones.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.đ'), nd78('Điều 64 khoản 3')],
  severity: 'error',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'sequence',
  local: true,
  check({ units }, { profile, report }) {
    for (const unit of units) {
      const right = rightNumber(unit)
      if (right === undefined || !holdsArticles(unit)) continue
      const name = UNIT_NAMES[unit.type]
      const roman = !/^\d/.test(right)
      report(unit.number.span, say(`Số thứ tự của ${name.vi} viết bằng chữ số ${roman ? 'La Mã' : 'Ả Rập'}: ${name.vi} ${right}.`, `A ${name.en.toLowerCase()} takes ${roman ? 'a Roman' : 'an Arabic'} number: ${name.en} ${right}.`), {
        severity: profile.family === 'QP' ? 'error' : 'warning',
        fixes: [{ title: say(`Đổi thành “${name.vi} ${right}”`, `Change to “${name.vi} ${right}”`), edits: [{ ...unit.number.span, text: right }], safe: false }],
      })
    }
  },
})

/** The number in the other numerals, when the unit has the wrong ones. Citations of it would have to follow, so the fix is not safe. */
function rightNumber({ type, marker, number }: AnyUnit): string | undefined {
  if (number.value === 0) return undefined
  if (type === 'part' || type === 'chapter') {
    const roman = marker.style.startsWith('word N') ? toRoman(number.value) : undefined
    return roman && roman + number.suffix
  }
  if (type === 'section' || type === 'subsection') return marker.style.startsWith('word I') ? String(number.value) + number.suffix : undefined
  return undefined
}
