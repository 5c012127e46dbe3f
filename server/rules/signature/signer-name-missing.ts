import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { isAssembly } from '../certain-day.ts'
import { defineRule, say } from '../rule.ts'

/** How what is attached begins. */
const ATTACHED = /^(?:QUY |PHỤ LỤC|DANH |KẾ HOẠCH|ĐỀ ÁN|PHƯƠNG ÁN|CHƯƠNG TRÌNH|BẢNG|BIỂU|MẪU|Phụ lục|Mẫu|Biểu)/u

export default defineRule({
  id: 'signer-name-missing',
  summary: say('Dưới chức vụ có họ tên người ký.', 'Below the post stands the name of who signs.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.7.c')],
  severity: 'error',
  families: ['HC', 'QP'],
  since: FORM_SINCE,
  on: 'draft',
  check({ signature }, { source, profile, report }) {
    // A draft is not signed yet, and a copy may have lost the name among other words.
    if (!signature?.clean || profile.draft || isAssembly(profile) || !profile.number || !profile.date) return
    const last = signature.signatories.at(-1)!
    if (last.name || signature.signatories.some(({ name }) => name)) return
    const line = last.lines.filter(({ role }) => role !== 'mark').at(-1)!
    // What is attached may have been taken to begin with the name, or with the rest of a broken line.
    const below = /\p{L}[^\n]*/u.exec(source.slice(last.lines.at(-1)!.span.end, last.lines.at(-1)!.span.end + 300).normalize('NFC'))?.[0] ?? ''
    // A name in capitals that begins with no known family name (“Y THÔNG”) reads as the rest of the post above it.
    if (line.role !== 'title' || line.broken || (below !== '' && !ATTACHED.test(below))) return
    report(line.span, say('Thiếu họ tên người ký.', 'The name of who signs is missing.'))
  },
})
