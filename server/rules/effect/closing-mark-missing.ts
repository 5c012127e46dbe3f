import { blockRule } from '../../data/blocks.ts'
import { nd30, practice } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { CLOSING_MARK } from '../closing-marks.ts'
import { defineRule, say } from '../rule.ts'

/** A unit that has nothing but its marker may stand behind the last text. */
const LONGEST_MARKER = 7

export default defineRule({
  id: 'closing-mark-missing',
  summary: say('Nội dung văn bản hành chính kết thúc bằng “./.”.', 'The text of an administrative document ends with “./.”.'),
  basis: [nd30('Phụ lục III, mẫu 1.1 đến 1.10, 2.1, 2.2'), practice('văn bản hành chính trước đó cũng kết thúc như vậy')],
  severity: 'warning',
  families: ['HC'],
  on: 'draft',
  check({ reading: { tree }, closing: { last } , signature, recipients, texts }, { source, profile, report }) {
    if (!last || profile.fragment.tail || blockRule(profile, 'dau-ket') !== 'required') return
    // Without a closing nobody knows that this is the end; behind a table or a form the mark stands elsewhere.
    if (!signature && !recipients) return
    const body = tree.children.find(({ type }) => type === 'body')
    if (!body || source.slice(last.view.end, body.position.end.offset).replace(/\s+/gu, '').length > LONGEST_MARKER) return
    const text = last.view.text.trimEnd()
    const near = texts.slice(Math.max(0, texts.indexOf(last) - 3), texts.indexOf(last) + 3)
    if (!/[\p{L}\d)”".;,]$/u.test(text) || /\.{3}$|…/u.test(text.slice(-4)) || near.some(({ view }) => CLOSING_MARK.test(view.text.slice(-12)))) return
    const stop = /[.;,]$/u.test(text)
    const span = sourceSpan(last.view, Math.max(0, text.lastIndexOf(' ', text.length - 2) + 1), text.length)
    const at = stop ? sourceSpan(last.view, text.length - 1, text.length) : { start: span.end, end: span.end }
    report(span, say('Kết thúc nội dung bằng “./.”.', 'The text ends with “./.”.'), {
      fixes: [{ title: say('Kết thúc bằng “./.”', 'End with “./.”'), edits: [{ ...at, text: './.' }], safe: true }],
    })
  },
})
