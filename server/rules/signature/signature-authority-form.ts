import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

/** A space before or none behind the dot is the copy's. */
const RIGHT = /^(?:TM|KT|TL|TUQ|Q)\s?\.\s*$/u
/** "Tm." has its dot: capitals are another rule's. */
const SMALL = /^\p{Lu}\p{Ll}+\.\s*$|^\p{Ll}+\.\s*$/u

export default defineRule({
  id: 'signature-authority-form',
  summary: say('Quyền hạn người ký viết “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.”, có dấu chấm, không có gạch chéo.', 'The authority to sign is written “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.”, with a dot and no slash.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.7.b')],
  severity: 'error',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'draft',
  check({ signature }, { report }) {
    for (const { prefix, view, words } of (signature?.signatories ?? []).flatMap(({ lines }) => lines)) {
      if (!prefix || RIGHT.test(prefix.written) || SMALL.test(prefix.written)) continue
      // Unions, the Front and other bodies beside the state follow the Party's form.
      if (/ĐẢNG|TỈNH ỦY|BAN THƯỜNG (?:VỤ|TRỰC)|BAN CHẤP HÀNH|MẶT TRẬN|CÔNG ĐOÀN|ĐOÀN|HỘI (?!ĐỒNG)/u.test(words.toUpperCase())) continue
      const at = view.text.indexOf(prefix.written.trimEnd())
      const span = sourceSpan(view, at, at + prefix.written.length)
      const body = words.split(/\s+/u).slice(0, 4).join(' ')
      report({ start: span.start, end: sourceSpan(view, 0, view.text.trimEnd().length).end }, say(`Viết “${prefix.meant}. ${body}”.`, `Write “${prefix.meant}. ${body}”.`), {
        fixes: [{ title: say(`Đổi thành “${prefix.meant}.”`, `Change to “${prefix.meant}.”`), edits: [{ ...span, text: `${prefix.meant}. ` }], safe: true }],
      })
    }
  },
})
