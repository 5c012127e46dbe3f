import assert from 'node:assert/strict'
import { factsOf } from '../server/facts/facts.ts'
import { parseDraft } from '../server/parse/parse.ts'
import { lint } from '../server/rules/lint.ts'
import { type AnyRule, defineRule, listOption, numberOption, say } from '../server/rules/rule.ts'

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
    assert.deepEqual(lint([rule('a'), rule('b')], facts, { rules: { a: 'off', b: 'hint' } }).map(({ rule: id, severity }) => [id, severity]), [['b', 'hint']])
  })

  it('asks a rule of form only by the norm in force on the draft’s day', () => {
    const since = (day: string) => lint([rule('form', { since: { HC: day } })], facts).length
    assert.deepEqual([since('2020-03-05'), since('2027-01-01')], [1, 0])
    assert.equal(lint([rule('form', { since: { QP: '2020-01-01' } })], facts).length, 0)
  })

  it('only reminds a family whose norm was not read, unless the user has set it', () => {
    const severities = (more: Partial<AnyRule>, rules = {}) => lint([rule('form', more)], facts, { rules }).map(({ severity }) => severity)
    assert.deepEqual([severities({ unread: ['HC'] }), severities({ unread: ['DANG'] }), severities({ unread: ['HC'] }, { form: 'error' })], [['info'], ['warning'], ['error']])
    const shown = (level: 'chuan' | 'toi-thieu') => lint([rule('form', { unread: ['HC'] })], facts, { level }).length
    assert.deepEqual([shown('chuan'), shown('toi-thieu')], [1, 0])
  })

  describe('at a level', () => {
    const runs: string[] = []
    const reporting = (id: string, severity: 'error' | 'warning' | 'info' | 'hint', more: Partial<AnyRule> = {}) => rule(id, {
      severity, ...more, check: (_: never, { report }) => { runs.push(id); report({ start: 0, end: 2 }, say('Sai.', 'Wrong.')) },
    })
    const RULES = [reporting('e', 'error'), reporting('g', 'info', { glance: true }), reporting('h', 'hint'), reporting('i', 'info', { gravest: 'error' }), reporting('w', 'warning')]
    const shown = (settings: Parameters<typeof lint>[2]): { shown: string; run: string } => {
      runs.length = 0
      const problems = lint(RULES, facts, settings)
      return { shown: problems.map(({ rule: id }) => id).join(' '), run: runs.join(' ') }
    }

    it('shows what belongs to it and runs no rule that can show nothing', () => {
      assert.deepEqual(shown({}), { shown: 'e g h i w', run: 'e g h i w' })
      assert.deepEqual(shown({ level: 'ky' }), { shown: 'e g h i w', run: 'e g h i w' })
      assert.deepEqual(shown({ level: 'chuan' }), { shown: 'e g w', run: 'e g i w' })
      assert.deepEqual(shown({ level: 'toi-thieu' }), { shown: 'e', run: 'e i' })
    })

    it('shows a rule with a severity of the user’s at any level, and every problem of one that is asked for', () => {
      assert.deepEqual(shown({ level: 'toi-thieu', rules: { h: 'hint', g: 'off' } }), { shown: 'e h', run: 'e h i' })
      assert.deepEqual(shown({ level: 'toi-thieu', asked: new Set(['h', 'i']) }), { shown: 'e h i', run: 'e h i' })
    })

    it('tells of a rule that threw at any level', () => {
      assert.deepEqual(lint([broken], facts, { level: 'chuan' }).map(({ rule: id }) => id), ['broken'])
    })
  })

  it('hands each rule its options, set or not', () => {
    const seen: unknown[] = []
    const configured = { ...defineRule({
      id: 'o', summary: say('Đúng.', 'Right.'), basis: [], severity: 'warning', on: 'draft',
      options: { most: numberOption(5, 1, say('Nhiều nhất.', 'The most.')), keep: listOption(['a'], say('Giữ.', 'Kept.')) },
      check: (_, { options }) => { seen.push(options.most + 1, options.keep.join()) },
    }) }
    lint([configured], facts)
    lint([configured], facts, { options: { o: { most: 8 } } })
    assert.deepEqual(seen, [6, 'a', 9, 'a'])
  })

  it('speaks to the families and kinds of a rule alone', () => {
    assert.equal(lint([rule('dang', { families: ['DANG'] })], facts).length, 0)
    assert.equal(lint([rule('kind', { documentKinds: ['quyet-dinh'] })], facts).length, 0)
  })
})
