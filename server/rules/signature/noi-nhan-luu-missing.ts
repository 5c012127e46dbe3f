import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'noi-nhan-luu-missing',
  summary: say('Dòng cuối của nơi nhận là dòng “Lưu”.', 'The last of the recipients is the line “Lưu”.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.9.d')],
  severity: 'error',
  unread: ['DANG'],
  since: { ...FORM_SINCE, DANG: FORM_SINCE.HC },
  on: 'recipients',
  check({ label, lines }, { profile, report }) {
    const last = lines.at(-1)
    if (!label || !last || lines.some(({ text }) => /(?<!\p{L})Lưu(?!\p{L})/iu.test(text))) return
    const line = profile.family === 'DANG' ? '- Lưu ….' : '- Lưu: VT, ….'
    const { start, end } = spanOf(last.node)
    report({ start, end }, say(`Thiếu dòng “${line.replace('….', '…')}”.`, `The line “${line.replace('….', '…')}” is missing.`), {
      fixes: [{ title: say('Thêm dòng “Lưu” (điền vào chỗ trống)', 'Add the line “Lưu” (fill in the blank)'), edits: [{ start: end, end, text: `\n${line}` }], safe: false }],
    })
  },
})
