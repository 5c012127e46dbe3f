/** What once failed, and a slice of what the fuzzer looks at (test/fuzz.ts). FUZZ_SLICE chooses another slice. */
import { readFileSync } from 'node:fs'
import { assertHolds, fuzzCase } from './lib/fuzz.ts'
import { filesIn, projectTexts } from './lib/texts.ts'

const SLICE = 1_000

describe('the fuzzer', function () {
  this.timeout(120_000)

  for (const file of filesIn('test/regressions', /\.vbpl(?:\.md)?$/)) {
    it(`finds nothing in ${file}`, () => {
      for (let turn = 0; turn < 4; turn++) assertHolds(readFileSync(file, 'utf8'), file.endsWith('.md') ? 'markdown' : 'text', turn)
    })
  }

  it('finds nothing in a slice of its cases', () => {
    const texts = projectTexts().map(({ source }) => source), from = SLICE * Number(process.env.FUZZ_SLICE ?? 0)
    for (let n = from; n < from + SLICE; n++) {
      const { source, dialect } = fuzzCase(texts, 1, n)
      try {
        assertHolds(source, dialect, n)
      } catch (error) {
        throw new Error(`case ${n}: npm run fuzz -- --from ${n} --cases 1`, { cause: error })
      }
    }
  })
})
