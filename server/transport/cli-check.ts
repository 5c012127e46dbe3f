/** `but-phap check`: finds the inputs, has them checked, prints what was found. */
import path from 'node:path'
import { given } from '../given.ts'
import type { Language } from '../rules/rule.ts'
import type { CheckArguments, Shard } from './cli-arguments.ts'
import { type CheckJob, fixableIn, type Input, type Outcome } from './cli-check-file.ts'
import type { DraftRecord } from './cli-baseline.ts'
import type { SarifFile } from './cli-sarif.ts'
import { writeBeside } from './cli-disk.ts'
import { findInputs } from './cli-files.ts'
import type { ReviewedReport } from './cli-report.ts'
import { nearestSettings, settingsIn } from './cli-settings.ts'
import { FAILURES, type Failure, progressLine, recordedLine, writtenLine } from './cli-words.ts'
import { today } from './names.ts'
import { type FileReport, type Report, summaryOf } from './report.ts'

export interface Terminal {
  out: NodeJS.WriteStream
  err: NodeJS.WriteStream
  /** The file that worker threads run. */
  self: string
  version: string
  colourAllowed: boolean
}

const PROGRESS_AFTER = 1000, PROGRESS_EVERY = 100

/** The exit code: 0 nothing of severity error, 1 errors, 2 input that could not be read. */
export async function check(args: CheckArguments, language: Language | undefined, terminal: Terminal): Promise<0 | 1 | 2> {
  const day = args.today ?? today()
  const here = args.config === undefined ? nearestSettings(path.resolve(), day) : settingsIn(args.config, day)
  const speech = language ?? here?.settings.language ?? 'vi'
  if (!here) return complain(terminal, args.config!, 'unreadable', speech)

  const { inputs, failures } = await findInputs(args.inputs)
  const job: CheckJob = {
    format: args.format, fix: args.fix, review: args.report !== undefined, baseline: args.baseline, today: day, colour: terminal.colourAllowed && terminal.out.isTTY === true, width: terminal.out.columns || 100,
    ...given({ language, level: args.level, minSeverity: args.minSeverity, family: args.family, kind: args.kind, config: args.config, comments: args.comments, shard: args.shard }),
  }
  // A filter gives the mended text; what is left to say goes beside it.
  const filters = args.fix && inputs.some(({ bytes }) => bytes)
  const out = filters ? terminal.err : terminal.out
  const run = new Run(job, speech, terminal, out)
  for (const { path: file, failure } of failures) run.fail(file, failure)
  const report = args.report === undefined ? undefined : path.resolve(args.report)
  await run.all(share(inputs.filter((input) => path.resolve(input.path) !== report), args.shard), args.jobs)
  await run.end()
  if (args.report !== undefined) await run.report(args.report)
  return run.failed ? 2 : run.reports.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0
}

/** Every n-th file: neighbours in a folder are of like size, so the parts come out even. */
const share = (inputs: Input[], shard: Shard | undefined): Input[] => shard ? inputs.filter((_, i) => i % shard.of === shard.part - 1) : inputs

function complain({ err }: Terminal, file: string, failure: Failure, language: Language): 2 {
  err.write(`but-phap: ${file}: ${FAILURES[failure][language]}\n`)
  return 2
}

/** What one run has found so far. */
class Run {
  readonly reports: FileReport[] = []
  failed = false
  private readonly reviews: ReviewedReport[] = []
  private readonly sarif: SarifFile[] = []
  private readonly failures: Array<{ path: string; message: string }> = []
  private readonly warned = new Set<string>()
  private readonly records: DraftRecord[] = []
  private mended = 0
  private known = 0
  private shownAt = Number.NaN
  private readonly started = performance.now()
  private readonly job: CheckJob
  private readonly language: Language
  private readonly terminal: Terminal
  private readonly out: NodeJS.WriteStream

  constructor(job: CheckJob, language: Language, terminal: Terminal, out: NodeJS.WriteStream) {
    this.job = job
    this.language = language
    this.terminal = terminal
    this.out = out
  }

  async all(inputs: readonly Input[], jobs: number | undefined): Promise<void> {
    const many = inputs.length > 1 ? await import('./cli-jobs.ts') : undefined
    const take = (outcome: Outcome, done: number): void => { this.take(outcome); this.progress(done, inputs.length) }
    if (many) await many.runJobs(inputs, this.job, many.threadsFor(inputs.length, jobs), this.terminal.self, take)
    else for (const input of inputs) take(await (await import('./cli-check-file.ts')).checkInput(input, this.job), 1)
    this.clearProgress()
  }

  fail(file: string, failure: Failure): void {
    this.failed = true
    this.clearProgress()
    this.failures.push({ path: file, message: FAILURES[failure][this.language] })
    complain(this.terminal, file, failure, this.language)
  }

  async end(): Promise<void> {
    const { format, colour, width } = this.job
    await this.writeBaselines()
    const summary = summaryOf(this.reports, this.known)
    if (format === 'json') this.out.write(`${JSON.stringify({ version: 1, files: this.reports, summary } satisfies Report)}\n`)
    if (format === 'sarif') await this.writeSarif()
    if (format !== 'text' || (this.failed && this.reports.length === 0)) return
    const fixable = this.reports.reduce((sum, report) => sum + fixableIn(report), 0)
    this.out.write((await import('./cli-text.ts')).summaryText(summary, fixable, this.mended, { language: this.language, colour, width }))
  }

  async report(file: string): Promise<void> {
    const { reportDocx, reportHtml } = await import('./cli-report.ts')
    const review = { files: this.reviews, failures: this.failures, summary: summaryOf(this.reports, this.known), version: this.terminal.version, today: this.job.today }
    const bytes = /\.docx$/i.test(file) ? reportDocx(review, this.language) : Buffer.from(reportHtml(review, this.language))
    if (writeBeside(file, bytes)) this.warn(writtenLine(file)[this.language])
    else this.fail(file, 'notWritten')
  }

  private async writeSarif(): Promise<void> {
    const [{ sarifLog }, { rulePages }] = await Promise.all([import('./cli-sarif.ts'), import('./cli-rules.ts')])
    const run = { files: this.sarif, failures: this.failures, version: this.terminal.version, pages: rulePages(path.dirname(this.terminal.self)), ...given({ shard: this.job.shard }) }
    this.out.write(sarifLog(run, this.language))
  }

  private take({ path: file, report, text, sarif, review, failure, warnings, mended, known, record, output }: Outcome): void {
    for (const warning of warnings) this.warn(warning)
    if (failure) this.fail(file, failure)
    if (output) this.terminal.out.write(output)
    if (report) this.reports.push(report)
    if (sarif) this.sarif.push(sarif)
    if (review && report) this.reviews.push({ ...review, report })
    if (record) this.records.push(record)
    this.mended += mended
    this.known += known
    if (!text) return
    this.clearProgress()
    this.out.write(text)
  }

  private async writeBaselines(): Promise<void> {
    if (this.records.length === 0) return
    const [{ writeBaselines }, { speaksOfOneDraft }] = await Promise.all([import('./cli-baseline.ts'), import('../rules/lint-clashes.ts')])
    for (const { file, failed, files, problems } of writeBaselines(this.records, speaksOfOneDraft)) {
      if (failed) this.fail(file, 'noBaseline')
      else this.warn(recordedLine(problems, files, file)[this.language])
    }
  }

  private warn(warning: string): void {
    if (this.warned.has(warning)) return
    this.warned.add(warning)
    this.clearProgress()
    this.terminal.err.write(`but-phap: ${warning}\n`)
  }

  /** Only for a person who has waited for a while. */
  private progress(done: number, all: number): void {
    const now = performance.now()
    if (!this.terminal.err.isTTY || now - this.started < PROGRESS_AFTER || now - this.shownAt < PROGRESS_EVERY) return
    this.shownAt = now
    this.terminal.err.write(`\r\x1b[K${progressLine(done, all)[this.language]}`)
  }

  private clearProgress(): void {
    if (Number.isNaN(this.shownAt)) return
    this.shownAt = Number.NaN
    this.terminal.err.write('\r\x1b[K')
  }
}
