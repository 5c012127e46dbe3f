import { FORM_SINCE, luat64, nd30, nd78 } from '../../data/norms.ts'
import type { UnitFact } from '../../facts/units.ts'
import type { Profile } from '../../profile.ts'
import { unitName } from '../../tree/units.ts'
import { textOf } from '../../tree/walk.ts'
import { holdsArticles } from '../headings.ts'
import { defineRule, say, type Severity } from '../rule.ts'

const TITLED: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'subsection', 'article'])
/** Among so many titled articles one without a title is a slip. */
const ENOUGH = 2 / 3
/** A shorter sentence may be a title that ends in a full stop. */
const LONGEST_TITLE = 100
/** So may a short line below the number. */
const SHORTEST_SENTENCE = 60

export default defineRule({
  id: 'heading-missing-title',
  summary: say('Phần, chương, mục, tiểu mục, điều đều có tên.', 'Parts, chapters, sections, subsections and articles have titles.'),
  basis: [luat64('Điều 7 khoản 2'), nd78('Điều 63 khoản 3'), nd30('Phụ lục I, Phần I, mục II.6.d')],
  severity: 'error',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'unit',
  local: true,
  check(fact, { profile, facts, report }) {
    const { unit } = fact
    if (!TITLED.has(unit.type) || !isUntitled(fact)) return
    const severity = unit.type === 'article' ? severityOfArticle(fact, profile, facts.units) : holdsArticles(unit) && fact.parts.length > 0 ? profile.family === 'QP' ? 'error' : 'warning' : undefined
    if (!severity) return
    const name = unitName(unit)
    report(unit.marker.span, say(`${name.vi} chưa có tên.`, `${name.en} has no title.`), { severity })
  },
})

/** Nothing behind the marker, or a whole sentence. A lead-in and the words of an amending unit are its title. */
function isUntitled({ headings, lead, words, amends, unit }: UnitFact): boolean {
  if (headings.length > 0) return false
  const below = unit.children[1]
  if (!lead) return below !== undefined && !(below.type === 'paragraph' && unit.children.length > 2 && textOf(below).length < SHORTEST_SENTENCE)
  return unit.type === 'article' && !amends && words.length > LONGEST_TITLE && /[.;]$/u.test(words)
}

/**
 * The first articles of a decision that only issues a regulation are printed without titles in real texts and in the forms 1.2 and 1.3;
 * there a title is advice, told once.
 */
function severityOfArticle(fact: UnitFact, { family, layout }: Profile, units: readonly UnitFact[]): Severity | undefined {
  // In a copy with wrapped lines a title may have been joined with the text below it.
  if (fact.lead && layout !== 'paragraph-per-line') return undefined
  const document = fact.ancestors.findLast(({ type }) => type === 'attachment')
  const all = units.filter(({ unit, ancestors }) => unit.type === 'article' && ancestors.findLast(({ type }) => type === 'attachment') === document)
  const titled = all.filter(({ headings }) => headings.length > 0).length
  if (titled >= all.length * ENOUGH && titled > 2) return family === 'QP' ? 'error' : 'info'
  return all.find(isUntitled) === fact ? 'info' : undefined
}
