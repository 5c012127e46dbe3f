/** The letterhead and title of the document itself, whatever a copy made of their two columns: each block joined and read into its parts. */
import type { Issuer } from '../data/issuers.ts'
import { kindById, kindByTitle, kindsByAbbreviation } from '../data/kinds.ts'
import type { Office } from '../data/office.ts'
import { readSymbol, type SymbolReading, type Token } from '../parse/symbols.ts'
import { append, sliceView, sourceSpan, trimView, type View } from '../text/view.ts'
import type { Addressees, AnyNode, DocumentType, Draft, Letterhead, NodeOfKind, Recipient, Span } from '../tree/nodes.ts'
import type { Family } from '../profile.ts'
import type { Reading } from './facts.ts'

/** A block, its lines joined by spaces. */
export interface Part { text: string; view: View; pieces: readonly View[] }
/** A word of a block, by its place in the block's text. */
export interface Word { text: string; at: number }

export interface NumberLine extends Part {
  /** "Số:", "Luật số:", as written up to the symbol. */
  label: string
  /** The number is left blank, in dots, or as XX. */
  blank: boolean
  symbol?: SymbolReading
  /** Where the symbol begins in the text. */
  at: number
}

export interface PlaceDateLine extends Part {
  place: Word
  comma: boolean
  /** Read from "ngày … tháng … năm …" alone. */
  day?: Word
  month?: Word
  year?: Word
  /** "ngày" stands before the day. */
  ngay: boolean
  /** The date as a short one, "05/02/2026". */
  short?: Word
}

export interface IssuerName { text: string; pieces: readonly View[]; known: Issuer | undefined }

export interface LetterheadFact {
  /** Whether there is a letterhead at all, and not a title alone. */
  present: boolean
  /** The names of agencies, the one that issues last. */
  issuers: readonly IssuerName[]
  issuer: IssuerName | undefined
  parent: IssuerName | undefined
  quocHieu: Part | undefined
  tieuNgu: Part | undefined
  party: Part | undefined
  number: NumberLine | undefined
  placeDate: PlaceDateLine | undefined
  /** "V/v …" under the number. */
  about: Part | undefined
  documentType: DocumentType | undefined
  /** The kind that the number names, beside the code of a known agency: "KH" in 12/KH-UBND. */
  numberedAs: string | undefined
  /** The name of that kind stands in capitals above the title that was read, or where it should be: a copy has broken it. */
  printsKind: boolean
  /** The trích yếu under the tên loại. */
  subject: Part | undefined
  marks: readonly View[]
  /** "Kính gửi: …", its lines in order. */
  addressees: { node: Addressees; lines: ReadonlyArray<{ node: Recipient; view: View; text: string }> } | undefined
  /** Nothing of the letterhead looks lost or strange, so that what is missing was left out by the drafter. */
  sure: boolean
}

type Block = 'issuer' | 'quocHieu' | 'tieuNgu' | 'party' | 'number' | 'placeDate' | 'about' | 'mark' | 'debris'
interface Item { block: Block; view: View }

export function letterheadOf({ source, tree, views, profile: { family }, office }: Reading): LetterheadFact | undefined {
  const letterhead = child(tree, 'letterhead'), title = child(tree, 'title')
  if (!letterhead && !title) return undefined
  const items = letterhead ? itemsOf(letterhead, views) : []
  const of = (block: Block): Part | undefined => partOf(items.filter((item) => item.block === block).map(({ view }) => view))
  const issuers = namesOf(items.filter(({ block }) => block === 'issuer').map(({ view }) => view), office)
  const found = title?.children.find((node): node is DocumentType => node.type === 'documentType')
  const number = of('number'), placeDate = of('placeDate')
  const start = (letterhead ?? title!).position.start.offset
  const numberLine = number && readNumber(number, office), addressees = child(tree, 'addressees')
  const numberedAs = numberLine?.symbol && kindIn(numberLine.symbol, family, found && kindByTitle(found.value), office)
  const documentType = found && opensSubject(found, numberedAs, source) ? undefined : found
  return {
    present: letterhead !== undefined,
    issuers, issuer: issuers.at(-1), parent: issuers.length > 1 ? issuers.at(-2) : undefined,
    quocHieu: of('quocHieu'), tieuNgu: of('tieuNgu'), party: of('party'),
    number: numberLine, placeDate: placeDate && readPlaceDate(placeDate), about: of('about'),
    documentType, numberedAs,
    printsKind: numberedAs !== undefined && isPrinted(kindById(numberedAs)!.name, source, start, documentType?.position.start.offset),
    addressees: addressees && { node: addressees, lines: addressees.children.flatMap((node) => (node.type === 'recipient' ? [{ node, view: views.get(node)!, text: views.get(node)!.text.trim() }] : [])) },
    subject: partOf((title?.children ?? []).filter(({ type }) => type === 'subject').map((node) => views.get(node)!)),
    marks: items.filter(({ block }) => block === 'mark').map(({ view }) => view),
    sure: letterhead !== undefined && !items.some(({ block }) => block === 'debris') && tree.aside.every(({ role }) => role !== 'running-header' && role !== 'stamp'),
  }
}

/** The source of a stretch of a block; nothing where it runs over a break between two pieces, so that no edit touches what stands between them. */
export function stretch({ view, pieces }: Part, from: number, to: number): Span | undefined {
  let at = 0
  for (const { text } of pieces) {
    if (from >= at && to <= at + text.length) return sourceSpan(view, from, to)
    at += text.length + 1
  }
  return undefined
}

/** The first piece of a block: where its faults are shown that concern no single word. */
export const placeOf = ({ pieces }: Pick<Part, 'pieces'>): Span => ({ start: pieces[0]!.start, end: pieces[0]!.end })

/** A part of the symbol in the number line. */
export const symbolSpan = (line: NumberLine, token: Token): Span | undefined => stretch(line, line.at + token.at, line.at + token.at + token.text.length)

/** A title stands within so many characters of the letterhead's beginning. */
const TITLE_WITHIN = 2500
/** What stands below every title. */
const BELOW_TITLE = /[\r\n][^\p{L}\r\n]*(?:Căn cứ|Kính gửi)/u

/** Whether a kind's name begins a line in capitals, its words broken or not, between the letterhead's beginning and the title that was read; in the middle of a trích yếu it is another instrument's. */
function isPrinted(name: string, source: string, from: number, title: number | undefined): boolean {
  const text = source.slice(from, title ?? from + 2 * TITLE_WITHIN).normalize('NFC').slice(0, TITLE_WITHIN).split(BELOW_TITLE)[0]!
  const words = name.toUpperCase().split(' ').join('[\\s*|_]{1,20}')
  return new RegExp(`(?<!(?:BAN HÀNH|THEO|CỦA|VỀ|THỰC HIỆN|TRIỂN KHAI|BÃI BỎ|TOÀN BỘ)\\s{0,3})(?:^|[\\r\\n])[^\\p{L}\\r\\n]*${words}(?!\\s*(?:SỐ|:))`, 'u').test(text)
}

/** "QUY ĐỊNH MỨC THU PHÍ …" under the number of a decision is its trích yếu; the line of the tên loại above it was left out. */
function opensSubject({ value, position: { end } }: DocumentType, numberedAs: string | undefined, source: string): boolean {
  const kind = kindByTitle(value)
  return numberedAs !== undefined && kind !== undefined && kind !== numberedAs && /^[^\S\r\n]*\p{L}/u.test(source.slice(end.offset, end.offset + 20))
}

/** CT in "1296/CT-NVT" is an agency: only beside the code of an agency is a code surely that of a kind. */
function kindIn({ kind, issuer }: SymbolReading, family: Family, titled: string | undefined, office: Office): string | undefined {
  if (!kind || !issuer || !office.isIssuerCode(issuer.right)) return undefined
  // QĐ is quyết định and the Party's quy định; a thông tư liên tịch is a thông tư.
  const own = kindsByAbbreviation(kind.right, family), kinds = own.length > 0 ? own : kindsByAbbreviation(kind.right)
  return kinds.find((id) => titled && id.startsWith(titled)) ? titled : kinds[0]
}

function child<K extends 'letterhead' | 'title' | 'addressees'>({ children }: Draft, type: K): NodeOfKind[K] | undefined {
  return (children as AnyNode[]).find((node) => node.type === type) as NodeOfKind[K] | undefined
}

const BLOCK_OF: Readonly<Record<Letterhead['children'][number]['type'], Block>> = {
  issuer: 'issuer', motto: 'quocHieu', documentNumber: 'number', placeDate: 'placeDate', subject: 'about', mark: 'mark',
}
/** Marks that are printed in capitals as the names of agencies are. */
const MARK = /^(?:H(?:ỎA|OẢ) TỐC|THƯỢNG KHẨN|(?:RẤT |TỐI )?KHẨN(?: CẤP)?|(?:TUYỆT |TỐI )?MẬT|GẤP|CẤP BÁCH|DỰ THẢO|XEM XONG TRẢ LẠI|LƯU HÀNH NỘI BỘ|CHỈ LƯU HÀNH NỘI BỘ)(?!\p{L})/u
/** Headings of the gazette and what a page or a scan leaves behind. */
const DEBRIS = /CÔNG BÁO|^(?:PHẦN )?VĂN BẢN (?:QUY PHẠM|PHÁP LUẬT|KHÁC)|^[^\p{L}]*\d{2}\/\d{2}\/\d{4}|https?:|@|\.vn/u
const STAR = /^[*_\s\\+|.-]+$/u

function itemsOf(letterhead: Letterhead, views: Reading['views']): Item[] {
  const items: Item[] = []
  for (const node of letterhead.children) {
    const view = trimView(views.get(node)!)
    if (STAR.test(view.text)) continue
    if (node.type === 'motto') { items.push(...mottoItems(view, items.findLast(({ block }) => block === 'party' || block === 'quocHieu')?.block)); continue }
    const block = BLOCK_OF[node.type]
    if (block === 'issuer' || block === 'mark') items.push({ block: DEBRIS.test(view.text) || view.text.length > 160 ? 'debris' : MARK.test(view.text) ? 'mark' : block, view: withoutRule(view) })
    else items.push({ block, view })
  }
  return items
}

/** A rule of hyphens behind the words, which a copy has drawn up from the line below. */
function withoutRule(view: View): View {
  const end = view.text.replace(/[\s\\]*[-_–*=]{3,}[\s|]*$|[\s\\|]+$/u, '').length
  return end < view.text.length ? trimView(sliceView(view, 0, end)) : view
}

const ANCHOR = /C[ỘÔ]NG H(?:ÒA|OÀ)|c[ộô]ng h(?:òa|oà) xã|ĐẢNG(?= CỘNG SẢN)|Độc\s+lập|ĐỘC\s+LẬP/iu

/** Columns that were printed as one line are parted where the Quốc hiệu and the Tiêu ngữ begin. */
function mottoItems(view: View, before: Block | undefined): Item[] {
  const items: Item[] = []
  const edges = [...view.text.matchAll(new RegExp(ANCHOR, 'giu'))].map(({ index }) => index)
  const starts = edges[0] === 0 ? edges : [0, ...edges]
  starts.forEach((from, i) => {
    const piece = withoutRule(trimView(sliceView(view, from, starts[i + 1] ?? view.text.length)))
    const { text } = piece
    if (text === '' || STAR.test(text)) return
    items.push({ view: piece, block: blockOf(text, before, i === 0 && edges.length > 0 && edges[0] !== 0) })
  })
  return items
}

function blockOf(text: string, before: Block | undefined, stray: boolean): Block {
  if (/^độc/iu.test(text)) return 'tieuNgu'
  if (stray) return /^Số/u.test(text) ? 'number' : 'issuer'
  if (/ĐẢNG|CỘNG SẢN|^SẢN/u.test(text) || before === 'party' && /VIỆT NAM/u.test(text)) return 'party'
  // "NGÂN HÀNG NHÀ NƯỚC" over "VIỆT NAM": the Quốc hiệu has not begun.
  return before === undefined && text === 'VIỆT NAM' ? 'issuer' : 'quocHieu'
}

function partOf(pieces: readonly View[]): Part | undefined {
  if (pieces.length === 0) return undefined
  const view = pieces.length === 1 ? pieces[0]! : joined(pieces)
  return { text: view.text, view, pieces }
}

function joined(pieces: readonly View[]): View {
  const whole: View = { text: '', start: pieces[0]!.start, end: pieces.at(-1)!.end, runs: [] }
  pieces.forEach(({ runs, start }, i) => {
    if (i > 0) append(whole, { text: ' ', start: pieces[i - 1]!.end, end: start })
    for (const { text, start: from, end } of runs) append(whole, { text, start: from, end })
  })
  return whole
}

/** With what the name of an agency begins. */
const BODY = /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|THƯỜNG TRỰC|BỘ |SỞ |CỤC |TỔNG CỤC|CHI CỤC|VĂN PHÒNG|BAN |THANH TRA|PHÒNG |TRUNG TÂM|TRƯỜNG |HỌC VIỆN|VIỆN |CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|CHỦ TỊCH|CÔNG AN|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|HUYỆN ỦY|ĐẢNG ỦY|ĐẢNG UỶ|ĐẢNG BỘ|CHI BỘ|TÒA ÁN|TOÀ ÁN|VIỆN KIỂM SÁT|KIỂM TOÁN|NGÂN HÀNG|BẢO HIỂM|KHO BẠC|LIÊN ĐOÀN|TỔNG CÔNG TY|CÔNG TY|BỆNH VIỆN|TỔNG LIÊN ĐOÀN)/u
/** A name that goes on in the line below, whatever that begins with. */
const OPEN = /(?:^|\s)(?:ỦY|UỶ|VÀ|VĂN PHÒNG|CỦA|HỘI|THƯỜNG TRỰC|BAN|CHỦ TỊCH|THƯỜNG VỤ|BAN CHẤP HÀNH)$|[,-]$/u
/** A body below another on the same line. */
const BELOW = / (?=(?:SỞ|TỔNG CỤC|CHI CỤC) \p{Lu})/u

function namesOf(lines: readonly View[], office: Office): IssuerName[] {
  const names: Array<{ text: string; pieces: View[] }> = []
  for (const line of lines) {
    const last = names.at(-1)
    if (last && (!BODY.test(line.text) || OPEN.test(last.text))) {
      last.text += ` ${line.text}`
      last.pieces.push(line)
    } else names.push({ text: line.text, pieces: [line] })
  }
  // The gazette's copies name the issuer twice.
  const single = names.filter(({ text }, i) => text !== names[i - 1]?.text)
  return single.flatMap(({ text, pieces }) => text.split(BELOW).map((name) => ({ text: name, pieces, known: knownIssuer(name, office) })))
}

/** Every committee begins like the People's. */
function knownIssuer(name: string, office: Office): Issuer | undefined {
  const known = office.issuerByName(name)
  return known?.codes[0] === 'UBND' && !/^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)/u.test(name) ? undefined : known
}

const LABEL = /^[|\s]*(?:(?:Bộ luật|Luật|Nghị quyết|Pháp lệnh)\s+)?(?:số|no)\s*[:.]?\s*/iu

function readNumber(part: Part, office: Office): NumberLine {
  const label = LABEL.exec(part.text)?.[0] ?? ''
  const symbol = readSymbol(part.text, label.length, office)
  const blank = !/^\d/u.test(part.text.slice(label.length))
  return { ...part, label, blank, at: label.length, ...(symbol && { symbol }) }
}

const DATE_WORD = /(?<!\p{L})ngày(?!\p{L})/iu
const LONG = /(?:ngày\s*)?(?<!\d)(\d{1,2})\s*tháng\s*(\d{1,2})\s*,?\s*năm\s*(\d{4})(?!\d)/iu
const SHORT = /\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}(?!\d)/u

function readPlaceDate(part: Part): PlaceDateLine {
  const { text } = part
  const short = SHORT.exec(text), long = LONG.exec(text)
  const edge = DATE_WORD.exec(text)?.index ?? long?.index ?? short?.index ?? text.length
  const before = text.slice(0, edge)
  const at = /^[\s_*|]*/u.exec(before)![0].length
  const place = { text: before.slice(at).replace(/[\s,|]+$/u, ''), at }
  const line: PlaceDateLine = { ...part, place, comma: /,\s*$/u.test(before), ngay: DATE_WORD.test(text) }
  if (long) {
    const day = text.indexOf(long[1]!, long.index), month = text.indexOf(long[2]!, text.indexOf('tháng', day)), year = text.indexOf(long[3]!, month + long[2]!.length)
    return { ...line, day: { text: long[1]!, at: day }, month: { text: long[2]!, at: month }, year: { text: long[3]!, at: year } }
  }
  return short ? { ...line, short: { text: short[0], at: short.index } } : line
}

