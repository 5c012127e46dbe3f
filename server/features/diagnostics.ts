/** Problems as the editor shows them. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import type { Problem, Severity } from '../rules/rule.ts'
import { type EditorDraft, rangeOf } from './draft.ts'

export const SOURCE = 'bút pháp'
const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint,
}

/** `rulePage` is where the page of a rule opens, with `{id}` for its id. */
export function diagnostics(draft: EditorDraft, rulePage?: string): Diagnostic[] {
  return draft.problems.map((problem) => diagnostic(draft, problem, rulePage))
}

export function diagnostic(draft: EditorDraft, { rule, severity, message, span, related }: Problem, rulePage?: string): Diagnostic {
  return {
    range: rangeOf(draft, span),
    severity: SEVERITY[severity],
    source: SOURCE,
    code: rule,
    message: message[draft.language],
    ...(rulePage && { codeDescription: { href: pageOf(rulePage, rule) } }),
    ...(related.length > 0 && {
      relatedInformation: related.map((other) => ({ location: { uri: draft.uri, range: rangeOf(draft, other.span) }, message: other.message[draft.language] })),
    }),
  }
}

export const pageOf = (rulePage: string, rule: string): string => rulePage.replaceAll('{id}', encodeURIComponent(rule))
