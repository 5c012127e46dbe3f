/** `but-phap citations`: the instruments that drafts cite, what is said of each, and where drafts contradict each other. */
import type { Given, Instrument } from '../facts/ledger.ts'
import { nameOfInstrument } from '../facts/ledger.ts'
import { given } from '../given.ts'
import { checkDraft } from '../processor.ts'
import { ALL_RULES } from '../rules/all.ts'
import { printedDate } from '../rules/citation-fixes.ts'
import type { Language, Problem } from '../rules/rule.ts'
import { settingsFor } from '../settings.ts'
import { type Lines, linesOf, positionAt } from '../text/lines.ts'
import type { Position } from '../tree/nodes.ts'
import type { CitationsArguments } from './cli-arguments.ts'
import { readInput, settingsOf } from './cli-check-file.ts'
import { pathFrom } from './cli-disk.ts'
import { findInputs } from './cli-files.ts'
import { FAILURES } from './cli-words.ts'
import { Ledger } from './ledger.ts'
import { dialectOf, isOdt, isWord, today } from './names.ts'
import type { Place } from './report.ts'

/** Only what is cited is asked for. */
const NO_RULES = Object.fromEntries(ALL_RULES.filter(({ on }) => on !== 'clash').map(({ id }) => [id, 'off' as const]))
/** Places that the text form names of one instrument. */
const MOST_PLACES = 8

interface Conflict { path: string; problem: Problem; position: Position }

/** The exit code: 2 when an input could not be read. A contradiction between drafts is no error of either. */
export async function citations(args: CitationsArguments, language: Language | undefined, out: NodeJS.WriteStream, err: NodeJS.WriteStream): Promise<0 | 2> {
  const { inputs, failures } = await findInputs(args.inputs)
  const ledger = new Ledger(), read = new Map<string, Lines>()
  let speech = language
  for (const input of inputs) {
    const { settings, folder } = settingsOf(input, { today: today(), ...given({ config: args.config }) })
    speech ??= settings.language
    const decoded = isWord(input.path) || isOdt(input.path) ? (await import('./cli-word.ts')).readDraftOf(input.path) : readInput(input)
    if (typeof decoded === 'string') {
      failures.push({ path: input.path, failure: decoded })
      continue
    }
    const source = decoded.bom ? `\uFEFF${decoded.text}` : decoded.text // so that places are those of the file
    const said = settingsFor(settings, input.bytes ? undefined : pathFrom(folder, input.path), today())
    const checked = checkDraft(source, { dialect: input.bytes ? 'text' : dialectOf(input.path), today: today(), rules: NO_RULES, ...given({ family: said.family, kind: said.kind }) })
    const lines = linesOf(source)
    ledger.set(input.path, input.path, checked, lines, said, undefined)
    read.set(input.path, lines)
  }
  for (const { path: file, failure } of failures) err.write(`but-phap: ${file}: ${FAILURES[failure][speech ?? 'vi']}\n`)
  const instruments = ledger.instruments()
  const conflicts = [...read].flatMap(([file, lines]) => ledger.problemsOf(file).problems.map((problem): Conflict => ({ path: file, problem, position: positionAt(lines, problem.span.start, problem.span.end) })))
  if (args.format === 'json') out.write(`${JSON.stringify(reportOf(instruments, conflicts, read.size, speech ?? 'vi'))}\n`)
  else if (read.size > 0) out.write(textOf(instruments, conflicts, read.size, speech ?? 'vi'))
  return failures.length > 0 ? 2 : 0
}

const WORDS = {
  vi: {
    date: 'ngày', issuer: 'cơ quan', title: 'trích yếu', places: 'ở', conflict: 'mâu thuẫn',
    times: (n: number) => `${n} chỗ`, more: (n: number) => `và ${n} chỗ khác`,
    sum: (files: number, instruments: number, places: number, conflicts: number) => `${files} tệp viện dẫn ${instruments} văn bản ở ${places} chỗ; ${conflicts === 0 ? 'không có mâu thuẫn nào giữa các tệp' : `${conflicts} chỗ mâu thuẫn với tệp khác`}.`,
  },
  en: {
    date: 'date', issuer: 'issuer', title: 'title', places: 'in', conflict: 'conflict',
    times: (n: number) => (n === 1 ? '1 place' : `${n} places`), more: (n: number) => `and ${n} more`,
    sum: (files: number, instruments: number, places: number, conflicts: number) => `${files} files cite ${instruments} instruments in ${places} places; ${conflicts === 0 ? 'no file contradicts another' : `${conflicts} places contradict another file`}.`,
  },
}

/** For a reader: an instrument, what is said of it and how often, where, and who says otherwise. */
function textOf(instruments: readonly Instrument[], conflicts: readonly Conflict[], files: number, language: Language): string {
  const say = WORDS[language], width = Math.max(...[say.date, say.issuer, say.title, say.places, say.conflict].map(({ length }) => length)) + 2
  const line = (label: string, text: string): string => `    ${`${label}:`.padEnd(width)} ${text.replace(UNSHOWN, ' ')}\n`
  const of = (label: string, all: readonly Given[], shown: (text: string) => string): string => all.map(({ text, places }) => line(label, `${shown(text)} (${say.times(places.length)})`)).join('')
  const at = new Map(conflicts.map((conflict) => [`${conflict.path} ${conflict.position.start.offset}`, conflict]))
  const blocks = instruments.map((instrument) => {
    const { dates, issuers, titles, places } = instrument
    const named = places.slice(0, MOST_PLACES).map(({ draft, cited }) => linkOf(draft, cited.symbol.position))
    const rest = places.length > MOST_PLACES ? ` ${say.more(places.length - MOST_PLACES)}` : ''
    const against = places.flatMap(({ draft, cited }) => [cited.symbol, cited.date, cited.issuer, cited.title].flatMap((said) => (said && at.get(`${draft} ${said.span.start}`)) ?? []))
    return `${nameOfInstrument(instrument)}\n${of(say.date, dates, printedDate)}${of(say.issuer, issuers, (text) => text)}${of(say.title, titles, (text) => text)}${line(say.places, named.join(', ') + rest)}${against.map(({ path: file, position, problem }) => line(say.conflict, `${linkOf(file, position)} ${problem.message[language]}`)).join('')}\n`
  })
  return `${blocks.join('')}${say.sum(files, instruments.length, instruments.reduce((sum, { places }) => sum + places.length, 0), conflicts.length)}\n`
}

const linkOf = (file: string, { start }: Position): string => `${file}:${start.line}:${start.column}`
/** Control characters would move the cursor: a draft must not steer the terminal. */
const UNSHOWN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** The shape is a contract: fields may be added, never changed. */
function reportOf(instruments: readonly Instrument[], conflicts: readonly Conflict[], files: number, language: Language): object {
  const place = (file: string, { start, end }: Position): { path: string; start: Place; end: Place } => ({ path: file, start, end })
  const said = (all: readonly Given[], what: 'date' | 'issuer' | 'title') => all.map(({ text, places }) => ({ text, places: places.map(({ draft, cited }) => place(draft, cited[what]!.position)) }))
  return {
    version: 1,
    instruments: instruments.map(({ symbol, kind, year, dates, issuers, titles, places }) => ({
      symbol, kind: kind ?? null, year: year ?? null,
      dates: said(dates, 'date'), issuers: said(issuers, 'issuer'), titles: said(titles, 'title'),
      places: places.map(({ draft, cited }) => place(draft, cited.symbol.position)),
    })),
    conflicts: conflicts.map(({ path: file, position, problem: { rule, severity, message, related } }) => ({
      rule, severity, message: message[language], ...place(file, position),
      others: related.map(({ elsewhere }) => place(elsewhere!.draft, elsewhere!.position)),
    })),
    summary: { files, instruments: instruments.length, places: instruments.reduce((sum, { places }) => sum + places.length, 0), conflicts: conflicts.length },
  }
}
