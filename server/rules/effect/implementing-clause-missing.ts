import { blockRule } from '../../data/blocks.ts'
import { kindById } from '../../data/kinds.ts'
import { FORM_SINCE, nd30, nd78, practice } from '../../data/norms.ts'
import { isAssembly } from '../certain-day.ts'
import { lastLine, mainPart } from '../main-part.ts'
import { defineRule, say } from '../rule.ts'

const CHARGED = /trách nhiệm|tổ chức (?:thực hiện|thi hành|triển khai)|triển khai thực hiện|(?:căn cứ|chiếu|theo) (?:Quyết định|Nghị quyết) (?:này )?thi hành|[Gg]iao /u

export default defineRule({
  id: 'implementing-clause-missing',
  summary: say('Quyết định, nghị quyết có điều khoản về trách nhiệm thi hành.', 'A decision or resolution says who carries it out.'),
  basis: [nd30('Phụ lục III, mẫu 1.2, 1.3'), nd78('mẫu 17 đến 20', 'secondary'), practice('nghị quyết giao cơ quan tổ chức thực hiện')],
  severity: 'warning',
  families: ['HC', 'QP'],
  documentKinds: ['quyet-dinh', 'nghi-quyet', 'nghi-dinh', 'thong-tu'],
  since: FORM_SINCE,
  on: 'draft',
  check({ reading: { tree }, closing, grounds }, { source, profile, report }) {
    if (profile.fragment.tail || isAssembly(profile) || blockRule(profile, 'thi-hanh') !== 'required' || closing.speaksOfDuty()) return
    const body = tree.children.find(({ type }) => type === 'body')
    // What was not understood, in a table or behind the signature, says so all the same.
    if (!body || grounds.lines.length === 0 || CHARGED.test(mainPart(source, tree).slice(body.position.start.offset).slice(-4000).normalize('NFC').replace(/[\s*|]+/gu, ' '))) return
    const noun = kindById(profile.kind!)!.name, { end } = lastLine(body, source)
    const line = `Điều …. … chịu trách nhiệm thi hành ${noun} này${profile.family === 'HC' ? './.' : '.'}`
    report(lastLine(body, source), say('Thiếu điều khoản trách nhiệm thi hành.', 'It does not say who carries it out.'), {
      // The forms that show it are those of decisions; a resolution that merely repeals may well go without.
      severity: profile.kind === 'quyet-dinh' ? 'warning' : 'info',
      fixes: [{ title: say(`Thêm “… chịu trách nhiệm thi hành ${noun} này” (điền vào chỗ trống)`, `Add “… chịu trách nhiệm thi hành ${noun} này” (fill in the blanks)`), edits: [{ start: end, end, text: `\n${line}` }], safe: false }],
    })
  },
})
