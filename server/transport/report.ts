/** What was found in one file, in the shape that `--format json` prints. The shape is a contract: fields may be added, never changed. */
import { safeFix } from '../features/fixes.ts'
import type { CheckedDraft } from '../processor.ts'
import type { Family } from '../profile.ts'
import { type Language, type Problem, SEVERITIES, type Severity } from '../rules/rule.ts'
import { linesOf, pointAt } from '../text/lines.ts'

/** Line and column 1-based, offset 0-based, all in UTF-16 units of the text of the file, of which a byte-order mark is a part. */
export interface Place { line: number; column: number; offset: number }
export interface ReportedProblem { rule: string; severity: Severity; message: string; start: Place; end: Place; fixable: boolean }
export interface FileReport {
  path: string
  family: Family
  kind: string | null
  number: string | null
  date: string | null
  draft: boolean
  fragment: boolean
  problems: ReportedProblem[]
}
export interface Summary { files: number; errors: number; warnings: number; infos: number; hints: number; /** Known problems that are kept quiet. */ known: number }
export interface Report { version: 1; files: FileReport[]; summary: Summary }

/** `text` is the whole text of the file; `shift` is how far the checked source lies behind its beginning (1 after a byte-order mark). */
export function fileReport(path: string, { profile }: CheckedDraft, problems: readonly Problem[], text: string, shift: number, language: Language): FileReport {
  const lines = linesOf(text)
  const place = (offset: number): Place => pointAt(lines, offset + shift)
  return {
    path,
    family: profile.family,
    kind: profile.kind ?? null,
    number: profile.number ?? null,
    date: profile.date ?? null,
    draft: profile.draft,
    fragment: profile.fragment.head || profile.fragment.tail,
    problems: problems.map((problem) => ({
      rule: problem.rule,
      severity: problem.severity,
      message: problem.message[language],
      start: place(problem.span.start),
      end: place(problem.span.end),
      fixable: safeFix(problem) !== undefined,
    })),
  }
}

export function summaryOf(files: readonly FileReport[], known: number): Summary {
  const [errors, warnings, infos, hints] = SEVERITIES.map((severity) => files.reduce((sum, { problems }) => sum + problems.filter((one) => one.severity === severity).length, 0))
  return { files: files.length, errors: errors!, warnings: warnings!, infos: infos!, hints: hints!, known }
}
