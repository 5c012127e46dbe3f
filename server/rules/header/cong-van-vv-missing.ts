import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE_ALL, hd05, nd30 } from '../../data/norms.ts'
import { placeOf } from '../../facts/letterhead.ts'
import { lineBelow } from '../header-fixes.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'cong-van-vv-missing',
  summary: say('Công văn có trích yếu “V/v …” dưới số, ký hiệu.', 'A công văn has its subject, “V/v …”, below the number.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.5.b và Phụ lục III, mẫu 1.5'), hd05('mục về trích yếu', 'secondary')],
  severity: 'error',
  unread: ['DANG'],
  documentKinds: ['cong-van'],
  since: FORM_SINCE_ALL,
  on: 'letterhead',
  check({ about, subject, number, numberedAs, addressees, sure }, { source, profile, report }) {
    // What is numbered as another kind lacks its tên loại, not this.
    if (about || subject || !number || !addressees || !sure || numberedAs && numberedAs !== 'cong-van' || blockRule(profile, 'vv') !== 'required') return
    if (/(?:v\s?\/\s?v|về việc)(?!\p{L})/iu.test(source.slice(number.view.end, addressees.node.position.start.offset).normalize('NFC'))) return
    const words = profile.family === 'DANG' ? 'về việc …' : 'V/v …'
    report(placeOf(number), say(`Thiếu trích yếu “${words}” dưới số, ký hiệu.`, `The subject, “${words}”, is missing below the number.`), {
      severity: profile.family === 'DANG' ? 'info' : 'error',
      fixes: number.pieces.length === 1 ? lineBelow(source, placeOf(number), words) : [],
    })
  },
})
