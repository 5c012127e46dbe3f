/**
 * npm run fuzz -- [DIR] [--cases N] [--from K] [--seed S] [--minutes M]
 *
 * Changes the project's drafts, and the documents of a corpus folder given by path, in ways that nobody would, checks what comes of it,
 * and looks whether all holds that must hold of any text (test/lib/properties.ts). A text that fails is made as short as it still fails
 * and kept in test/regressions, where test/fuzz.test.ts reads it again in every run.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { decode } from '../server/transport/decode.ts'
import { assertHolds, fuzzCase, shortened } from './lib/fuzz.ts'
import { filesIn, projectTexts } from './lib/texts.ts'

const { values: options, positionals: [folder] } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: 'string', default: '10000' }, from: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' }, minutes: { type: 'string', default: '60' } },
})
const texts = [...projectTexts().map(({ source }) => source), ...(folder ? filesIn(folder, /\.(?:txt|vbpl)$/).flatMap(read) : [])]
const [from, seed, until] = [Number(options.from), Number(options.seed), performance.now() + Number(options.minutes) * 60_000]
let failed = 0, n = from
for (; n < from + Number(options.cases) && performance.now() < until; n++) {
  const { source, dialect } = fuzzCase(texts, seed, n)
  const message = failure(source)
  if (!message) continue
  failed++
  const kind = message.split('\n')[0]!.slice(0, 60), short = shortened(source, (text) => failure(text)?.startsWith(kind) === true)
  const file = path.join('test/regressions', `${seed}-${n}.vbpl${dialect === 'markdown' ? '.md' : ''}`)
  writeFileSync(file, short)
  console.log(`case ${n}: ${message.slice(0, 600)}\n  kept in ${file}: ${JSON.stringify(short.slice(0, 200))}\n`)

  function failure(text: string): string | undefined {
    try {
      assertHolds(text, dialect, n)
      return undefined
    } catch (error) {
      return error instanceof Error ? `${error.message}${error.cause instanceof Error ? `: ${error.cause.message}` : ''}` : String(error)
    }
  }
}
console.log(`${n - from} cases of ${texts.length} texts, seed ${seed}, from ${from}: ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function read(file: string): string[] {
  const decoded = decode(readFileSync(file))
  return typeof decoded === 'string' ? [] : [decoded.text]
}
