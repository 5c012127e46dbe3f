import { nd78, practice } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

const BEFORE = /(?<![\d.,])(\d{1,3})([.,]\d{1,4})?( *)$/u

export default defineRule({
  id: 'number-format',
  summary: say('Phần trăm ghi “12,5%”: dấu phẩy thập phân, không cách, không thừa số 0.', 'A percentage is written “12,5%”: a decimal comma, no space, no leading zero.'),
  basis: [nd78('Điều 64 khoản 3'), practice('dấu phẩy thập phân')],
  severity: 'info',
  on: 'draft',
  check({ marks }, { report }) {
    for (const { text: { view, zone }, from, to } of marks.percent) {
      if (zone.quoted || zone.document === 'appendix') continue
      const match = BEFORE.exec(view.text.slice(Math.max(0, from - 12), from))
      if (!match) continue
      const right = `${match[1]!.replace(/^0+(?=\d)/u, '')}${(match[2] ?? '').replace('.', ',')}%`
      const start = from - match[0].length
      const written = view.text.slice(start, to)
      if (written !== right) report(sourceSpan(view, start, to), say(`Viết số theo kiểu Việt Nam: “${right}”.`, `Write the number in the Vietnamese way: “${right}”.`), { fixes: [replacement(view, start, to, right, true)] })
    }
  },
})
