import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-future-date',
  summary: say('Văn bản được viện dẫn không có ngày sau ngày của dự thảo.', 'No instrument is cited with a date later than the draft’s own.'),
  basis: [
    { instrument: 'Sự nhất quán của văn bản', provision: 'không viện dẫn văn bản chưa ban hành', evidence: 'practice' },
  ],
  severity: 'error',
  on: 'citation',
  check(mention, { report }) {
    if (mention.fault?.rule !== 'citation-future-date') return
    report(mention.node.date!.span, say('Văn bản được viện dẫn có ngày sau ngày của dự thảo.', 'The cited instrument is dated later than the draft.'))
  },
})
