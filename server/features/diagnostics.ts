/** Problems as the editor shows them. */
import { type Diagnostic, DiagnosticSeverity, type Location } from 'vscode-languageserver'
import { RULES_BY_ID } from '../rules/by-id.ts'
import type { Problem, Related, Severity } from '../rules/rule.ts'
import { type EditorDraft, rangeOf, rangeOfPosition } from './draft.ts'

export const SOURCE = 'bút pháp'
const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint,
}

/** What places and words are made of; a draft that is not open keeps no more. */
type Shown = Pick<EditorDraft, 'uri' | 'lines' | 'language'>

/** `rulePage` is where the page of a rule opens, with `{id}` for its id. */
export function diagnostics(draft: Shown & Pick<EditorDraft, 'problems'>, rulePage?: string): Diagnostic[] {
  return draft.problems.map((problem) => diagnostic(draft, problem, rulePage))
}

export function diagnostic(draft: Shown, { rule, severity, message, span, related }: Problem, rulePage?: string): Diagnostic {
  return {
    range: rangeOf(draft, span),
    severity: SEVERITY[severity],
    source: SOURCE,
    code: rule,
    message: message[draft.language],
    // What is said of a file that is not read at all is no rule's and has no page.
    ...(rulePage && RULES_BY_ID.has(rule) && { codeDescription: { href: pageOf(rulePage, rule) } }),
    ...(related.length > 0 && {
      relatedInformation: related.map((other) => ({ location: locationOf(draft, other), message: other.message[draft.language] })),
    }),
  }
}

function locationOf(draft: Shown, { span, elsewhere }: Related): Location {
  return elsewhere ? { uri: elsewhere.draft, range: rangeOfPosition(elsewhere.position) } : { uri: draft.uri, range: rangeOf(draft, span) }
}

export const pageOf = (rulePage: string, rule: string): string => rulePage.replaceAll('{id}', encodeURIComponent(rule))
