import { practice } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'abbr-unused',
  summary: say('Từ viết tắt đã đặt thì được dùng.', 'An abbreviation that is introduced is used.'),
  basis: [practice('đặt viết tắt để dùng lại')],
  severity: 'info',
  on: 'draft',
  check({ abbreviations }, { report }) {
    for (const { short, explained, used } of abbreviations) {
      const [own] = explained
      if (!own || used.length > 0 || explained.length > 1) continue
      const { text: { view }, brackets } = own
      const start = view.text[brackets.from - 1] === ' ' ? brackets.from - 1 : brackets.from
      const isWhole = view.text[brackets.to - 1] === ')'
      report(sourceSpan(view, brackets.from, brackets.to), say(`“${short}” được đặt nhưng không dùng.`, `“${short}” is introduced and never used.`), {
        fixes: isWhole ? [{ ...replacement(view, start, brackets.to, '', false), title: say(`Bỏ “(${short})”`, `Drop “(${short})”`) }] : [],
      })
    }
  },
})
