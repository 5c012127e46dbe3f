import { practice } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

const ARTICLE = /^[-–—−]?\s*như\s+điều\s+(\d{1,3}\p{Ll}?)/iu

export default defineRule({
  id: 'noi-nhan-nhu-dieu-target',
  summary: say('“Như Điều …” ở nơi nhận chỉ đúng một Điều của văn bản.', '“Như Điều …” among the recipients names an article that the document has.'),
  basis: [practice('phần Nơi nhận')],
  severity: 'warning',
  families: ['QP', 'HC'],
  on: 'recipients',
  check({ lines }, { facts, report }) {
    const articles = facts.sequences.find(({ units, zone }) => units[0]!.type === 'article' && zone.document === 'main')?.units ?? []
    if (articles.length === 0) return
    for (const { view } of lines) {
      const match = ARTICLE.exec(view.text)
      const number = match?.[1]
      if (!match || articles.some((unit) => unit.number.text === number)) continue
      const span = sourceSpan(view, match[0].length - number!.length, match[0].length)
      const last = articles.at(-1)!.number.text
      report(span, say(`“Như Điều ${number}” không tồn tại; văn bản có Điều ${articles[0]!.number.text} đến Điều ${last}.`, `There is no Điều ${number} to be “Như Điều ${number}”; the document has Điều ${articles[0]!.number.text} to Điều ${last}.`), {
        fixes: [{ title: say(`Đổi thành “Như Điều ${last}”`, `Change to “Như Điều ${last}”`), edits: [{ ...span, text: last }], safe: false }],
      })
    }
  },
})
