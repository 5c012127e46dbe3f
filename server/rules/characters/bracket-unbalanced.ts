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
    if (marks.open.length === 0) return
    const opens = groupBy(marks.open, ({ text }) => text), closes = groupBy(marks.close, ({ text }) => text)
    const order = new Map(texts.map((text, i) => [text, i]))
    for (const [text, places] of opens) {
      const { view, zone } = text
      if (zone.quoted || zone.document === 'appendix' || zone.block !== 'body' && zone.block !== 'preamble' || view.text.includes('|')) continue
      const open = unclosed(places.map(({ from }) => from), (closes.get(text) ?? []).map(({ from }) => from))
      // A box to be ticked may be read as a bracket.
      if (open === undefined || /^\(\s*$/u.test(view.text.slice(open))) continue
      // A copy breaks paragraphs: the bracket may be closed in the next one; and a list may stand in brackets.
      const behind = order.get(text)! + 1, far = /:\s*$/u.test(view.text) ? LONGEST_LIST : 1
      if (texts.slice(behind, behind + far).some((next) => closesMore(next.view.text))) continue
      report(sourceSpan(view, open, open + 1), say('Thiếu dấu đóng ngoặc đơn.', 'The closing bracket is missing.'))
    }
  },
})

/** So many texts a list in brackets may have. */
const LONGEST_LIST = 40

/** A bracket is closed that this text has not opened; that of a marker ("a) …") closes nothing. */
function closesMore(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.replace(/^\s*(?:\p{L}{1,2}\d?|\d{1,2})\)/u, '').matchAll(/[()]/g)) {
    depth += bracket === '(' ? 1 : -1
    if (depth < 0) return true
  }
  return false
}

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
