import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE, nd30, nd78 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { isAssembly } from '../certain-day.ts'
import { opening } from '../main-part.ts'
import { defineRule, say } from '../rule.ts'

const LINES: Readonly<Record<string, string>> = { 'quyet-dinh': 'QUYẾT ĐỊNH', 'nghi-quyet': 'QUYẾT NGHỊ' }

/** The enacting words at the end of the last ground, where a copy has lost the break. */
const GLUED = /QUYẾT (?:ĐỊNH|NGHỊ)|(?:[Ủủ]y ban|Uỷ ban|Hội đồng|Chính phủ|Thủ tướng|Bộ trưởng|Chủ tịch)[^;.]{0,60}(?<!đề nghị|việc|trình|thẩm quyền) ban hành/u

export default defineRule({
  id: 'enacting-formula-missing',
  summary: say('Sau căn cứ có dòng “QUYẾT ĐỊNH:” hoặc “QUYẾT NGHỊ:”; văn bản quy phạm pháp luật có câu ban hành.', 'Behind the grounds stands the line “QUYẾT ĐỊNH:” or “QUYẾT NGHỊ:”; a normative document has the enacting sentence.'),
  basis: [nd30('Phụ lục III, mẫu 1.1 đến 1.3'), nd78('mẫu 17 đến 20', 'secondary')],
  severity: 'error',
  families: ['HC', 'QP'],
  documentKinds: ['quyet-dinh', 'nghi-quyet'],
  since: FORM_SINCE,
  on: 'draft',
  check({ reading, grounds: { enacting, inCapitals, lines } }, { source, profile, report }) {
    const line = LINES[profile.kind!]!
    if (enacting) {
      // "QUYẾT ĐỊNH" without its colon.
      const view = reading.views.get(enacting)!, text = view.text.trimEnd()
      if (!inCapitals || profile.family !== 'HC' || text !== line) return
      const span = sourceSpan(view, 0, text.length)
      report(span, say(`Viết “${line}:”, có dấu hai chấm.`, `Write “${line}:” with a colon.`), {
        fixes: [{ title: say(`Đổi thành “${line}:”`, `Change to “${line}:”`), edits: [{ start: span.end, end: span.end, text: ':' }], safe: true }],
      })
      return
    }
    const last = lines.at(-1)
    const sentence = profile.family === 'QP'
    if (!last || (last.lead === '' && /ban hành|quyết (?:định|nghị)/iu.test(last.words)) || GLUED.test(last.words) || isAssembly(profile) || blockRule(profile, sentence ? 'cau-ban-hanh' : 'dong-ban-hanh') !== 'required' || isThere(opening(source, reading.tree, last.span.end), line)) return
    const { end } = last.span
    report(last.span, say(sentence ? 'Thiếu câu ban hành sau căn cứ.' : `Thiếu dòng “${line}:” sau căn cứ.`, sentence ? 'The enacting sentence behind the grounds is missing.' : `The line “${line}:” behind the grounds is missing.`), {
      severity: sentence ? 'warning' : 'error',
      fixes: sentence ? [] : [{ title: say(`Thêm dòng “${line}:”`, `Add the line “${line}:”`), edits: [{ start: end, end, text: `\n${line}:` }], safe: false }],
    })
  },
})

/** Enacting words that were not understood: the line broken or glued to another, the sentence in other words. */
const isThere = (text: string, line: string): boolean => text.includes(`${line}:`) || /QUYẾT (?:ĐỊNH|NGHỊ)\s*:|BAN HÀNH|(?<!việc |đề nghị |trình |thẩm quyền )ban hành (?:Quyết định|Nghị quyết)|quyết (?:định|nghị)\s*:/u.test(text)
