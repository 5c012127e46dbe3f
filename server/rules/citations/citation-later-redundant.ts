import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import type { Mention } from '../../facts/citations.ts'
import { pointAt } from '../../text/lines.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-later-redundant',
  summary: say('Các lần viện dẫn sau chỉ ghi tên loại, số, ký hiệu.', 'Later mentions give the kind and the symbol alone.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.b')],
  severity: 'info',
  families: ['HC'],
  since: FORM_SINCE,
  on: 'draft',
  check({ citations }, { facts, report }) {
    const full = new Map<string, Mention>()
    for (const mention of citations) {
      const { judged, node, symbol, text, kind } = mention
      // Drafters name in the body what the căn cứ have named: each block is looked at by itself.
      if (!judged || !kind?.own || !node.date || !node.issuer || !node.name || text.zone.block !== 'body' || text.zone.document !== 'main') continue
      const key = `${kind.id} ${symbol.right} ${node.date.iso}`
      const first = full.get(key)
      if (!first) { full.set(key, mention); continue }
      const line = pointAt(facts.reading.lines, first.span.start).line
      const right = `${node.kind!.text} số ${symbol.right}`
      report(mention.span, say(`Đã viện dẫn đầy đủ ở dòng ${line}; chỉ cần “${right}”.`, `Cited in full in line ${line}; “${right}” is enough.`), {
        fixes: [{ title: say(`Rút gọn thành “${right}”`, `Shorten to “${right}”`), edits: [{ start: node.symbol.span.end, end: mention.span.end, text: '' }], safe: false }],
      })
    }
  },
})
