/**
 * The symbol of an instrument ("30/2020/NĐ-CP", "29-KL/TU", "64/2025/QH15", "4836/SNV-TCBC"), read also when it is malformed:
 * with spaces, the letter O for 0, D for Đ, swapped separators, dashes for hyphens, capitals and small letters mixed up.
 */
import { isKindCode, isPrintedCode, meantKind } from '../data/codes.ts'
import type { Office } from '../data/office.ts'
import { matchAt } from '../text/match-at.ts'

/** A part of a symbol: where it begins in it, as written, and as it should be. */
export interface Token { at: number; text: string; right: string }
/**
 * The way the symbol is laid out. `state`: 30/2020/NĐ-CP; `party`: 29-KL/TU; `assembly`: 64/2025/QH15; `letter`: a công văn, 4836/SNV-TCBC;
 * `old`: what was printed before 1998 (482-TTg, 35/CP, 21-LCT/HĐNN7); `other`: none of them.
 */
export type Series = 'state' | 'party' | 'assembly' | 'letter' | 'old' | 'other'
/** What is wrong with its form, gravest first. */
export type Flaw = 'letter-o' | 'space' | 'ascii-d' | 'dash' | 'swapped' | 'malformed' | 'unknown-kind'

export interface SymbolReading {
  text: string
  tokens: Token[]
  series: Series
  number: Token
  year?: Token
  /** The group that names the kind: NĐ, QĐ, KL. */
  kind?: Token
  /** The group that names the issuer: CP, UBND, QH15. */
  issuer?: Token
  flaws: Flaw[]
  /** The symbol as it should be written; the text itself when nothing is wrong or nobody can tell. */
  right: string
}

const NUMBER = /[\dOoIl]{1,8}(?:\.\d{1,3})?[A-Za-z]?(?![\p{L}\p{N}])/uy
const YEAR = /[12][\dOo]{3}(?![\p{L}\p{N}])/uy
/** Text out of a PDF has spaces inside words: "102/2 024/NĐ-CP". */
const SPLIT_YEAR = /[12]\d{0,2} \d{1,3}(?=\/\p{L})/uy
const SEPARATOR = /( {0,2})([/\-–—−‑])( {0,2})/uy
const GROUP = /[\p{L}][\p{L}\p{N}]{0,15}(?:&\p{Lu}{1,6})?(?:\.\p{Lu}{1,5}(?!\p{L}))?(?![\p{L}\p{N}])/uy
const CAPITALS = /^[\p{Lu}\p{N}&.]+$/u
/** Codes with small letters in them that are in no table of kinds or issuers. */
const MIXED = /^(?:TTg|TTr|QTr|Qtr|NHNo|SNgV|ThU|[A-ZĐ]{2,6}[a-z]?\d{0,2})$/u

/** Reads the symbol that begins at `at`; undefined when none does. */
export function readSymbol(text: string, at: number, office: Office): SymbolReading | undefined {
  const number = matchAt(NUMBER, text, at)
  if (!number || !/\d/.test(number)) return undefined
  const tokens: Token[] = [{ at: 0, text: number, right: digits(number) }]
  let end = at + number.length, year: Token | undefined
  for (let groups = 0; groups < 6;) {
    const separator = matchAt(SEPARATOR, text, end)
    if (separator === undefined) break
    const from = end + separator.length
    const asYear = groups === 0 && !year ? matchAt(YEAR, text, from) ?? splitYear(text, from) : undefined
    const group = asYear ?? matchAt(GROUP, text, from)
    if (group === undefined || !asYear && !isGroup(group, separator, tokens, office)) break
    const token: Token = { at: from - at, text: group, right: asYear ? digits(asYear) : latin(group) }
    tokens.push({ at: end - at, text: separator, right: /[/]/.test(separator) ? '/' : '-' }, token)
    if (asYear) year = token
    else groups++
    end = from + group.length
  }
  const least = year ? 5 : 3
  return tokens.length < least ? undefined : judge(text.slice(at, end), tokens, year, office)
}

function splitYear(text: string, at: number): string | undefined {
  const year = matchAt(SPLIT_YEAR, text, at)
  return year?.length === 5 ? year : undefined
}

/** A word behind a hyphen is no group of a symbol ("12/KH-UBND - Phòng …", "số 5/tháng"); behind a space only a known code is. */
function isGroup(group: string, separator: string, before: readonly Token[], office: Office): boolean {
  // "332/TTr- TNMT", "801/UBND- VX": the kind still waits for an agency, the agency of a công văn for its unit.
  const last = before.at(-1)!.text, waits = isKindCode(last) || before.length <= 3 && office.isIssuerCode(last)
  if (separator === '- ' && waits && /^\p{Lu}{2,}$/u.test(group)) return true
  const known = isPrintedCode(group) || office.isIssuerCode(group) || meantKind(group) !== undefined || office.meantIssuer(group) !== undefined
  return separator.includes(' ') ? known : known || CAPITALS.test(group) || MIXED.test(group)
}

/** O and o for 0, l and I for 1; a letter behind the digits (9A) stays. */
const digits = (text: string): string => text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1').replace(' ', '')

/** Letters of other alphabets that print like Latin ones are another rule's business; here they are read as what they show. */
const latin = (group: string): string => group.replace(/[АВСЕНІКМОРТХÐ]/gu, (letter) => LOOK_ALIKE[letter]!)
const LOOK_ALIKE: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', К: 'K', М: 'M', О: 'O', Р: 'P', Т: 'T', Х: 'X', Ð: 'Đ' }

function judge(text: string, tokens: Token[], year: Token | undefined, office: Office): SymbolReading {
  const number = tokens[0]!
  const groups = tokens.filter((token, index) => index > 0 && index % 2 === 0 && token !== year)
  const separators = tokens.filter((_, index) => index % 2 === 1).slice(year ? 1 : 0)
  const reading: SymbolReading = { text, tokens, series: 'other', number, flaws: [], right: text, ...(year && { year }) }
  arrange(reading, groups, separators, office)
  reading.flaws = flawsOf(reading)
  reading.right = tokens.map(({ right }) => right).join('')
  return reading
}

const ASSEMBLY = /^(?:QH|UBTVQH)\d{0,2}$/u
const OLD_BODIES = /^(?:CP|TTg|HĐBT|UB|SL|CTN?|HĐNN\d?)$/u

/** Finds kind and issuer among the groups and says how they should be parted. */
function arrange(reading: SymbolReading, groups: Token[], separators: Token[], office: Office): void {
  const [first, second] = groups as [Token, Token?]
  const parting = separators.map(({ right }) => right).join('')
  if (ASSEMBLY.test(first.right)) return void Object.assign(reading, { series: 'assembly', issuer: first })
  if (second && ASSEMBLY.test(second.right) && reading.year) return void Object.assign(reading, { series: 'assembly', kind: first, issuer: second })

  const kind = isKindCode(first.right) ? first.right : isPrintedCode(first.right) || office.isIssuerCode(first.right) ? undefined : meantKind(first.right)
  if (kind && second) return arrangeKind(reading, kind, first, second, separators, office)
  if (kind && !OLD_BODIES.test(first.right)) return void Object.assign(reading, { kind: Object.assign(first, { right: kind }), flaws: ['malformed'] })
  if (second && isPrintedCode(first.right)) return void Object.assign(reading, { series: OLD_BODIES.test(second.right) ? 'old' : parting.startsWith('-') ? 'party' : 'state', kind: first, issuer: second })
  if (parting.startsWith('-') || !second && OLD_BODIES.test(first.right)) return void Object.assign(reading, { series: OLD_BODIES.test(first.right) ? 'old' : 'other', issuer: first })
  if (second && !office.isIssuerCode(first.right) && office.meantIssuer(first.right) === undefined && office.issuerByCode(second.right)) {
    return void Object.assign(reading, { series: 'state', kind: first, issuer: second, flaws: ['unknown-kind'] })
  }
  if (!office.isIssuerCode(first.right)) first.right = office.meantIssuer(first.right) ?? first.right
  Object.assign(reading, { series: 'letter', issuer: first })
}

function arrangeKind(reading: SymbolReading, kind: string, first: Token, second: Token, separators: Token[], office: Office): void {
  const parting = separators.map(({ right }) => right).join('')
  first.right = kind
  if (!office.isIssuerCode(second.right)) second.right = office.meantIssuer(second.right) ?? second.right
  const side = office.issuerByCode(second.right)?.side
  const [before, between] = parting
  const series: Series = side ?? (before === '-' && between === '/' ? 'party' : 'state')
  Object.assign(reading, { kind: first, issuer: second, series })
  if (parting.startsWith(series === 'party' ? '-/' : '/-')) return
  // Joint circulars parted their kind from their issuers by a slash for years.
  if (kind.startsWith('TTLT') && before === '/') return
  const swapped = parting.startsWith(series === 'party' ? '/-' : '-/')
  // Who issues is unknown, and unions and fronts write either way.
  if (swapped && !side) return
  separators[0]!.right = series === 'party' ? '-' : '/'
  separators[1]!.right = series === 'party' ? '/' : '-'
  reading.flaws = [swapped ? 'swapped' : 'malformed']
}

const ORDER: readonly Flaw[] = ['letter-o', 'space', 'ascii-d', 'dash', 'swapped', 'malformed', 'unknown-kind']

function flawsOf({ tokens, number, year, kind, issuer, flaws: found }: SymbolReading): Flaw[] {
  const flaws = new Set<Flaw>(found)
  for (const token of [number, year]) {
    if (token && /[OoIl]/.test(token.text) && token.text !== token.right) flaws.add('letter-o')
    if (token?.text.includes(' ')) flaws.add('space')
  }
  tokens.forEach(({ text }, index) => {
    if (index % 2 === 0) return
    if (text.includes(' ')) flaws.add('space')
    if (/[–—−‑]/u.test(text)) flaws.add('dash')
  })
  for (const token of [kind, issuer]) {
    if (!token || token.text === token.right) continue
    // Only Đ typed as D is a slip of that sort; a code in the wrong case is simply none of the table's.
    const ascii = token.text.includes('D') && [...token.right].every((letter, index) => letter === token.text[index] || letter === 'Đ' && token.text[index] === 'D')
    if (ascii) flaws.add('ascii-d')
    else if (latin(token.text) !== token.right) flaws.add(token === kind ? 'unknown-kind' : 'malformed')
  }
  return ORDER.filter((flaw) => flaws.has(flaw))
}
