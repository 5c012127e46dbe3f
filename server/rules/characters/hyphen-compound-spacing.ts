import { COMPOUNDS } from '../../data/compounds.ts'
import { practice } from '../../data/norms.ts'
import type { Mark } from '../../facts/marks.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'hyphen-compound-spacing',
  summary: say('Hai vế của một cụm như “kinh tế - xã hội” cách dấu gạch nối ở cả hai bên.', 'The hyphen of a compound such as “kinh tế - xã hội” has a space on each side.'),
  basis: [practice('cách viết “Hán - Việt”, “kinh tế - xã hội” trong văn bản của Chính phủ')],
  severity: 'info',
  glance: true,
  on: 'draft',
  check({ marks }, { report }) {
    for (const mark of [...marks['one-sided-dash'], ...marks['tight-dash']].sort((a, b) => (a.text === b.text ? a.from - b.from : 0))) {
      const compound = compoundAt(mark)
      if (!compound) continue
      const { view } = mark.text
      const { from, to, right } = compound
      report(sourceSpan(view, from, to), say(`Viết “${right}”.`, `Write “${right}”.`), { fixes: [replacement(view, from, to, right, true)] })
    }
  },
})

/** The two words on each side of the dash, when the list knows them as a compound. */
function compoundAt({ text: { view: { text } }, from, to }: Mark): { from: number; to: number; right: string } | undefined {
  const before = /(\p{L}+ \p{L}+) ?[-–]? ?$/u.exec(text.slice(Math.max(0, from - 30), /[-–]/u.test(text[from]!) ? from : from + 1))
  const behind = /^[\s–-]{0,2}(\p{L}+ \p{L}+)/u.exec(text.slice(/\p{L}/u.test(text[to - 1]!) ? to - 1 : to, to + 30))
  const left = before?.[1], right = behind?.[1]
  if (!left || !right || !COMPOUNDS.has(`${left} - ${right}`.toLowerCase())) return undefined
  const dash = text.slice(from).search(/[-–]/u) + from
  const start = text.lastIndexOf(left, dash), end = text.indexOf(right, dash) + right.length
  return { from: start, to: end, right: `${left} - ${right}` }
}
