import { nd78, practice } from '../../data/norms.ts'
import { abbreviationSpan, type Used } from '../../facts/abbreviations.ts'
import { pointAt } from '../../text/lines.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'abbr-late-definition',
  summary: say('Từ viết tắt được giải thích trước khi dùng.', 'An abbreviation is explained before it is used.'),
  basis: [nd78('Điều 60 khoản 4', 'excerpt'), practice('giải thích ở lần xuất hiện đầu tiên')],
  severity: 'warning',
  on: 'draft',
  check({ abbreviations }, { facts, report }) {
    const late = abbreviations.flatMap(({ short, explained, used, fullUsed }) => {
      const own = explained[0] && abbreviationSpan(explained[0])
      if (!own) return []
      const early = used.find((one) => one.text.node.type !== 'heading' && !isOperand(one) && abbreviationSpan(one).start < own.start)
      const full = early ? undefined : fullUsed.find(({ text, from, to }) => text.node.type !== 'heading' && sourceSpan(text.view, from, to).end < own.start - 40)
      return early ?? full ? [{ short, own, early: early && abbreviationSpan(early), full }] : []
    })
    if (late.length === 0) return
    const { lines } = facts.reading
    const lineOf = (offset: number): number => pointAt(lines, offset).line
    for (const { short, own, early, full } of late) {
      const related = [{ span: own, message: say(`“${short}” được giải thích ở đây.`, `“${short}” is explained here.`) }]
      if (early) report(early, say(`“${short}” dùng ở dòng ${lineOf(early.start)}, đến dòng ${lineOf(own.start)} mới giải thích.`, `“${short}” is used in line ${lineOf(early.start)} and explained only in line ${lineOf(own.start)}.`), { related })
      else if (full) {
        const span = sourceSpan(full.text.view, full.from, full.to)
        report(span, say(`“${short}” nên được giải thích ở đây, nơi cụm từ đầy đủ xuất hiện lần đầu.`, `“${short}” is best explained here, where its full words first stand.`), { severity: 'info', related })
      }
    }
  },
})

/** In a formula the letters are a quantity. */
const isOperand = ({ text, from, to }: Used): boolean => /[=+×*/]\s*$/u.test(text.view.text.slice(Math.max(0, from - 3), from)) || text.view.text[to] === ':'
