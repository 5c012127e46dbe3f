/**
 * Plants known faults in real documents, one at a time, and says how many are found where they stand: npm run recall -- DIR [options]
 * What is not found is printed to be read: it is a weakness of the grammar, of a rule, or of the planting.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkDraft, type CheckedDraft } from '../server/processor.ts'
import type { Profile } from '../server/profile.ts'
import { ALL_RULES } from '../server/rules/all.ts'
import type { Problem } from '../server/rules/rule.ts'
import type { Span } from '../server/tree/nodes.ts'
import { decode } from '../server/transport/decode.ts'
import { applyEdits } from '../server/features/fixes.ts'
import { FAULTS, type Fault, moved, type Planted } from './lib/mutate.ts'
import { type Random, randomOf } from './lib/random.ts'

const USAGE = `npm run recall -- DIR [options]
  --seed N         another choice of documents and places (1)
  --documents N    so many documents at most (150)
  --fault TEXT     only faults whose subject and name hold TEXT
  --only TEXT      only files whose path holds TEXT
  --misses N       misses to read of each fault (2)
  --noise          also the other errors that a planted fault called forth`

interface Miss { fault: Fault; file: string; before: string; planted: string; said: string[] }
interface Tally { planted: number; found: number; noise: Map<string, number>; misses: Miss[] }

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' }, documents: { type: 'string', default: '150' }, fault: { type: 'string', default: '' },
    only: { type: 'string', default: '' }, misses: { type: 'string', default: '2' }, noise: { type: 'boolean' }, help: { type: 'boolean' },
  },
})
const root = positionals[0]
if (!root || options.help) {
  console.log(USAGE)
  process.exit(root ? 0 : 2)
}

/** One day for all runs: a run of today must give tomorrow what it gave today. */
const TODAY = '2026-11-23'
const faults = FAULTS.filter(({ id, subject }) => `${subject}: ${id}`.includes(options.fault))
const tallies = new Map(faults.map((fault): [Fault, Tally] => [fault, { planted: 0, found: 0, noise: new Map(), misses: [] }]))
const random = randomOf(Number(options.seed))
const files = random.shuffled(readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:txt|vbpl|md)$/.test(file) && file.includes(options.only)).sort())

for (const file of files.slice(0, Number(options.documents))) {
  const decoded = decode(readFileSync(path.join(root, file)))
  if (typeof decoded === 'string') continue
  const checked = check(decoded.text)
  for (const fault of faults) tryOne(fault, file, checked)
}
printTable()
for (const [fault, tally] of tallies) for (const miss of random.shuffled(tally.misses).slice(0, Number(options.misses))) printMiss(fault, miss)

function check(source: string): CheckedDraft {
  return checkDraft(source, { today: TODAY, onCrash: (rule, error) => { throw new Error(`${rule} threw`, { cause: error }) } })
}

function tryOne(fault: Fault, file: string, checked: CheckedDraft): void {
  if (!fault.expected.some((id) => speaks(id, checked.profile))) return
  const planted = fault.plant(checked, randomFor(fault, file))
  if (!planted || isTold(checked.problems, fault, planted.at)) return
  const source = applyEdits(checked.source, planted.edits)
  const after = check(source)
  const fresh = newProblems(checked.problems, after.problems, planted)
  const window = linesAround(source, moved(planted.at.start, planted.edits.filter(({ end }) => end <= planted.at.start)), moved(planted.at.end, planted.edits))
  const found = fresh.some(({ rule, span }) => fault.expected.includes(rule) && span.start <= window.end && window.start <= span.end)
  const tally = tallies.get(fault)!
  tally.planted++
  if (found) tally.found++
  else tally.misses.push({ fault, file, before: excerpt(checked.source, planted.at.start, planted.at.end), planted: excerpt(source, ...changed(planted)), said: fresh.map(({ rule, message }) => `${rule}: ${message.vi}`) })
  for (const { rule, severity } of fresh) if (severity === 'error' && !fault.expected.includes(rule)) tally.noise.set(rule, (tally.noise.get(rule) ?? 0) + 1)
}

/** The place does not depend on which other faults and documents are tried, so that a single row can be run again. */
function randomFor({ id }: Fault, file: string): Random {
  let hash = Number(options.seed)
  for (const letter of `${id} ${file}`) hash = (Math.imul(hash, 31) + letter.codePointAt(0)!) | 0
  return randomOf(hash)
}

/** What is wrong there already cannot be told anew. */
function isTold(problems: readonly Problem[], { expected }: Fault, { start, end }: Span): boolean {
  return problems.some(({ rule, span }) => expected.includes(rule) && span.start <= end && start <= span.end)
}

/** Whether a rule judges such a document at all: by family, kind and the norm of its day. */
function speaks(id: string, { family, kind, asOf }: Profile): boolean {
  const { families, documentKinds, since } = ALL_RULES.find((rule) => rule.id === id)!
  if (families && !families.includes(family)) return false
  if (documentKinds && !documentKinds.includes(kind ?? '')) return false
  const from = since?.[family]
  return since === undefined || (from !== undefined && asOf >= from)
}

/** What is said now and was not said before the planting. */
function newProblems(before: readonly Problem[], after: readonly Problem[], { edits }: Planted): Problem[] {
  const known = new Set(before.map(({ rule, span }) => `${rule} ${moved(span.start, edits)}`))
  return after.filter(({ rule, span }) => !known.has(`${rule} ${span.start}`))
}

function linesAround(source: string, start: number, end: number): { start: number; end: number } {
  const below = source.indexOf('\n', end)
  return { start: source.lastIndexOf('\n', start - 1) + 1, end: below < 0 ? source.length : below }
}

/** Where the text was changed, in the new text. */
function changed({ edits }: Planted): [number, number] {
  const first = edits.reduce((one, edit) => (edit.start < one.start ? edit : one))
  return [first.start, first.start + first.text.length]
}

/** What stands around a place, in one line; `⏎` is an end of line. */
function excerpt(source: string, start: number, end: number): string {
  const [from, to] = [Math.max(0, start - 160), Math.min(start + 240, end + 160, source.length)]
  return source.slice(from, to).replace(/\s*\n\s*/gu, ' ⏎ ')
}

function printTable(): void {
  console.log(`${Math.min(files.length, Number(options.documents))} documents, seed ${options.seed}\n\n   planted     found\n`)
  for (const [{ id, subject }, { planted, found, noise }] of tallies) {
    const others = options.noise ? `   ${[...noise].map(([rule, n]) => `${rule} ${n}`).join(', ')}` : ''
    console.log(`${String(planted).padStart(10)}${String(found).padStart(10)}  ${(planted ? (100 * found) / planted : 0).toFixed(0).padStart(4)}%  ${subject}: ${id}${others}`)
  }
  const all = [...tallies.values()]
  const [planted, found] = [all.reduce((sum, one) => sum + one.planted, 0), all.reduce((sum, one) => sum + one.found, 0)]
  console.log(`${String(planted).padStart(10)}${String(found).padStart(10)}  ${(planted ? (100 * found) / planted : 0).toFixed(0).padStart(4)}%  all`)
}

function printMiss(fault: Fault, { file, before, planted, said }: Miss): void {
  console.log(`\n── ${fault.id} · ${file}\n   before:  ${before}\n   planted: ${planted}\n   said: ${said.slice(0, 6).join(' · ') || '(nothing)'}`)
}
