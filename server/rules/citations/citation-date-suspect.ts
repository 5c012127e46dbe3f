import { INSTRUMENT_DAYS } from '../../data/instruments.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-date-suspect',
  summary: say('Ngày của văn bản được viện dẫn là ngày các văn bản khác vẫn ghi.', 'The date of an instrument is the one that other documents give it.'),
  basis: [{ instrument: 'Bảng ngày ban hành của Bút Pháp', provision: 'server/data/instruments.ts, theo các văn bản đã ban hành', evidence: 'practice' }],
  severity: 'info',
  glance: true,
  on: 'citation',
  check({ node, symbol, judged, fault }, { report }) {
    const known = INSTRUMENT_DAYS.get(symbol.right)
    if (!judged || fault || !node.date || !known || node.date.iso === known) return
    const [year, month, day] = known.split('-').map(Number)
    report(node.date.span, say(`${symbol.right} thường được ghi ngày ${day}/${month}/${year}, ở đây là ${node.date.text.replace(/^ngày /u, '')}.`, `${symbol.right} is usually dated ${day}/${month}/${year}, not ${node.date.text.replace(/^ngày /u, '')}.`))
  },
})
