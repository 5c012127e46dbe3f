/**
 * The instruments that several drafts cite. A draft gives plain values to the ledger and is not kept for it;
 * all that is worked out here takes time linear in the number of citations.
 */
import { fold } from '../data/fold.ts'
import { PLAIN_OFFICE } from '../data/office.ts'
import { kindById, KINDS, kindsByAbbreviation } from '../data/kinds.ts'
import { type Lines, positionAt } from '../text/lines.ts'
import type { Piece, Position, Span } from '../tree/nodes.ts'
import { isTitle } from './citation-titles.ts'
import { isCalendarDay } from './citation-faults.ts'
import { nameOfBody } from './citation-conflicts.ts'
import type { Mention } from './citations.ts'

/** What a citation says, and where. */
export interface Said { text: string; span: Span; position: Position }
/** One citation as the ledger keeps it. */
export interface Cited {
  /** The symbol as it should be written. */
  symbol: Said
  number: number
  year?: string
  /** An id of data/kinds.ts. */
  kind?: string
  /** The code of the kind in the symbol. */
  code?: string
  /** Who issues it, as bodies are compared; absent when nothing tells this body from others of its sort. */
  body?: string
  /** Of a local body, where it is: "tỉnh hà tĩnh". */
  seat?: string
  /** YYYY-MM-DD */
  date?: Said
  issuer?: Said
  title?: Said
  /** Its own draft finds nothing wrong with it, so it may speak against others. */
  sure: boolean
}
/** `name` is a path or a URI: what tells it from other drafts. */
export interface CitingDraft { name: string; cited: readonly Cited[] }
export interface Place { draft: string; cited: Cited }

/** What is given for an instrument, and where. */
export interface Given { text: string; places: Place[] }
export interface Instrument {
  symbol: string
  kind?: string
  /** The year of the symbol, else of the date. */
  year?: string
  dates: Given[]
  issuers: Given[]
  titles: Given[]
  places: Place[]
}

/** Bodies of which there are many alike: their codes name none of them. */
const LOCAL = /^(?:S\p{Lu}|UBND|HĐND|CTUBND|HU$|QU$|ThU$|ĐU$|\p{Lu}*TU$)/u
/** Where a local body is, in its name: "UBND tỉnh Hà Tĩnh". */
const SEAT = /(?<!\p{L})([Tt]ỉnh|[Tt]hành phố|[Đđ]ặc khu|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường) (\p{Lu}[\p{L}']*(?:[ –-]{1,3}\p{Lu}[\p{L}']*){0,4})/u
/** "UBND tỉnh", "Tỉnh ủy" are those of the province whose drafts these are; of districts and communes there are many. */
const OF_PROVINCE = /(?<!\p{L})tỉnh(?: uỷ)?$/u

/** What one draft gives to the ledger. */
export function citedIn(citations: readonly Mention[], lines: Lines): Cited[] {
  const said = ({ span }: Pick<Piece, 'span'>, text: string): Said => ({ text, span, position: positionAt(lines, span.start, span.end) })
  return citations.filter(({ symbol }) => symbol.series !== 'old').map((mention) => {
    const { node, symbol, kind, judged, fault, listed } = mention
    const { date, issuer, name } = node
    const id = kind?.own ? kind.id : symbol.kind ? kindsByAbbreviation(symbol.kind.right)[0] ?? kind?.id : kind?.id
    const cited: Cited = { symbol: said(node.symbol, symbol.right), number: Number.parseInt(symbol.number.right, 10) || 0, sure: judged && !fault }
    if (id) cited.kind = id
    if (symbol.kind) cited.code = symbol.kind.right
    if (symbol.year) cited.year = symbol.year.right
    const body = bodyOf(mention)
    if (body) cited.body = body
    if (date && isCalendarDay(date.iso)) cited.date = said(date, date.iso)
    if (issuer) cited.issuer = said(issuer, issuer.text)
    const seat = issuer && symbol.issuer && LOCAL.test(symbol.issuer.right) ? seatOf(issuer.text) : undefined
    if (seat) cited.seat = seat
    if (name && !listed && (isTitle(name.text) || symbol.series === 'assembly') && !isOfUnit(mention)) cited.title = said(name, name.text)
    return cited
  })
}

/** "khoản 1 Điều 10 Thông tư số … quy định về …" says what the article is about, not the instrument. */
function isOfUnit({ text: { view }, node, symbol, at }: Mention): boolean {
  const start = at - Math.max(0, node.value.indexOf(symbol.text))
  return /(?:điểm|khoản|điều|mục|chương|phần) [\p{L}\p{N}.]{1,6} (?:của )?$/iu.test(view.text.slice(Math.max(0, start - 30), start))
}

/** Who issues it; absent when nothing tells this body from others of its sort. */
function bodyOf({ symbol: { issuer }, node }: Mention): string | undefined {
  const code = issuer?.right ?? ''
  const known = LOCAL.test(code) ? undefined : PLAIN_OFFICE.issuerByCode(code)
  if (known) return known.codes[0]!
  if (!node.issuer) return undefined
  const name = nameOfBody(node.issuer.text)
  if (!LOCAL.test(code)) return name.includes(' ') ? name : undefined
  const seat = seatOf(node.issuer.text) ?? (OF_PROVINCE.test(name) ? 'tỉnh' : undefined)
  return seat && `${code} ${seat}`
}

function seatOf(issuer: string): string | undefined {
  const [, unit, name] = SEAT.exec(issuer) ?? []
  return unit && fold(`${unit} ${name}`)
}

/** The instruments in the order of a list of grounds: by kind, then year and number. */
export function instrumentsOf(drafts: readonly CitingDraft[]): Instrument[] {
  const bySymbol = new Map<string, Place[]>()
  for (const { name, cited } of drafts) for (const one of cited) into(bySymbol, one.symbol.text, { draft: name, cited: one })
  return [...bySymbol.values()].flatMap(byYear).map(instrumentOf).sort(byRank)
}

/** The years of an instrument without a year in its symbol are those of its dates; an undated citation goes with them when there is but one. */
function byYear(places: readonly Place[]): Place[][] {
  const yearOf = ({ cited }: Place): string | undefined => cited.year ?? cited.date?.text.slice(0, 4)
  const years = [...new Set(places.map(yearOf).filter((year) => year !== undefined))]
  const groups = new Map<string, Place[]>()
  for (const place of places) into(groups, yearOf(place) ?? (years.length === 1 ? years[0]! : ''), place)
  return [...groups.values()]
}

function instrumentOf(places: Place[]): Instrument {
  const first = places[0]!.cited
  const kind = places.find(({ cited }) => cited.kind)?.cited.kind, year = places.find(({ cited }) => cited.year ?? cited.date)?.cited
  return {
    symbol: first.symbol.text, places,
    ...(kind && { kind }), ...(year && { year: year.year ?? year.date!.text.slice(0, 4) }),
    dates: given(places, 'date', (text) => text), issuers: given(places, 'issuer', nameOfBody), titles: given(places, 'title', fold),
  }
}

/** What is given, most often first. */
function given(places: readonly Place[], what: 'date' | 'issuer' | 'title', alike: (text: string) => string): Given[] {
  const found = new Map<string, Given>()
  for (const place of places) {
    const said = place.cited[what]
    if (!said) continue
    const one = found.get(alike(said.text)) ?? { text: said.text, places: [] }
    one.places.push(place)
    found.set(alike(said.text), one)
  }
  return [...found.values()].sort((a, b) => b.places.length - a.places.length || (a.text < b.text ? -1 : 1))
}

const RANK: ReadonlyMap<string, number> = new Map(KINDS.map(({ id }, i) => [id, i]))

function byRank(a: Instrument, b: Instrument): number {
  const rank = ({ kind }: Instrument): number => RANK.get(kind ?? '') ?? KINDS.length
  const number = ({ places }: Instrument): number => places[0]!.cited.number
  return rank(a) - rank(b) || compare(a.year ?? '', b.year ?? '') || number(a) - number(b) || compare(a.symbol, b.symbol)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** "Nghị định số 30/2020/NĐ-CP" */
export const nameOfInstrument = ({ symbol, kind }: Pick<Instrument, 'symbol' | 'kind'>): string => (kind ? `${kindById(kind)!.name} số ${symbol}` : symbol)

export function into<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}
