import type { Piece } from '../../tree/nodes.ts'
import type { Fix } from '../rule.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-symbol-conflict',
  summary: say('Một văn bản chỉ được ghi một ký hiệu trong cả dự thảo.', 'An instrument has one symbol throughout the draft.'),
  basis: [
    { instrument: 'Sự nhất quán của văn bản', provision: 'một văn bản có một số, ký hiệu', evidence: 'practice' },
  ],
  severity: 'warning',
  on: 'citation',
  check(mention, { report }) {
    const { fault, node: { symbol } } = mention
    if (fault?.rule !== 'citation-symbol-conflict') return
    const first = fault.other.node.symbol
    const message = say(`Cùng văn bản nhưng hai ký hiệu: ${first.text}, ${symbol.text}.`, `One instrument under two symbols: ${first.text}, ${symbol.text}.`)
    const copy = (from: Piece, to: Piece): Fix => ({ title: say(`Đổi “${to.text}” thành “${from.text}”`, `Change “${to.text}” to “${from.text}”`), edits: [{ ...to.span, text: from.text }], safe: false })
    // One title may by right be given to two instruments of one day.
    const numbered = Number(mention.symbol.number.right) === Number(fault.other.symbol.number.right)
    report(symbol.span, message, { severity: numbered ? 'warning' : 'info', fixes: [copy(first, symbol), copy(symbol, first)], related: [{ span: first.span, message: say('Ký hiệu được ghi lần trước ở đây.', 'The other symbol is given here.') }] })
  },
})
