import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import { defineRule, say } from '../rule.ts'

const FULL: ReadonlyMap<string, string> = new Map([['UBND', 'Ủy ban nhân dân'], ['HĐND', 'Hội đồng nhân dân'], ['UBTVQH', 'Ủy ban Thường vụ Quốc hội'], ['TTg', 'Thủ tướng Chính phủ']])
const SHORT = /(?<!\p{L})(?:UBND|HĐND|UBTVQH|TTg)(?!\p{L})/u

export default defineRule({
  id: 'citation-abbreviated-issuer',
  summary: say('Tên cơ quan ban hành trong văn bản quy phạm pháp luật ghi đầy đủ ở lần đầu.', 'A VBQPPL writes the name of an issuer in full at its first mention.'),
  basis: [nd78('Điều 60 khoản 4', 'excerpt')],
  severity: 'warning',
  families: ['QP'],
  since: FORM_SINCE,
  on: 'draft',
  check({ citations, abbreviations, phrases }, { report }) {
    const seen = new Set(abbreviations.filter(({ explained }) => explained.length > 0).map(({ short }) => short))
    const named = phrases.bodies.filter(({ text: { zone } }) => zone.block !== 'letterhead')
    for (const { node, judged, text } of citations) {
      const short = SHORT.exec(node.issuer?.text ?? '')?.[0]
      if (!judged || !short || seen.has(short) || text.zone.block === 'title' || node.issuer!.text === node.issuer!.text.toUpperCase()) continue
      seen.add(short)
      // The words stood in full before: the reader knows what is meant.
      if (named.some(({ words, text: { view } }) => words === FULL.get(short) && view.start < node.issuer!.span.start)) continue
      const { start, end } = node.issuer!.span
      const full = node.issuer!.text.replace(short, FULL.get(short)!)
      report({ start, end }, say(`Lần đầu phải viết đầy đủ: “${full}”.`, `Write it in full at first: “${full}”.`), { fixes: [{ title: say(`Đổi thành “${full}”`, `Change to “${full}”`), edits: [{ start, end, text: full }], safe: true }] })
    }
  },
})
