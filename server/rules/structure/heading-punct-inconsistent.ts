import type { Reading } from '../../facts/facts.ts'
import { practice } from '../../data/norms.ts'
import type { UnitFact } from '../../facts/units.ts'
import { sourceSpan, type View } from '../../text/view.ts'
import { ANNOUNCES } from '../headings.ts'
import { defineRule, type Edit, say } from '../rule.ts'

const LONGEST_TITLE = 120

export default defineRule({
  id: 'heading-punct-inconsistent',
  summary: say('Tiêu đề của các khoản cùng cấp kết thúc thống nhất.', 'The titles of sibling clauses end alike.'),
  basis: [practice('tiêu đề cùng cấp trình bày như nhau')],
  severity: 'info',
  on: 'unit',
  local: true,
  check({ unit, index, siblings }, { facts, report }) {
    if (unit.type !== 'clause' || index > 0 || siblings.length < 2) return
    const titles = siblings.flatMap((fact) => titleOf(fact, facts.reading.views) ?? [])
    if (titles.length < siblings.length) return
    const marks = titles.map(({ text }) => markOf(text))
    const usual = usualMark(marks)
    if (marks.every((mark) => mark === usual)) return
    titles.forEach((view, i) => {
      if (marks[i] === usual) return
      const end = view.text.length, from = end - marks[i]!.length
      const edit: Edit = { ...sourceSpan(view, from, end), text: usual }
      report(sourceSpan(view, end - 1, end), say('Tiêu đề cùng cấp có dấu kết thúc không thống nhất.', 'Titles of one level end in different marks.'), {
        fixes: [{ title: usual ? say(`Kết thúc bằng “${usual}”`, `End it in “${usual}”`) : say('Bỏ dấu kết thúc', 'Remove the mark'), edits: [edit], safe: true }],
      })
    })
  },
})

/** Short words of one sentence behind the marker, with something below them. */
function titleOf({ headings, lead, unit, words }: UnitFact, views: Reading['views']): View | undefined {
  const node = headings.length === 1 ? headings[0] : lead
  if (!node || unit.children.length < 3 || words.length > LONGEST_TITLE || /[.;?!]\s/u.test(words) || /[;,?!…/]$/u.test(words) || ANNOUNCES.test(words)) return undefined
  return views.get(node)
}

const markOf = (text: string): string => /[.:]$/u.exec(text)?.[0] ?? ''

/** The most frequent; of equals the bare end. */
function usualMark(marks: readonly string[]): string {
  const counts = ['', ':', '.'].map((mark) => ({ mark, count: marks.filter((one) => one === mark).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark
}
