import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { blockRule } from '../../data/blocks.ts'
import { spanOf } from '../../tree/walk.ts'
import { lastLine, mainPart } from '../main-part.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'noi-nhan-missing',
  summary: say('Văn bản có phần “Nơi nhận”.', 'A document has a “Nơi nhận” block.'),
  basis: [nd30('Điều 8 khoản 2 và Phụ lục I, Phần I, mục II.9')],
  severity: 'error',
  unread: ['DANG'],
  since: { ...FORM_SINCE, DANG: FORM_SINCE.HC },
  on: 'draft',
  check({ reading, recipients }, { source, profile, report }) {
    if (recipients || profile.fragment.tail || blockRule(profile, 'noi-nhan') !== 'required') return
    // The gazette prints documents without it, and a heading that was not understood is there all the same.
    if (reading.tree.aside.some(({ role }) => role === 'running-header') || /^[^\p{L}]*n\s?ơi\s+nh\s?ận\s*:/imu.test(mainPart(source, reading.tree).normalize('NFC'))) return
    // A quy định that stands alone is sent with its decision.
    if (/^[^\p{L}\n]*\(\s*ban hành kèm theo/imu.test(source.slice(0, 900).normalize('NFC'))) return
    // Resolutions of the National Assembly go without it as its laws do.
    if (/QUỐC HỘI/u.test(source.slice(0, 600).normalize('NFC'))) return
    const body = reading.tree.children.find(({ type }) => type === 'body')
    if (!body) return
    const end = spanOf(body).end
    report(lastLine(body, source), say('Thiếu phần “Nơi nhận”.', 'The “Nơi nhận” block is missing.'), {
      fixes: [{
        title: say('Thêm phần “Nơi nhận” (điền vào chỗ trống)', 'Add a “Nơi nhận” block (fill in the blanks)'),
        edits: [{ start: end, end, text: '\nNơi nhận:\n- …;\n- Lưu: VT, ….' }],
        safe: false,
      }],
    })
  },
})
