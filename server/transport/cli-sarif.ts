/** `--format sarif`: SARIF 2.1.0, for code review and continuous integration. The types are those of its schema. */
import type { Fix as SarifFix, Location, Log, Region, ReportingDescriptor, Result } from 'sarif'
import { ALL_RULES } from '../rules/all.ts'
import { EVIDENCE } from '../rules/evidence.ts'
import type { AnyRule, Fix, Language, Problem, Severity } from '../rules/rule.ts'
import { linesOf, pointAt } from '../text/lines.ts'
import type { Span } from '../tree/nodes.ts'

export type SarifResult = Result

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' }
const RULE_INDEX: ReadonlyMap<string, number> = new Map(ALL_RULES.map(({ id }, i) => [id, i]))

/** The results of one file; they can be handed from thread to thread. */
export function sarifResults(path: string, problems: readonly Problem[], text: string, shift: number, language: Language): SarifResult[] {
  const lines = linesOf(text)
  const artifactLocation = { uri: uriOf(path) }
  return problems.map(({ rule, severity, message, span, fixes, related }) => ({
    ruleId: rule,
    ruleIndex: RULE_INDEX.get(rule) ?? -1,
    level: LEVELS[severity],
    message: { text: message[language] },
    locations: [location(span)],
    ...(related.length > 0 && { relatedLocations: related.map((other, id) => ({ id, ...location(other.span), message: { text: other.message[language] } })) }),
    ...(fixes.length > 0 && { fixes: fixes.map(fixOf) }),
    properties: { severity },
  }))

  function location(span: Span): Location {
    return { physicalLocation: { artifactLocation, region: region(span) } }
  }
  function region({ start, end }: Span): Region {
    const [from, to] = [pointAt(lines, start + shift), pointAt(lines, end + shift)]
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column, charOffset: from.offset, charLength: end - start }
  }
  function fixOf({ title, edits, safe }: Fix): SarifFix {
    const replacements = edits.map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } }))
    return { description: { text: title[language] }, artifactChanges: [{ artifactLocation, replacements }], properties: { safe } }
  }
}

/** `notifications` are the inputs that could not be read. */
export function sarifLog(results: readonly SarifResult[], notifications: ReadonlyArray<{ path: string; message: string }>, version: string, language: Language): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'but-phap', version, semanticVersion: version, language, rules: ALL_RULES.map((rule) => ruleOf(rule, language)) } },
      columnKind: 'utf16CodeUnits',
      invocations: [{
        executionSuccessful: notifications.length === 0,
        toolExecutionNotifications: notifications.map(({ path, message }) => ({
          level: 'error', message: { text: message }, locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
        })),
      }],
      results: [...results],
    }],
  }
  return `${JSON.stringify(log, null, 1)}\n`
}

function ruleOf({ id, summary, severity, basis }: AnyRule, language: Language): ReportingDescriptor {
  const help = basis.map(({ instrument, provision, evidence }) => `${provision}, ${instrument} (${EVIDENCE[evidence][language]})`).join('\n')
  return {
    id,
    shortDescription: { text: summary[language] },
    ...(help && { help: { text: help } }),
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

/** Relative paths stay relative; an absolute one becomes a file URI, with the drive of Windows behind a third slash. */
function uriOf(path: string): string {
  const encoded = path.split('/').map((part) => encodeURIComponent(part).replace(/^([A-Za-z])%3A$/, '$1:')).join('/')
  if (/^[A-Za-z]:\//.test(encoded)) return `file:///${encoded}`
  return encoded.startsWith('/') ? `file://${encoded}` : encoded
}
