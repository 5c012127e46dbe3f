import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-law-number-hc',
  summary: say('Văn bản hành chính viện dẫn luật, pháp lệnh chỉ ghi tên loại và tên (căn cứ thì thêm ngày).', 'An administrative document cites a law by its kind and name alone, with the date in the căn cứ.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.a và II.6.b')],
  severity: 'info',
  families: ['HC'],
  since: FORM_SINCE,
  on: 'citation',
  check({ node, symbol, judged, text, kind }, { report }) {
    if (!judged || symbol.series !== 'assembly' || !['luat', 'bo-luat', 'phap-lenh'].includes(kind?.id ?? '')) return
    const isGround = text.zone.block === 'preamble'
    report(node.symbol.span, say(`Văn bản hành chính: luật chỉ ghi tên${isGround ? ' và ngày' : ''}, không ghi số, ký hiệu.`, `In an administrative document a law is cited by its name${isGround ? ' and date' : ''}, without the number.`))
  },
})
