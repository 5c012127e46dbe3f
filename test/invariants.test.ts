/** What holds of every text, legal or not, whole or cut off anywhere. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits } from '../server/features/fixes.ts'
import type { Dialect } from '../server/parse/parse.ts'
import type { Problem } from '../server/rules/rule.ts'
import { generateDecision } from './lib/generate.ts'
import { assertInvariants } from './lib/invariants.ts'
import { assertProblems, assertSame, check, DEBRIS, decomposed, LEGAL, told, withEnds } from './lib/properties.ts'
import { projectTexts, type Text } from './lib/texts.ts'

const ALL = projectTexts()
const PLAIN = ALL.filter(({ dialect }) => dialect === 'text')

describe('every text', function () {
  this.timeout(90_000)

  it('gives a tree that is its own, wherever it breaks off', () => {
    for (const text of ALL) for (const end of cuts(text)) assertTree(text.source.slice(0, end), text.dialect, `${text.name} up to ${end}`)
  })

  it('gives a tree whatever it holds', () => {
    fc.assert(fc.property(anyText(), fc.constantFrom<Dialect>('text', 'markdown'), (source, dialect) => assertTree(source, dialect)), { numRuns: 300, seed: 20_261_123 })
  })

  it('gives a tree as long as a code', () => {
    const { text, markdown } = generateDecision(60_000)
    assertTree(text, 'text')
    assertTree(markdown, 'markdown')
  })

  it('says the same with its letters decomposed', () => {
    for (const { name, source } of PLAIN) {
      const composed = source.normalize('NFC')
      assertSame(composed, composed.normalize('NFD'), decomposed(composed), name)
    }
  })

  for (const [ending, called] of [['\r\n', 'CRLF'], ['\r', 'CR']] as const) {
    it(`says the same with lines that end in ${called}`, () => {
      for (const { name, source } of PLAIN) {
        const other = source.replaceAll('\n', ending)
        assertSame(source, other, withEnds(source, ending), name)
      }
    })
  }

  it('says the same behind a byte-order mark', () => {
    for (const { name, source, dialect } of ALL) assertSame(source, `\uFEFF${source}`, (offset) => offset + 1, name, dialect)
  })

  it('says the same as Markdown where nothing is marked up', () => {
    for (const { name, source } of PLAIN) {
      if (/[*_`[\]<>#&\\|~]|^\s+\S|^={1,}|https?:|www\.|@/m.test(source)) continue
      assert.deepEqual(told(check(source, { dialect: 'markdown' })), told(check(source)), name)
    }
  })
})

describe('every problem', function () {
  this.timeout(90_000)
  const checked = ALL.map((text) => ({ ...text, ...check(text.source, { dialect: text.dialect }) }))

  it('stands inside the text, in reading order, in words of both languages, with fixes that lie apart', () => {
    for (const one of checked) {
      try {
        assertProblems(one)
      } catch (error) {
        throw new Error(one.name, { cause: error })
      }
    }
  })

  it('is gone when its safe fix is applied', () => {
    for (const { name, source, problems, dialect } of checked) {
      for (const problem of problems) for (const { safe, edits } of problem.fixes) {
        if (!safe) continue
        const after = check(applyEdits(source, edits), { dialect }).problems
        const again = count(after, problem) >= count(problems, problem)
        assert.ok(!again, `${name}: ${problem.rule} at ${problem.span.start} is still told after its safe fix`)
      }
    }
  })
})

function assertTree(source: string, dialect: Dialect, name = JSON.stringify(source.slice(0, 200))): void {
  try {
    assertInvariants(check(source, { dialect }).facts.reading, dialect)
  } catch (error) {
    throw new Error(`${name} (${dialect}): ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

/** Every place where the shortest drafts can be cut, some of the others, and always ends of lines. */
function cuts({ name, source }: Text): number[] {
  const step = Math.max(1, Math.ceil(source.length / (name.includes(':') ? 8 : source.length < 300 ? source.length : 60)))
  const lineEnds = [...source.matchAll(/\n/g)].map(({ index }) => index).slice(0, 20)
  return [...new Set([...Array.from({ length: Math.ceil(source.length / step) }, (_, i) => i * step), ...lineEnds, source.length])]
}

/** Legal lines, debris of copies, and what no one types, in any order. */
function anyText(): fc.Arbitrary<string> {
  const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...LEGAL) }, { weight: 3, arbitrary: fc.constantFrom(...DEBRIS) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) })
  return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
}

const count = (problems: readonly Problem[], { rule, message }: Problem): number => problems.filter((one) => one.rule === rule && one.message.vi === message.vi).length
