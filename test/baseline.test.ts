import assert from 'node:assert/strict'
import { type Baseline, baselineText, entryOf, knownIn, newProblems, NO_BASELINE, readBaseline, recorded } from '../server/baseline.ts'
import { checkDraft, type CheckedDraft } from '../server/processor.ts'
import { hash64 } from '../server/text/hash.ts'
import { DECISION, FAULTS } from './lib/decision.ts'

const PATH = 'cu/qd.vbpl'
const check = (source: string): CheckedDraft => checkDraft(source, { today: '2026-11-23' })
function baselineOf(source: string, before: Baseline = NO_BASELINE): Baseline {
  const checked = check(source)
  return recorded(before, PATH, checked.problems.map((problem) => entryOf(problem, checked)))
}
/** The rules that speak of what is not known. */
function news(source: string, baseline = baselineOf(DECISION)): string[] {
  const checked = check(source)
  return newProblems(checked.problems, checked, knownIn(baseline, PATH)).map(({ rule }) => rule)
}

describe('a hash', () => {
  it('is FNV-1a with 64 bits', () => {
    for (const text of ['', 'a', 'Điều 1. Phạm vi điều chỉnh', '\uFFFF'.repeat(40)]) {
      let hash = 0xcbf29ce484222325n
      for (let i = 0; i < text.length; i++) hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & 0xffffffffffffffffn
      assert.equal(hash64(text), hash.toString(16).padStart(16, '0'))
    }
    assert.equal(hash64('a'), 'af63dc4c8601ec8c') // as published
  })
})

describe('known problems', () => {
  it('stay quiet, all of them', () => {
    assert.ok(FAULTS.every((rule) => check(DECISION).problems.some((problem) => problem.rule === rule)))
    assert.deepEqual(news(DECISION), [])
  })

  const SAME: Array<[what: string, change: (text: string) => string]> = [
    ['typing elsewhere', (text) => text.replace('Chánh Văn phòng chịu', 'Chánh Văn phòng và Giám đốc Sở Tư pháp chịu')],
    ['a paragraph before them', (text) => text.replace('Điều 1. Phạm vi', 'Chủ tịch Ủy ban nhân dân tỉnh đã xem xét.\nĐiều 1. Phạm vi')],
    ['new numbers', (text) => text.replace('Điều 2. Hiệu lực', 'Điều 3. Hiệu lực').replace('- Như Điều 2;', '- Như Điều 3;').replace('Điều 1. Phạm vi', 'Điều 1. Mục đích\nQuyết định này vì người dân.\nĐiều 2. Phạm vi')],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['more blanks', (text) => text.replace('1. Quyết định này quy định', '\n\n1. Quyết định này quy định')],
  ]
  for (const [what, change] of SAME) {
    it(`are not woken by ${what}`, () => {
      const changed = change(DECISION)
      assert.notEqual(changed, DECISION)
      assert.deepEqual(news(changed).filter((rule) => FAULTS.includes(rule as never)), [])
    })
  }

  it('are those of decomposed letters too', () => {
    assert.deepEqual(news(DECISION.normalize('NFD')).filter((rule) => rule !== 'unicode-not-nfc'), [])
  })

  it('are forgotten when their words change, and new ones show beside them', () => {
    assert.deepEqual(news(DECISION.replace('3. Thời hạn là ngày', '3. Thời gian là ngày')).filter((rule) => FAULTS.includes(rule as never)), ['numbering-gap', 'date-invalid'])
    assert.deepEqual(news(DECISION.replace('trách nhiệm thi hành', 'trách nhiệm và và thi hành')), ['duplicate-word'])
  })

  it('are counted: of equal ones more than before, the last is new', () => {
    const line = 'Quyết định này quy định quy định về quản lý.\n'
    const at = (text: string): string => DECISION.replace('Điều 2.', `${text}Điều 2.`)
    const once = baselineOf(at(line))
    assert.deepEqual(news(at(line), once), [])
    assert.equal(news(at(line + line), once).filter((rule) => rule === 'duplicate-word').length, 1)
  })

  it('drop out when they are mended and the baseline is written anew', () => {
    const before = baselineOf(DECISION), after = baselineOf(DECISION.replace('ND-CP', 'NĐ-CP'), before)
    assert.ok(knownIn(before, PATH)!.has('citation-ascii-d'))
    assert.ok(!knownIn(after, PATH)!.has('citation-ascii-d'))
    assert.equal(recorded(before, PATH, []).size, 0)
  })

  it('are known by a path, composed or not', () => {
    const checked = check(DECISION), entries = checked.problems.map((problem) => entryOf(problem, checked))
    assert.ok(knownIn(recorded(NO_BASELINE, 'Dự thảo/QĐ.vbpl'.normalize('NFD'), entries), 'Dự thảo/QĐ.vbpl'))
    assert.equal(knownIn(recorded(NO_BASELINE, PATH, entries), 'qd.vbpl'), undefined)
  })

  it('stay known when their rule did not run', () => {
    const before = baselineOf(DECISION)
    const after = recorded(before, PATH, [], (rule) => rule !== 'citation-ascii-d')
    assert.deepEqual([...knownIn(after, PATH)!.keys()], ['citation-ascii-d'])
  })
})

describe('the file of known problems', () => {
  it('comes back as it was, and always in the same bytes', () => {
    const baseline = recorded(baselineOf(DECISION), 'a.vbpl', [{ rule: 'b', fingerprint: '2' }, { rule: 'a', fingerprint: '1' }, { rule: 'b', fingerprint: '2' }])
    const text = baselineText(baseline)
    assert.equal(baselineText(readBaseline(text)!), text)
    assert.equal(baselineText(new Map([...baseline].reverse())), text)
    assert.deepEqual(Object.keys(JSON.parse(text).files), ['a.vbpl', PATH])
    assert.deepEqual(JSON.parse(text).files['a.vbpl'], { a: { 1: 1 }, b: { 2: 2 } })
    assert.ok(readBaseline(`\uFEFF${text}`))
  })

  it('says nothing of what a draft says', () => {
    assert.doesNotMatch(baselineText(baselineOf(DECISION)), /[^\x20-\x7e\n]|ND-CP|2027/)
  })

  const WRONG = ['', '[]', 'null', '{}', '{"version":2,"files":{}}', '{"version":1}', '{"version":1,"files":[]}', '{"version":1,"files":{"a":1}}', '{"version":1,"files":{"a":{"b":{"c":0}}}}', '{"version":1,"files":{"a":{"b":{"c":"1"}}}}', '<<<<<<< HEAD\n{}']
  for (const text of WRONG) it(`is not read from ${JSON.stringify(text)}`, () => assert.equal(readBaseline(text), undefined))

  it('takes names that objects have of their own', () => {
    const text = '{"version":1,"files":{"__proto__":{"constructor":{"toString":1}}}}'
    assert.equal(JSON.stringify(JSON.parse(baselineText(readBaseline(text)!))), text)
  })
})
