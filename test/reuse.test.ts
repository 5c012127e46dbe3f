/** A draft that is read again after an edit is what it is when it is read anew. */
import { generateDecision } from './lib/generate.ts'
import { fuzzCase } from './lib/fuzz.ts'
import { randomOf } from './lib/random.ts'
import { assertReread } from './lib/reuse.ts'
import { projectTexts } from './lib/texts.ts'

/** So many drafts are edited; the variable asks for more. */
const RUNS = Number(process.env.REUSE_RUNS ?? 60)
const texts = projectTexts()

describe('reading again', function () {
  this.timeout(120_000)
  for (const dialect of ['text', 'markdown'] as const) {
    it(`says of a long draft that is edited what reading it anew says (${dialect})`, () => {
      const { text, markdown } = generateDecision(30_000)
      // The Markdown is such as is read stretch by stretch.
      assertReread(dialect === 'text' ? text + texts.map(({ source }) => source).join('\n') : markdown, dialect, dialect === 'text' ? 8 : 60, randomOf(1))
    })
  }

  it('says of any draft that is edited what reading it anew says', () => {
    for (let n = 0; n < RUNS; n++) {
      const { source, dialect } = fuzzCase(texts.map((one) => one.source), 7, n)
      assertReread(source, dialect, 12, randomOf(n))
    }
  })
})
