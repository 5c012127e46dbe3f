import { practice } from '../../data/norms.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'amend-quote-unbalanced',
  summary: say('Nội dung sửa đổi mở bằng “ và đóng bằng ”.', 'Quoted new text opens with “ and closes with ”.'),
  basis: [practice('nội dung mới đặt trong ngoặc kép')],
  severity: 'warning',
  families: ['QP'],
  on: 'draft',
  check({ amendments: { units } }, { source, report }) {
    const quotes = units.flatMap(({ fact: { unit } }) => unit.children.filter(({ type }) => type === 'quoted').map((node) => spanOf(node)))
    const faults = quotes.flatMap((span) => faultOf(source.slice(span.start, span.end)) ?? [])
    // A copy loses all its marks, a drafter forgets one.
    if (faults.length > Math.max(1, quotes.length / 4)) return
    for (const span of quotes) {
      const fault = faultOf(source.slice(span.start, span.end))
      if (fault === 'open') {
        report({ start: span.end - 1, end: span.end }, say('Nội dung sửa đổi chưa có dấu đóng ngoặc kép (”).', 'The quoted new text is not closed (”).'), {
          fixes: [{ title: say('Thêm “”” ở cuối nội dung sửa đổi', 'Add “”” behind the quoted text'), edits: [{ start: span.end, end: span.end, text: '”.' }], safe: false }],
        })
      } else if (fault === 'unopened') {
        report({ start: span.start, end: span.start + 1 }, say('Nội dung sửa đổi chưa có dấu mở ngoặc kép (“).', 'The quoted new text is not opened (“).'), {
          fixes: [{ title: say('Thêm “““ ở đầu nội dung sửa đổi', 'Add “““ before the quoted text'), edits: [{ start: span.start, end: span.start, text: '“' }], safe: false }],
        })
      }
    }
  },
})

/** Each paragraph of a quotation may have an opening mark; one closes them all. */
function faultOf(text: string): 'open' | 'unopened' | undefined {
  const opens = /^[^\p{L}\p{N}]*[“"]/u.test(text), closes = /[”"][\s.;,:/*]*$/u.test(text)
  // One that ends in no mark has been cut off by a table or a formula.
  if (opens && !closes && /[.;:]\s*$/u.test(text) && !/[”"]/u.test(text.slice(1))) return 'open'
  return closes && !opens && !/[“"]/u.test(text.slice(0, -6)) ? 'unopened' : undefined
}
