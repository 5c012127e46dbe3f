import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { toRoman } from '../../tree/numbers.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'appendix-number-style',
  summary: say('Từ hai phụ lục trở lên thì đánh số La Mã.', 'Two or more appendices are numbered in Roman numerals.'),
  basis: [nd30('Phụ lục I, Phần I, mục III.1')],
  severity: 'info',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'draft',
  check({ appendices }, { report }) {
    const numbered = appendices.flatMap(({ number }) => number ?? [])
    if (numbered.length < 2) return
    for (const [i, { text, span, value }] of numbered.entries()) {
      // A letter out of its place is a misread numeral.
      if (/^[IVXLC]+$/.test(text) || (!/^\d/.test(text) && value !== i + 1)) continue
      const right = toRoman(value)
      if (!right) continue
      report(span, say(`Phụ lục đánh số La Mã: Phụ lục ${right}.`, `Appendices take Roman numbers: Phụ lục ${right}.`), {
        fixes: [{ title: say(`Đổi thành “${right}”`, `Change to “${right}”`), edits: [{ ...span, text: right }], safe: false }],
      })
    }
  },
})
