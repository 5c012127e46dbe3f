/**
 * The checker beside other linters, on the same texts and, whole processes, on the files of a folder.
 *
 * The others are installed beside this file with a lock file of their own, so that `npm ci` of the project stays quick. They check other
 * things than drafts: what is compared is what a user waits for. textlint runs with two light rules, the others with all of their own.
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkDraft } from '../../server/processor.ts'
import { filesIn } from '../lib/texts.ts'
import { generateDecision } from '../lib/generate.ts'

type Dialect = 'text' | 'markdown'
type Run = (source: string, dialect: Dialect) => unknown

const SIZES = [25_000, 470_000, 2_400_000]
/** Milliseconds: warming up, measuring one row; a text that would take longer is left out. */
const WARM_UP = 1_500, LONGEST = 6_000, TOO_LONG = 60_000
const TODAY = '2026-11-23'
const PEERS = path.resolve('test/bench/peers')
const require = createRequire(path.join(PEERS, 'package.json'))

/** `folder` holds text files; without it whole processes are left out. */
export async function peers(folder: string | undefined): Promise<void> {
  const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', PEERS], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
  if (installed.status !== 0) throw new Error('the other linters could not be installed')
  await inProcess()
  if (folder) processes(path.resolve(folder))
  else console.log('no --folder is given: whole processes are not measured\n')
}

async function inProcess(): Promise<void> {
  const runs: ReadonlyArray<readonly [name: string, run: Run]> = [['but-phap', (source, dialect) => checkDraft(source, { dialect, today: TODAY })], ...await others()]
  console.log('| Characters | Text | What | Median ms | Times but-phap |\n|---|---|---|---|---|')
  const pace = new Map<string, number>()
  for (const size of SIZES) for (const dialect of ['text', 'markdown'] as const) {
    const source = generateDecision(size)[dialect === 'text' ? 'text' : 'markdown']
    let own = 0
    for (const [name, run] of runs) {
      if (name === 'remark-parse' && dialect === 'text') continue
      const expected = (pace.get(`${name} ${dialect}`) ?? 0) * source.length
      const time = expected > TOO_LONG ? undefined : await median(() => run(source, dialect), expected)
      if (time !== undefined) pace.set(`${name} ${dialect}`, time / source.length)
      own ||= time!
      console.log(`| ${source.length.toLocaleString('en')} | ${dialect === 'text' ? 'plain' : 'Markdown'} | ${name} | ${time === undefined ? `over ${(expected / 1000).toFixed(0)} s, not run` : shown(time)} | ${time === undefined ? '' : (time / own).toFixed(1)} |`)
    }
  }
  console.log()
}

/** Each in its own way of being called; none writes to the disk or the terminal. */
async function others(): Promise<Array<readonly [string, Run]>> {
  const { unified } = await import('unified'), { default: remarkParse } = await import('remark-parse')
  const remark = unified().use(remarkParse).freeze()
  const { lint } = await load('markdownlint/sync') as { lint(options: object): unknown }
  const { TextlintKernel } = await load('@textlint/kernel') as { TextlintKernel: new () => { lintText(text: string, options: object): Promise<unknown> } }
  const [text, markdown, todo, misspellings] = (await Promise.all(['@textlint/textlint-plugin-text', '@textlint/textlint-plugin-markdown', 'textlint-rule-no-todo', 'textlint-rule-common-misspellings'].map(load))).map(plain)
  const kernel = new TextlintKernel()
  const plugins = [{ pluginId: 'text', plugin: text }, { pluginId: 'markdown', plugin: markdown }], rules = [{ ruleId: 'no-todo', rule: todo }, { ruleId: 'common-misspellings', rule: misspellings }]
  const dist = path.join(PEERS, 'node_modules/harper.js/dist')
  const [{ LocalLinter }, { binary }] = await Promise.all(['index.js', 'binary.js'].map((file) => import(pathToFileURL(path.join(dist, file)).href))) as [{ LocalLinter: new (options: object) => { setup(): Promise<void>; lint(text: string, options: object): Promise<unknown> } }, { binary: unknown }]
  const harper = new LocalLinter({ binary })
  await harper.setup()
  return [
    ['remark-parse', (source) => remark.parse(source)],
    ['markdownlint', (source) => lint({ strings: { draft: source } })],
    ['textlint, two rules', (source, dialect) => kernel.lintText(source, { ext: dialect === 'text' ? '.txt' : '.md', filePath: dialect === 'text' ? 'a.txt' : 'a.md', plugins, rules })],
    ['harper.js', (source, dialect) => harper.lint(source, { language: dialect === 'text' ? 'plaintext' : 'markdown' })],
  ]
}

const load = (name: string): Promise<unknown> => import(pathToFileURL(require.resolve(name)).href)
/** The export of a module that was written for require. */
function plain(module: unknown): unknown {
  const { default: inner } = module as { default?: unknown }
  return inner === undefined ? module : plain(inner)
}

async function median(run: () => unknown, expected: number): Promise<number> {
  const once = async (): Promise<number> => {
    const started = performance.now()
    await run()
    return performance.now() - started
  }
  if (expected < LONGEST) for (let spent = 0; spent < WARM_UP;) spent += await once()
  const times: number[] = []
  for (let spent = 0; times.length < 31 && (spent < LONGEST || times.length < 1); spent += times.at(-1)!) times.push(await once())
  return middle(times)
}

/** Whole processes over the text files of a folder, in turns. */
function processes(folder: string): void {
  const files = filesIn(folder, /\.txt$/)
  const cli = path.resolve('out/cli.js'), bin = (name: string, file: string): string => path.join(PEERS, 'node_modules', name, file)
  const programs: ReadonlyArray<readonly [string, readonly string[]]> = [
    ...[1, cpus().length].map((jobs) => [`but-phap check --jobs ${jobs}`, [cli, 'check', '--jobs', String(jobs), '--format', 'json', ...files]] as const),
    ['markdownlint-cli2', [bin('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), ...files.map((file) => `:${file}`)]],
    ['textlint, two rules', [bin('textlint', 'bin/textlint.js'), '--rule', 'no-todo', '--rule', 'common-misspellings', ...files]],
  ]
  const times = programs.map((): number[] => [])
  for (let round = 0; round < 3; round++) for (const [i, [, args]] of programs.entries()) {
    const started = performance.now()
    const { error } = spawnSync(process.execPath, args, { stdio: 'ignore', cwd: PEERS })
    if (error) throw error
    times[i]!.push(performance.now() - started)
  }
  const own = middle(times[0]!)
  console.log(`| Whole process over ${files.length} files | Median s | Times but-phap with one job |\n|---|---|---|`)
  for (const [i, [name]] of programs.entries()) console.log(`| ${name} | ${(middle(times[i]!) / 1000).toFixed(2)} | ${(middle(times[i]!) / own).toFixed(2)} |`)
}

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!
const shown = (time: number): string => (time < 10 ? time.toFixed(1) : time.toFixed(0))
