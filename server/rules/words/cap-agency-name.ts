import { GENERIC_NAMES } from '../../data/names.ts'
import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { capitalsOf, isShouted } from '../capitals.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'cap-agency-name',
  summary: say('Tên cơ quan, tổ chức viết hoa theo Nghị định số 30/2020/NĐ-CP: “Ủy ban nhân dân”, “Sở Giáo dục và Đào tạo”.', 'Names of bodies are capitalised as the decree has it: “Ủy ban nhân dân”, “Sở Giáo dục và Đào tạo”.'),
  basis: [nd30('Phụ lục II, mục IV.1')],
  severity: 'warning',
  since: FORM_SINCE,
  on: 'draft',
  check({ phrases }, { report }) {
    for (const { text: { view, zone }, from, to, words, isAsListed } of phrases.bodies) {
      if (isAsListed) continue
      const written = view.text.slice(from, to)
      const right = capitalsOf(written, words)
      if (written === right || isShouted(written) || zone.quoted || zone.document === 'appendix' || /^bộ/u.test(written) && /(?:nội|cán|đồng|toàn|tiến) $/iu.test(view.text.slice(Math.max(0, from - 6), from))) continue
      const isSmall = written === written.toLowerCase()
      if (isSmall && GENERIC_NAMES.has(words)) continue
      report(sourceSpan(view, from, to), say(`Viết “${right}”.`, `Write “${right}”.`), {
        // "ủy ban nhân dân các cấp" is still met in papers; capitals at other words are a slip.
        severity: isSmall || GENERIC_NAMES.has(words) || isOtherUse(written, view.text, to) ? 'info' : 'warning',
        fixes: [replacement(view, from, to, right, !GENERIC_NAMES.has(words))],
      })
    }
  },
})

/** "Bộ đội Biên Phòng" is a slip; a head alone in capitals at the start of a sentence may be the common noun. */
const isOtherUse = (written: string, text: string, to: number): boolean => /^\p{Lu}[^\p{Lu}]*$/u.test(written) || /^[^\p{L}]{0,2}\p{Lu}{2}/u.test(text.slice(to, to + 5))
