/**
 * Checks every draft below a folder and says, rule by rule, how often it speaks: npm run corpus -- DIR [options]
 * A rule that flags a third of the issued documents is either wrong or not binding; the samples are there to be read.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkDraft, type CheckedDraft } from '../server/processor.ts'
import { groupBy } from '../server/rules/group-by.ts'
import { type Problem, SEVERITIES, type Severity } from '../server/rules/rule.ts'
import { linesOf, pointAt } from '../server/text/lines.ts'
import { decode } from '../server/transport/decode.ts'
import { compared, readJudged } from './lib/judged.ts'
import { randomOf } from './lib/random.ts'

const USAGE = `npm run corpus -- DIR [options]
  --rule ID        only this rule (may be repeated)
  --severity S     only problems of this severity (may be repeated)
  --only TEXT      only files whose path holds TEXT
  --samples N      N problems to read, with the lines around them
  --seed N         another choice of samples (1)
  --context N      lines before and after a sample (2)
  --folders        problems in 100 documents, by folder
  --families       the same by family: QP, HC, DANG
  --years          the same by year of issue
  --judged FILE    how many of the errors and warnings the list of judged ones calls right (test/judged.tsv)
  --profile        what was recognised: family, kind, layout, draft, fragment
  --markdown       read every file as Markdown
  --today DAY      YYYY-MM-DD that undated documents are judged by
  --save FILE      keep this run
  --diff FILE      compare with a kept run: which problems are new, which are gone`

interface Found { file: string; rule: string; severity: Severity; line: number; start: number; end: number; message: string; quote: string }
interface Run { files: string[]; found: Found[] }
interface Document { file: string; source: string; checked: CheckedDraft; milliseconds: number }

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: 'string', multiple: true }, severity: { type: 'string', multiple: true }, only: { type: 'string' },
    samples: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' }, context: { type: 'string', default: '2' },
    folders: { type: 'boolean' }, families: { type: 'boolean' }, years: { type: 'boolean' }, judged: { type: 'string' }, profile: { type: 'boolean' }, markdown: { type: 'boolean' }, today: { type: 'string' },
    save: { type: 'string' }, diff: { type: 'string' }, help: { type: 'boolean' },
  },
})
const root = positionals[0]
if (!root || options.help) {
  console.log(USAGE)
  process.exit(root ? 0 : 2)
}

const crashes = new Map<string, string>()
const documents = read(root)
const run: Run = { files: documents.map(({ file }) => file), found: documents.flatMap(problemsOf) }

printRules(run)
if (options.folders) printFolders(run)
if (options.families) printRates('family', run, documents, ({ checked }) => checked.profile.family)
if (options.years) printRates('year', run, documents, ({ checked }) => yearOf(checked))
if (options.profile) printProfiles(documents)
if (Number(options.samples) > 0) printSamples(run.found, 'mẫu')
if (options.diff) printDiff(JSON.parse(readFileSync(options.diff, 'utf8')), run)
if (options.judged) for (const line of compared(run, readJudged(readFileSync(options.judged, 'utf8')))) console.log(line)
if (options.save) writeFileSync(options.save, JSON.stringify(run))
for (const [rule, crash] of crashes) console.log(`\n!! ${rule} threw: ${crash}`)

function read(folder: string): Document[] {
  const today = options.today ?? new Date().toISOString().slice(0, 10)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.(txt|vbpl|vbpl\.md)$/.test(file) && file.includes(options.only ?? ''))
    .sort()
    .flatMap((file) => {
      const decoded = decode(readFileSync(path.join(folder, file)))
      if (typeof decoded === 'string') {
        console.error(`${file}: not read (${decoded})`)
        return []
      }
      const dialect = options.markdown || file.endsWith('.md') ? 'markdown' : 'text'
      const started = performance.now()
      const onCrash = (rule: string, error: unknown): void => { crashes.set(rule, `${file}: ${error instanceof Error ? error.stack : error}`) }
      const checked = checkDraft(decoded.text, { dialect, today, onCrash })
      return [{ file, source: decoded.text, checked, milliseconds: performance.now() - started }]
    })
}

function problemsOf({ file, source, checked }: Document): Found[] {
  const lines = linesOf(source)
  return checked.problems.filter(isWanted).map(({ rule, severity, message, span }) => ({
    file, rule, severity, message: message.vi, ...span,
    line: pointAt(lines, span.start).line,
    quote: source.slice(span.start, Math.min(span.end, span.start + 80)),
  }))
}

function isWanted({ rule, severity }: Problem): boolean {
  return (!options.rule || options.rule.includes(rule)) && (!options.severity || options.severity.includes(severity))
}

function printRules({ files, found }: Run): void {
  const times = documents.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const characters = documents.reduce((sum, { source }) => sum + source.length, 0)
  console.log(`${files.length} documents, ${characters} characters, ${found.length} problems; check: ${sum(times).toFixed(0)} ms in all, median ${at(times, 0.5)} ms, p90 ${at(times, 0.9)} ms, longest ${at(times, 1)} ms\n`)
  console.log(row(['documents', '%', 'problems', ...SEVERITIES], 'rule'))
  const rules = [...groupBy(found, ({ rule }) => rule)].map(([rule, all]) => ({ rule, all, inDocuments: new Set(all.map(({ file }) => file)).size }))
  for (const { rule, all, inDocuments } of rules.sort((a, b) => b.inDocuments - a.inDocuments)) {
    console.log(row([inDocuments, percent(inDocuments, files.length), all.length, ...SEVERITIES.map((severity) => count(all, severity) || '')], rule))
  }
  const anywhere = (severity: Severity): number => new Set(found.filter((one) => one.severity === severity).map(({ file }) => file)).size
  console.log(`\ndocuments with an error ${percent(anywhere('error'), files.length)}, with a warning ${percent(anywhere('warning'), files.length)}, with neither nor any other problem ${percent(files.length - new Set(found.map(({ file }) => file)).size, files.length)}`)
}

function printFolders({ files, found }: Run): void {
  const folders = [...groupBy(files, (file) => path.posix.dirname(file))].map(([folder, inside]) => ({ folder, size: inside.length }))
  const byFolder = groupBy(found, ({ file }) => path.posix.dirname(file))
  console.log(`\nProblems in 100 documents, by folder\n`)
  const rules = [...new Set(found.map(({ rule }) => rule))].sort()
  for (const { folder, size } of folders) {
    const here = byFolder.get(folder) ?? []
    console.log(`${folder} (${size} documents): ${rate(here.length, size)}, errors ${rate(count(here, 'error'), size)}`)
    const rates = rules.map((rule) => ({ rule, n: here.filter((one) => one.rule === rule).length })).filter(({ n }) => n > 0)
    for (const { rule, n } of rates.sort((a, b) => b.n - a.n)) console.log(`    ${rate(n, size).padStart(7)}  ${rule}`)
  }
}

function printRates(facet: string, { found }: Run, all: readonly Document[], groupOf: (document: Document) => string): void {
  console.log(`\nProblems in 100 documents, by ${facet}\n\n${row(['documents', 'problems', ...SEVERITIES], facet)}`)
  const byFile = groupBy(found, ({ file }) => file)
  for (const [group, members] of [...groupBy(all, groupOf)].sort(([a], [b]) => a < b ? -1 : 1)) {
    const here = members.flatMap(({ file }) => byFile.get(file) ?? [])
    console.log(row([members.length, rate(here.length, members.length), ...SEVERITIES.map((severity) => rate(count(here, severity), members.length))], group))
  }
}

/** The year of the date line, else the one in the number. */
function yearOf({ profile: { date, number } }: CheckedDraft): string {
  return date?.slice(0, 4) ?? /\/((?:19|20)\d\d)\//.exec(number ?? '')?.[1] ?? '(no year)'
}

function printProfiles(all: readonly Document[]): void {
  const facets: Record<string, (checked: CheckedDraft) => string> = {
    family: ({ profile }) => profile.family,
    kind: ({ profile }) => profile.kind ?? '(none)',
    layout: ({ profile }) => profile.layout,
    'blank number or date': ({ profile }) => String(profile.draft),
    fragment: ({ profile: { fragment } }) => fragment.head && fragment.tail ? 'both ends' : fragment.head ? 'no head' : fragment.tail ? 'no end' : 'whole',
    number: ({ profile }) => profile.number ? 'read' : 'not read',
    date: ({ profile }) => profile.date ? 'read' : 'not read',
  }
  for (const [facet, of] of Object.entries(facets)) {
    const groups = [...groupBy(all, ({ checked }) => of(checked))].sort((a, b) => b[1].length - a[1].length)
    console.log(`\n${facet}: ${groups.map(([value, members]) => `${value} ${members.length}`).join(', ')}`)
  }
}

/** Samples from as many documents as there are before a document gives a second one. */
function printSamples(found: readonly Found[], title: string): void {
  const random = randomOf(Number(options.seed))
  const seen = new Map<string, number>()
  const turn = (file: string): number => { seen.set(file, (seen.get(file) ?? 0) + 1); return seen.get(file)! }
  const chosen = random.shuffled(found).map((one) => ({ one, turn: turn(one.file) })).sort((a, b) => a.turn - b.turn).slice(0, Number(options.samples))
  for (const [i, { one }] of chosen.entries()) {
    console.log(`\n── ${title} ${i + 1}/${chosen.length} · ${one.rule} · ${one.severity} · ${one.file}:${one.line}\n   ${one.message}`)
    printContext(one)
  }
}

function printContext({ file, start, end }: Found): void {
  const source = documents.find((document) => document.file === file)?.source
  if (source === undefined) return
  const lines = linesOf(source), context = Number(options.context)
  const first = pointAt(lines, start).line, last = Math.min(pointAt(lines, end).line, first + 6)
  for (let line = Math.max(1, first - context); line <= Math.min(lines.ends.length, last + context); line++) {
    const from = lines.starts[line - 1]!, to = lines.ends[line - 1]!
    const text = source.slice(from, to)
    if (end < from || start > to) console.log(`${String(line).padStart(6)}   ${text.slice(0, 200)}`)
    else {
      const a = Math.max(0, start - from), b = Math.min(text.length, end - from)
      console.log(`${String(line).padStart(6)} > ${a > 160 ? '…' : ''}${text.slice(Math.max(0, a - 160), a)}⟦${text.slice(a, b)}⟧${text.slice(b, b + 160)}`)
    }
  }
}

function printDiff(before: Run, after: Run): void {
  // The place of a problem moves with the grammar's reading; its line and words say whether it is the same one.
  const key = (one: Found): string => [one.file, one.rule, one.severity, one.line, one.message].join('\0')
  const left = new Set(before.found.filter((one) => !options.rule || options.rule.includes(one.rule)).map(key)), right = new Set(after.found.map(key))
  const gone = before.found.filter((one) => (!options.rule || options.rule.includes(one.rule)) && !right.has(key(one)) && after.files.includes(one.file))
  const added = after.found.filter((one) => !left.has(key(one)))
  console.log(`\nAgainst the kept run: ${added.length} new, ${gone.length} gone`)
  for (const rule of [...new Set([...gone, ...added].map((one) => one.rule))].sort()) {
    console.log(`  ${rule}: +${added.filter((one) => one.rule === rule).length} -${gone.filter((one) => one.rule === rule).length}`)
  }
  for (const one of added.slice(0, 40)) console.log(`  + ${one.file}:${one.line} ${one.rule}: ${one.message}`)
  for (const one of gone.slice(0, 40)) console.log(`  - ${one.file}:${one.line} ${one.rule}: ${one.message}`)
}

function row(cells: ReadonlyArray<string | number>, name: string): string { return `${cells.map((cell) => String(cell).padStart(10)).join('')}  ${name}` }
function count(found: readonly Found[], severity: Severity): number { return found.filter((one) => one.severity === severity).length }
function percent(part: number, whole: number): string { return `${(whole ? (100 * part) / whole : 0).toFixed(1)}%` }
function rate(part: number, whole: number): string { return ((100 * part) / whole).toFixed(0) }
function sum(numbers: readonly number[]): number { return numbers.reduce((total, one) => total + one, 0) }
function at(sorted: readonly number[], share: number): string { return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1) }
