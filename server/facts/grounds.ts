/** The căn cứ of the document itself: each line with its lead word, its end mark and what it rests on; the enacting words. */
import { kindByName } from '../data/kinds.ts'
import { isCapitals } from '../text/letters.ts'
import { sliceView, trimView, type View } from '../text/view.ts'
import type { Authority, Enacting, Preamble, Span } from '../tree/nodes.ts'
import type { Mention } from './citations.ts'
import type { Reading } from './facts.ts'

/** The instrument that a "Căn cứ …" line rests on: the first that it names. */
export interface Cited {
  /** Id of data/kinds.ts, when the kind word is known. */
  kind?: string
  /** By its symbol, or by its name where it has none ("Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015"). */
  symbol?: string
  name?: string
  mention?: Mention
}

export interface Ground {
  /** Where the line begins and, when a copy has broken it, where its last part ends. */
  first: View
  last: View
  span: Span
  /** The words without the dash before them. */
  words: string
  /** "- " as written, '' when there is none. */
  bullet: string
  /** "Căn cứ", "Theo", "Xét" … as written; '' when the line goes on from another. */
  lead: string
  /** The punctuation that the line ends with, '' when it ends with a letter, undefined when the copy's noise stands there. */
  mark: string | undefined
  /** A copy has broken it into several lines. */
  broken: boolean
  cited?: Cited
}

export interface GroundsFact {
  preamble: Preamble | undefined
  authority: Authority | undefined
  lines: readonly Ground[]
  enacting: Enacting | undefined
  /** "QUYẾT ĐỊNH:" and not "Ủy ban nhân dân ban hành Quyết định …". */
  inCapitals: boolean
}

const LEAD = /^(?:[-–—+•*]\s*)?((?:Căn cứ|Căn Cứ|CĂN CỨ|Theo|Xét|Thực hiện|Trên cơ sở|Sau khi|Để|Được|Thi hành|Tiếp theo|Quán triệt)(?![\p{L}]))/u
const SMALL_LEAD = /^(?:[-–—+•*]\s*)?(căn cứ|theo đề nghị|xét)(?![\p{L}])/u
const RUN_ON = /(?<=\s)(?:Căn cứ (?=Luật|Bộ luật|Pháp lệnh|Nghị|Thông tư|Quyết định|Hiến pháp)|Theo đề nghị |Xét (?:đề nghị|Tờ trình|tờ trình) )/gu
const BULLET = /^[-–—+•*]\s*/u
const LAW = /^(?:(?:các|quy định của|quy định tại)\s)?(Hiến pháp|Bộ luật|Luật|Pháp lệnh)\s+(\p{L}[^;]*?)(?:,?\s+(?:số\s\d|ngày\s\d|năm\s\d|đã|được|\(|ngày\s[….])|[;,.]?$)/u
const LONGEST_NAME = 200
/** What is longer has swallowed other lines. */
const LONGEST = 1500
/** "Căn cứ Căn cứ Luật" is a word typed twice and no line. */
const SHORTEST = 15

export function groundsOf({ tree, views }: Reading, citations: readonly Mention[]): GroundsFact {
  const preamble = tree.children.find((node) => node.type === 'preamble')
  const children = preamble?.children ?? []
  const lines: Ground[] = []
  const cited = citations.filter(({ text }) => text.node.type === 'legalGround')
  for (const node of children) {
    if (node.type !== 'legalGround') continue
    for (const view of partsOf(views.get(node)!)) {
      const before = lines.at(-1)
      if (before && goesOn(before, view.text)) join(before, view)
      else lines.push(groundOf(view, cited.find(({ span }) => view.start <= span.start && span.start < view.end)))
    }
  }
  const enacting = children.find((node) => node.type === 'enacting')
  return {
    preamble, lines, enacting,
    authority: children.find((node) => node.type === 'authority'),
    inCapitals: enacting !== undefined && isCapitals(enacting.value),
  }
}

/** A line without a lead word that follows one without an end. */
const goesOn = ({ mark }: Ground, text: string): boolean =>
  mark !== ';' && !LEAD.test(text) && !(mark !== '' && SMALL_LEAD.test(text)) || !/\p{L}/u.test(text)

/** Wrapped lines without a mark between them were read as one: a capital "Căn cứ" opens the next all the same. */
function partsOf(view: View): View[] {
  const starts = [...view.text.matchAll(RUN_ON)].map(({ index }) => index).filter((index) => index > SHORTEST)
  if (starts.length === 0) return [view]
  return [0, ...starts].map((from, i) => trimView(sliceView(view, from, starts[i] ?? view.text.length)))
}

function groundOf(view: View, mention: Mention | undefined): Ground {
  const text = view.text.trim()
  const bullet = BULLET.exec(text)?.[0] ?? ''
  const lead = (LEAD.exec(text) ?? SMALL_LEAD.exec(text))?.[1] ?? ''
  const ground: Ground = { first: view, last: view, span: { start: view.start, end: view.end }, words: text.slice(bullet.length), bullet, lead, mark: text.length > LONGEST ? undefined : markOf(text), broken: false }
  const cited = citedIn(ground, mention && { mention, at: mention.span.start - view.start })
  return cited ? { ...ground, cited } : ground
}

function join(ground: Ground, view: View): void {
  const text = view.text.trim()
  ground.broken = true
  ground.last = view
  ground.span = { start: ground.span.start, end: view.end }
  ground.words += ` ${text}`
  // The end mark alone may have slipped to a line of its own; other lines without a letter end nothing.
  if (/\p{L}|^[;.,:]+$/u.test(text)) ground.mark = markOf(text)
}

function markOf(text: string): string | undefined {
  const end = text.replace(/[\s*_]+$/u, '')
  if (/[;.,:]$/u.test(end)) return end.at(-1)
  // A footnote's number or a stamp behind the mark; a number that ends the line in earnest is part of a date or a symbol.
  return /[;.,]\s?["”\])\d[(]{0,4}$/u.test(end) || !/[\p{L}\d)”"]$/u.test(end) ? undefined : ''
}

function citedIn({ words, lead }: Ground, found: { mention: Mention; at: number } | undefined): Cited | undefined {
  if (!/^căn cứ$/iu.test(lead)) return undefined
  const rest = words.slice(lead.length).replace(/^\s+(?:vào\s+)?/u, '')
  const law = LAW.exec(rest.slice(0, LONGEST_NAME + 60))
  const near = found && found.at < 60 + (law?.[2]?.length ?? 0) + lead.length ? found.mention : undefined
  if (law && law[2]!.length < LONGEST_NAME) {
    const kind = kindByName(law[1]!)
    return { name: `${law[1]} ${law[2]}`, ...(kind && { kind }), ...(near && { symbol: near.symbol.right, mention: near }) }
  }
  return near && { symbol: near.symbol.right, mention: near, ...(near.kind && { kind: near.kind.id }) }
}
