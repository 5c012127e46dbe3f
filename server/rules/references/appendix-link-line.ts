import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import type { AnyNode, Citation } from '../../tree/nodes.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'appendix-link-line',
  summary: say('Dưới tên phụ lục có dòng “(Kèm theo Quyết định số … ngày … của …)”, ghi đúng số của văn bản.', 'Below the title of an appendix stands “(Kèm theo Quyết định số … ngày … của …)” with the number of the document.'),
  basis: [nd30('Phụ lục I, Phần I, mục III.1.c')],
  severity: 'warning',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'draft',
  check({ appendices }, { profile, report }) {
    const own = profile.number && plain(profile.number)
    for (const { label, link, linked } of appendices) {
      if (!link) {
        if (!linked) report(label.span, say('Phụ lục thiếu dòng “(Kèm theo … số … ngày … của …)”.', 'The appendix has no line “(Kèm theo … số … ngày … của …)”.'), { severity: 'info' })
        continue
      }
      const cited = (link.children as AnyNode[]).find((node): node is Citation => node.type === 'citation')
      if (!own || !cited || !/^\d/.test(cited.symbol.text) || plain(cited.symbol.text) === own) continue
      report(cited.symbol.span, say(`Phụ lục ghi kèm theo văn bản số ${cited.symbol.text}, văn bản này có số ${profile.number}.`, `The appendix belongs to ${cited.symbol.text}, this document is ${profile.number}.`), {
        fixes: [{ title: say(`Đổi thành “${profile.number}”`, `Change to “${profile.number}”`), edits: [{ ...cited.symbol.span, text: profile.number! }], safe: false }],
      })
    }
  },
})

/** A symbol without blanks and leading zeros. */
const plain = (symbol: string): string => symbol.replace(/\s/gu, '').replace(/^0+/, '').toUpperCase()
