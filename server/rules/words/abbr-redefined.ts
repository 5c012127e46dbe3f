import { practice } from '../../data/norms.ts'
import { abbreviationSpan } from '../../facts/abbreviations.ts'
import { pointAt } from '../../text/lines.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'abbr-redefined',
  summary: say('Một từ viết tắt đặt một lần; một thuật ngữ có một từ viết tắt.', 'An abbreviation is introduced once, and a term has one abbreviation.'),
  basis: [practice('văn bản thống nhất thuật ngữ')],
  severity: 'info',
  on: 'draft',
  check({ abbreviations }, { facts, report }) {
    const again = abbreviations.flatMap(({ short, explained }) => explained.slice(1).map((one) => ({ short, at: abbreviationSpan(one), first: abbreviationSpan(explained[0]!) })))
    const byFull = new Map<string, { short: string; first: { start: number; end: number } }>()
    for (const { short, explained } of abbreviations) {
      const full = explained[0]?.full?.toLowerCase()
      if (!full) continue
      const other = byFull.get(full)
      const own = abbreviationSpan(explained[0]!)
      if (other && other.short !== short) again.push({ short: other.short, at: own, first: other.first })
      else byFull.set(full, { short, first: own })
    }
    if (again.length === 0) return
    const { lines } = facts.reading
    for (const { short, at, first } of again) {
      report(at, say(`Đã đặt viết tắt “${short}” ở dòng ${pointAt(lines, first.start).line}.`, `The abbreviation “${short}” was introduced in line ${pointAt(lines, first.start).line}.`), {
        related: [{ span: first, message: say(`“${short}” được đặt ở đây.`, `“${short}” was introduced here.`) }],
      })
    }
  },
})
