/** What is wrong with the symbol or the date of one citation: one fault, chosen so that it is reported by the rule that explains it best. */
import { isKindCode } from '../data/codes.ts'
import type { Issuer } from '../data/issuers.ts'
import { kindById, kindsByAbbreviation } from '../data/kinds.ts'
import type { Office } from '../data/office.ts'
import type { Flaw } from '../parse/symbols.ts'
import type { Reading } from './facts.ts'
import type { Mention } from './citations.ts'

export type Fault =
  | { rule: 'citation-letter-o' | 'citation-space-in-symbol' | 'citation-ascii-d' | 'citation-wrong-separator' | 'citation-symbol-malformed' | 'citation-unknown-abbreviation' }
  | { rule: 'citation-kind-symbol-mismatch'; codes: readonly string[]; kinds: readonly string[] }
  | { rule: 'citation-year-missing' | 'citation-year-extra' | 'citation-year-date-mismatch' | 'citation-future-date' }
  | { rule: 'citation-issuer-symbol-mismatch'; issuer: Issuer }
  | { rule: 'citation-date-conflict' | 'citation-symbol-conflict'; other: Mention }

const BY_FLAW = {
  'letter-o': 'citation-letter-o', space: 'citation-space-in-symbol', 'ascii-d': 'citation-ascii-d', dash: 'citation-wrong-separator',
  swapped: 'citation-wrong-separator', malformed: 'citation-symbol-malformed', 'unknown-kind': 'citation-unknown-abbreviation',
} as const

/** Papers that agencies number as they please: contracts, permits, certificates. */
const FREE_KINDS: ReadonlySet<string> = new Set(['hop-dong', 'du-an', 'bien-ban', 'giay-moi', 'giay-gioi-thieu', 'giay-uy-quyen', 'giay-nghi-phep', 'phieu-gui', 'phieu-chuyen', 'phieu-bao', 'ban-ghi-nho', 'ban-thoa-thuan', 'quy-hoach'])

/** The first year whose papers follow a common form: Thông tư liên tịch số 55/2005/TTLT-BNV-VPCP of 06/5/2005 set it. */
const FORM_SINCE = 2006
/** Luật Ban hành văn bản quy phạm pháp luật of 12/11/1996 put the year into the number from 1997 on. */
const YEARS_SINCE = 1998

export function faultOf(mention: Mention, { profile, office }: Pick<Reading, 'profile' | 'office'>): Fault | undefined {
  const { kind, symbol } = mention
  if (kind && FREE_KINDS.has(kind.id)) return undefined
  const flaw = symbol.flaws.find((one) => yearOf(mention) >= JUDGED_SINCE[one] && !(JUDGED_SINCE[one] > 0 && isExcused(mention)))
  if (flaw) return { rule: BY_FLAW[flaw] }
  return kindMismatch(mention, office) ?? yearFault(mention, office) ?? issuerMismatch(mention, office) ?? futureDate(mention, profile.asOf)
}

/** A slip of the keyboard is one in a paper of any year; a form may have been right in its day. */
const JUDGED_SINCE: Readonly<Record<Flaw, number>> = {
  'letter-o': 0, space: 0, 'ascii-d': 0, dash: YEARS_SINCE, swapped: YEARS_SINCE, malformed: FORM_SINCE, 'unknown-kind': FORM_SINCE,
}

/** In a title in capitals TTg stands as TTG; a symbol that the end of its text cuts off was broken by the copy, not by the drafter. */
function isExcused({ node, symbol, text, at }: Mention): boolean {
  const capitals = node.kind !== undefined && node.kind.text === node.kind.text.toUpperCase() && symbol.right.toUpperCase() === symbol.text
  const behind = text.view.text.slice(at + symbol.text.length)
  return capitals || !symbol.issuer && /^[ \-–]*$/u.test(behind)
}

/** The year of the instrument as far as it is written; without any, it is taken for a new one. */
function yearOf({ node, symbol }: Mention): number {
  return Number(node.date?.iso.slice(0, 4) ?? symbol.year?.right ?? 9999)
}

/** Issued behind a decision and then called by its number: "Quy chế số 12/QĐ-UBND". */
const ATTACHED: ReadonlySet<string> = new Set(['quy-che', 'quy-dinh', 'de-an', 'ke-hoach', 'chuong-trinh', 'phuong-an'])

export const isAttachedKind = (id: string): boolean => ATTACHED.has(id)

function kindMismatch(mention: Mention, office: Office): Fault | undefined {
  const { kind, symbol: { kind: code, issuer, series, year } } = mention
  if (!kind?.own || series === 'old' || yearOf(mention) < YEARS_SINCE) return undefined
  const row = kindById(kind.id)
  if (!row) return undefined
  const codes = Object.values(row.abbreviations).flat()
  // CT in "5435/CT-NVT" is an agency (a tax department), not chỉ thị: only beside a known agency is a code surely the kind's.
  if (series === 'assembly' || !code || !issuer || !office.isIssuerCode(issuer.right)) return undefined
  const kinds = kindsByAbbreviation(code.right)
  if (kinds.length === 0 || kinds.includes(kind.id) || namesBoth(mention, kinds)) return undefined
  // A thông tư liên tịch is a thông tư; both of a joint resolution's names are in use.
  if (kinds.some((id) => id.startsWith(kind.id) || kind.id.startsWith(id))) return undefined
  const own = series === 'party' ? ['DANG' as const] : ['HC' as const, 'QP' as const]
  const likely = kinds.filter((id) => own.some((family) => kindById(id)!.abbreviations[family]?.includes(code.right)))
  return { rule: 'citation-kind-symbol-mismatch', codes: year && row.abbreviations.QP ? row.abbreviations.QP : [...new Set(codes)], kinds: likely }
}

/** "Thông báo Kết luận số 12/TB-VPCP": the word before names the kind that the symbol means. */
function namesBoth({ node, text, at }: Mention, kinds: readonly string[]): boolean {
  const start = at - Math.max(0, node.value.indexOf(node.symbol.text))
  const before = text.view.text.slice(Math.max(0, start - 30), start).toLowerCase().replace(/(?: (?:về|ý kiến|các))? ?$/u, '')
  return kinds.some((id) => before.endsWith(kindById(id)!.name.toLowerCase()))
}

/** Kinds whose number never carries the year, and whose form is set by a norm. */
export const YEARLESS: ReadonlySet<string> = new Set(['CT', 'KH', 'CV', 'BC', 'TB', 'TTr', 'HD', 'CĐ', 'CTr', 'ĐA', 'PA', 'TC', 'GM', 'KL'])
/** Thông tư số 01/2011/TT-BNV left the year out for all administrative documents. */
const YEARLESS_SINCE = 2011

function yearFault(mention: Mention, office: Office): Fault | undefined {
  const { symbol: { year, kind, series }, node: { date } } = mention
  if (!year) return mustCarryYear(mention, office) ? { rule: 'citation-year-missing' } : undefined
  if (kind && YEARLESS.has(kind.right) && Number(year.right) > lastYearCarried(kind.right)) return { rule: 'citation-year-extra' }
  // A law passed in one year may be promulgated in the next.
  if (!date || series === 'assembly' || date.iso.startsWith(year.right)) return undefined
  return { rule: 'citation-year-date-mismatch' }
}

function lastYearCarried(code: string): number {
  const untils = kindsByAbbreviation(code).map((id) => kindById(id)!.year.until ?? YEARLESS_SINCE)
  return Math.max(...untils)
}

function mustCarryYear(mention: Mention, office: Office): boolean {
  const { symbol: { kind, issuer, series }, kind: named } = mention
  if (yearOf(mention) < YEARS_SINCE) return false
  if (series === 'assembly') {
    const term = Number(/\d+$/.exec(issuer!.right)?.[0])
    return term >= 11 && named?.own === true && ['luat', 'bo-luat', 'phap-lenh'].includes(named.id)
  }
  if (series !== 'state' || !kind || !issuer) return false
  if (kind.right === 'NĐ') return issuer.right === 'CP'
  return (kind.right === 'TT' || kind.right === 'TTLT') && /^B\p{Lu}/u.test(issuer.right) && office.isIssuerCode(issuer.right)
}

function issuerMismatch(mention: Mention, office: Office): Fault | undefined {
  const { node, symbol: { issuer: code, series, kind } } = mention
  if (!node.issuer || !code || series === 'old' || kind && !isKindCode(kind.right)) return undefined
  const meant = office.issuerByCode(code.right), named = office.issuerByName(node.issuer.text)
  if (!meant || !named || meant === named || series === 'assembly') return undefined
  return speaksFor(meant, named) ? undefined : { rule: 'citation-issuer-symbol-mismatch', issuer: named }
}

/** Whether a paper with the code of one body may carry the name of the other. */
export const speaksFor = (coded: Issuer, named: Issuer): boolean => coded === named || SPEAKS_FOR[coded.codes[0]!]?.includes(named.codes[0]!) === true

/** Whose words a body's papers carry: the office of the Government conveys the Prime Minister's conclusions, and so on. */
const SPEAKS_FOR: Readonly<Record<string, readonly string[]>> = {
  UBND: ['CTUBND'], CTUBND: ['UBND'], VPCP: ['TTg', 'CP'], TTg: ['VPCP'], VPTW: ['TW'], VPTU: ['TU'], VPQH: ['QH', 'UBTVQH'], TW: ['QU', 'ĐU'],
  QH: ['UBTVQH'], HĐND: [], TU: ['ĐU'],
}

function futureDate({ node: { date }, text, at }: Mention, asOf: string): Fault | undefined {
  if (!date || date.iso <= asOf || !isCalendarDay(date.iso)) return undefined
  return /dự (?:thảo|kiến)/iu.test(text.view.text.slice(Math.max(0, at - 80), at)) ? undefined : { rule: 'citation-future-date' }
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether there is such a day, YYYY-MM-DD. */
export function isCalendarDay(iso: string): boolean {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeap ? 29 : DAYS[month - 1]!)
}
