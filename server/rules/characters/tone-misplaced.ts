import { practice } from '../../data/norms.ts'
import { misplacedTone } from '../../facts/tones.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { likeCase, replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'tone-misplaced',
  summary: say('Dấu thanh đặt đúng chữ cái: “của”, “quá”, “nghĩa”.', 'The tone mark stands on its letter: “của”, “quá”, “nghĩa”.'),
  basis: [practice('chính tả tiếng Việt')],
  severity: 'warning',
  on: 'draft',
  check({ tones }, { report }) {
    for (const { text: { view }, from, to, style } of tones) {
      if (style !== 'wrong') continue
      const written = view.text.slice(from, to), right = likeCase(written, misplacedTone(written.toLowerCase())!)
      report(sourceSpan(view, from, to), say(`Sai vị trí dấu thanh: viết “${right}”.`, `The tone mark is misplaced: write “${right}”.`), { fixes: [replacement(view, from, to, right, true)] })
    }
  },
})
