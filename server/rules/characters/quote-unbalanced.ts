import { practice } from '../../data/norms.ts'
import { AMENDING_WORDS } from '../../data/amending.ts'
import type { Mark } from '../../facts/marks.ts'
import type { Facts } from '../../facts/facts.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'quote-unbalanced',
  summary: say('Dấu mở ngoặc kép có dấu đóng.', 'Every opening quotation mark has a closing one.'),
  basis: [practice('quy tắc gõ văn bản tiếng Việt')],
  severity: 'warning',
  on: 'draft',
  check(facts, { report }) {
    const { marks } = facts
    if (marks['quote-open'].length === 0 || isAmending(facts)) return
    // A straight mark may close or open; what mixes both kinds is not judged.
    const order = new Map(facts.texts.map((text, i) => [text, i]))
    const place = ({ text, from }: Mark): number => order.get(text)! * 1e6 + from
    const closes = marks['quote-close'].map(place)
    const straight = new Set(marks['straight-quote'].map(({ text }) => text))
    let next = 0
    marks['quote-open'].forEach((mark, i) => {
      const from = place(mark), to = marks['quote-open'][i + 1] ? place(marks['quote-open'][i + 1]!) : Infinity
      while (next < closes.length && closes[next]! < from) next++
      // A quotation may run over paragraphs, and one may stand inside another.
      if (closes[next] !== undefined && closes[next]! < to) return
      const { view, zone } = mark.text
      const nested = marks['quote-open'][i + 1]?.text === mark.text
      if (nested || straight.has(mark.text) || zone.quoted || zone.block === 'closing' || zone.document === 'appendix') return
      report(sourceSpan(view, mark.from, mark.to), say('Thiếu dấu đóng ngoặc kép (”).', 'The closing quotation mark (”) is missing.'))
    })
  },
})

/** An amending text has rules of its own for what it quotes; what is repealed or cancelled (“Hủy bỏ quyết định khen thưởng”) is not quoted. */
const isAmending = ({ texts }: Facts): boolean => texts.some(({ zone, view, node }) => zone.quoted || (node.type === 'heading' && AMENDING_WORDS.test(view.text) && !REPEALS.test(view.text)))
const REPEALS = /^(?:Bãi bỏ|Hủy bỏ|Huỷ bỏ)/u
