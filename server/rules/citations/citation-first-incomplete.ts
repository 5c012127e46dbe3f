import { FORM_SINCE, nd30, nd78 } from '../../data/norms.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-first-incomplete',
  summary: say('Viện dẫn lần đầu ghi đủ thời gian, cơ quan ban hành và trích yếu.', 'The first mention gives the date, the issuer and the title.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.b'), nd78('Điều 68 khoản 1 điểm c')],
  severity: 'info',
  families: ['HC', 'QP'],
  since: FORM_SINCE,
  on: 'citation',
  check({ node, symbol, judged, first, listed, issuer, kind, text, fault }, { profile, report }) {
    // The căn cứ are another rule's; laws are cited by their names, công văn and the Party's papers as their senders do.
    if (!judged || !first || listed || fault || !kind?.own || kind.id === 'cong-van' || symbol.series !== 'state') return
    if (text.zone.block !== 'body' || text.zone.document !== 'main' || text.node.type === 'heading') return
    const missing = [
      ...(!node.date && profile.family === 'HC' ? [['ngày, tháng, năm', 'the date']] : []),
      ...(!issuer ? [['cơ quan ban hành', 'the issuer']] : []),
      ...(!node.name ? [['trích yếu', 'the title']] : []),
    ]
    // What lacks everything is cited in its later form: it was named in full elsewhere, or is known to all.
    if (missing.length === 0 || missing.length === 3 || (profile.family === 'QP' && missing.length === 2)) return
    report(node.symbol.span, say(`Viện dẫn lần đầu còn thiếu ${missing.map(([vi]) => vi).join(', ')}.`, `The first mention lacks ${missing.map(([, en]) => en).join(' and ')}.`))
  },
})
