import { practice } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { groupBy } from '../group-by.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'bracket-unbalanced',
  summary: say('Dấu mở ngoặc đơn có dấu đóng.', 'Every opening bracket has a closing one.'),
  basis: [practice('quy tắc gõ văn bản tiếng Việt')],
  severity: 'warning',
  on: 'draft',
  check({ marks, texts }, { report }) {
    const opens = groupBy(marks.open, ({ text }) => text), closes = groupBy(marks.close, ({ text }) => text)
    const order = new Map(texts.map((text, i) => [text, i]))
    for (const [text, places] of opens) {
      const { view, zone } = text
      if (zone.quoted || zone.document === 'appendix' || zone.block !== 'body' && zone.block !== 'preamble' || view.text.includes('|')) continue
      const open = unclosed(places.map(({ from }) => from), (closes.get(text) ?? []).map(({ from }) => from))
      // A box to be ticked may be read as a bracket; a list may stand in brackets.
      if (open === undefined || /^\(\s*$|:\s*$/u.test(view.text.slice(open))) continue
      // A copy breaks paragraphs: the bracket may be closed in the next one.
      const next = texts[order.get(text)! + 1]
      if (next && /^[^(]*\)/u.test(next.view.text) && !/^\s*\p{L}{1,2}\d?\)/u.test(next.view.text)) continue
      report(sourceSpan(view, open, open + 1), say('Thiếu dấu đóng ngoặc đơn.', 'The closing bracket is missing.'))
    }
  },
})

/** The last opening bracket that nothing closes. */
function unclosed(opens: readonly number[], closes: readonly number[]): number | undefined {
  const waiting: number[] = []
  let c = 0
  for (const open of opens) {
    while (c < closes.length && closes[c]! < open) { waiting.pop(); c++ }
    waiting.push(open)
  }
  for (; c < closes.length; c++) waiting.pop()
  return waiting.at(-1)
}
