import { printedDate } from '../citation-fixes.ts'
import type { Fix } from '../rule.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-date-conflict',
  summary: say('Một văn bản chỉ được ghi một ngày ban hành trong cả dự thảo.', 'An instrument has one day of issue throughout the draft.'),
  basis: [
    { instrument: 'Sự nhất quán của văn bản', provision: 'một văn bản có một ngày ban hành', evidence: 'practice' },
  ],
  severity: 'error',
  on: 'citation',
  check(mention, { report }) {
    const { fault, node: { date } } = mention
    if (fault?.rule !== 'citation-date-conflict') return
    const first = fault.other.node.date!, symbol = mention.symbol.right
    const [one, two] = [printedDate(first.iso), printedDate(date!.iso)]
    const message = say(`${symbol} được ghi hai ngày: ${one} và ${two}.`, `${symbol} is given two dates: ${one} and ${two}.`)
    const copy = (from: typeof first, to: typeof first): Fix => ({ title: say(`Đổi thành “${from.text}”`, `Change to “${from.text}”`), edits: [{ ...to.span, text: from.text }], safe: false })
    const numbered = mention.symbol.year !== undefined || first.iso.slice(0, 4) === date!.iso.slice(0, 4)
    report(date!.span, message, { severity: numbered ? 'error' : 'warning', fixes: [copy(first, date!), copy(date!, first)], related: [{ span: first.span, message: say('Ngày được ghi lần trước ở đây.', 'The other date is given here.') }] })
  },
})
