import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE, nd78, practice } from '../../data/norms.ts'
import { lastLine, mainPart } from '../main-part.ts'
import { defineRule, say } from '../rule.ts'

/** Where the letterhead stands, and where the sentence on the adoption would. */
const FIRST_PART = 2000, LAST_PART = 2500

export default defineRule({
  id: 'adoption-line-missing',
  summary: say('Nghị quyết của Hội đồng nhân dân có câu “đã được Hội đồng nhân dân … thông qua ngày …”.', 'A resolution of a People’s Council says on which day it was adopted.'),
  basis: [nd78('mẫu 17, 18', 'secondary'), practice('nghị quyết của Hội đồng nhân dân các tỉnh, thành phố')],
  severity: 'warning',
  families: ['QP', 'HC'],
  documentKinds: ['nghi-quyet'],
  since: FORM_SINCE,
  on: 'draft',
  check({ reading: { tree }, closing }, { source, profile, report }) {
    if (closing.adoption || profile.fragment.tail || blockRule(profile, 'cau-thong-qua') !== 'required' || !/-HĐND\d{0,2}$/u.test(profile.number ?? '')) return
    const body = tree.children.find(({ type }) => type === 'body')
    if (!body) return
    const text = mainPart(source, tree), end = body.position.end.offset
    // A standing committee adopts nothing at a session; farther up the words may speak of another matter's adoption.
    if (/THƯỜNG TRỰC/u.test(text.slice(0, FIRST_PART).normalize('NFC')) || /thông\s+qua\s+(?:tại|ngày)|thông\s+qua\./u.test(text.slice(Math.max(0, end - LAST_PART), end + LAST_PART).normalize('NFC'))) return
    const place = lastLine(body, source)
    report(place, say('Thiếu câu thông qua nghị quyết.', 'The sentence on its adoption is missing.'), {
      fixes: [{
        title: say('Thêm câu “Nghị quyết này đã được Hội đồng nhân dân … thông qua ngày …” (điền vào chỗ trống)', 'Add the sentence on adoption (fill in the blanks)'),
        edits: [{ start: place.end, end: place.end, text: '\nNghị quyết này đã được Hội đồng nhân dân … khóa …, kỳ họp thứ … thông qua ngày … tháng … năm ….' }], safe: false,
      }],
    })
  },
})
