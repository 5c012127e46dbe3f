/** Formatting: no letter and no digit is touched, and formatting what is formatted changes nothing; over the samples, the drafts and what careless typing makes of them. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { applyEdits } from '../server/features/fixes.ts'
import { FORM, formEdits } from '../server/features/formatting.ts'
import { checkDraft } from '../server/processor.ts'
import { ALL_RULES } from '../server/rules/all.ts'
import { dialectOf } from '../server/transport/names.ts'
import { generateDecision } from './lib/generate.ts'

const files = ['test/samples', 'test/drafts'].flatMap((folder) => readdirSync(folder).filter((name) => !name.endsWith('.tree')).map((name) => path.join(folder, name)))
const drafts = [...files.map((name) => ({ name, text: readFileSync(name, 'utf8') })), { name: 'generated.vbpl', text: generateDecision(6_000).text }, { name: 'generated.vbpl.md', text: generateDecision(6_000).markdown }]

const letters = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')

function formatted(name: string, text: string): string {
  return applyEdits(text, formEdits(text, (source) => checkDraft(source, { today: '2026-11-23', dialect: dialectOf(name), level: 'ky' }).problems))
}

function check(name: string, text: string): void {
  const once = formatted(name, text)
  assert.equal(letters(once), letters(text), `${name}: a letter or digit has changed`)
  assert.equal(formatted(name, once), once, `${name}: formatting twice is not formatting once`)
}

describe('formatting', () => {
  it('names rules that there are', () => {
    assert.deepEqual([...FORM].filter((id) => !ALL_RULES.some((rule) => rule.id === id)), [])
  })

  for (const { name, text } of drafts) it(`keeps the words of ${name}, and is done after once`, () => check(name, text))

  it('does so with what careless typing makes of a draft', () => {
    const slip = fc.record({ draft: fc.nat(drafts.length - 1), slips: fc.array(fc.record({ at: fc.nat(99_999), put: fc.constantFrom(' ', '  ', ' ,', ';', '.', ' .', '\u00a0', ' / ', ' - ', '"', '\t'), eat: fc.nat(1) }), { maxLength: 6 }) })
    fc.assert(fc.property(slip, ({ draft, slips }) => {
      const { name, text } = drafts[draft]!
      let typed = text.slice(0, 4_000)
      for (const { at, put, eat } of slips) {
        const place = at % (typed.length + 1)
        // What is eaten is a blank or a mark: no letter.
        typed = typed.slice(0, place) + put + typed.slice(place + (eat && /[^\p{L}\p{M}\p{N}\r\n]/u.test(typed[place] ?? 'a') ? 1 : 0))
      }
      check(name, typed)
    }), { numRuns: Number(process.env.FORMATTING_RUNS ?? 60) })
  }).timeout(60_000)
})
