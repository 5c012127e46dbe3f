import type { Reading } from '../../facts/facts.ts'
import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import type { Dash } from '../../tree/nodes.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'bullet-in-diem',
  summary: say('Mỗi điểm thể hiện một ý; trong điểm không dùng “-”, “+”, (1), i) để chia ý.', 'A point says one thing; it is not divided by “-”, “+”, (1), i).'),
  basis: [nd78('Điều 63 khoản 2')],
  severity: 'error',
  families: ['QP'],
  since: FORM_SINCE,
  on: 'unit',
  local: true,
  check({ unit, parts, words }, { source, profile, facts, report }) {
    if (unit.type !== 'point' || profile.kind === 'van-ban-hop-nhat' || words.startsWith('Ví dụ')) return
    const first = parts.find((part) => part.type === 'item' || (part.type === 'dash' && isWords(part, facts.reading.views)))
    if (!first || isAside(source, first.marker.span.start)) return
    const { text } = first.marker
    report(first.marker.span, say(`Điểm ${unit.number.text} dùng “${text}” để chia ý; mỗi điểm chỉ thể hiện một ý.`, `Point ${unit.number.text} is divided by “${text}”; a point says one thing.`))
  },
})

/** The cells of a table that a copy has laid out as lines, and the cases of an example, divide nothing. */
const isAside = (source: string, at: number): boolean => /(?:\||Ví dụ[^\n]{0,12})\s*$/u.test(source.slice(Math.max(0, at - 40), at))

/** A line that begins with a sign and goes on in figures belongs to a formula; "+" alone does so as a rule. */
const isWords = (dash: Dash, views: Reading['views']): boolean => dash.marker.style !== '+' && /^\p{L}{2}/u.test(views.get(dash)?.text ?? '')
