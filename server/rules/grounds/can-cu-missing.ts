import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE, nd30, nd78 } from '../../data/norms.ts'
import { spanOf } from '../../tree/walk.ts'
import { opening, titlePlace } from '../main-part.ts'
import { defineRule, say } from '../rule.ts'

/** "Xét" begins a line; in a title it may be "về xét tặng danh hiệu …". */
const SOME_GROUND = /căn cứ|theo đề nghị|(?:^|\n)[^\p{L}\n]*xét(?!\p{L})|trên cơ sở|phiên họp/iu

export default defineRule({
  id: 'can-cu-missing',
  summary: say('Nghị quyết, quyết định và văn bản quy phạm pháp luật có căn cứ ban hành.', 'Resolutions, decisions and normative documents name the grounds on which they are issued.'),
  basis: [nd30('Điều 8 khoản 2 và Phụ lục I, Phần I, mục II.6.a'), nd78('Điều 62')],
  severity: 'error',
  families: ['HC', 'QP'],
  since: FORM_SINCE,
  on: 'draft',
  check({ reading, grounds }, { source, profile, report }) {
    if (grounds.lines.length > 0 || profile.fragment.head || blockRule(profile, 'can-cu') !== 'required') return
    // In a copy with a broken tên loại the enacting words show where the grounds should stand.
    const place = titlePlace(reading.tree) ?? (grounds.enacting && spanOf(grounds.enacting))
    // A meeting of the Government is reported in prose; grounds that were not understood are there all the same.
    if (!place || SOME_GROUND.test(opening(source, reading.tree))) return
    report(place, say('Thiếu căn cứ ban hành.', 'The grounds for issuing it are missing.'))
  },
})
