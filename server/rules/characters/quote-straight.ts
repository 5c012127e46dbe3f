import { practice } from '../../data/norms.ts'
import type { TextFact } from '../../facts/texts.ts'
import { sourceSpan } from '../../text/view.ts'
import { groupBy } from '../group-by.ts'
import { defineRule, type Fix, say } from '../rule.ts'

export default defineRule({
  id: 'quote-straight',
  summary: say('Dấu ngoặc kép là “ ”.', 'Quotation marks are “ ”.'),
  basis: [practice('các mẫu của Nghị định số 30/2020/NĐ-CP in dấu “ ”')],
  severity: 'info',
  on: 'draft',
  check({ marks }, { report }) {
    const byText = groupBy(marks['straight-quote'], ({ text }) => text)
    for (const [text, quotes] of byText) {
      if (text.view.text.includes('=') || text.zone.document === 'appendix') continue
      const [first] = quotes
      report(sourceSpan(text.view, first!.from, first!.to), say('Dùng dấu ngoặc kép “ ”, không dùng dấu nháy thẳng.', 'Use the quotation marks “ ”, not straight ones.'), { fixes: curled(text, quotes.map(({ from }) => from)) })
    }
  },
})

/** Only marks that stand in pairs can be turned without a guess. */
function curled({ view }: TextFact, places: readonly number[]): Fix[] {
  if (places.length % 2 === 1 || /[“”]/u.test(view.text)) return []
  const edits = places.map((at, i) => ({ ...sourceSpan(view, at, at + 1), text: i % 2 === 0 ? '“' : '”' }))
  return [{ title: say('Đổi thành “ ”', 'Change to “ ”'), edits, safe: true }]
}
