import { nd78, FORM_SINCE } from '../../data/norms.ts'
import { DURATIONS } from '../../data/numbers.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'number-words-digits',
  summary: say('Số trong văn bản quy phạm pháp luật ghi bằng chữ số.', 'Numbers in a VBQPPL are written in digits.'),
  basis: [nd78('Điều 64 khoản 3')],
  severity: 'info',
  glance: true,
  families: ['QP'],
  since: FORM_SINCE,
  on: 'draft',
  check({ phrases }, { report }) {
    for (const { text: { view, zone }, from, to, words } of phrases.durations) {
      // "30 ngày (ba mươi ngày)" says it twice on purpose; "thứ năm ngày", "mười lăm ngày" behind a hyphen are dates.
      if (zone.quoted || /(?:\(|thứ |năm |mươi |trăm )$/iu.test(view.text.slice(Math.max(0, from - 6), from)) || / \d/u.test(view.text.slice(to, to + 2))) continue
      const right = DURATIONS.get(words)!
      report(sourceSpan(view, from, to), say(`Dùng chữ số: “${right}”.`, `Use digits: “${right}”.`), { fixes: [replacement(view, from, to, right, false)] })
    }
  },
})
