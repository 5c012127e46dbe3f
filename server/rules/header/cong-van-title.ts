import { blockRule } from '../../data/blocks.ts'
import { fold } from '../../data/fold.ts'
import { FORM_SINCE_ALL, hd05, nd30 } from '../../data/norms.ts'
import { spanOf } from '../../tree/walk.ts'
import { wholeLine } from '../header-fixes.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'cong-van-title',
  summary: say('Công văn không có dòng tên loại.', 'A công văn has no tên loại.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.5.a và Phụ lục III, mẫu 1.5'), hd05('bảng tên loại', 'secondary')],
  severity: 'error',
  unread: ['DANG'],
  documentKinds: ['cong-van'],
  since: FORM_SINCE_ALL,
  on: 'letterhead',
  check({ documentType, present }, { source, profile, report }) {
    if (!documentType || !present || fold(documentType.value) !== 'công văn' || blockRule(profile, 'ten-loai') !== 'forbidden') return
    const line = wholeLine(source, spanOf(documentType))
    report(spanOf(documentType), say('Công văn không ghi tên loại: bỏ dòng “CÔNG VĂN”.', 'A công văn bears no tên loại: delete the line “CÔNG VĂN”.'), {
      severity: profile.family === 'DANG' ? 'info' : 'error',
      fixes: line ? [{ title: say('Bỏ dòng “CÔNG VĂN”', 'Delete the line “CÔNG VĂN”'), edits: [{ ...line, text: '' }], safe: false }] : [],
    })
  },
})
