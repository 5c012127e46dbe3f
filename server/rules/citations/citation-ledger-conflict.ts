import { practice } from '../../data/norms.ts'
import type { Clash } from '../../facts/clashes.ts'
import { shownTitle } from '../../facts/citation-titles.ts'
import { printedDate } from '../citation-fixes.ts'
import { defineRule, type Localized, say } from '../rule.ts'

export default defineRule({
  id: 'citation-ledger-conflict',
  summary: say('Các dự thảo trong một thư mục viện dẫn một văn bản như nhau.', 'The drafts of a folder cite an instrument in the same way.'),
  basis: [practice('các văn bản của một cơ quan không mâu thuẫn nhau')],
  severity: 'info',
  glance: true,
  on: 'clash',
  check(clash, { report }) {
    report(clash.at.span, messageOf(clash), {
      related: clash.others.map(({ draft, at }) => ({ span: at.span, message: say('Dự thảo khác ghi ở đây.', 'The other draft says so here.'), elsewhere: { draft, position: at.position } })),
    })
  },
})

function messageOf({ matter, cited, at, other }: Clash): Localized {
  const symbol = cited.symbol.text
  switch (matter) {
    case 'date': return say(
      `${symbol} ở đây ghi ngày ${printedDate(at.text)}, ở dự thảo khác ghi ngày ${printedDate(other)}.`,
      `${symbol} has the date ${printedDate(at.text)} here and ${printedDate(other)} in another draft.`,
    )
    case 'issuer': return say(
      `${symbol} ở đây ghi do ${at.text} ban hành, ở dự thảo khác ghi do ${other} ban hành.`,
      `${symbol} is issued by ${at.text} here and by ${other} in another draft.`,
    )
    case 'title': return say(
      `${symbol} ở dự thảo khác có trích yếu khác: “${shownTitle(other)}”.`,
      `${symbol} has another title in another draft: “${shownTitle(other)}”.`,
    )
    case 'symbol': return say(
      `Văn bản cùng ngày, cùng trích yếu này ở đây ghi số ${at.text}, ở dự thảo khác ghi số ${other}.`,
      `The instrument of this day and title has the symbol ${at.text} here and ${other} in another draft.`,
    )
  }
}
