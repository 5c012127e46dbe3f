/**
 * `--format sarif`: SARIF 2.1.0, for code review and continuous integration. The types are those of its schema.
 * No words of a draft stand in a log but those that a message names: no snippet, no path outside the folder of the run.
 */
import { createHash } from 'node:crypto'
import type { Artifact, ArtifactLocation, Fix as SarifFix, Location, Log, Region, ReportingDescriptor, Result } from 'sarif'
import { given } from '../given.ts'
import { ALL_RULES } from '../rules/all.ts'
import { EVIDENCE } from '../rules/evidence.ts'
import { type AnyRule, type Fix, type Language, type Problem, say, type Severity } from '../rules/rule.ts'
import { linesOf, pointAt } from '../text/lines.ts'
import type { Span } from '../tree/nodes.ts'
import type { Shard } from './cli-arguments.ts'
import { dialectOf, isOdt, isWord } from './names.ts'

/** What a log says of one file; it can be handed from thread to thread. */
export interface SarifFile { artifact: Artifact; results: Result[] }
export interface SarifRun {
  files: readonly SarifFile[]
  /** The inputs that could not be read. */
  failures: ReadonlyArray<{ path: string; message: string }>
  version: string
  /** The pages of the rules, by id. */
  pages: Readonly<Record<string, string>>
  shard?: Shard
}

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' }
const RULE_INDEX: ReadonlyMap<string, number> = new Map(ALL_RULES.map(({ id }, i) => [id, i]))
/** What relative addresses stand in; where it lies is not said. */
const ROOT = 'SRCROOT'
const ROOT_WORDS = say('Thư mục chạy but-phap.', 'The folder in which but-phap was run.')
const WORD_LINES = say('Dòng và cột là của văn bản đọc từ tệp Word (but-phap import).', 'Lines and columns are those of the text that is read from the Word file (but-phap import).')

/** `bytes` are those of the file; `shift` is 1 behind a byte-order mark, of which `problems` know nothing. */
export function sarifFile(path: string, bytes: Uint8Array, problems: readonly Problem[], text: string, shift: number, language: Language): SarifFile {
  const lines = linesOf(text)
  const artifactLocation = locationOf(path)
  const isText = !isWord(path) && !isOdt(path)
  return {
    artifact: {
      location: isText ? artifactLocation : { ...artifactLocation, description: { text: WORD_LINES[language] } },
      roles: ['analysisTarget'], length: bytes.length, hashes: { 'sha-256': createHash('sha256').update(bytes).digest('hex') }, mimeType: mimeTypeOf(path),
    },
    results: problems.map(({ rule, severity, message, span, fixes, related }) => ({
      ruleId: rule,
      ruleIndex: RULE_INDEX.get(rule) ?? -1,
      level: LEVELS[severity],
      message: { text: message[language] },
      locations: [location(span)],
      ...(related.length > 0 && { relatedLocations: related.map((other, id) => ({ id, ...location(other.span), message: { text: other.message[language] } })) }),
      // An edit of the text that a Word file gives is no edit of the file.
      ...(isText && fixes.length > 0 && { fixes: fixes.map(fixOf) }),
      properties: { severity },
    })),
  }

  function location(span: Span): Location {
    return { physicalLocation: { artifactLocation, region: region(span) } }
  }
  function region({ start, end }: Span): Region {
    const [from, to] = [pointAt(lines, start + shift), pointAt(lines, end + shift)]
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column, ...(isText && { charOffset: from.offset, charLength: end - start }) }
  }
  function fixOf({ title, edits, safe }: Fix): SarifFix {
    const replacements = edits.map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } }))
    return { description: { text: title[language] }, artifactChanges: [{ artifactLocation, replacements }], properties: { safe } }
  }
}

export function sarifLog({ files, failures, version, pages, shard }: SarifRun, language: Language): string {
  const results = files.flatMap((file) => file.results), found = new Set(results.map(({ ruleId }) => ruleId))
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {
        driver: {
          // There is no page to lead to: the package itself is named (https://github.com/package-url/purl-spec).
          name: 'but-phap', fullName: `Bút Pháp ${version}`, version, semanticVersion: version, informationUri: `pkg:npm/but-phap@${version}`, language,
          rules: ALL_RULES.map((rule) => ruleOf(rule, pages[rule.id] ?? '', found.has(rule.id), language)),
        },
      },
      // Logs of several machines are told apart.
      automationDetails: { id: shard ? `but-phap/${shard.part}-of-${shard.of}/` : 'but-phap/' },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { [ROOT]: { description: { text: ROOT_WORDS[language] } } },
      invocations: [{
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: failures.map(({ path, message }) => ({
          level: 'error', message: { text: message }, locations: [{ physicalLocation: { artifactLocation: locationOf(path) } }],
        })),
      }],
      artifacts: files.map(({ artifact }) => artifact),
      results,
    }],
  }
  return `${JSON.stringify(log, null, 1)}\n`
}

/** The whole page goes with a rule that found something; readers of a log have no other way to it. */
function ruleOf({ id, summary, severity, basis }: AnyRule, page: string, found: boolean, language: Language): ReportingDescriptor {
  const help = basis.map(({ instrument, provision, evidence }) => `${provision}, ${instrument} (${EVIDENCE[evidence][language]})`).join('\n')
  return {
    id,
    // A name that is the id in other letters is no name to readers of logs.
    name: `${id.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')}Rule`,
    shortDescription: { text: summary[language] },
    fullDescription: { text: explanation(page, language) || summary[language] },
    ...(help && { help: { text: help, ...(found && language === 'vi' && given({ markdown: page || undefined })) } }),
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

/** The paragraphs of a rule's page behind its basis, or those for readers of English. */
function explanation(page: string, language: Language): string {
  const found = language === 'vi' ? /\n\nCăn cứ:.*\n\n([\s\S]*?)\n\n## /u.exec(page) : /\n## In English\n\n([\s\S]*)$/u.exec(page)
  return found?.[1]?.trim() ?? ''
}

function mimeTypeOf(path: string): string {
  if (isOdt(path)) return 'application/vnd.oasis.opendocument.text'
  if (isWord(path)) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return dialectOf(path) === 'markdown' ? 'text/markdown' : 'text/plain'
}

/** Relative paths stay relative, to the folder of the run; an absolute one becomes a file URI, with the drive of Windows behind a third slash. */
function locationOf(path: string): ArtifactLocation {
  const encoded = path.split('/').map((part) => encodeURIComponent(part).replace(/^([A-Za-z])%3A$/, '$1:')).join('/')
  if (/^[A-Za-z]:\//.test(encoded)) return { uri: `file:///${encoded}` }
  return encoded.startsWith('//') ? { uri: `file:${encoded}` } : encoded.startsWith('/') ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: ROOT }
}
