import { luat64 } from '../../data/norms.ts'
import { defineRule, say } from '../rule.ts'

/** Fewer amended articles say nothing of how long the amended text is. */
const FEWEST = 5

export default defineRule({
  id: 'amend-over-half',
  summary: say('Sửa đổi quá một phần hai tổng số điều thì ban hành văn bản thay thế.', 'When more than half of the articles change, a new text replaces the old one.'),
  basis: [luat64('Điều 8 khoản 4 điểm b')],
  severity: 'info',
  glance: true,
  families: ['QP'],
  since: { QP: '2025-04-01' },
  on: 'draft',
  check({ amendments: { units } }, { report }) {
    const articles = new Map<unknown, { at: typeof units[number]; numbers: Set<number> }>()
    for (const one of units) {
      const number = Number(one.path?.find(({ kind }) => kind === 'article')?.number)
      if (!one.article || !(number > 0) || one.fact.unit.type !== 'clause') continue
      const found = articles.get(one.article)
      if (found) found.numbers.add(number)
      else articles.set(one.article, { at: one, numbers: new Set([number]) })
    }
    for (const { at, numbers } of articles.values()) {
      const count = numbers.size, greatest = Math.max(...numbers)
      // The number of articles of the amended text is not in the draft: it has at least as many as the greatest number named.
      if (count < FEWEST || count <= greatest / 2) continue
      const article = at.article!
      report(article.type === 'article' ? article.number.span : at.fact.unit.number.span, say(`Điều này sửa đổi ${count} điều: nếu văn bản được sửa đổi có ít hơn ${2 * count} điều thì phải ban hành văn bản thay thế.`, `This article amends ${count} articles: if the amended text has fewer than ${2 * count}, a new text must replace it.`))
    }
  },
})
