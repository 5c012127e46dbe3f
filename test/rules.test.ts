import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { clashesOf } from '../server/facts/clashes.ts'
import { citedIn } from '../server/facts/ledger.ts'
import { type CheckedDraft, checkDraft } from '../server/processor.ts'
import { ALL_RULES } from '../server/rules/all.ts'
import { lintClashes } from '../server/rules/lint-clashes.ts'
import { linesOf } from '../server/text/lines.ts'
import { type AnyRule, type Edit, isShownAt, type Problem, SEVERITIES } from '../server/rules/rule.ts'
import { applyEdits } from '../server/features/fixes.ts'
import { type Case, casesIn, draw, type Mark, marksOf, pageFaults } from './lib/fixture.ts'

const FOLDER = fileURLToPath(new URL('../../server/rules', import.meta.url))
const PAGES = new Map(readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[a-z-]+[/\\][a-z0-9-]+\.md$/.test(file))
  .map((file) => [path.basename(file, '.md'), path.join(FOLDER, file)]))

describe('rules', () => {
  it('have one page each, and every page a rule', () => {
    assert.deepEqual([...PAGES.keys()].sort(), ALL_RULES.map(({ id }) => id).sort())
  })
  it('have ids of their own', () => {
    assert.equal(new Set(ALL_RULES.map(({ id }) => id)).size, ALL_RULES.length)
  })
  it('rest on what was read, or are at most advice', () => {
    for (const { id, basis, severity } of ALL_RULES) {
      if (basis.some(({ evidence }) => evidence === 'verbatim' || evidence === 'excerpt' || evidence === 'practice')) continue
      assert.ok(severity === 'info' || severity === 'hint', `${id} is ${severity} and nobody has read its provision`)
    }
  })
  it('say the gravest severity of their reports where it is graver than their own', () => {
    for (const { id, severity, gravest } of ALL_RULES) {
      const source = readFileSync(PAGES.get(id)!.replace(/\.md$/, '.ts'), 'utf8')
      const named = SEVERITIES.find((one) => source.includes(`'${one}'`))
      assert.equal(gravest ?? severity, named, `${id} reports up to ${named}`)
      assert.notEqual(gravest, severity, `${id}: gravest says nothing new`)
    }
  })
  it('say on their pages where they only remind, because a norm was not read', () => {
    for (const { id, unread } of ALL_RULES) {
      const page = readFileSync(PAGES.get(id)!, 'utf8')
      assert.equal(page.includes('Với văn bản của Đảng chỉ nhắc ở mức thông tin'), unread?.includes('DANG') === true, id)
    }
  })
  it('say on their pages what can be set, and that only the level “kỹ” shows them', () => {
    for (const rule of ALL_RULES) {
      const [head] = readFileSync(PAGES.get(rule.id)!, 'utf8').split('\n## ')
      for (const name of Object.keys(rule.options ?? {})) assert.ok(head!.includes(`\`${name}\``), `${rule.id} has an option ${name}`)
      assert.equal(head!.includes('Chỉ hiện ở mức “kỹ”.'), !isShownAt('chuan', rule.gravest ?? rule.severity, rule), rule.id)
    }
  })
  for (const rule of ALL_RULES) describe(rule.id, () => testPage(rule))
})

function testPage(rule: AnyRule): void {
  const file = PAGES.get(rule.id)
  if (!file) return
  const page = readFileSync(file, 'utf8')
  it('has a page of the common shape', () => assert.deepEqual(pageFaults(page, rule), []))
  let before: Case | undefined
  for (const one of casesIn(page)) {
    const wrong = before
    it(`${one.section}, line ${one.at}${one.fixed ? ' (fixed)' : ''}`, () => one.fixed ? testFix(rule, wrong, one) : testMarks(rule, one))
    if (!one.fixed) before = one
  }
}

function testMarks(rule: AnyRule, one: Case): void {
  const problems = problemsOf(rule, one, one.draft)
  assert.equal(draw(one.draft, marksOf(one.draft, problems).sort(byPlace)), draw(one.draft, [...one.expected].sort(byPlace)))
  for (const { message, fixes } of problems) {
    for (const { vi, en } of [message, ...fixes.map(({ title }) => title)]) assert.ok(vi !== '' && en !== '' && vi !== en, 'words are missing in a language')
  }
}

function testFix(rule: AnyRule, before: Case | undefined, one: Case): void {
  assert.ok(before, 'no fence stands before the fixed one')
  const edits = problemsOf(rule, before, before.draft)[0]?.fixes[0]?.edits
  assert.ok(edits && edits.length > 0, 'the first problem has no fix')
  const text = applyEdits(before.draft, edits)
  assert.equal(text, one.draft)
  const place = placeAfter(edits)
  const again = problemsOf(rule, before, text).filter(({ span }) => span.start < place.end && place.start < span.end)
  assert.equal(draw(text, marksOf(text, again)), text, 'the rule still reports the place that it mended')
}

function problemsOf(rule: AnyRule, one: Case, draft: string): Problem[] {
  const rules = Object.fromEntries(ALL_RULES.filter(({ id }) => id !== rule.id).map(({ id }) => [id, 'off' as const]))
  const onCrash = (_: string, error: unknown): void => { throw error }
  const check = (text: string): CheckedDraft => checkDraft(text, { ...one.options, rules, onCrash })
  if (rule.on !== 'clash') return check(draft).problems
  const drafts = [draft, ...one.others].map((text, i) => ({ name: String(i), cited: citedIn(check(text).facts.citations, linesOf(text)) }))
  return lintClashes(clashesOf(drafts).get('0') ?? [])
}

/** From the first edit to the end of the last, in the text after them; a deletion leaves the place between its neighbours. */
function placeAfter(edits: readonly Edit[]): { start: number; end: number } {
  const start = Math.min(...edits.map((edit) => edit.start)), end = Math.max(...edits.map((edit) => edit.end))
  const grown = edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0)
  return { start, end: Math.max(end + grown, start + 1) }
}

const byPlace = (a: Mark, b: Mark): number => a.line - b.line || a.from - b.from || a.to - b.to || (a.message < b.message ? -1 : 1)
