/** Whole drafts, written for these tests, and the tree of each as a drafter would draw it. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkDraft } from '../server/processor.ts'
import { assertInvariants } from './lib/invariants.ts'
import { assertSnapshot, render } from './lib/snapshot.ts'

const FOLDER = 'test/drafts'
const TODAY = '2026-11-23'

describe('the tree of', () => {
  for (const file of readdirSync(FOLDER).filter((name) => !name.endsWith('.tree')).sort()) {
    it(file, () => {
      const source = readFileSync(path.join(FOLDER, file), 'utf8')
      const dialect = file.endsWith('.md') ? 'markdown' : 'text'
      const checked = checkDraft(source, { today: TODAY, dialect })
      assertInvariants(checked.facts.reading, dialect)
      assertSnapshot(path.join(FOLDER, `${file}.tree`), render(checked))
    })
  }
})
