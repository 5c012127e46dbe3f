/**
 * Citations: the symbol first, because it alone is sure; then what stands before it (kind, "số", a law's name),
 * then what follows it (date, issuer, trích yếu), never further than the next citation.
 */
import { fold } from '../data/fold.ts'
import { kindByName, KINDS } from '../data/kinds.ts'
import type { Office } from '../data/office.ts'
import { sourceSpan, type View } from '../text/view.ts'
import type { Citation, Piece } from '../tree/nodes.ts'
import type { Found } from './inline.ts'
import { isoOf, readDate } from './inline-dates.ts'
import { readIssuer, readName } from './inline-issuers.ts'
import { type Flaw, readSymbol, type SymbolReading } from './symbols.ts'

/** A stretch of the view's text. */
interface Range { from: number; to: number }
interface Head { from: number; kind?: Range; so?: Range; name?: Range; issuer?: Range }
interface Tail { to: number; date?: Range & { iso: string; ngay: boolean }; issuer?: Range; name?: Range }
interface Candidate { from: number; to: number; reading: SymbolReading; head: Head }

export function citationsIn(view: View, office: Office): Array<Found<Citation>> {
  const { text } = view
  const candidates = candidatesIn(text, office)
  const found: Array<Found<Citation>> = []
  let lastEnd = 0, listKind: string | undefined
  candidates.forEach((candidate, index) => {
    const { head } = candidate
    const joined = found.length > 0 && JOINT.test(text.slice(lastEnd, head.from))
    if (!isCitation(text, candidate, joined)) return
    const tail = readTail(text, candidate.to, candidates[index + 1]?.head.from ?? text.length)
    const piece = ({ from, to }: Range): Piece => ({ text: text.slice(from, to), span: sourceSpan(view, from, to) })
    const node: Found<Citation>['node'] = { type: 'citation', symbol: piece(candidate) }
    if (head.kind) node.kind = piece(head.kind)
    else if (joined && listKind) node.listKind = listKind
    if (head.so) node.so = piece(head.so)
    if (tail.date) node.date = { ...piece(tail.date), iso: tail.date.iso, ngay: tail.date.ngay }
    const issuer = tail.issuer ?? head.issuer, name = tail.name ?? head.name
    if (issuer) node.issuer = piece(issuer)
    if (name) node.name = piece(name)
    found.push({ from: head.from, to: tail.to, node })
    lastEnd = tail.to
    listKind = head.kind ? text.slice(head.kind.from, head.kind.to) : node.listKind
  })
  return found
}

/** What may stand between two citations of one list. */
const JOINT = /^ {0,2}[,;]? ?(?:và|hoặc|hay|cùng với|,)? ?$/u
/** The letter O, I or l where the number begins: only behind "số" is it a slip. */
const LETTERED = /[sS]ố:? {0,3}(?=[OoIl]\d{1,7} ?[/\-–] ?[\p{L}\d])/gu

const DIGITS = /\d+/g

function candidatesIn(text: string, office: Office): Candidate[] {
  const candidates: Candidate[] = []
  let end = 0
  for (const at of symbolStarts(text)) {
    if (at < end) continue
    const reading = readSymbol(text, at, office)
    if (!reading) continue
    const to = at + reading.text.length
    candidates.push({ from: at, to, reading, head: readHead(text, at, end) })
    end = to
  }
  return candidates
}

/** Where a number begins that a symbol could follow: cheap tests first, for most digits are no symbol's. */
function symbolStarts(text: string): number[] {
  const starts: number[] = []
  DIGITS.lastIndex = 0
  for (let digits = DIGITS.exec(text); digits; digits = DIGITS.exec(text)) {
    const start = digits.index, at = DIGITS.lastIndex
    if (at < text.length && goesOn(text, at) && (start === 0 || !GLUED.test(text[start - 1]!))) starts.push(start)
  }
  if (!text.includes('ố')) return starts
  LETTERED.lastIndex = 0
  for (let found = LETTERED.exec(text); found; found = LETTERED.exec(text)) starts.push(found.index + found[0].length)
  return starts.sort((a, b) => a - b)
}
/** Behind the digits stands a separator, a space and a separator, a point and a digit, or a letter of the number. */
function goesOn(text: string, at: number): boolean {
  const next = text.charCodeAt(at)
  if (next === SLASH || next === HYPHEN || next > 0x2000) return true
  const after = text.charCodeAt(at + 1)
  if (next === 0x20) return after === SLASH || after === HYPHEN || after > 0x2000 || after === 0x20
  return next === 0x2e ? isDigit(after) : next > 0x40 && next < 0x7b
}
const SLASH = 0x2f, HYPHEN = 0x2d
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
/** A digit behind one of these goes on with something else: a blank number ("…/2025/NQ-HĐND"), a range, a decimal. */
const GLUED = /[\p{L}\p{N}_/\-–.…,]/u

/** A machine reads "sồ" or "sổ" for it. */
const SO = /(?:[sS][ốồổ]|SỐ)(?: ?:)? {0,3}$/u
/** Words between a kind and its number: "Chương trình hành động số …". */
const QUALIFIER = / (?:hành động|chuyên đề|hỏa tốc|khẩn|cá biệt|liên ngành|công tác|thẩm tra|thẩm định|thanh tra|giám sát|kiểm tra|kiểm toán) $/u

/** What stands before the symbol, no further back than `limit`. */
function readHead(text: string, at: number, limit: number): Head {
  const before = text.slice(Math.max(limit, at - 170), at)
  const start = at - before.length
  const so = SO.exec(before)
  const head: Head = { from: at }
  if (so) {
    head.from = start + so.index
    head.so = { from: head.from, to: head.from + so[0].trimEnd().length }
  }
  // "các Quyết định: số 2196/QĐ-UBND"
  const rest = so ? before.slice(0, so.index).replace(/: {0,2}$/, ' ') : before
  const qualified = QUALIFIER.exec(rest.slice(-14))
  const kind = lastKind(qualified ? rest.slice(0, -qualified[0].length) : rest)
  if (kind) return { ...head, from: start + kind.from, kind: { from: start + kind.from, to: start + kind.to } }
  return so || ASSEMBLY.test(text.slice(at, at + 24)) ? { ...head, ...namedKind(rest, start) } : head
}

/** The number of a law: its name may stand before it without "số". */
const ASSEMBLY = /^\d{1,3}\/\d{4}\/(?:PL-)?(?:QH|UBTVQH)\d/u

/** The kind word that a text ends with, of up to four words. */
function lastKind(text: string): Range | undefined {
  let end = text.length
  while (text[end - 1] === ' ') end--
  let found: Range | undefined
  for (let from = end, words = 0; words < 4 && from > 0; words++) {
    const space = text.lastIndexOf(' ', from - 2)
    const word = text.slice(space + 1, words === 0 ? end : from - 1)
    if (words === 0 && !LAST_WORDS.has(word.toLowerCase())) return undefined
    const inner = LETTERS_ONLY.exec(word)![0]
    if (inner === '') break
    from = (words === 0 ? end : from - 1) - inner.length
    if (isKindWord(text.slice(from, end))) found = { from, to: end }
    if (inner.length < word.length || space < 0) break
  }
  return found
}

/** The letters at a word's end: a bracket or quotation mark before them is none of the kind's. */
const LETTERS_ONLY = /\p{L}*$/u
/** The last word of a kind's name, in both placings of the tone marks: a quick look before the names are compared. */
const LAST_WORDS: ReadonlySet<string> = new Set([...KINDS.flatMap(({ name }) => {
  const word = name.toLowerCase().split(' ').at(-1)!
  return [word, fold(word)]
}), 'nđ', 'nq', 'qđ', 'tt', 'ttlt', 'ct', 'kh', 'cv', 'tb'])

/** "… văn bản quy phạm pháp luật số 64/2025/QH15": the last word of a law's name, not its kind. */
const LAW_IN_NAME = /^(?:bộ luật|luật|pháp lệnh|lệnh)$/u

/** A kind's name, or its abbreviation used as a word ("NĐ số 30/2020/NĐ-CP"); TC, PC and their like are too often something else. */
function isKindWord(phrase: string): boolean {
  return kindByName(phrase) !== undefined ? !LAW_IN_NAME.test(phrase) : /^(?:NĐ|NQ|QĐ|TT|TTLT|CT|KH|CV|TB)$/u.test(phrase)
}

// "Luật Đất đai số …", "Nghị quyết của Quốc hội số …": the kind, then a name or issuer without a stop in it.
const NAMED = /(?<![\p{L}])(Bộ luật|Luật|Pháp lệnh)( [^;:.()“”"\d]{3,150})$/u
const ISSUED = /(?<![\p{L}])(Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch) của ([^;:.,()“”"\d]{3,60})$/u

function namedKind(text: string, start: number): Partial<Head> {
  const at = Math.max(text.lastIndexOf('Luật '), text.lastIndexOf('Bộ luật '), text.lastIndexOf('Pháp lệnh '))
  const named = at < 0 ? null : NAMED.exec(text.slice(at))
  if (named) return { from: start + at, kind: { from: start + at, to: start + at + named[1]!.length }, name: trimmed(text, start, at + named[1]!.length, text.length) }
  const issued = ISSUED.exec(text)
  if (!issued) return {}
  const kindEnd = issued.index + issued[1]!.length
  return { from: start + issued.index, kind: { from: start + issued.index, to: start + kindEnd }, issuer: trimmed(text, start, kindEnd + ' của '.length, text.length) }
}

function trimmed(text: string, start: number, from: number, to: number): Range {
  const part = text.slice(from, to)
  return { from: start + from + (part.length - part.trimStart().length), to: start + to - (part.length - part.trimEnd().length) }
}

const BEFORE_DATE = /[ ,(]{1,3}(?:(?:được )?(?:ký ban hành|ban hành|ký|thông qua) )?(?:ngày {1,3})?(?=\d)/iuy

/** Date, issuer and trích yếu behind the symbol, in either order, as far as `limit`. */
function readTail(text: string, at: number, limit: number): Tail {
  const tail: Tail = { to: at }
  readTailDate(text, at, limit, tail)
  const issuer = readIssuer(text, tail.to, limit)
  if (issuer) {
    Object.assign(tail, { issuer, to: issuer.end })
    if (!tail.date) readTailDate(text, at, limit, tail)
  }
  const name = readName(text, tail.to, limit, tail.issuer !== undefined)
  return name ? { ...tail, name, to: name.to } : tail
}

function readTailDate(text: string, at: number, limit: number, tail: Tail): void {
  BEFORE_DATE.lastIndex = tail.to
  const before = BEFORE_DATE.exec(text)
  const date = before && readDate(text, tail.to + before[0].length)
  if (!date || date.to > limit) return
  // Only right behind the symbol is a long date without its "ngày" this instrument's.
  if (date.long && !date.ngay && (tail.to !== at || before![0] !== ' ')) return
  tail.date = { from: date.from, to: date.to, iso: isoOf(date), ngay: date.ngay }
  tail.to = date.to
}

/** Papers that are numbered like instruments and are none. */
const OTHER_PAPERS = /(?:mẫu|biểu|biểu mẫu|phụ lục|bảng|tờ khai|hồ sơ|ký hiệu|tài khoản|hóa đơn|phiếu|đường|lô|thửa|tờ|nhà|mã|chương) $/iu

/** "4361-QD-BNV.pdf" is a file: alone, only what has the parts of a symbol in their places is one. */
const DOUBTFUL: ReadonlySet<Flaw> = new Set<Flaw>(['letter-o', 'swapped', 'malformed', 'unknown-kind'])

/** A bare symbol must be sure by itself; behind "số" and a kind even a malformed one is meant as a symbol. */
function isCitation(text: string, { reading, head }: Candidate, joined: boolean): boolean {
  const sure = reading.series === 'assembly' || reading.kind !== undefined && reading.issuer !== undefined
  if (head.kind && head.so) return true
  if (head.kind) return sure || reading.series === 'letter' || reading.series === 'old'
  if (!head.so) return joined ? sure || reading.series !== 'other' : sure && !reading.flaws.some((flaw) => DOUBTFUL.has(flaw))
  const before = text.slice(Math.max(0, head.from - 14), head.from)
  if (OTHER_PAPERS.test(before)) return false
  return sure || joined || /[Vv]ăn bản $/u.test(before)
}
