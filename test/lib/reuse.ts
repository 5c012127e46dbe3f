/** What must hold of a draft that is read again after an edit: it is what it is when it is read anew. */
import assert from 'node:assert/strict'
import type { Reading } from '../../server/facts/facts.ts'
import type { Dialect } from '../../server/parse/parse.ts'
import { Reuse } from '../../server/parse/reuse.ts'
import { type CheckedDraft, checkDraft, type CheckOptions } from '../../server/processor.ts'
import { walk } from '../../server/tree/walk.ts'
import { DEBRIS, LEGAL, TODAY } from './properties.ts'
import type { Random } from './random.ts'

/** Edits a draft so many times, and looks after each edit whether tree, views, profile and problems are those of a fresh check. */
export function assertReread(draft: string, dialect: Dialect, edits: number, random: Random): void {
  const options: CheckOptions = { today: TODAY, dialect, onCrash: (rule, error) => { throw new Error(`${rule} threw`, { cause: error }) } }
  const reuse = new Reuse()
  let source = draft
  for (let i = 0; i <= edits; i++) {
    const again = said(checkDraft(source, options, reuse)), anew = said(checkDraft(source, options))
    for (const part of Object.keys(anew) as Array<keyof typeof anew>) assert.deepEqual(again[part], anew[part], `${part} after edit ${i}, which made ${JSON.stringify(source.slice(0, 4_000))}`)
    source = edited(source, random)
  }
}

function said({ tree, profile, problems, facts }: CheckedDraft) {
  return { tree, views: viewsIn(facts.reading), profile, problems }
}

function viewsIn({ tree, views }: Reading): unknown[] {
  const found: unknown[] = []
  walk(tree, (node) => {
    const view = views.get(node)
    if (view) found.push([view.text, view.start, view.end, view.runs])
  })
  return found
}

const KEYS = ['a', ' ', '\n', '1', '.', ')', 'ờ', '\r\n', '\r', '“', '”', '*', '- ', '', '']

/** What a key, a paste, a deletion does. */
function edited(source: string, random: Random): string {
  const at = random.whole(0, source.length), to = Math.min(source.length, at + random.whole(0, random.next() < 0.2 ? 200 : 2))
  const typed = random.next() < 0.7 ? random.pick(KEYS) : random.next() < 0.7 ? random.pick(LEGAL) : random.pick(DEBRIS)
  return source.slice(0, at) + typed + source.slice(to)
}
