import { blockRow } from '../../data/blocks.ts'
import { kindById } from '../../data/kinds.ts'
import { FORM_SINCE_ALL, hd05, nd30 } from '../../data/norms.ts'
import { placeOf } from '../../facts/letterhead.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'ten-loai-missing',
  summary: say('Văn bản (trừ công văn) có dòng tên loại in hoa: “KẾ HOẠCH”.', 'A document other than a công văn has its tên loại on a line in capitals: “KẾ HOẠCH”.'),
  basis: [nd30('Điều 8 khoản 2 và Phụ lục I, Phần I, mục II.5.a'), hd05('mục về tên loại', 'secondary')],
  severity: 'error',
  unread: ['DANG'],
  since: FORM_SINCE_ALL,
  on: 'letterhead',
  check({ documentType, number, numberedAs, printsKind, sure }, { profile, report }) {
    // Without a title the number alone says what the document is.
    if (documentType || !number || !numberedAs || printsKind || !sure) return
    if (blockRow({ ...profile, kind: numberedAs }, 'ten-loai')?.presence !== 'required') return
    const { name } = kindById(numberedAs)!
    report(placeOf(number), say(`Thiếu dòng tên loại “${name.toUpperCase()}”: số, ký hiệu là của ${name.toLowerCase()}.`, `The tên loại “${name.toUpperCase()}” is missing: the number is that of a ${name.toLowerCase()}.`))
  },
})
