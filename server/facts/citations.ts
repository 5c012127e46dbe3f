/** The citations of a draft in reading order, each read once: its symbol, its kind, whether it is the first mention, what is wrong with it. */
import { kindByName, kindsByAbbreviation } from '../data/kinds.ts'
import type { Office } from '../data/office.ts'
import { readSymbol, type SymbolReading, type Token } from '../parse/symbols.ts'
import { sourceSpan } from '../text/view.ts'
import type { AnyNode, Citation, Span } from '../tree/nodes.ts'
import { spanOf } from '../tree/walk.ts'
import { faultOf, type Fault } from './citation-faults.ts'
import { issuerBefore } from './citation-issuers.ts'
import { findConflicts } from './citation-conflicts.ts'
import type { Reading } from './facts.ts'
import type { Search } from './search.ts'
import type { TextFact } from './texts.ts'

export interface Mention {
  node: Citation
  text: TextFact
  span: Span
  symbol: SymbolReading
  /** Where the symbol begins in the text's view. */
  at: number
  /** The kind that the words name, id of data/kinds.ts; `own` when they stand before this very symbol, not before an earlier one of the list. */
  kind?: { id: string; text: string; own: boolean }
  /** In a quotation or an appendix nothing is judged: those are other texts and forms. */
  judged: boolean
  /** No judged citation before it has this symbol. */
  first: boolean
  /** It stands in a list of symbols, so that what belongs to all may stand at another of them. */
  listed: boolean
  /** The issuer as the words name it, behind the citation or before it ("đã được UBND tỉnh phê duyệt tại …"). */
  issuer?: string
  /** What is wrong with its symbol or date: one fault, the one that explains it best. */
  fault?: Fault
}

export function collectMentions(reading: Reading, search: Search): Mention[] {
  const seen = new Set<string>()
  const mentions: Found[] = []
  for (const { text, found } of search.find('citations', (one) => mentionsIn(one, reading.office))) {
    const judged = isJudged(reading, text)
    for (const mention of found) {
      // What stands around its text may have changed, and what other citations say.
      mention.text = text
      mention.span = spanOf(mention.node)
      mention.judged = judged && !mention.phrase
      mention.first = mention.judged && !seen.has(mention.symbol.right)
      if (mention.judged) seen.add(mention.symbol.right)
      delete mention.fault
      mentions.push(mention)
    }
  }
  const all = mentions.filter((mention) => mention.judged)
  for (const mention of all) {
    if (mention.asOf !== reading.profile.asOf) Object.assign(mention, { asOf: reading.profile.asOf, ownFault: faultOf(mention, reading) })
    if (mention.ownFault) mention.fault = mention.ownFault
  }
  findConflicts(all, reading.office)
  return mentions
}

/** A mention as its own text makes it: whether it is judged, first or wrong is seen from the whole draft. */
function mentionsIn(text: TextFact, office: Office): Found[] | undefined {
  const cited = (text.node.children as AnyNode[]).filter((child): child is Citation => child.type === 'citation')
  if (cited.length === 0) return undefined
  const found = cited.flatMap((node) => mentionOf(node, text, office) ?? [])
  found.forEach((mention, index) => {
    const next = found[index + 1], previous = found[index - 1]
    mention.listed = mention.node.listKind !== undefined || next?.node.listKind !== undefined && between(mention, next) <= 5
    const issuer = mention.node.issuer?.text ?? issuerBefore(text.view.text, mention, previous) ?? inherited(mention, previous)
    if (issuer) mention.issuer = issuer
  })
  return found
}

/** The place of a part of the symbol in the source. */
export const tokenSpan = ({ text, at }: Mention, token: Token): Span => sourceSpan(text.view, at + token.at, at + token.at + token.text.length)

/** `phrase`: it stands in words that are quoted, "thay cụm từ “…”"; `ownFault`: what is wrong with it by itself, judged as of a day. */
type Found = Mention & { phrase: boolean; asOf?: string; ownFault?: Fault }

function mentionOf(node: Citation, text: TextFact, office: Office): Found | undefined {
  const symbol = readSymbol(node.symbol.text, 0, office)
  if (!symbol) return undefined
  const at = viewOffset(text, node.symbol.span.start)
  const mention: Found = { node, text, symbol, span: spanOf(node), at, judged: false, first: false, listed: false, phrase: isQuotedPhrase(text.view.text, at) }
  const word = node.kind?.text ?? node.listKind
  const id = word && (kindByName(word) ?? kindsByAbbreviation(word)[0])
  if (id) mention.kind = { id, text: word, own: node.kind !== undefined }
  return mention
}

/** Quotations and appendices are other texts and forms, a row of a table is no sentence, and a note in brackets above the text is its copyist's. */
function isJudged({ source }: Reading, { view, zone }: TextFact): boolean {
  if (zone.quoted || zone.document === 'appendix') return false
  if (zone.block !== 'body' && view.text.startsWith('(')) return false
  return source.slice(view.start, view.end).trim().split('\t').length <= 2
}

/** "Thay cụm từ “…” bằng cụm từ “…”": words of another text, right or wrong. */
function isQuotedPhrase(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at)
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('"'))
  return open > before.lastIndexOf('”') && /(?:cụm từ|từ ngữ|đoạn|nội dung) $/u.test(before.slice(0, open))
}

/** "của Thủ tướng Chính phủ tại Chỉ thị số …, Công điện số …": what stands before the first of a row speaks for the next. */
function inherited(mention: Mention, previous: Mention | undefined): string | undefined {
  if (!previous || previous.node.issuer) return undefined
  return between(previous, mention) <= 6 ? previous.issuer : undefined
}

/** The offset in the view of an offset in the source. */
function viewOffset({ view }: TextFact, offset: number): number {
  const run = view.runs.findLast(({ start, end, text }) => start <= offset && (offset < end || text.length === 0)) ?? view.runs[0]!
  return run.at + Math.min(offset - run.start, run.text.length)
}

const between = (mention: Mention, next: Mention): number => next.span.start - mention.span.end
