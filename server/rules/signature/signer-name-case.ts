import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { isCapitals } from '../../text/letters.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'signer-name-case',
  summary: say('Họ tên người ký viết chữ in thường.', 'The name of who signs is not in capitals.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.7.đ')],
  severity: 'info',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  glance: true,
  on: 'draft',
  check({ signature }, { report }) {
    for (const { name } of signature?.signatories ?? []) {
      if (!name || !isCapitals(name.text)) continue
      const right = name.text.toLowerCase().replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase())
      const from = name.view.text.length - name.view.text.trimStart().length
      const span = sourceSpan(name.view, from, from + name.text.length)
      report(span, say(`Họ tên người ký viết chữ in thường: “${right}”.`, `The name of who signs is not in capitals: “${right}”.`), {
        fixes: [{ title: say(`Đổi thành “${right}”`, `Change to “${right}”`), edits: [{ ...span, text: right }], safe: true }],
      })
    }
  },
})
