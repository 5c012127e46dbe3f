import { practice } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
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
      if (near.includes('|') || isForm(near) || crossesLine(source, view, from, to)) continue
      report(sourceSpan(view, first, to), say(`Bỏ khoảng trắng trước “${char}”.`, `Remove the space before “${char}”.`), { fixes: [replacement(view, first, to - 1, '', true)] })
    }
  },
})
