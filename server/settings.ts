/**
 * The settings: one shape for the editor and the command line, JSON and never code.
 * A wrong value is a warning at its place in `.but-phap.json`, and the default is used; nothing throws.
 */
import { type Node as JsonNode, type ParseError, parseTree } from 'jsonc-parser'
import picomatch from 'picomatch/posix.js'
import { kindById } from './data/kinds.ts'
import type { OfficeData } from './data/office.ts'
import { given } from './given.ts'
import { FAMILIES, type Family } from './profile.ts'
import type { LintSettings, OptionSettings, RuleSettings } from './rules/lint.ts'
import { isShownAt, type Language, type Level, LEVELS, type Localized, type Problem, SEVERITIES, type Severity, say } from './rules/rule.ts'
import { hasKey, JsonReader, plain, type Read, type Warn } from './settings-json.ts'
import { readOffice } from './settings-office.ts'
import { RULES_BY_ID } from './rules/by-id.ts'
import { readRules } from './settings-rules.ts'
import { linesOf, pointAt } from './text/lines.ts'
import type { Span } from './tree/nodes.ts'

/** What holds for the drafts that `path` names; a later entry stands before an earlier one. */
export interface FileSettings {
  /** A glob, relative to the folder of the settings file; without a slash it names files in any folder. */
  path: string
  /** Only where these words stand in the line. */
  text?: string
  family?: Family
  kind?: string
  rules: RuleSettings
  options?: OptionSettings
  /** Why, and until which day (YYYY-MM-DD, the last one on which it holds): for the colleague who finds the entry next year. */
  reason?: string
  until?: string
}

export interface Settings {
  language?: Language
  family?: Family
  kind?: string
  level?: Level
  rules: RuleSettings
  options?: OptionSettings
  minSeverity?: Severity
  office?: OfficeData
  files: FileSettings[]
}

export interface SettingsWarning { span: Span; message: Localized }

/** What the settings say about one draft. */
export interface DraftSettings {
  family?: Family
  kind?: string
  level: Level
  rules: RuleSettings
  options?: OptionSettings
  office?: OfficeData
  /** Rules that are silenced or given another severity where a text stands. */
  places: Array<{ text: string; rules: RuleSettings }>
  minSeverity?: Severity
}

export const NO_SETTINGS: Settings = { rules: {}, files: [] }
export const DEFAULT_LEVEL: Level = 'chuan'

/** Reads a `.but-phap.json`. */
export function readSettings(text: string, today: string): { settings: Settings; warnings: SettingsWarning[] } {
  const errors: ParseError[] = []
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true })
  const warnings: SettingsWarning[] = errors.slice(0, 1).map(({ offset, length }) => ({
    span: { start: offset, end: offset + length },
    message: say('Tệp thiết lập không đúng cú pháp JSON tại đây; phần đọc được vẫn dùng.', 'The settings are not valid JSON here; what can be read is used.'),
  }))
  if (!root) return { settings: NO_SETTINGS, warnings }
  const settings = new Reader(today, ({ offset, length }, message) => { warnings.push({ span: { start: offset, end: offset + length }, message }) }).settings(root)
  return { settings, warnings: warnings.sort((a, b) => a.span.start - b.span.start) }
}

/** Reads the editor's settings, whose form the editor has checked already: a wrong value is passed over. */
export function editorSettings(value: unknown): Settings {
  const root = parseTree(JSON.stringify(value ?? {}) ?? '{}')
  return root ? new Reader('', () => {}).settings(root) : NO_SETTINGS
}

/** `over` stands before `base`. */
export function mergeSettings(base: Settings, over: Settings): Settings {
  const options = mergeOptions(base.options, over.options)
  return { ...base, ...over, rules: { ...base.rules, ...over.rules }, ...given({ options }), files: [...base.files, ...over.files] }
}

/** Each option by itself, so that one who sets a number leaves the list of another be. */
function mergeOptions(base: OptionSettings | undefined, over: OptionSettings | undefined): OptionSettings | undefined {
  if (!base || !over) return base ?? over
  return { ...base, ...Object.fromEntries(Object.entries(over).map(([id, options]) => [id, { ...base[id], ...options }])) }
}

/** What holds for a draft. `path` is relative to the folder of the settings, with slashes; absent for a draft that has none. */
export function settingsFor({ family, kind, level = DEFAULT_LEVEL, rules, options, office, minSeverity, files }: Settings, path: string | undefined, today: string): DraftSettings {
  const result: DraftSettings = { level, rules: { ...rules }, places: [], ...given({ family, kind, options, office, minSeverity }) }
  if (path === undefined) return result
  for (const entry of files) {
    if ((entry.until !== undefined && entry.until < today) || !matches(entry.path, path)) continue
    Object.assign(result, given({ family: entry.family, kind: entry.kind }))
    if (entry.text !== undefined) result.places.push({ text: entry.text, rules: entry.rules })
    else Object.assign(result, { rules: { ...result.rules, ...entry.rules } }, given({ options: mergeOptions(result.options, entry.options) }))
  }
  return result
}

/** What the engine is told of it. A place may ask for a rule of which the level shows nothing elsewhere. */
export function engineSettings({ family, kind, level, rules, options, office, places }: DraftSettings): LintSettings & Pick<DraftSettings, 'family' | 'kind' | 'office'> {
  const asked = new Set(places.flatMap((place) => Object.keys(place.rules).filter((id) => place.rules[id] !== 'off')))
  return { level, rules, asked, ...given({ family, kind, options, office }) }
}

/** The problems that are shown: what the places silence and what lies below the least severity is left out. */
export function shownProblems(problems: readonly Problem[], source: string, { level, rules, places, minSeverity }: DraftSettings): readonly Problem[] {
  if (places.length === 0 && minSeverity === undefined) return problems
  const least = SEVERITIES.indexOf(minSeverity ?? 'hint')
  const lines = linesOf(source)
  const judged = problems.flatMap((problem) => {
    const set = places.reduce<Severity | 'off' | undefined>((last, place) => (
      place.rules[problem.rule] && plain(lineAround(problem)).includes(plain(place.text)) ? place.rules[problem.rule]! : last
    ), undefined)
    if (set === 'off' || (set === undefined && !isWanted(problem))) return []
    return [set === undefined || set === problem.severity ? problem : { ...problem, severity: set }]
  })
  return judged.filter(({ severity }) => SEVERITIES.indexOf(severity) <= least)

  /** A rule that was asked for some places is silent elsewhere, as the level has it. */
  function isWanted({ rule, severity }: Problem): boolean {
    return rules[rule] !== undefined || isShownAt(level, severity, RULES_BY_ID.get(rule) ?? {})
  }

  function lineAround({ span }: Problem): string {
    return source.slice(lines.starts[pointAt(lines, span.start).line - 1], lines.ends[pointAt(lines, span.end).line - 1])
  }
}

/**
 * On Windows people write "\" between folders. A path that is written out names its file whatever characters it holds ("QĐ (1).vbpl"); `./` says "in this very folder".
 * Extended globs stay off: nested ones take exponential time, and the settings of a strange folder are read too.
 */
function matches(glob: string, path: string): boolean {
  const [written, name] = [glob.normalize('NFC').replaceAll('\\', '/'), path.normalize('NFC')]
  const anywhere = !written.includes('/'), pattern = written.replace(/^\.?\//, '')
  const isGlobOf = (one: string): boolean => picomatch(one, { dot: true, basename: anywhere, noextglob: true })(name)
  // Copies are called "Dự thảo (1)": brackets may be a part of the name.
  return pattern === name || isGlobOf(pattern) || (BRACKET.test(pattern) && isGlobOf(pattern.replace(BRACKETS, '\\$&')))
}
const BRACKET = /[()[\]{}]/, BRACKETS = /[()[\]{}]/g

const LANGUAGES: readonly Language[] = ['vi', 'en']
const GLOB_LENGTH = 300

/** Walks the JSON of the settings; `warn` is told of each wrong value. */
class Reader extends JsonReader {
  private readonly today: string
  constructor(today: string, warn: Warn) {
    super(warn)
    this.today = today
  }

  settings(root: JsonNode): Settings {
    const settings: Settings = { rules: {}, files: [] }
    this.object(root, {
      $schema: () => {},
      language: (node) => Object.assign(settings, given({ language: this.oneOf(LANGUAGES)(node) })),
      family: (node) => Object.assign(settings, given({ family: this.automatic(this.oneOf(FAMILIES))(node) })),
      kind: (node) => Object.assign(settings, given({ kind: this.automatic(this.kind)(node) })),
      minSeverity: (node) => Object.assign(settings, given({ minSeverity: this.oneOf(SEVERITIES)(node) })),
      level: (node) => Object.assign(settings, given({ level: this.oneOf(LEVELS)(node) })),
      rules: (node) => Object.assign(settings, readRules(node, this, false)),
      office: (node) => { settings.office = readOffice(node, this) },
      files: (node) => { settings.files = this.list(node, (one) => this.file(one)) ?? [] },
    })
    return settings
  }

  private file(node: JsonNode): FileSettings | undefined {
    const entry: FileSettings = { path: '', rules: {} }
    this.object(node, {
      path: (value) => { entry.path = this.glob(value) ?? '' },
      text: (value) => Object.assign(entry, given({ text: this.string(value) })),
      family: (value) => Object.assign(entry, given({ family: this.oneOf(FAMILIES)(value) })),
      kind: (value) => Object.assign(entry, given({ kind: this.kind(value) })),
      rules: (value) => Object.assign(entry, readRules(value, this, hasKey(node, 'text'))),
      reason: (value) => Object.assign(entry, given({ reason: this.string(value) })),
      until: (value) => Object.assign(entry, given({ until: this.day(value) })),
    })
    if (entry.path) return entry
    if (node.type === 'object' && !hasKey(node, 'path')) {
      this.warn(node, say('Mục này thiếu "path" nên không áp dụng cho tệp nào.', 'This entry has no "path", so it holds for no file.'))
    }
    return undefined
  }

  private automatic<T>(read: Read<T>): Read<T> {
    return (node) => node.value === 'auto' ? undefined : read(node)
  }

  private readonly kind: Read<string> = (node) => {
    if (typeof node.value === 'string' && kindById(node.value)) return node.value
    this.warn(node, say('Không có loại văn bản này; loại văn bản viết không dấu, ví dụ "quyet-dinh".', 'There is no such kind of document; kinds are written like "quyet-dinh".'))
    return undefined
  }

  private readonly glob: Read<string> = (node) => {
    const glob = this.string(node)
    if (glob === undefined || glob.length <= GLOB_LENGTH) return glob
    this.warn(node, say(`Mẫu đường dẫn dài quá ${GLOB_LENGTH} ký tự.`, `The glob is longer than ${GLOB_LENGTH} characters.`))
    return undefined
  }

  private readonly day: Read<string> = (node) => {
    const day = typeof node.value === 'string' ? node.value : ''
    if (!isDay(day)) this.warn(node, say('Ngày phải viết theo dạng NĂM-THÁNG-NGÀY, ví dụ "2026-12-31".', 'The day must be written YEAR-MONTH-DAY, for example "2026-12-31".'))
    else if (day < this.today) this.warn(node, say('Mục này đã hết hạn nên không còn áp dụng.', 'This entry has expired and no longer holds.'))
    return isDay(day) ? day : undefined
  }
}

/** The round trip finds days that no calendar has: 2025-02-30 comes back as 2 March. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
