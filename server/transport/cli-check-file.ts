/** Checks one input of the command line, in the main thread or in a worker: it takes and gives plain values only. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { entryOf, knownIn, newProblems } from '../baseline.ts'
import { fixToEnd } from '../features/fixes.ts'
import { given } from '../given.ts'
import { type CheckedDraft, checkDraft, type CheckOptions } from '../processor.ts'
import type { Family } from '../profile.ts'
import type { Language, Level, Problem, Severity } from '../rules/rule.ts'
import { type DraftSettings, engineSettings, settingsFor, shownProblems } from '../settings.ts'
import type { BaselineUse, Format, Shard } from './cli-arguments.ts'
import { homeOfBaseline, nearestBaseline, type DraftRecord } from './cli-baseline.ts'
import { isSameFile, pathFrom, writeBeside } from './cli-disk.ts'
import type { ReviewedFile } from './cli-report.ts'
import type { SarifFile } from './cli-sarif.ts'
import { nearestSettings, settingsIn } from './cli-settings.ts'
import type { Failure } from './cli-words.ts'
import { type Decoded, decode, encode } from './decode.ts'
import { dialectOf, isOdt, isWord } from './names.ts'
import { type FileReport, fileReport } from './report.ts'

/** What holds for every input of a run. */
export interface CheckJob {
  format: Format
  fix: boolean
  baseline: BaselineUse
  today: string
  colour: boolean
  width: number
  language?: Language
  level?: Level
  minSeverity?: Severity
  family?: Family
  kind?: string
  config?: string
  comments?: string
  shard?: Shard
  /** What a report needs is gathered. */
  review: boolean
}
/** `path` as it is shown, with slashes. `bytes` is given for standard input. */
export interface Input { path: string; bytes?: Uint8Array }
export interface Outcome {
  path: string
  report?: FileReport
  text?: string
  sarif?: SarifFile
  review?: ReviewedFile
  failure?: Failure
  warnings: string[]
  mended: number
  /** How many known problems are kept quiet. */
  known: number
  /** What is to be written down of this draft. */
  record?: DraftRecord
  /** The mended text of standard input. */
  output?: Uint8Array
}

export async function checkInput(input: Input, job: CheckJob): Promise<Outcome> {
  const { settings, folder, warnings } = settingsOf(input, job)
  const language = job.language ?? settings.language ?? 'vi'
  const old = input.bytes || job.baseline !== 'use' ? undefined : nearestBaseline(path.dirname(path.resolve(input.path)))
  const outcome: Outcome = { path: input.path, warnings: [...warnings, ...old?.warning ? [old.warning[language]] : []], mended: 0, known: 0 }
  const word = isWord(input.path) || isOdt(input.path) ? (await import('./cli-word.ts')).readWord(input.path) : undefined
  if (typeof word === 'string') return { ...outcome, failure: word }
  if (word && job.fix) return { ...outcome, failure: 'wordFix' }
  const decoded = word ? { text: word.text, encoding: 'utf8' as const, bom: false } : readInput(input)
  if (typeof decoded === 'string') return { ...outcome, failure: decoded }

  const said = settingsFor(settings, input.bytes ? undefined : pathFrom(folder, input.path), job.today)
  const draft: DraftSettings = { ...said, ...given({ family: job.family, kind: job.kind, level: job.level, minSeverity: job.minSeverity }) }
  const options: CheckOptions = { ...engineSettings(draft), dialect: input.bytes ? 'text' : dialectOf(input.path), today: job.today }
  const check = (source: string) => checkDraft(source, options)
  const known = old && knownIn(old.baseline, pathFrom(old.folder, input.path))
  const shownIn = (checked: CheckedDraft): readonly Problem[] => shownProblems(checked.problems, checked.source, draft)
  const newIn = (checked: CheckedDraft): readonly Problem[] => newProblems(shownIn(checked), checked, known)

  let source = decoded.text
  if (job.fix) {
    const fixed = fixToEnd(source, (text) => newIn(check(text)))
    outcome.mended = fixed.mended
    if (input.bytes) outcome.output = encode(fixed.text, decoded)
    else if (fixed.text !== source && !writeBeside(input.path, encode(fixed.text, decoded))) return { ...outcome, mended: 0, failure: 'unwritable' }
    source = fixed.text
  }

  const checked = check(source), shown = shownIn(checked)
  if (job.baseline === 'write' && !input.bytes) {
    const home = homeOfBaseline(input.path)
    outcome.record = { folder: home, path: pathFrom(home, input.path), entries: shown.map((problem) => entryOf(problem, checked)) }
  }
  const problems = outcome.record ? [] : newIn(checked)
  outcome.known = shown.length - problems.length
  if (word && job.comments !== undefined && isSameFile(job.comments, input.path)) return { ...outcome, failure: 'sameFile' }
  if (word && job.comments !== undefined && !(await import('./cli-word.ts')).writeComments(job.comments, word, problems, language)) return { ...outcome, failure: 'notWritten' }
  // Offsets are those of the file's own text, of which the mark is the first character.
  const text = decoded.bom ? `\uFEFF${source}` : source, shift = text.length - source.length
  outcome.report = fileReport(input.path, checked, problems, text, shift, language)
  if (job.format === 'text') outcome.text = (await import('./cli-text.ts')).fileText(outcome.report, problems, text, shift, { language, colour: job.colour, width: job.width })
  if (job.format === 'sarif') outcome.sarif = (await import('./cli-sarif.ts')).sarifFile(input.path, word?.bytes ?? input.bytes ?? encode(source, decoded), problems, text, shift, language)
  if (job.review) outcome.review = (await import('./cli-report.ts')).reviewed(input.path, word?.bytes ?? encode(source, decoded), source, problems, language)
  return outcome
}

/** Whether `--fix` would mend more: counted from the report, since the problems stay in their thread. */
export const fixableIn = ({ problems }: FileReport): number => problems.filter(({ fixable }) => fixable).length

export function settingsOf(input: Input, { config, today }: Pick<CheckJob, 'config' | 'today'>) {
  const named = config === undefined ? undefined : settingsIn(config, today)
  return named ?? nearestSettings(input.bytes ? path.resolve() : path.dirname(path.resolve(input.path)), today)
}

export function readInput({ path: file, bytes }: Input): Decoded | Failure {
  try {
    return decode(bytes ?? readFileSync(file))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : code === 'EACCES' || code === 'EPERM' ? 'denied' : 'unreadable'
  }
}
