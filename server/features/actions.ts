/** The light bulb: mend this problem, all of its kind, all in the file; or switch its rule off. */
import { type CodeAction, CodeActionKind, type Diagnostic, type Range, type TextEdit } from 'vscode-languageserver'
import { type Edit, type Fix, type Problem, say } from '../rules/rule.ts'
import { plain } from '../settings-json.ts'
import { pointAt } from '../text/lines.ts'
import type { RestructureResult, RuleChange } from '../transport/protocol.ts'
import { diagnostic } from './diagnostics.ts'
import { type EditorDraft, rangeOf, spanOfRange } from './draft.ts'
import { fixToEnd, safeFix, withoutOverlap } from './fixes.ts'

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.butPhap`

export interface ActionHost {
  /** An edit of this draft in the form that the client understands. */
  edit(edits: TextEdit[]): Pick<CodeAction, 'edit'>
  /** Writes into the settings; undefined when this draft has none that could be written. */
  change(change: RuleChange): Pick<CodeAction, 'command' | 'edit'> | undefined
  /** Numbers the list anew that has a unit in a range, from there on, with the references. */
  renumber(range: Range): RestructureResult
  /** The problems that a changed text would have. */
  check(source: string): readonly Problem[]
}
export interface ActionRequest { range: Range; only?: readonly string[]; diagnostics: readonly Diagnostic[] }

export function actions(draft: EditorDraft, { range, only, diagnostics }: ActionRequest, host: ActionHost): CodeAction[] {
  const wants = (kind: string): boolean => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`))
  const here = wants(CodeActionKind.QuickFix) ? problemsIn(draft, range) : []
  return [
    ...here.flatMap((problem) => fixActions(draft, problem, shownAs(draft, problem, diagnostics), host)),
    ...here.filter(({ rule }) => NUMBERING.has(rule)).slice(0, 1).flatMap((problem) => renumber(draft, problem, shownAs(draft, problem, diagnostics), host)),
    ...distinctRules(here).flatMap((problem) => sameRule(draft, problem, host)),
    ...distinctRules(here).flatMap((problem) => disable(draft, problem, shownAs(draft, problem, diagnostics), host)),
    ...(wants(FIX_ALL) ? fixAll(draft, host) : []),
  ]
}

const TITLES = {
  all: say('Tự sửa mọi lỗi sửa được an toàn trong tệp', 'Fix everything in this file that is safe to fix'),
  same: (count: number) => say(`Sửa mọi lỗi cùng loại trong tệp (${count} chỗ)`, `Fix all of this kind in the file (${count})`),
  renumber: (count: number) => say(`Đánh số lại và sửa các chỗ viện dẫn (${count} chỗ)`, `Renumber and let the references follow (${count})`),
  place: (rule: string) => say(`Tắt quy tắc ${rule} tại dòng này`, `Switch ${rule} off for this line`),
  file: (rule: string) => say(`Tắt quy tắc ${rule} trong tệp này`, `Switch ${rule} off for this file`),
  project: (rule: string) => say(`Tắt quy tắc ${rule} trong cả dự án`, `Switch ${rule} off for the project`),
}
/** Enough of a line to know it by, and few enough characters to read in the settings. */
const PLACE_LENGTH = 80

function fixActions(draft: EditorDraft, problem: Problem, shown: Diagnostic[], host: ActionHost): CodeAction[] {
  const preferred = safeFix(problem)
  return problem.fixes.map((fix) => ({
    title: fix.title[draft.language],
    kind: CodeActionKind.QuickFix,
    diagnostics: shown,
    ...host.edit(textEdits(draft, fix.edits)),
    ...(fix === preferred && { isPreferred: true }),
  }))
}

/** The rules about the order of numbers: their own fixes leave references alone. */
const NUMBERING: ReadonlySet<string> = new Set(['numbering-gap', 'numbering-duplicate', 'numbering-out-of-order', 'numbering-wrong-letter', 'numbering-first-not-one', 'dieu-restarts', 'inserted-unit-in-original'])

function renumber(draft: EditorDraft, { span }: Problem, shown: Diagnostic[], host: ActionHost): CodeAction[] {
  const { edit, references } = host.renumber(rangeOf(draft, span))
  return edit ? [{ title: TITLES.renumber(references)[draft.language], kind: CodeActionKind.QuickFix, diagnostics: shown, edit }] : []
}

function sameRule(draft: EditorDraft, { rule }: Problem, host: ActionHost): CodeAction[] {
  const fixes = withoutOverlap(draft.problems.filter((problem) => problem.rule === rule).flatMap((problem): Fix[] => safeFix(problem) ? [safeFix(problem)!] : []))
  if (fixes.length < 2) return []
  return [{ title: TITLES.same(fixes.length)[draft.language], kind: CodeActionKind.QuickFix, ...host.edit(textEdits(draft, fixes.flatMap(({ edits }) => edits))) }]
}

function disable(draft: EditorDraft, { rule, span }: Problem, shown: Diagnostic[], host: ActionHost): CodeAction[] {
  const line = pointAt(draft.lines, span.start).line - 1
  const text = plain(draft.checked.source.slice(draft.lines.starts[line], draft.lines.ends[line])).slice(0, PLACE_LENGTH).trimEnd()
  const changes: RuleChange[] = [...(text ? [{ rule, scope: 'place' as const, text }] : []), { rule, scope: 'file' }, { rule, scope: 'project' }]
  return changes.flatMap((change) => {
    const done = host.change(change)
    return done ? [{ title: TITLES[change.scope](rule)[draft.language], kind: CodeActionKind.QuickFix, diagnostics: shown, ...done }] : []
  })
}

function fixAll(draft: EditorDraft, host: ActionHost): CodeAction[] {
  const { source } = draft.checked
  const edits = fixAllEdits(source, draft.problems, (text) => host.check(text))
  return edits.length === 0 ? [] : [{ title: TITLES.all[draft.language], kind: FIX_ALL, ...host.edit(textEdits(draft, edits)) }]
}

/** The edits of one round where one is enough, so that the rest of the text and the cursor stay; else the one stretch that changes. */
export function fixAllEdits(source: string, problems: readonly Problem[], check: (source: string) => readonly Problem[]): Edit[] {
  let rounds = 0
  const { text } = fixToEnd(source, (current) => { rounds++; return current === source ? problems : check(current) })
  if (text === source) return []
  if (rounds === 2) return withoutOverlap(problems.flatMap((problem) => safeFix(problem) ?? [])).flatMap(({ edits }) => edits)
  let start = 0, end = 0
  const shorter = Math.min(source.length, text.length)
  while (start < shorter && source[start] === text[start]) start++
  while (end < shorter - start && source[source.length - 1 - end] === text[text.length - 1 - end]) end++
  return [{ start, end: source.length - end, text: text.slice(start, text.length - end) }]
}

function problemsIn(draft: EditorDraft, range: Range): Problem[] {
  const { start, end } = spanOfRange(draft, range)
  return draft.problems.filter(({ span }) => span.start <= end && start <= span.end)
}

const distinctRules = (problems: readonly Problem[]): Problem[] => problems.filter(({ rule }, i) => problems.findIndex((other) => other.rule === rule) === i)

/** The diagnostic that the editor shows for a problem, so that it is crossed out with the action. */
function shownAs(draft: EditorDraft, problem: Problem, shown: readonly Diagnostic[]): Diagnostic[] {
  const { range, code } = diagnostic(draft, problem)
  return shown.filter((one) => one.code === code && one.range.start.line === range.start.line && one.range.start.character === range.start.character)
}

const textEdits = (draft: EditorDraft, edits: readonly Edit[]): TextEdit[] => edits.map((edit) => ({ range: rangeOf(draft, edit), newText: edit.text }))
