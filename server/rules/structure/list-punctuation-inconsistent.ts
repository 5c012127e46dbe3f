import type { Reading } from '../../facts/facts.ts'
import { practice } from '../../data/norms.ts'
import type { UnitFact } from '../../facts/units.ts'
import { sourceSpan, type View } from '../../text/view.ts'
import type { AnyNode } from '../../tree/nodes.ts'
import { isUnit } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'list-punctuation-inconsistent',
  summary: say('Các ý cùng cấp kết thúc thống nhất bằng dấu chấm phẩy hoặc dấu chấm.', 'The items of a list end alike, in semicolons or in full stops.'),
  basis: [practice('các ý cùng cấp trình bày như nhau')],
  severity: 'info',
  on: 'unit',
  local: true,
  check({ parts }, { facts, report }) {
    const ends = endsOf(parts, facts.reading.views)
    if (!ends) return
    const usual = [';', '.', ','].map((mark) => ({ mark, count: ends.filter((view) => view.text.endsWith(mark)).length })).reduce((best, next) => (next.count > best.count ? next : best))
    const odd = ends.filter((view) => !view.text.endsWith(usual.mark))
    // Where the odd ones are many there is no usual mark.
    if (!odd[0] || odd.length > ends.length / 3) return
    const places = odd.map((view) => sourceSpan(view, view.text.length - 1, view.text.length))
    report(places[0]!, say(`Các ý cùng cấp kết thúc không thống nhất: “${usual.mark}” và “${odd[0].text.at(-1)}”.`, `Items of one level end in different marks: “${usual.mark}” and “${odd[0].text.at(-1)}”.`), {
      fixes: [{ title: say(`Kết thúc bằng “${usual.mark}”`, `End them in “${usual.mark}”`), edits: places.map((place) => ({ ...place, text: usual.mark })), safe: true }],
    })
  },
})

/** The items but the last, each of one sentence; nothing for a list that has longer ones, or one without a mark. */
function endsOf(parts: UnitFact['parts'], views: Reading['views']): View[] | undefined {
  const [first] = parts
  if (parts.length < 4 || !first || (first.type !== 'point' && first.type !== 'dash')) return undefined
  const ends: View[] = []
  for (const part of parts.slice(0, -1)) {
    const [, second, more] = part.children as AnyNode[]
    const view = part.type === 'dash' ? !part.children.some((child) => child.type === 'paragraph' || child.type === 'dash' || isUnit(child)) && views.get(part) : second?.type === 'paragraph' && !more ? views.get(second) : undefined
    if (part.type !== first.type || !view || !';.,'.includes(view.text.at(-1) ?? ' ') || /[.?!…]\s+[\p{Lu}"“]|\.\.\.?$|(?:v\.v|vv)\.?$/u.test(view.text)) return undefined
    ends.push(view)
  }
  return ends
}
