/** The arguments of the command line, read by hand from the tokens of node:util so that each mistake is said in the user's language. */
import { parseArgs } from 'node:util'
import { kindById } from '../data/kinds.ts'
import { FAMILIES, type Family } from '../profile.ts'
import { type Language, type Level, LEVELS, type Localized, SEVERITIES, type Severity } from '../rules/rule.ts'
import { type Signing, SIGNINGS } from '../features/new-issuer.ts'
import { given } from '../given.ts'
import { USAGE } from './cli-words.ts'

export type Format = 'text' | 'json' | 'sarif'
export interface Shard { part: number; of: number }
/** What is done with the known problems: kept quiet, written anew, shown with the others. */
export type BaselineUse = 'use' | 'write' | 'ignore'
export interface CheckArguments {
  command: 'check'
  inputs: string[]
  format: Format
  fix: boolean
  baseline: BaselineUse
  level?: Level
  minSeverity?: Severity
  family?: Family
  kind?: string
  jobs?: number
  shard?: Shard
  config?: string
  today?: string
  /** The copy of the one Word file that is checked, with its problems as comments. */
  comments?: string
  /** A report of the run, .html or .docx. */
  report?: string
}
export interface CitationsArguments { command: 'citations'; inputs: string[]; format: 'text' | 'json'; config?: string }
/** Without a kind the templates are listed. */
export interface NewArguments { command: 'new'; kind?: string; family?: Family; issuer?: string; code?: string; subject?: string; signing?: Signing; signer?: string; unit?: string; today?: string; config?: string; out?: string }
export interface ExportArguments { command: 'export'; file: string; out?: string; config?: string; family?: Family; kind?: string }
export interface ImportArguments { command: 'import'; file: string; out?: string }
export interface CompareArguments { command: 'compare'; old: string; new: string; out?: string; redline?: string }
export type Command =
  | CompareArguments
  | ExportArguments
  | ImportArguments
  | CheckArguments
  | CitationsArguments
  | NewArguments
  | { command: 'tree'; file: string; json: boolean }
  | { command: 'rules'; id?: string }
  | { command: 'lsp' }
  | { command: 'help' }
  | { command: 'version' }
  | { command: 'wrong'; message: Localized }
export type Arguments = Command & { language?: Language }

type Options = Record<string, string | true>
/** Thrown and caught inside this file alone: the first mistake ends the reading. */
class Mistake extends Error {
  readonly localized: Localized
  constructor(localized: Localized) {
    super(localized.en)
    this.localized = localized
  }
}

const FLAGS: Record<string, readonly string[]> = { check: ['fix', 'write-baseline', 'no-baseline'], citations: [], compare: [], export: [], import: [], new: [], tree: ['json'], rules: [], lsp: ['stdio'], help: [] }
const VALUES: Record<string, readonly string[]> = {
  check: ['format', 'level', 'min-severity', 'family', 'kind', 'jobs', 'shard', 'config', 'today', 'comments', 'report'], citations: ['format', 'config'], tree: [],
  compare: ['out', 'redline'], export: ['out', 'config', 'family', 'kind'], import: ['out'],
  new: ['kind', 'family', 'issuer', 'code', 'subject', 'signing', 'signer', 'unit', 'today', 'config', 'out'], rules: [], lsp: [], help: [],
}

export function readArguments(argv: readonly string[]): Arguments {
  const language = languageIn(argv)
  try {
    return { ...read(argv), ...given({ language }) }
  } catch (error) {
    if (error instanceof Mistake) return { command: 'wrong', message: error.localized, ...given({ language }) }
    throw error
  }
}

function read(argv: readonly string[]): Command {
  if (argv.length === 0 || argv.includes('--help') || argv.includes('-h') || argv[0] === 'help') return { command: 'help' }
  if (argv[0] === '--version' || argv[0] === '-v') return { command: 'version' }
  const [command = '', ...rest] = argv
  if (!(command in FLAGS)) throw new Mistake(command.startsWith('-') ? USAGE.unknownOption(command) : USAGE.unknownCommand(command))
  // An editor says by options of its own how it is connected; they are the library's to read.
  if (command === 'lsp') return { command }
  const { options, positionals } = tokens(rest, FLAGS[command]!, [...VALUES[command]!, 'language'])
  if (options.language !== undefined) oneOf('--language', options.language, ['vi', 'en'])
  if (command === 'check') return check(options, positionals)
  if (command === 'citations') return citations(options, positionals)
  if (command === 'compare') return compare(options, positionals)
  const most = command === 'new' ? 0 : 1
  if (positionals.length > most) throw new Mistake(USAGE.tooMany(positionals[most]!))
  if (command === 'new') return newDraft(options)
  if (command === 'rules') return { command, ...given({ id: positionals[0] }) }
  if (!positionals[0]) throw new Mistake(USAGE.needsFile(command))
  if (command === 'export') return { command, file: positionals[0], ...given({ out: when(options.out, String), config: when(options.config, String), ...profileOf(options) }) }
  if (command === 'import') return { command, file: positionals[0], ...given({ out: when(options.out, String) }) }
  return { command: 'tree', file: positionals[0], json: options.json === true }
}

function check(options: Options, inputs: string[]): CheckArguments {
  const { jobs, shard, config, today, comments, report } = options
  if (options['write-baseline'] && options['no-baseline']) throw new Mistake(USAGE.notTogether('--write-baseline', '--no-baseline'))
  if (comments !== undefined && (inputs.length !== 1 || !/\.docx$/i.test(inputs[0]!))) throw new Mistake(USAGE.needsOneWord)
  return {
    command: 'check',
    inputs: inputs.length > 0 ? inputs : ['.'],
    format: oneOf('--format', options.format ?? 'text', ['text', 'json', 'sarif']),
    fix: options.fix === true,
    baseline: options['write-baseline'] ? 'write' : options['no-baseline'] ? 'ignore' : 'use',
    ...given({
      level: when(options.level, levelOf),
      minSeverity: when(options['min-severity'], (level) => oneOf('--min-severity', level, SEVERITIES)),
      ...profileOf(options),
      comments: when(comments, String),
      report: when(report, (file) => matching('--report', file, (one) => /\.(?:html|docx)$/i.test(one), 'TÊN.html, TÊN.docx')),
      jobs: when(jobs, (n) => Number(matching('--jobs', n, (one) => /^[1-9]\d{0,2}$/.test(one), '1, 2, 3, …'))),
      shard: when(shard, (text) => shardOf(String(text))),
      config: when(config, String),
      today: when(today, dayOf),
    }),
  }
}

function compare({ out, redline }: Options, [old, now, ...more]: string[]): CompareArguments {
  if (old === undefined || now === undefined) throw new Mistake(USAGE.needsTwoFiles)
  if (more[0] !== undefined) throw new Mistake(USAGE.tooMany(more[0]))
  return {
    command: 'compare', old, new: now,
    ...given({
      out: when(out, (file) => matching('--out', file, (one) => /\.(?:html|docx)$/i.test(one), 'TÊN.docx, TÊN.html')),
      redline: when(redline, (file) => matching('--redline', file, (one) => /\.docx$/i.test(one), 'TÊN.docx')),
    }),
  }
}

function profileOf({ family, kind }: Options): { family: Family | undefined; kind: string | undefined } {
  return {
    family: when(family, (name) => name === 'auto' ? undefined : oneOf('--family', name, FAMILIES, ['auto', ...FAMILIES])),
    kind: when(kind, (id) => id === 'auto' ? undefined : matching('--kind', id, (one) => kindById(one) !== undefined, 'quyet-dinh, chi-thi, cong-van, …')),
  }
}

function citations({ format, config }: Options, inputs: string[]): CitationsArguments {
  return { command: 'citations', inputs: inputs.length > 0 ? inputs : ['.'], format: oneOf('--format', format ?? 'text', ['text', 'json']), ...given({ config: when(config, String) }) }
}

function newDraft({ family, signing, today, ...texts }: Options): NewArguments {
  const text = (name: string): string | undefined => when(texts[name], String)
  return {
    command: 'new',
    ...given({
      kind: text('kind'), issuer: text('issuer'), code: text('code'), subject: text('subject'), signer: text('signer'), unit: text('unit'), config: text('config'), out: text('out'),
      family: when(family, (name) => oneOf('--family', name, FAMILIES)),
      signing: when(signing, (form) => oneOf('--signing', form, SIGNINGS)),
      today: when(today, dayOf),
    }),
  }
}

const dayOf = (day: string | true): string => matching('--today', day, (one) => /^\d{4}-\d{2}-\d{2}$/.test(one) && !Number.isNaN(Date.parse(one)), '2026-12-31')

function tokens(args: string[], flags: readonly string[], values: readonly string[]): { options: Options; positionals: string[] } {
  const known = Object.fromEntries([...flags.map((name) => [name, { type: 'boolean' as const }]), ...values.map((name) => [name, { type: 'string' as const }])])
  const parsed = parseArgs({ args, options: known, strict: false, allowPositionals: true, tokens: true })
  const options: Options = {}
  for (const token of parsed.tokens) {
    if (token.kind !== 'option') continue
    if (!Object.hasOwn(known, token.name)) throw new Mistake(USAGE.unknownOption(token.rawName))
    const takesValue = values.includes(token.name)
    if (takesValue && (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--')))) throw new Mistake(USAGE.needsValue(token.rawName))
    if (!takesValue && token.value !== undefined) throw new Mistake(USAGE.takesNoValue(token.rawName))
    options[token.name] = token.value ?? true
  }
  return { options, positionals: parsed.positionals }
}

/** With its diacritics as well: "chuẩn", "kỹ" or "kĩ", "tối thiểu". */
function levelOf(written: string | true): Level {
  const bare = String(written).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(' ', '-').replace(/^ki$/, 'ky')
  return LEVELS.find((level) => level === bare) ?? oneOf('--level', written, LEVELS, ['chuẩn (chuan)', 'kỹ (ky)', 'tối thiểu (toi-thieu)'])
}

function shardOf(text: string): Shard {
  const [part, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text)?.slice(1) ?? []).map(Number)
  if (!part || !of || part > of) throw new Mistake(USAGE.badValue('--shard', text, '1/4, 2/4, …'))
  return { part, of }
}

function oneOf<T extends string>(name: string, value: string | true, allowed: readonly T[], shown: readonly string[] = allowed): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new Mistake(USAGE.badValue(name, String(value), shown.join(', ')))
  return found
}

function matching(name: string, value: string | true, fits: (value: string) => boolean, shown: string): string {
  if (!fits(String(value))) throw new Mistake(USAGE.badValue(name, String(value), shown))
  return String(value)
}

const when = <T>(value: string | true | undefined, read: (value: string | true) => T | undefined): T | undefined => value === undefined ? undefined : read(value)

/** Read ahead of all else, so that a mistake is said in the language that was asked for. */
function languageIn(argv: readonly string[]): Language | undefined {
  const at = argv.indexOf('--language')
  const value = at >= 0 ? argv[at + 1] : argv.find((arg) => arg.startsWith('--language='))?.slice('--language='.length)
  return value === 'vi' || value === 'en' ? value : undefined
}
