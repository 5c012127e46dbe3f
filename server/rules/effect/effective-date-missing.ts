import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import { lastLine, mainPart } from '../main-part.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'effective-date-missing',
  summary: say('Văn bản quy phạm pháp luật có điều quy định hiệu lực thi hành.', 'A normative document has an article on its effect.'),
  basis: [nd78('Điều 67 khoản 2')],
  severity: 'error',
  families: ['QP'],
  since: { QP: FORM_SINCE.QP },
  on: 'draft',
  check({ reading, closing }, { source, profile, report }) {
    if (closing.speaksOfEffect || profile.fragment.tail || blockRule(profile, 'hieu-luc') !== 'required') return
    const body = reading.tree.children.find(({ type }) => type === 'body')
    // Without its title it may be the text that another document issues.
    if (!body || !reading.tree.children.some(({ type }) => type === 'title')) return
    // What was not understood, in a table or in a paragraph that swallowed others, may say so all the same.
    if (/hiệu\s+lực/iu.test(mainPart(source, reading.tree).slice(Math.max(0, body.position.start.offset - 2000)).normalize('NFC'))) return
    const place = lastLine(body, source), noun = NOUNS[profile.kind ?? ''] ?? 'Văn bản'
    const line = `Điều …. Hiệu lực thi hành\n${noun} này có hiệu lực thi hành từ ngày … tháng … năm ….`
    report(place, say('Chưa có điều quy định hiệu lực thi hành.', 'There is no article on its effect.'), {
      fixes: [{ title: say('Thêm điều “Hiệu lực thi hành” (điền vào chỗ trống)', 'Add an article on effect (fill in the blanks)'), edits: [{ start: place.end, end: place.end, text: `\n${line}` }], safe: false }],
    })
  },
})

const NOUNS: Readonly<Record<string, string>> = { 'quyet-dinh': 'Quyết định', 'nghi-quyet': 'Nghị quyết', 'nghi-dinh': 'Nghị định', 'thong-tu': 'Thông tư', luat: 'Luật' }
