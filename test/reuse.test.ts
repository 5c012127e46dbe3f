/** A draft that is read again after an edit is what it is when it is read anew. */
import assert from 'node:assert/strict'
import { Reuse } from '../server/parse/reuse.ts'
import type { Reading } from '../server/facts/facts.ts'
import { walk } from '../server/tree/walk.ts'
import { type CheckedDraft, type CheckOptions, checkDraft } from '../server/processor.ts'
import { generateDecision } from './lib/generate.ts'
import { fuzzCase } from './lib/fuzz.ts'
import { TODAY } from './lib/properties.ts'
import { type Random, randomOf } from './lib/random.ts'
import { projectTexts } from './lib/texts.ts'

/** So many drafts are edited; the variable asks for more. */
const RUNS = Number(process.env.REUSE_RUNS ?? 60)
const texts = projectTexts().map(({ source }) => source)

describe('reading again', function () {
  this.timeout(120_000)
  it('says of a long draft that is typed in what reading it anew says', () => {
    const random = randomOf(1), reuse = new Reuse()
    let source = generateDecision(30_000).text + texts.join('\n')
    for (let i = 0; i < 25; i++) {
      assertSame(source, reuse, `edit ${i}`)
      source = edited(source, random)
    }
  })

  it('says of an edited draft what reading it anew says', () => {
    for (let n = 0; n < RUNS; n++) {
      const random = randomOf(n), reuse = new Reuse()
      let { source } = fuzzCase(texts, 7, n)
      for (let i = 0; i < 12; i++) {
        assertSame(source, reuse, `draft ${n}, edit ${i}`)
        source = edited(source, random)
      }
    }
  })
})

function assertSame(source: string, reuse: Reuse, name: string): void {
  const options: CheckOptions = { today: TODAY, onCrash: (rule, error) => { throw new Error(`${rule} threw`, { cause: error }) } }
  const again = said(checkDraft(source, options, reuse)), anew = said(checkDraft(source, options))
  for (const part of Object.keys(anew) as Array<keyof typeof anew>) assert.deepEqual(again[part], anew[part], `${name}: ${part} of ${JSON.stringify(source)}`)
}

function said({ tree, profile, problems, facts }: CheckedDraft) {
  return { tree, views: viewsIn(facts.reading), profile, problems }
}

function viewsIn({ tree, views }: Reading) {
  const found: unknown[] = []
  walk(tree, (node) => {
    const view = views.get(node)
    if (view) found.push([view.text, view.start, view.end, view.runs])
  })
  return found
}

/** What a key, a paste, an undo does. */
function edited(source: string, random: Random): string {
  const at = random.whole(0, source.length), to = Math.min(source.length, at + random.whole(0, random.next() < 0.2 ? 200 : 2))
  const typed = random.pick(['a', ' ', '\n', '1', '.', ')', 'ờ', '\r\n', '\r', 'Điều 3. A\n', '“', '”', '*', '- ', '', '', texts[0]!.slice(0, 80)])
  return source.slice(0, at) + typed + source.slice(to)
}
