/**
 * The settings: one shape for the editor and the command line, JSON and never code.
 * A wrong value is a warning at its place in `.but-phap.json`, and the default is used; nothing throws.
 */
import { type Node as JsonNode, type ParseError, parseTree } from 'jsonc-parser'
import picomatch from 'picomatch/posix.js'
import { kindById } from './data/kinds.ts'
import { given } from './given.ts'
import { FAMILIES, type Family } from './profile.ts'
import { ALL_RULES } from './rules/all.ts'
import type { RuleSettings } from './rules/lint.ts'
import { type Language, type Localized, type Problem, SEVERITIES, type Severity, say } from './rules/rule.ts'
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
  /** Why, and until which day (YYYY-MM-DD, the last one on which it holds): for the colleague who finds the entry next year. */
  reason?: string
  until?: string
}

export interface Settings {
  language?: Language
  family?: Family
  kind?: string
  rules: RuleSettings
  minSeverity?: Severity
  files: FileSettings[]
}

export interface SettingsWarning { span: Span; message: Localized }

/** What the settings say about one draft. */
export interface DraftSettings {
  family?: Family
  kind?: string
  rules: RuleSettings
  /** Rules that are silenced or given another severity where a text stands. */
  places: Array<{ text: string; rules: RuleSettings }>
  minSeverity?: Severity
}

export const NO_SETTINGS: Settings = { rules: {}, files: [] }

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
  return { ...base, ...over, rules: { ...base.rules, ...over.rules }, files: [...base.files, ...over.files] }
}

/** What holds for a draft. `path` is relative to the folder of the settings, with slashes; absent for a draft that has none. */
export function settingsFor({ family, kind, rules, minSeverity, files }: Settings, path: string | undefined, today: string): DraftSettings {
  const result: DraftSettings = { rules: { ...rules }, places: [], ...given({ family, kind, minSeverity }) }
  if (path === undefined) return result
  for (const entry of files) {
    if ((entry.until !== undefined && entry.until < today) || !matches(entry.path, path)) continue
    Object.assign(result, given({ family: entry.family, kind: entry.kind }))
    if (entry.text === undefined) result.rules = { ...result.rules, ...entry.rules }
    else result.places.push({ text: entry.text, rules: entry.rules })
  }
  return result
}

/** The problems that are shown: what the places silence and what lies below the least severity is left out. */
export function shownProblems(problems: readonly Problem[], source: string, { places, minSeverity }: DraftSettings): readonly Problem[] {
  if (places.length === 0 && minSeverity === undefined) return problems
  const least = SEVERITIES.indexOf(minSeverity ?? 'hint')
  const lines = linesOf(source)
  const judged = problems.flatMap((problem) => {
    const severity = places.reduce<Severity | 'off'>((last, { text, rules }) => (
      rules[problem.rule] && plain(lineAround(problem)).includes(plain(text)) ? rules[problem.rule]! : last
    ), problem.severity)
    return severity === 'off' ? [] : [severity === problem.severity ? problem : { ...problem, severity }]
  })
  return judged.filter(({ severity }) => SEVERITIES.indexOf(severity) <= least)

  function lineAround({ span }: Problem): string {
    return source.slice(lines.starts[pointAt(lines, span.start).line - 1], lines.ends[pointAt(lines, span.end).line - 1])
  }
}

/** Words as they are compared: composed, with single spaces. */
export const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/**
 * A path that is written out names its file whatever characters it holds ("QĐ (1).vbpl"); `./` says "in this very folder".
 * Extended globs stay off: nested ones take exponential time, and the settings of a strange folder are read too.
 */
function matches(glob: string, path: string): boolean {
  const anywhere = !glob.includes('/')
  const [pattern, name] = [glob.normalize('NFC').replace(/^\.?\//, ''), path.normalize('NFC')]
  return pattern === name || picomatch(pattern, { dot: true, basename: anywhere, noextglob: true })(name)
}

const RULE_IDS: ReadonlySet<string> = new Set(ALL_RULES.map(({ id }) => id))
const LANGUAGES: readonly Language[] = ['vi', 'en']
const LEVELS: ReadonlyArray<Severity | 'off'> = ['off', ...SEVERITIES]
const GLOB_LENGTH = 300

type Warn = (at: JsonNode, message: Localized) => void
/** Reads one value; undefined when it is wrong, which has been said. */
type Read<T> = (node: JsonNode) => T | undefined

/** Walks the JSON of the settings; `warn` is told of each wrong value. */
class Reader {
  private readonly today: string
  private readonly warn: Warn
  constructor(today: string, warn: Warn) {
    this.today = today
    this.warn = warn
  }

  settings(root: JsonNode): Settings {
    const settings: Settings = { rules: {}, files: [] }
    this.object(root, {
      $schema: () => {},
      language: (node) => Object.assign(settings, given({ language: this.oneOf(LANGUAGES)(node) })),
      family: (node) => Object.assign(settings, given({ family: this.automatic(this.oneOf(FAMILIES))(node) })),
      kind: (node) => Object.assign(settings, given({ kind: this.automatic(this.kind)(node) })),
      minSeverity: (node) => Object.assign(settings, given({ minSeverity: this.oneOf(SEVERITIES)(node) })),
      rules: (node) => { settings.rules = this.rules(node) },
      files: (node) => { settings.files = this.files(node) },
    })
    return settings
  }

  private files(node: JsonNode): FileSettings[] {
    if (node.type !== 'array') {
      this.warn(node, say('Giá trị của "files" phải là một danh sách [ … ].', 'The value of "files" must be a list [ … ].'))
      return []
    }
    return (node.children ?? []).flatMap((child) => this.file(child) ?? [])
  }

  private file(node: JsonNode): FileSettings | undefined {
    const entry: FileSettings = { path: '', rules: {} }
    this.object(node, {
      path: (value) => { entry.path = this.glob(value) ?? '' },
      text: (value) => Object.assign(entry, given({ text: this.string(value) })),
      family: (value) => Object.assign(entry, given({ family: this.oneOf(FAMILIES)(value) })),
      kind: (value) => Object.assign(entry, given({ kind: this.kind(value) })),
      rules: (value) => { entry.rules = this.rules(value) },
      reason: (value) => Object.assign(entry, given({ reason: this.string(value) })),
      until: (value) => Object.assign(entry, given({ until: this.day(value) })),
    })
    if (entry.path) return entry
    if (node.type === 'object' && !node.children?.some(({ children }) => children?.[0]?.value === 'path')) {
      this.warn(node, say('Mục này thiếu "path" nên không áp dụng cho tệp nào.', 'This entry has no "path", so it holds for no file.'))
    }
    return undefined
  }

  private rules(node: JsonNode): RuleSettings {
    const rules: Record<string, Severity | 'off'> = {}
    this.eachProperty(node, (key, value) => {
      const id = String(key.value)
      if (!RULE_IDS.has(id)) return this.warn(key, say(`Không có quy tắc "${id}"; xem danh sách bằng lệnh but-phap rules.`, `There is no rule "${id}"; but-phap rules lists them.`))
      const level = this.oneOf(LEVELS)(value)
      if (level) rules[id] = level
    })
    return rules
  }

  private object(node: JsonNode, fields: Record<string, (value: JsonNode) => void>): void {
    this.eachProperty(node, (key, value) => {
      const field = Object.hasOwn(fields, key.value) ? fields[key.value] : undefined
      if (field) field(value)
      else this.warn(key, say(`Không có thiết lập "${key.value}".`, `There is no setting "${key.value}".`))
    })
  }

  private eachProperty(node: JsonNode, visit: (key: JsonNode, value: JsonNode) => void): void {
    if (node.type !== 'object') return this.warn(node, say('Giá trị ở đây phải là một nhóm { … }.', 'The value here must be a group { … }.'))
    for (const { children: [key, value] = [] } of node.children ?? []) if (key && value) visit(key, value)
  }

  private oneOf<T extends string>(values: readonly T[]): Read<T> {
    return (node) => {
      const found = values.find((value) => value === node.value)
      if (found === undefined) this.warn(node, say(`Giá trị này không dùng được; hãy chọn một trong: ${values.join(', ')}.`, `This value cannot be used; choose one of: ${values.join(', ')}.`))
      return found
    }
  }

  private automatic<T>(read: Read<T>): Read<T> {
    return (node) => node.value === 'auto' ? undefined : read(node)
  }

  private readonly kind: Read<string> = (node) => {
    if (typeof node.value === 'string' && kindById(node.value)) return node.value
    this.warn(node, say('Không có loại văn bản này; loại văn bản viết không dấu, ví dụ "quyet-dinh".', 'There is no such kind of document; kinds are written like "quyet-dinh".'))
    return undefined
  }

  private readonly string: Read<string> = (node) => {
    if (typeof node.value === 'string' && node.value.trim()) return node.value
    this.warn(node, say('Giá trị ở đây phải là một chuỗi chữ.', 'The value here must be a text.'))
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
