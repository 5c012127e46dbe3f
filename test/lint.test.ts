import assert from 'node:assert/strict'
import { factsOf } from '../server/facts/facts.ts'
import { parseDraft } from '../server/parse/parse.ts'
import { lint } from '../server/rules/lint.ts'
import { type AnyRule, defineRule, say } from '../server/rules/rule.ts'

const facts = factsOf(parseDraft('1. Một.\n3. Ba.\n', { today: '2026-11-23' }))
const rule = (id: string, more: Partial<AnyRule> = {}): AnyRule => ({
  ...defineRule({
    id, summary: say('Đúng.', 'Right.'), basis: [], severity: 'warning', on: 'draft',
    check: (_, { report }) => report({ start: 0, end: 2 }, say('Sai.', 'Wrong.')),
  }),
  ...more,
})
const broken = rule('broken', { check: () => { throw new Error('secret words of the draft') } })

describe('lint', () => {
  it('contains a rule that throws, names it, and runs the others', () => {
    const crashes: string[] = []
    const problems = lint([broken, rule('whole')], facts, {}, (id) => crashes.push(id))
    assert.deepEqual(problems.map(({ rule: id, severity }) => [id, severity]), [['broken', 'info'], ['whole', 'warning']])
    assert.deepEqual(crashes, ['broken'])
    assert.ok(!problems[0]!.message.vi.includes('secret'), 'the error’s own words may be the draft’s')
  })

  it('takes severities and silence from the settings', () => {
    assert.deepEqual(lint([rule('a'), rule('b')], facts, { a: 'off', b: 'hint' }).map(({ rule: id, severity }) => [id, severity]), [['b', 'hint']])
  })

  it('asks a rule of form only by the norm in force on the draft’s day', () => {
    const since = (day: string) => lint([rule('form', { since: { HC: day } })], facts).length
    assert.deepEqual([since('2020-03-05'), since('2027-01-01')], [1, 0])
    assert.equal(lint([rule('form', { since: { QP: '2020-01-01' } })], facts).length, 0)
  })

  it('speaks to the families and kinds of a rule alone', () => {
    assert.equal(lint([rule('dang', { families: ['DANG'] })], facts).length, 0)
    assert.equal(lint([rule('kind', { documentKinds: ['quyet-dinh'] })], facts).length, 0)
  })
})
