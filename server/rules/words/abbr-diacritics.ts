import { practice } from '../../data/norms.ts'
import { SHORT_SLIPS } from '../../data/terms.ts'
import { abbreviationSpan } from '../../facts/abbreviations.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'abbr-diacritics',
  summary: say('Từ viết tắt giữ chữ Đ: “HĐND”.', 'An abbreviation keeps its Đ: “HĐND”.'),
  basis: [practice('chữ viết tắt lấy đúng chữ cái đầu')],
  severity: 'warning',
  on: 'draft',
  check({ abbreviations }, { report }) {
    for (const { short, used, explained } of abbreviations) {
      const right = SHORT_SLIPS.get(short)
      if (!right) continue
      for (const one of [...explained, ...used]) {
        const span = abbreviationSpan(one)
        report(span, say(`Viết “${right}”.`, `Write “${right}”.`), { fixes: [{ title: say(`Đổi thành “${right}”`, `Change to “${right}”`), edits: [{ ...span, text: right }], safe: !right.includes(' ') }] })
      }
    }
  },
})
