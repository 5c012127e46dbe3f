import { FORM_SINCE, hd05, hd36 } from '../../data/norms.ts'
import { stretch } from '../../facts/letterhead.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'party-so-colon',
  summary: say('Văn bản của Đảng viết “Số 12-NQ/TU”, không có dấu hai chấm.', 'A Party document writes “Số 12-NQ/TU”, without a colon.'),
  basis: [hd36('bảng mẫu', 'excerpt'), hd05('mục về số và ký hiệu', 'secondary')],
  severity: 'info',
  families: ['DANG'],
  since: { DANG: FORM_SINCE.HC },
  glance: true,
  on: 'letterhead',
  check({ number, party }, { office, report }) {
    // The Youth Union numbers its papers alike, with a colon.
    if (!party && office.issuerByCode(number?.symbol?.issuer?.right ?? '')?.side !== 'party') return
    const colon = number?.label.search(/\s*:/u) ?? -1
    if (!number || colon < 0) return
    const end = number.label.indexOf(':') + 1
    const span = stretch(number, colon, end)
    if (!span) return
    report(span, say('Văn bản của Đảng viết “Số”, không có dấu hai chấm.', 'A Party document writes “Số” without a colon.'), {
      fixes: [{ title: say('Bỏ dấu hai chấm', 'Delete the colon'), edits: [{ ...span, text: number.label.length > end || number.text.length === end ? '' : ' ' }], safe: true }],
    })
  },
})
