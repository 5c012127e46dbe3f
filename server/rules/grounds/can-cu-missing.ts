import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE, nd30, nd78 } from '../../data/norms.ts'
import { opening, titlePlace } from '../main-part.ts'
import { defineRule, say } from '../rule.ts'

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
    const place = titlePlace(reading.tree)
    // A meeting of the Government is reported in prose; grounds that were not understood are there all the same.
    if (!place || /căn cứ|theo đề nghị|xét|trên cơ sở|phiên họp/iu.test(opening(source, reading.tree))) return
    report(place, say('Thiếu căn cứ ban hành.', 'The grounds for issuing it are missing.'))
  },
})
