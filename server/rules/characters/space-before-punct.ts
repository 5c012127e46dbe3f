import { practice } from '../../data/norms.ts'
import { sourceSpan, type View } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { isForm } from '../forms.ts'
import { around, blankBefore, crossesLine, replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'space-before-punct',
  summary: say('Không có khoảng trắng trước dấu câu.', 'No space stands before a punctuation mark.'),
  basis: [practice('quy tắc gõ văn bản tiếng Việt')],
  severity: 'warning',
  on: 'draft',
  check({ marks }, { source, report }) {
    for (const { text: { view }, from, to } of marks['space-before']) {
      const first = blankBefore(view.text, to - 1), near = around(view.text, first, to)
      const char = view.text[to - 1]!, behind = view.text[to] ?? '', before = view.text[first - 1] ?? ''
      // Dotted lines of a form, "…", ".NET", ":-" and cells of tables are no sentences.
      if (behind === '.' || behind === '-' || (char === '.' && /[\p{L}\p{N}/]/u.test(behind)) || /^[.…_(|“/-]?$/u.test(before)) continue
      if (char === ':' && /\d$/u.test(before) && /^\s*\d/u.test(view.text.slice(to, to + 4))) continue // TCVN 7802-6 : 2008
      if (char === ')' && first < 3) continue // "d )" is a marker
      if (isSign(char, before, view.text.slice(to, to + 30)) || (char === ')' && isBlank(view.text, first, to))) continue
      // In "(!, $, *, &)" the copy's own markup was a sign of the text.
      if (/\s\*+\p{P}/u.test(sourceOf(source, view, first, to))) continue
      if (near.includes('|') || isForm(near) || crossesLine(source, view, from, to)) continue
      report(sourceSpan(view, first, to), say(`Bỏ khoảng trắng trước “${char}”.`, `Remove the space before “${char}”.`), { fixes: [replacement(view, first, to - 1, '', true)] })
    }
  },
})

/** "90 triệu đồng : 12 tháng = 7,5", "ZnSO4 . 7H2O": signs of a sum or a formula. "TK 642 ? Chi phí" had a dash that the copy has lost. */
const isSign = (char: string, before: string, behind: string): boolean =>
  char === '?' ? /\d/u.test(before) && /^\s\p{L}/u.test(behind) : char === ':' ? /^\s*\d[\d.,]* \p{Ll}+\s*=/u.test(behind) : char === '.' && /\d/u.test(before) && /^\s*\d+\p{Lu}/u.test(behind)

/** "(Lần   )", "(Quý    năm    )": a gap to be filled in. */
const isBlank = (text: string, first: number, to: number): boolean => to - first > 2 || /\(\p{L}+$/u.test(text.slice(Math.max(0, first - 12), first))

function sourceOf(source: string, view: View, from: number, to: number): string {
  const span = sourceSpan(view, from, to)
  return source.slice(span.start, span.end)
}
