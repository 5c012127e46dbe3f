import { practice } from '../../data/norms.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, type Edit, say } from '../rule.ts'

export default defineRule({
  id: 'debris-table',
  summary: say('Không còn dấu vết của bảng và đường kẻ: “|”, “-----”.', 'No traces of tables and ruled lines are left: “|”, “-----”.'),
  basis: [practice('dấu vết của bản chép')],
  severity: 'hint',
  on: 'draft',
  check({ reading: { tree } }, { source, profile, report }) {
    // The Party prints a rule under its title (Hướng dẫn số 05-HD/VPTW).
    const traces = tree.aside.filter(({ role }) => role === 'bar' || (role === 'rule' && profile.family !== 'DANG')).map(spanOf)
    const first = traces[0]
    if (!first) return
    const edits: Edit[] = traces.map(({ start, end }) => ({ start, end: lineEnd(source, end), text: '' }))
    report(first, say(`Dấu vết bảng, đường kẻ ở ${traces.length} dòng, đầu tiên ở đây.`, `Traces of tables and rules in ${traces.length} lines, the first here.`), { fixes: [{ title: say(`Bỏ ${traces.length} dòng`, `Drop ${traces.length} lines`), edits, safe: false }] })
  },
})

/** The line break goes with the line. */
function lineEnd(source: string, at: number): number {
  const match = /^[ \t]*(?:\r\n|\r|\n)/.exec(source.slice(at, at + 40))
  return at + (match?.[0].length ?? 0)
}
