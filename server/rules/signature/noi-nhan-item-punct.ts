import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

/** A copy of two columns has the signature on the same line. */
const SIGNED = /(?<!\p{L})(?:TM|KT|TL|TUQ)\.\s/u

export default defineRule({
  id: 'noi-nhan-item-punct',
  summary: say('Cuối mỗi dòng nơi nhận, trừ dòng cuối, là dấu chấm phẩy.', 'Each line of the recipients but the last ends with a semicolon.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.9.d')],
  severity: 'warning',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'recipients',
  check({ lines }, { report }) {
    lines.forEach(({ view, words, isFiling }, i) => {
      const text = view.text.trimEnd()
      // A line that ends with a colon heads a group; one that goes on below is told by noi-nhan-broken-item.
      if (i === lines.length - 1 || isFiling || /[;:…]$/u.test(text) || lines[i + 1]!.isRest || words.length < 3 || SIGNED.test(text) || text.startsWith('(')) return
      const end = text.length
      const wrong = /[.,]+$/u.exec(text)?.[0].length ?? 0
      report(sourceSpan(view, Math.max(0, end - Math.max(wrong, 1)), end), say('Cuối dòng nơi nhận là dấu chấm phẩy (;).', 'A line of the recipients ends with a semicolon (;).'), {
        fixes: [{ title: say('Đặt dấu chấm phẩy', 'Put a semicolon'), edits: [{ ...sourceSpan(view, end - wrong, end), text: ';' }], safe: true }],
      })
    })
  },
})
