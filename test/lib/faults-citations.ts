/** Known faults of cited instruments: their symbols, their dates, the words around them. See mutate.ts. */
import { PLAIN_OFFICE } from '../../server/data/office.ts'
import { kindById } from '../../server/data/kinds.ts'
import { type Mention, tokenSpan } from '../../server/facts/citations.ts'
import { speaksFor } from '../../server/facts/citation-faults.ts'
import type { Token } from '../../server/parse/symbols.ts'
import type { CheckedDraft } from '../../server/processor.ts'
import { isGarbledAround } from '../../server/text/garbled.ts'
import type { Piece, Span } from '../../server/tree/nodes.ts'
import type { Fault, Planted } from './mutate.ts'
import type { Random } from './random.ts'

type Plant = (mention: Mention, checked: CheckedDraft, random: Random) => Planted | undefined

/** Where a reader looks for slips: citations that are right, outside quotations, appendices, tables and torn pages, whose source is written in one piece. */
function citations(id: string, expected: string | readonly string[], plant: Plant): Fault {
  return {
    id, subject: 'citations', expected: typeof expected === 'string' ? [expected] : expected,
    plant(checked, random) {
      const right = checked.facts.citations.filter(({ judged, fault, symbol, node, text: { zone, view } }) =>
        judged && !fault && symbol.flaws.length === 0 && symbol.series !== 'other' && symbol.series !== 'old' && zone.document === 'main' && (zone.block === 'body' || zone.block === 'preamble') &&
        !view.text.includes('|') && !isGarbledAround(checked.source, node.symbol.span.start, node.symbol.span.end) && checked.source.slice(node.symbol.span.start, node.symbol.span.end) === symbol.text)
      for (const mention of random.shuffled(right)) {
        const planted = plant(mention, checked, random)
        if (planted) return planted
      }
      return undefined
    },
  }
}

const replaced = (at: Span, text: string): Planted => ({ edits: [{ ...at, text }], at })
const symbolAs = ({ node: { symbol: { span } } }: Mention, text: string): Planted => replaced(span, text)
const inside = (mention: Mention, token: Token, from: number, to: number, text: string): Planted => {
  const { start } = tokenSpan(mention, token)
  return { edits: [{ start: start + from, end: start + to, text }], at: mention.node.symbol.span }
}

/** The year of the instrument as it is written, in the symbol or the date. */
const yearOf = ({ node: { date }, symbol: { year } }: Mention): number => Number(date?.iso.slice(0, 4) ?? year?.right ?? 0)
/** Forms were free before Thông tư liên tịch số 55/2005/TTLT-BNV-VPCP, and codes of unknown agencies are never called wrong. */
const isFormal = (mention: Mention): boolean => yearOf(mention) >= 2006 && mention.symbol.kind !== undefined && PLAIN_OFFICE.issuerByCode(mention.symbol.issuer?.right ?? '') !== undefined
const isState = (mention: Mention): boolean => mention.symbol.series === 'state' && isFormal(mention)
const separatorsOf = ({ symbol: { tokens } }: Mention): Token[] => tokens.filter((_, i) => i % 2 === 1)

/** Another year in a date as written; nothing when it is not written in one piece. */
function redated(date: Piece | undefined, source: string, pattern: RegExp, by: (found: string) => string): Planted | undefined {
  const written = date && source.slice(date.span.start, date.span.end)
  const match = written === undefined ? null : pattern.exec(written)
  if (!match) return undefined
  const start = date!.span.start + match.index
  return { edits: [{ start, end: start + match[0].length, text: by(match[0]) }], at: date!.span }
}

/** A chỉ thị could be a VBQPPL, with the year in its number, until Luật số 80/2015/QH13; a kế hoạch until Thông tư số 01/2011/TT-BNV. */
const YEARLESS_SINCE: Readonly<Record<string, number>> = { CT: 2017, KH: 2012 }

const DAY_AND_MONTH = /\d{1,2}(?=\s+tháng)\s+tháng\s+\d{1,2}|\d{1,2}[/-]\d{1,2}/u
const as31 = (month: string) => (found: string): string => (/tháng/u.test(found) ? `31 tháng ${month}` : `31/${month}`)

export const CITATION_FAULTS: readonly Fault[] = [
  citations('space in a symbol', 'citation-space-in-symbol', (mention, _, random) => {
    const separator = random.pick(separatorsOf(mention))
    const text = random.next() < 0.5 ? `${separator.text} ` : ` ${separator.text}`
    return isFormal(mention) ? inside(mention, separator, 0, separator.text.length, text) : undefined
  }),
  citations('D for Đ in a symbol', 'citation-ascii-d', (mention) => (isFormal(mention) && /[NQ]Đ|HĐND/u.test(mention.symbol.text) ? symbolAs(mention, mention.symbol.text.replaceAll('Đ', 'D')) : undefined)),
  // Without "số" before it, a number that begins with a letter is no number.
  citations('letter O in a symbol', 'citation-letter-o', (mention) => {
    const { number } = mention.symbol, at = number.text.lastIndexOf('0')
    return mention.node.so && at >= 0 && number.text.length > 1 ? inside(mention, number, at, at + 1, 'O') : undefined
  }),
  citations('slash and hyphen swapped', 'citation-wrong-separator', (mention) => {
    const [first, second] = separatorsOf(mention).slice(mention.symbol.year ? 1 : 0)
    const { text, series, tokens } = mention.symbol
    if (!isFormal(mention) || !first || !second || tokens.length !== (mention.symbol.year ? 7 : 5) || (series !== 'state' && series !== 'party')) return undefined
    return symbolAs(mention, text.slice(0, first.at) + second.text + text.slice(first.at + 1, second.at) + first.text + text.slice(second.at + 1))
  }),
  citations('en dash in a symbol', 'citation-wrong-separator', (mention) => (yearOf(mention) >= 1998 && isFormal(mention) && mention.symbol.text.includes('-') ? symbolAs(mention, mention.symbol.text.replace('-', '–')) : undefined)),
  citations('hyphen for slash', ['citation-symbol-malformed', 'citation-wrong-separator'], (mention) => {
    const [, second] = separatorsOf(mention)
    return isState(mention) && mention.symbol.year && second?.text === '/' ? inside(mention, second, 0, 1, '-') : undefined
  }),
  citations('slash for hyphen', ['citation-symbol-malformed', 'citation-wrong-separator'], (mention) => {
    const last = separatorsOf(mention).at(-1)
    return isState(mention) && mention.node.so && mention.symbol.tokens.length === (mention.symbol.year ? 7 : 5) && !mention.symbol.kind!.text.startsWith('TTLT') && last?.text === '-' ? inside(mention, last, 0, 1, '/') : undefined
  }),
  citations('unknown kind in a symbol', 'citation-unknown-abbreviation', (mention) => (isState(mention) ? inside(mention, mention.symbol.kind!, 0, mention.symbol.kind!.text.length, 'QX') : undefined)),

  // The year of a law's number may be another than that of its day: it is promulgated later.
  citations('another year in a symbol', 'citation-year-date-mismatch', (mention) => {
    const { symbol: { year, series }, node: { date } } = mention
    return year && date && series === 'state' && isFormal(mention) ? inside(mention, year, 0, 4, String(Number(year.text) - 1)) : undefined
  }),
  citations('year left out of a decree', 'citation-year-missing', (mention) => {
    const { symbol: { year, kind, issuer, text } } = mention
    return year && isState(mention) && kind!.right === 'NĐ' && issuer!.right === 'CP' ? symbolAs(mention, text.replace(`/${year.text}/`, '/')) : undefined
  }),
  citations('year put into a chỉ thị or kế hoạch', 'citation-year-extra', (mention) => {
    const { symbol: { year, kind, number } } = mention
    return !year && isState(mention) && yearOf(mention) >= YEARLESS_SINCE[kind!.right]! ? inside(mention, number, number.text.length, number.text.length, `/${yearOf(mention)}`) : undefined
  }),
  citations('31 February', 'date-invalid', ({ node: { date } }, { source }) => redated(date, source, DAY_AND_MONTH, as31('02'))),
  citations('31 April', 'date-invalid', ({ node: { date } }, { source }) => redated(date, source, DAY_AND_MONTH, as31('4'))),
  // Without a year in the symbol, numbers begin anew each year and with each issuer: only what can be one instrument contradicts.
  citations('two dates for one instrument', 'citation-date-conflict', (mention, { facts, source }) => {
    const { node: { date }, symbol } = mention
    const isRepeated = date && isFormal(mention) && facts.citations.some((other) => other.judged && other.symbol.right === symbol.right && other.node !== mention.node && other.span.start < mention.span.start && other.node.date?.iso === date.iso && sameName(mention, other))
    return isRepeated ? redated(date, source, /\d{1,2}/u, (day) => (Number(day) > 2 ? '02' : '03')) : undefined
  }),
  citations('kind against the symbol', 'citation-kind-symbol-mismatch', (mention) => {
    const { kind, symbol: { kind: code }, node } = mention
    const own = kind?.own ? kindById(kind.id) : undefined
    if (!own || !node.kind || !isFormal(mention) || !Object.values(own.abbreviations).flat().includes(code!.right) || node.kind.text !== own.name) return undefined
    return { edits: [{ ...node.kind.span, text: own.id === 'thong-bao' ? 'Kế hoạch' : 'Thông báo' }], at: mention.span }
  }),
  citations('issuer against the symbol', 'citation-issuer-symbol-mismatch', (mention, { source }) => {
    const { node: { issuer }, symbol } = mention
    const coded = PLAIN_OFFICE.issuerByCode(symbol.issuer?.right ?? ''), named = issuer && PLAIN_OFFICE.issuerByName(issuer.text)
    if (!issuer || !coded || !named || !speaksFor(coded, named) || symbol.series === 'assembly' || source.slice(issuer.span.start, issuer.span.end) !== issuer.text) return undefined
    return { edits: [{ ...issuer.span, text: coded.codes.includes('BNV') ? 'Bộ Tài chính' : 'Bộ Nội vụ' }], at: mention.span }
  }),
  citations('"số" left out', 'citation-missing-so', (mention, { source }) => {
    const { node: { kind, so, symbol }, symbol: { series } } = mention
    if (!kind || !so || kind.text === kind.text.toUpperCase() || !(isFormal(mention) || series === 'assembly' && /QH\d/u.test(symbol.text))) return undefined
    // "các Nghị định: 78/2025/NĐ-CP, …" is a list; a number that would begin a line is hidden by the end of the line.
    const isHidden = source.slice(kind.span.end, so.span.start).includes(':') || /\n/u.test(source.slice(so.span.start - 2, symbol.span.start))
    return isHidden ? undefined : { edits: [{ start: so.span.start, end: symbol.span.start, text: '' }], at: symbol.span }
  }),
  citations('"ngày" left out', 'citation-missing-ngay', ({ node: { date } }, { source }) => {
    if (!date?.ngay) return undefined
    const before = /ngày\s+$/u.exec(source.slice(Math.max(0, date.span.start - 8), date.span.start))?.[0].length
    return before ? { edits: [{ start: date.span.start - before, end: date.span.start, text: '' }], at: date.span } : undefined
  }),
  citations('date in the future', 'citation-future-date', (mention, { source, profile }) => {
    const { node: { date }, symbol: { year } } = mention
    if (!date || !profile.date || mention.symbol.series === 'assembly' || !isFormal(mention)) return undefined
    const next = String(Number(profile.date.slice(0, 4)) + 1)
    const planted = redated(date, source, /\d{4}$/u, () => next)
    return planted && year ? { ...planted, edits: [{ ...tokenSpan(mention, year), text: next }, ...planted.edits] } : planted
  }),
  // An instrument that is mentioned by its bare symbol again (with a title it might be another one that is cited in full), of a body that numbers for the whole country.
  citations('later mention with another year', 'citation-symbol-conflict', (mention, { facts }) => {
    const { symbol, node } = mention
    const { year, issuer } = symbol
    if (!year || node.date || node.name || mention.listed || mention.first || !/^(?:CP|TTg|B\p{Lu}{1,6})$/u.test(issuer?.right ?? '') || !isState(mention)) return undefined
    const other = String(Number(year.text) - 1)
    const isNamed = facts.citations.some(({ symbol: one, node: { date }, judged, span }) => judged && one.right === symbol.right && date && span.start < mention.span.start)
    const isTaken = facts.citations.some(({ symbol: one }) => one.right === symbol.right.replace(`/${year.text}/`, `/${other}/`))
    return isNamed && !isTaken ? inside(mention, year, 0, 4, other) : undefined
  }),
]

const sameName = ({ node: { issuer: one } }: Mention, { node: { issuer: two } }: Mention): boolean => !one || !two || one.text === two.text
