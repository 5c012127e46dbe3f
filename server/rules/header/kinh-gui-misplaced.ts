import { blockRule } from '../../data/blocks.ts'
import { kindById } from '../../data/kinds.ts'
import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'kinh-gui-misplaced',
  summary: say('“Kính gửi” chỉ có trong công văn, tờ trình và báo cáo gửi cấp trên.', '“Kính gửi” stands only in a công văn, and in a tờ trình or báo cáo to a higher body.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.9.b đến II.9.d')],
  severity: 'warning',
  families: ['HC'],
  since: { HC: FORM_SINCE.HC },
  on: 'letterhead',
  check({ addressees, documentType }, { profile, report }) {
    const kind = kindById(profile.kind ?? '')
    if (!addressees || !documentType || !kind || blockRule(profile, 'kinh-gui') !== 'forbidden') return
    const label = addressees.node.children[0]
    report(spanOf(label ?? addressees.node), say(`${kind.name} không có “Kính gửi”; chỉ công văn, tờ trình, báo cáo gửi cấp trên mới có.`, `A ${kind.name.toLowerCase()} has no “Kính gửi”; only a công văn, and a tờ trình or báo cáo to a higher body.`))
  },
})
