/**
 * npm run bench: how long a whole check (read, parse, rules) takes, beside markdownlint and remark-parse on the same text in the same run.
 * --part compare|growth|typing|rules|start|peers runs one part alone; peers are other linters, with --folder DIR as whole processes too; --rules lists every rule; --quick takes fewer rounds;
 * --profile SIZE checks one size over and over, for `node --cpu-prof`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { lint as markdownlint } from 'markdownlint/sync'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type Facts, factsOf } from '../server/facts/facts.ts'
import { type Dialect, parseDraft } from '../server/parse/parse.ts'
import { checkDraft } from '../server/processor.ts'
import { ALL_RULES } from '../server/rules/all.ts'
import { lint } from '../server/rules/lint.ts'
import { peers } from './bench/peers.ts'
import { percentile, typingInProcess, typingOverPipes } from './bench/typing.ts'
import { generateDecision } from './lib/generate.ts'

/** Milliseconds; `first` is the first round of all, when code may still have to be compiled. */
interface Timing { first: number; best: number; median: number; p90: number }
interface Budget { what: string; limit: number; value: number; unit: string }

const TODAY = '2026-11-23'
/** Milliseconds that one measurement may take, once it has three rounds. */
const LONGEST = 6_000
/** Milliseconds of rounds that are not counted: a language server checks the draft with each pause in typing, its code is compiled after the first few. */
const WARM_UP = 2_000
/** So many keys are typed. */
const KEYS = 2_000
const SIZES = [25_000, 470_000, 2_400_000]
const GROWTH = [20_000, 30_000, 45_000, 68_000, 100_000, 150_000, 230_000, 340_000, 510_000, 770_000]
const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, profile: { type: 'string' }, rules: { type: 'boolean' }, part: { type: 'string' }, folder: { type: 'string' } } })
const budgets: Budget[] = []

if (options.profile) profile(Number(options.profile))
else {
  console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}; ${ALL_RULES.length} rules\n`)
  const parts = { compare, growth, typing, rules: perRule, start: coldStart, peers: () => peers(options.folder) }
  for (const [name, part] of Object.entries(parts)) if (!options.part || options.part === name) await part()
  verdict()
}

function compare(): void {
  const remark = unified().use(remarkParse).freeze()
  console.log(row('characters', 'text', 'what', 'first ms', 'best ms', 'median ms', 'p90 ms', 'ms per 100,000'))
  for (const size of SIZES) {
    const { text, markdown } = generateDecision(size)
    const rounds = roundsFor(size)
    const runs: Array<[text: string, what: string, source: string, run: () => unknown]> = [
      ['plain', 'but-phap, whole check', text, () => check(text, 'text')],
      ['plain', 'but-phap, reading alone', text, () => parseDraft(text, { today: TODAY })],
      ['Markdown', 'but-phap, whole check', markdown, () => check(markdown, 'markdown')],
      ['Markdown', 'remark-parse', markdown, () => remark.parse(markdown)],
      ['Markdown', 'markdownlint, all its rules', markdown, () => markdownlint({ strings: { draft: markdown } })],
      ['plain', 'remark-parse', text, () => remark.parse(text)],
      ['plain', 'markdownlint, all its rules', text, () => markdownlint({ strings: { draft: text } })],
    ]
    for (const [kind, what, source, run] of runs) {
      const timing = time(run, rounds)
      console.log(row(source.length.toLocaleString('en'), kind, what, ms(timing.first), ms(timing.best), ms(timing.median), ms(timing.p90), ms((timing.median / source.length) * 100_000)))
      if (kind !== 'plain' || what !== 'but-phap, whole check') continue
      if (size === 25_000) budgets.push({ what: 'whole check of 25,000 characters, median', limit: 8, value: timing.median, unit: 'ms' })
      if (size === 470_000) budgets.push({ what: 'whole check of 470,000 characters, median', limit: 60, value: timing.median, unit: 'ms' })
    }
    console.log()
  }
}

/** The slope of log(time) over log(length): 1 is linear, 2 quadratic. */
function growth(): void {
  for (const dialect of ['text', 'markdown'] as const) {
    const points = GROWTH.map((size) => {
      const { text, markdown } = generateDecision(size)
      const source = dialect === 'text' ? text : markdown
      return [Math.log(source.length), Math.log(time(() => check(source, dialect), roundsFor(size)).median)] as const
    })
    const value = slope(points)
    console.log(`growth over lengths, ${dialect}: exponent ${value.toFixed(2)}`)
    budgets.push({ what: `growth exponent, ${dialect}`, limit: 1.05, value, unit: '' })
  }
  console.log()
}

/** Keys in an open draft, from the change to its problems. */
async function typing(): Promise<void> {
  const cli = path.resolve('out/cli.js')
  if (!existsSync(cli)) return console.log('out/cli.js is not built: typing is not measured\n')
  for (const [dialect, limit, overPipes] of [['text', 10, 25], ['markdown', 60, 75]] as const) {
    const count = options.quick ? KEYS / 4 : KEYS
    const inside = (await typingInProcess(470_000, dialect, count)).keys, { keys, start, open, memory } = await typingOverPipes(cli, 470_000, dialect, count)
    const shown = (times: readonly number[]): string => [0.5, 0.95, 0.99].map((share) => ms(percentile(times, share))).join(' / ')
    console.log(`${count} keys in 470,000 characters, ${dialect}, from change to problems, p50 / p95 / p99: in the server ${shown(inside)} ms; over pipes ${shown(keys)} ms`)
    console.log(`the server: ${ms(start)} ms to its first answer, ${ms(open)} ms to the problems of the draft just opened, ${memory === undefined ? 'memory not told' : `${memory.toFixed(0)} MB resident when all is typed`}\n`)
    budgets.push({ what: `key to problems in the server, ${dialect}, p95`, limit, value: percentile(inside, 0.95), unit: 'ms' }, { what: `key to problems over pipes, ${dialect}, p95`, limit: overPipes, value: percentile(keys, 0.95), unit: 'ms' })
    if (dialect === 'text' && memory !== undefined) budgets.push({ what: 'memory of the server with 470,000 characters open', limit: 120, value: memory, unit: 'MB' })
  }
}

/** What each rule costs beside the reading of the draft; what several share is worked out before and not counted to any. */
function perRule(): void {
  const { text } = generateDecision(470_000)
  const facts = factsOf(parseDraft(text, { today: TODAY }))
  const shared = time(() => lint(ALL_RULES, factsOf(facts.reading)), roundsFor(470_000)).median
  lint(ALL_RULES, facts)
  const costs = ALL_RULES.map((rule) => ({ id: rule.id, cost: time(() => lint([rule], facts), 7, 0).median })).sort((a, b) => b.cost - a.cost)
  const sum = costs.reduce((total, { cost }) => total + cost, 0)
  console.log(`all rules and facts on ${text.length.toLocaleString('en')} characters: ${ms(shared)} ms; the rules alone ${ms(sum)} ms`)
  for (const name of Object.keys(facts) as Array<keyof Facts>) {
    if (name !== 'reading') console.log(`  ${ms(time(() => factsOf(facts.reading)[name], 7, 0).median).padStart(8)}  fact ${name}, with those it is made of`)
  }
  for (const { id, cost } of options.rules ? costs : costs.slice(0, 12)) console.log(`  ${ms(cost).padStart(8)}  ${id}`)
  console.log()
}

function coldStart(): void {
  const cli = path.resolve('out/cli.js')
  if (!existsSync(cli)) return console.log('out/cli.js is not built: the start is not measured\n')
  const folder = mkdtempSync(path.join(tmpdir(), 'but-phap-bench-'))
  const file = path.join(folder, 'small.vbpl')
  writeFileSync(file, generateDecision(4_000).text)
  // Taken in turns, so that whatever else the machine does falls on both.
  const empty: number[] = [], first: number[] = [], check: number[] = []
  for (let i = 0; i < (options.quick ? 7 : 21); i++) {
    const env = { ...process.env, XDG_CACHE_HOME: path.join(folder, String(i)), LOCALAPPDATA: path.join(folder, String(i)) }
    empty.push(processTime(['-e', '0']))
    first.push(processTime([cli, 'check', file], env))
    check.push(processTime([cli, 'check', file], env))
  }
  rmSync(folder, { recursive: true })
  const [none, once, again] = [empty, first, check].map(timingOf) as [Rounds, Rounds, Rounds], ratio = again.median / none.median
  console.log(`whole process: node -e 0 ${ms(none.median)} ms; but-phap check of a small file ${ms(again.median)} ms (p90 ${ms(again.p90)}), ${ratio.toFixed(2)} times; the very first, with nothing kept, ${ms(once.median)} ms, ${(once.median / none.median).toFixed(2)} times\n`)
  budgets.push({ what: 'start: but-phap check over node -e 0', limit: 2, value: ratio, unit: 'times' })
}

function verdict(): void {
  for (const { what, limit, value, unit } of budgets) console.log(`${value <= limit ? 'pass' : 'FAIL'}  ${what}: ${value.toFixed(2)} ${unit} (budget ${limit})`)
  process.exitCode = budgets.every(({ limit, value }) => value <= limit) ? 0 : 1
}

function profile(size: number): void {
  const { text } = generateDecision(size)
  const until = performance.now() + 5_000
  let rounds = 0
  for (; performance.now() < until; rounds++) check(text, 'text')
  console.log(`${rounds} checks of ${text.length} characters in 5 s`)
}

function check(source: string, dialect: Dialect): void {
  checkDraft(source, { dialect, today: TODAY })
}

function time(run: () => unknown, rounds: number, warmUp = options.quick ? WARM_UP / 4 : WARM_UP): Timing {
  const times: number[] = []
  const once = (): number => {
    const started = performance.now()
    run()
    return performance.now() - started
  }
  const first = once()
  for (let spent = first; spent < warmUp;) spent += once()
  for (let spent = 0; times.length < rounds && (spent < LONGEST || times.length < 3); spent += times.at(-1)!) times.push(once())
  return { ...timingOf(times), first }
}

type Rounds = Omit<Timing, 'first'>

function timingOf(times: readonly number[]): Rounds {
  const sorted = [...times].sort((a, b) => a - b)
  return { best: sorted[0]!, median: sorted[sorted.length >> 1]!, p90: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.9))]! }
}

function processTime(args: readonly string[], env = process.env): number {
  const started = performance.now()
  spawnSync(process.execPath, args, { stdio: 'ignore', env })
  return performance.now() - started
}

function roundsFor(size: number): number {
  const rounds = size <= 60_000 ? 41 : size <= 600_000 ? 15 : 5
  return options.quick ? Math.ceil(rounds / 3) : rounds
}

function slope(points: ReadonlyArray<readonly [x: number, y: number]>): number {
  const [x, y] = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis]!, 0) / points.length) as [number, number]
  return points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}

function row(...[size, kind, what, ...numbers]: string[]): string {
  return `${size!.padStart(11)}  ${kind!.padEnd(9)} ${what!.padEnd(30)}${numbers.map((number) => number.padStart(15)).join('')}`
}
function ms(value: number): string { return value < 10 ? value.toFixed(2) : value.toFixed(0) }
