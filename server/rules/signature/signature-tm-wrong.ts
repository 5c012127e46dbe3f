import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { textOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

/** Bodies run by one head; a committee, council or board is none of them. */
const HEADED = /^(SỞ|CỤC|CHI CỤC|TỔNG CỤC|VĂN PHÒNG|TRƯỜNG|TRUNG TÂM|PHÒNG|THANH TRA|BỆNH VIỆN)(?![\p{L}])/u
const CHAIRMAN = /^CHỦ TỊCH$/u

export default defineRule({
  id: 'signature-tm-wrong',
  summary: say('Cơ quan theo chế độ thủ trưởng không dùng “TM.”; quyết định của Ủy ban nhân dân ký “TM. ỦY BAN NHÂN DÂN”.', 'A body run by one head signs without “TM.”; a decision of a People’s Committee is signed “TM. ỦY BAN NHÂN DÂN”.'),
  basis: [nd30('Điều 13 khoản 1, 2 và Phụ lục I, Phần I, mục II.7.b')],
  severity: 'warning',
  families: ['HC', 'QP'],
  since: FORM_SINCE,
  on: 'draft',
  check({ signature, grounds }, { source, profile, report }) {
    const lines = signature?.signatories[0]?.lines.filter(({ role }) => role !== 'mark') ?? []
    const first = lines[0]
    if (!first || !signature!.clean) return
    const next = lines[1]
    const body = first.prefix?.meant === 'TM' ? HEADED.exec(first.words)?.[0] : undefined
    if (body && next) {
      report(first.span, say(`${body[0]! + body.slice(1).toLowerCase()} theo chế độ thủ trưởng, không dùng “TM.”.`, 'A body run by one head signs without “TM.”.'), {
        fixes: first.broken ? [] : [{ title: say('Bỏ dòng “TM.”', 'Delete the line with “TM.”'), edits: [{ start: first.span.start, end: next.span.start, text: '' }], safe: false }],
      })
      return
    }
    const chairman = first.prefix?.meant === 'KT' || first.prefix?.meant === 'Q' ? CHAIRMAN.test(first.words) : first.role === 'title' && CHAIRMAN.test(first.text)
    const who = `${grounds.authority ? textOf(grounds.authority) : ''} ${grounds.enacting && !grounds.inCapitals ? textOf(grounds.enacting) : ''}`
    // A decision of its Chairman, and one of which nobody says whose it is, are let be.
    if (!chairman || profile.kind !== 'quyet-dinh' || !/-UBND$/u.test(profile.number ?? '') || !/^\s*(?:(?:ỦY|UỶ) BAN NHÂN DÂN|UBND )/iu.test(who) || /chủ tịch/iu.test(who)) return
    // The copy has broken "TM." from the name of the body.
    if (/TM\s*[.\s]|NHÂN DÂN/u.test(source.slice(Math.max(0, first.span.start - 60), first.span.start).normalize('NFC'))) return
    report(first.span, say('Quyết định của Ủy ban nhân dân ký “TM. ỦY BAN NHÂN DÂN”.', 'A decision of a People’s Committee is signed “TM. ỦY BAN NHÂN DÂN”.'), {
      fixes: [{ title: say('Thêm dòng “TM. ỦY BAN NHÂN DÂN”', 'Add the line “TM. ỦY BAN NHÂN DÂN”'), edits: [{ start: first.span.start, end: first.span.start, text: 'TM. ỦY BAN NHÂN DÂN\n' }], safe: false }],
    })
  },
})
