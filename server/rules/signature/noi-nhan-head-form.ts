import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'noi-nhan-head-form',
  summary: say('Đầu phần nơi nhận viết “Nơi nhận:”.', 'The block begins with “Nơi nhận:”.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.9.d')],
  severity: 'warning',
  unread: ['DANG'],
  since: { ...FORM_SINCE, DANG: FORM_SINCE.HC },
  on: 'recipients',
  check({ label }, { report }) {
    if (!label || label.value === 'Nơi nhận:') return
    const span = spanOf(label)
    report(span, say('Viết “Nơi nhận:”.', 'Write “Nơi nhận:”.'), {
      fixes: [{ title: say('Đổi thành “Nơi nhận:”', 'Change to “Nơi nhận:”'), edits: [{ ...span, text: 'Nơi nhận:' }], safe: true }],
    })
  },
})
