import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'signature-title-case',
  summary: say('Quyền hạn, chức vụ của người ký viết chữ in hoa.', 'The authority and post of who signs are in capitals.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.7.đ')],
  severity: 'warning',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'draft',
  check({ signature }, { report }) {
    if (!signature?.clean) return
    for (const { role, text, view, words, prefix } of signature.signatories.flatMap(({ lines }) => lines)) {
      // A line that is half in capitals is columns run together; a prefix in words is another rule's.
      if ((role !== 'authority' && role !== 'title') || text === text.toUpperCase() || /\p{Lu}{2}/u.test(words) || (prefix && prefix.written.length > 5)) continue
      const right = text.toUpperCase()
      const from = view.text.length - view.text.trimStart().length
      const span = sourceSpan(view, from, from + view.text.trim().length)
      report(span, say(`Quyền hạn, chức vụ người ký viết chữ in hoa: “${right}”.`, `The authority and post of who signs are in capitals: “${right}”.`), {
        fixes: [{ title: say(`Đổi thành “${right}”`, `Change to “${right}”`), edits: [{ ...span, text: right }], safe: true }],
      })
    }
  },
})
