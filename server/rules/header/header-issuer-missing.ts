import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE_ALL, hd36, nd30 } from '../../data/norms.ts'
import { placeOf } from '../../facts/letterhead.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'header-issuer-missing',
  summary: say('Đầu văn bản có tên cơ quan, tổ chức ban hành, in hoa.', 'The letterhead names the issuing agency, in capitals.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.2'), hd36('mục 1.2', 'secondary')],
  severity: 'error',
  unread: ['DANG'],
  since: FORM_SINCE_ALL,
  on: 'letterhead',
  check({ issuer, quocHieu, party, number, sure, present }, { profile, report }) {
    const motto = quocHieu ?? party
    if (issuer || !present || !sure || !motto || !number || blockRule(profile, 'co-quan') !== 'required') return
    report(placeOf(motto), say('Thiếu tên cơ quan ban hành ở đầu văn bản.', 'The letterhead does not name the issuing agency.'))
  },
})
