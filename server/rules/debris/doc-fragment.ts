import { practice } from '../../data/norms.ts'
import { defineRule, say } from '../rule.ts'

/** A letter with its marks, each a character of its own. */
const LONGEST_LETTER = 8

export default defineRule({
  id: 'doc-fragment',
  summary: say('Văn bản có đủ phần đầu và phần cuối.', 'A document has its head and its end.'),
  basis: [practice('đoạn trích không xét những phần đã bị cắt')],
  severity: 'info',
  on: 'draft',
  check({ reading: { tree } }, { source, profile: { fragment: { head, tail } }, report }) {
    const first = tree.children[0]
    if (!first || !head || !tail) return
    const { offset } = first.position.start
    const [letter] = /^(?:.\p{M}*)?/su.exec(source.slice(offset, offset + LONGEST_LETTER))!
    report({ start: offset, end: offset + letter.length }, say('Tệp chỉ có một phần văn bản: không xét những phần đã bị cắt.', 'The file holds part of a document: what was cut off is not judged.'))
  },
})
