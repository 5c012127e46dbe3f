import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE, nd78, practice } from '../../data/norms.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

/** The forms read are those of local bodies. */
const LOCAL = /-(?:UBND|HĐND|CTUBND)$/u

export default defineRule({
  id: 'enacting-formula-old',
  summary: say('Văn bản quy phạm pháp luật từ 01/4/2025 dùng câu “… ban hành Quyết định …”, không dùng dòng “QUYẾT ĐỊNH:”.', 'Since 01/4/2025 a normative document has the sentence “… ban hành Quyết định …” and no line “QUYẾT ĐỊNH:”.'),
  basis: [nd78('mẫu 17 đến 20', 'secondary'), practice('văn bản của các tỉnh, thành phố năm 2025, 2026')],
  severity: 'warning',
  families: ['QP'],
  documentKinds: ['quyet-dinh', 'nghi-quyet'],
  since: { QP: FORM_SINCE.QP },
  on: 'draft',
  check({ grounds: { enacting, inCapitals } }, { profile, report }) {
    if (!LOCAL.test(profile.number ?? '-UBND') || !enacting || !inCapitals || !/^QUYẾT (?:ĐỊNH|NGHỊ)\s*:$/u.test(enacting.value.trim()) || blockRule(profile, 'dong-ban-hanh') !== 'forbidden') return
    const council = profile.kind === 'nghi-quyet', chairman = /-CTUBND$/u.test(profile.number ?? '')
    const [who, what] = council ? ['Hội đồng nhân dân', 'Nghị quyết'] : [chairman ? 'Chủ tịch Ủy ban nhân dân' : 'Ủy ban nhân dân', 'Quyết định']
    report(spanOf(enacting), say(`Mẫu mới dùng câu “${who} ban hành ${what} …”, không dùng dòng “${enacting.value.trim()}”.`, `The new form has the sentence “${who} ban hành ${what} …” in place of the line “${enacting.value.trim()}”.`), {
      fixes: [{ title: say(`Đổi thành “${who} ban hành ${what} …” (điền tên gọi)`, `Change to “${who} ban hành ${what} …” (fill in the name)`), edits: [{ ...spanOf(enacting), text: `${who} ban hành ${what} ….` }], safe: false }],
    })
  },
})
