import { nd78 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { toRoman } from '../../tree/numbers.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'quoc-hoi-khoa-roman',
  summary: say('Khóa Quốc hội ghi bằng số La Mã: “Quốc hội khóa XV”.', 'The term of the National Assembly is a Roman number: “Quốc hội khóa XV”.'),
  basis: [nd78('Điều 64 khoản 3')],
  severity: 'info',
  glance: true,
  families: ['QP', 'HC'],
  on: 'draft',
  check({ phrases }, { report }) {
    for (const { text: { view, zone }, to } of phrases.assemblies) {
      const match = /^ (\d{1,2})(?!\d)/u.exec(view.text.slice(to, to + 4))
      if (!match || zone.quoted) continue
      const right = toRoman(Number(match[1]))!
      report(sourceSpan(view, to + 1, to + match[0].length), say(`Viết “khóa ${right}”.`, `Write “khóa ${right}”.`), { fixes: [replacement(view, to + 1, to + match[0].length, right, true)] })
    }
  },
})
