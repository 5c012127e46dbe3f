import { shortDay } from '../days.ts'
import { practice } from '../../data/norms.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'effective-date-conflict',
  summary: say('Văn bản chỉ có một ngày có hiệu lực.', 'A document takes effect on one day.'),
  basis: [practice('một văn bản không tự mâu thuẫn về ngày có hiệu lực')],
  severity: 'error',
  families: ['HC', 'QP'],
  on: 'draft',
  check({ closing }, { report }) {
    const dated = closing.clauses.filter(({ iso }) => iso !== undefined)
    const first = dated[0]
    for (const { iso, span } of dated.slice(1)) {
      if (iso === first!.iso) continue
      report(span, say(`Hai ngày có hiệu lực khác nhau: ${shortDay(first!.iso!)} và ${shortDay(iso!)}.`, `Two days of effect that differ: ${shortDay(first!.iso!)} and ${shortDay(iso!)}.`), {
        related: [{ span: first!.span, message: say('Ngày có hiệu lực nêu lần đầu.', 'The first day of effect.') }],
      })
    }
  },
})
