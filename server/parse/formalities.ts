/** The formal parts (thể thức) around a body: letterhead, title, addressees, preamble. The closing is in closing.ts. */
import { sliceView, trimView, type View } from '../text/view.ts'
import type { Addressees, Letterhead, Preamble, Recipient, Title } from '../tree/nodes.ts'
import { type Builder, enclose, NOWHERE } from './build.ts'
import { isCapitals } from '../text/letters.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Line } from './read-lines.ts'
import { isCopyForm, isMotto, isNumberLine, isPlaceDate, LINK_LINE, PLACE_DATE_REST, titleLength } from './zones.ts'

const ABOUT = /^(?:V\/v|v\/v|Về việc|về việc)/u

/** Every cell of the letterhead is a node, in the order of the source; kinds repeat. */
export function letterheadOf(lines: readonly Line[], builder: Builder): Letterhead | undefined {
  const pieces = lines.flatMap(cellsOf)
  if (pieces.length === 0) return undefined
  const node: Letterhead = { type: 'letterhead', children: [], position: NOWHERE }
  pieces.forEach((piece, i) => {
    const { text } = piece
    const before = node.children.at(-1)
    if (isMotto(text)) node.children.push(builder.line('motto', piece))
    else if (isNumberLine(text) || (before?.type === 'documentNumber' && goesOnNumber(before.value, text))) node.children.push(builder.line('documentNumber', piece))
    else if (isPlaceDate(text) || beginsPlaceDate(text, pieces[i + 1]?.text ?? '')) node.children.push(builder.line('placeDate', piece))
    else if (before?.type === 'placeDate' && PLACE_DATE_REST.test(text)) node.children.push(builder.line('placeDate', piece))
    else if (ABOUT.test(text) || (before?.type === 'subject' && !isCapitals(text))) node.children.push(builder.text('subject', piece))
    else if (isCapitals(text) && !isCopyForm(text)) node.children.push(builder.line('issuer', piece))
    else node.children.push(builder.line('mark', piece))
  })
  return enclose(node)
}

/** A web copy breaks the line behind "Số:" or behind a hyphen or slash of the symbol. */
const goesOnNumber = (above: string, text: string): boolean => /(?:[:/-]|^Số)\s*$/iu.test(above) && /^[\d.]*\s*[-/]\s*[\p{L}\d]|^\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)?$/u.test(text)

/** The place, or the beginning of its name, above the date: "Hà Tĩnh," over "ngày …", "Quảng" over "Ninh, ngày …". */
const beginsPlaceDate = (text: string, next: string): boolean =>
  (text.endsWith(',') && /^(?:ngày(?!\p{L})|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$)/u.test(next)) || (isPlaceDate(next) && /^\p{Lu}\p{Ll}*(?: \p{L}+){0,3}$/u.test(text) && !isCapitals(text))

/** The cells of a line: table cells behind bars, columns behind wide gaps, and number and date that share a line. */
export function cellsOf(line: Line): View[] {
  if (line.shape === 'blank' || line.shape === 'rule' || line.shape === 'bar') return []
  const cells = line.view.text.includes('|') ? splitView(line.view, /\s*\|\s*/gu) : columnsOf(line).flatMap((column) => splitView(column, /(?<!\s|Số\s?:?|ngày|tháng|năm)\s{3,}(?!\s|\/|-|tháng|năm)/giu))
  return cells.flatMap((cell) => {
    if (!isNumberLine(cell.text)) return [cell]
    const at = cell.text.search(/\s(?=\p{Lu}[\p{L}\s.]{2,40},\s*(?:ngày|\d{1,2}[/.-]\d)|V\/v)/u)
    return at > 0 ? [trimView(sliceView(cell, 0, at)), trimView(sliceView(cell, at))] : [cell]
  })
}

/** The parts of a line between its tabs. */
export function columnsOf({ view, tabs }: Line): View[] {
  if (tabs.length === 0) return view.text === '' ? [] : [view]
  const edges = [0, ...tabs, view.text.length]
  return edges.slice(1).map((edge, i) => trimView(sliceView(view, edges[i]!, edge))).filter(({ text }) => text !== '')
}

/** The parts of a view between separators, without empty ones. */
export function splitView(view: View, separator: RegExp): View[] {
  const parts: View[] = []
  let from = 0
  for (const match of view.text.matchAll(separator)) {
    parts.push(trimView(sliceView(view, from, match.index)))
    from = match.index + match[0].length
  }
  parts.push(from === 0 ? view : trimView(sliceView(view, from)))
  return parts.filter(({ text }) => text !== '' && !/^[-_–—=]{2,}$/.test(text))
}

export const AUTHORITY = /^(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHỦ TỊCH|CHỦ NHIỆM|BỘ TRƯỞNG|BỘ |CHÍNH PHỦ|THỦ TƯỚNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG THANH TRA|TỔNG KIỂM TOÁN|CHÁNH |VIỆN TRƯỞNG|THỐNG ĐỐC|QUỐC HỘI|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BAN BÍ THƯ|TRƯỞNG BAN|HIỆU TRƯỞNG|SỞ )/u
const GROUND = /^[-–]?\s*(?:Căn cứ|Theo (?!đó)|Xét|Thực hiện|Trên cơ sở|Sau khi|Để |Được sự|Thi hành|Tiếp theo|Quán triệt)/u
/** Beyond doubt, also when its end mark is missing. */
const SURE_GROUND = /^[-–]?\s*Căn cứ (?:vào )?(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị định|Nghị quyết|Thông tư|Quyết định)(?!\p{L})/u
const ENACTING_LINE = /^[^.;]{0,90}?(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|THÔNG TƯ|QUY ĐỊNH|BAN HÀNH)\s*[:.]?$/u
const ENACTING_SENTENCE = /^(?:Quốc hội|Ủy ban|Uỷ ban|UBND|Hội đồng nhân dân|HĐND|Chính phủ|Thủ tướng|Bộ trưởng|Chủ tịch|Thống đốc|Tổng|Chánh án|Viện trưởng|Liên|Các Bộ|Bộ |Ban |Trưởng)[^;]{0,400}?(?:ban hành|thống nhất ban hành|quyết định)\s+(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư)/u
const HAS_PREAMBLE: ReadonlySet<string> = new Set(['quyet-dinh', 'nghi-quyet', 'nghi-dinh', 'thong-tu', 'thong-tu-lien-tich', 'luat', 'bo-luat', 'phap-lenh', 'quy-dinh', 'quy-che', 'nghi-quyet-lien-tich', 'lenh'])

/** The title, from the line of the tên loại: trích yếu and, under an attachment's, its link line. Returns how many paragraphs it took. */
export function titleOf(line: Line, paragraphs: readonly Paragraph[], kind: string | undefined, builder: Builder): { node: Title; taken: number } {
  const length = titleLength(line.text) || line.text.length
  const node: Title = { type: 'title', children: [builder.line('documentType', sliceView(line.view, 0, length))], position: NOWHERE }
  if (length < line.view.text.length) node.children.push(builder.text('subject', trimView(sliceView(line.view, length))))
  let taken = 0
  for (; taken < Math.min(paragraphs.length, 7); taken++) {
    const { text, view, opaque, opening } = paragraphs[taken]!
    if (opaque) break
    if (LINK_LINE.test(text)) { node.children.push(builder.text('linkLine', view)); continue }
    const subjects = node.children.filter(({ type }) => type === 'subject').length
    const linked = node.children.some(({ type }) => type === 'linkLine')
    if (linked || isGround(text) || isEnacting(text) || (opening && opening.kind !== 'dash' && !opening.doubtful)) break
    if (/^Kính gửi/iu.test(text) || (AUTHORITY.test(text) && isCapitals(text) && (subjects > 0 || HAS_PREAMBLE.has(kind ?? '')))) break
    const goesOn = subjects > 0 && /^\p{Ll}/u.test(text) && /[\p{L}\p{N},]$/u.test(paragraphs[taken - 1]?.text ?? line.text)
    if (!isCapitals(text) && !goesOn && (subjects > 0 || !isSubject(text, paragraphs[taken + 1]?.text ?? '', kind))) break
    node.children.push(builder.text('subject', view))
  }
  return { node: enclose(node), taken }
}

/** A trích yếu in small letters. One that ends like a sentence is told from the text below it by its first words, or by the căn cứ that follow. */
function isSubject(text: string, next: string, kind: string | undefined): boolean {
  if (text.length >= 400) return false
  if (!/[.;:]$/u.test(text)) return true
  return !text.endsWith(':') && text.length < 250 && !text.includes(' Căn cứ ') && (ABOUT.test(text) || HAS_PREAMBLE.has(kind ?? '') && (/^Căn cứ/u.test(next) || AUTHORITY.test(next) && isCapitals(next)))
}

const isGround = (text: string): boolean => SURE_GROUND.test(text) || (GROUND.test(text) && /[;,.]$/u.test(text))
/** One that repeals names each instrument with its title. */
const LONGEST_ENACTING = 2000
const isEnacting = (text: string): boolean => (text.length < 110 && ENACTING_LINE.test(text) && isCapitals(text)) || (text.length < LONGEST_ENACTING && ENACTING_SENTENCE.test(text))

/** Authority, căn cứ and the enacting words, when the draft has them. Returns how many paragraphs they took. */
export function preambleOf(paragraphs: readonly Paragraph[], kind: string | undefined, builder: Builder): { node: Preamble | undefined; taken: number } {
  const end = preambleEnd(paragraphs, kind)
  if (end === 0) return { node: undefined, taken: 0 }
  const node: Preamble = { type: 'preamble', children: [], position: NOWHERE }
  for (const { text, view } of paragraphs.slice(0, end)) {
    if (isEnacting(text) && !(/^(?:[-–]\s*)?(?:Căn cứ|Xét|Theo)/u.test(text))) node.children.push(builder.line('enacting', view))
    else if (isGround(text) || node.children.some(({ type }) => type === 'legalGround')) node.children.push(builder.text('legalGround', view))
    else if (isCapitals(text)) node.children.push(builder.line('authority', view))
    else node.children.push(builder.text('paragraph', view))
  }
  return { node: enclose(node), taken: end }
}

function preambleEnd(paragraphs: readonly Paragraph[], kind: string | undefined): number {
  let grounds = 0, from = 0
  for (let i = 0; i < Math.min(paragraphs.length, from + 80); i++) {
    const { text, opening, opaque } = paragraphs[i]!
    if (opaque || (opening && opening.kind !== 'dash' && !opening.doubtful)) {
      const contents = grounds === 0 ? contentsEnd(paragraphs, i) : 0
      if (contents === 0) return grounds > 0 && mostlyGrounds(paragraphs, i) ? i : 0
      from = contents
      i = contents - 1
      continue
    }
    if (isEnacting(text) && !GROUND.test(text)) return i + 1
    if (/^[-–]?\s*(?:Căn cứ|Theo đề nghị|Xét)/u.test(text) && (/[;,]$/u.test(text) || HAS_PREAMBLE.has(kind ?? ''))) grounds = i + 1
    else if (i > Math.max(grounds, from) + 6) break
  }
  return HAS_PREAMBLE.has(kind ?? '') ? grounds : 0
}

const LONGEST_CONTENTS = 300

/** A table of contents names every Điều before the căn cứ come: the index of the first of these, behind `from`, or 0 when there is none. */
function contentsEnd(paragraphs: readonly Paragraph[], from: number): number {
  for (let i = from + 1; i < Math.min(from + LONGEST_CONTENTS, paragraphs.length - 2); i++) {
    if (/^Căn cứ/u.test(paragraphs[i]!.text) && /^Căn cứ|^Theo đề nghị/u.test(paragraphs[i + 1]!.text) && /;$/u.test(paragraphs[i]!.text)) {
      const next = paragraphs.slice(i, i + 40).find(({ opening }) => opening?.kind === 'article' || opening?.kind === 'chapter')
      return next?.opening?.number.value === 1 ? i : 0
    }
  }
  return 0
}

const mostlyGrounds = (paragraphs: readonly Paragraph[], end: number): boolean =>
  paragraphs.slice(0, end).filter(({ text }) => GROUND.test(text) || isCapitals(text)).length >= end * 0.6

const TO = /^Kính (?:gửi|trình)\s*:?\s*/iu

/** "Kính gửi: …" with the lines that belong to it. */
export function addresseesOf(paragraphs: readonly Paragraph[], builder: Builder): { node: Addressees | undefined; taken: number } {
  const first = paragraphs[0]
  const label = first && TO.exec(first.text)?.[0]
  if (!first || label === undefined) return { node: undefined, taken: 0 }
  const node: Addressees = { type: 'addressees', children: [builder.leaf('label', trimView(sliceView(first.view, 0, label.length)))], position: NOWHERE }
  if (label.length < first.text.length) node.children.push(recipient(sliceView(first.view, label.length), builder))
  let taken = 1
  while (taken < paragraphs.length && paragraphs[taken]!.opening?.kind === 'dash' && paragraphs[taken]!.text.length < 250) {
    node.children.push(recipient(paragraphs[taken++]!.view, builder))
  }
  return { node: enclose(node), taken }
}

const recipient = (view: View, builder: Builder): Recipient => builder.text('recipient', view)
