/** Where the documents of a file begin and end, and in each of them the letterhead and the closing: found line by line, before lines are joined. */
import { kindByTitle } from '../data/kinds.ts'
import { isNameInCapitals } from '../data/surnames.ts'
import type { Aside } from '../tree/nodes.ts'
import { openingOf } from './markers.ts'
import { isCapitals } from '../text/letters.ts'
import type { Line } from './read-lines.ts'

/** A document in the file; line indexes, `to` and the other ends exclusive. */
export interface Zone {
  type: 'main' | 'attachment' | 'appendix'
  from: number
  to: number
  /** The line of the tên loại; absent in a công văn, a fragment, and most appendices. */
  title?: number
  /** The tên loại goes on in the line below: "QUYẾT" over "ĐỊNH", as a web copy breaks it. */
  brokenTitle?: true
  /** Lines from `from` to here are letterhead. */
  letterheadEnd: number
  /** Lines from here to `to` are closing: Nơi nhận and signature. Equal to `to` when there is none. */
  closing: number
}

const QUOC_HIEU = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|CHỦ NGHĨA VIỆT NAM|^CỘNG$|^HÒA XÃ HỘI/u
/** A web copy breaks it anywhere. */
const WHOLE_QUOC_HIEU = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM']
/** In small letters it is one only when nothing else stands on the line. */
const SMALL_QUOC_HIEU = /^c[ộô]ng h(?:òa|oà) xã hội chủ nghĩa việt nam$/iu
const TIEU_NGU = /Độc lập\s*[-–—.,;:]?\s*Tự do/iu
const PARTY = /ĐẢNG CỘNG SẢN|^ĐẢNG$|^CỘNG SẢN(?: VIỆT NAM)?$/u
const NUMBER = /^\|?\s*(?:(?:Bộ luật|Luật|Nghị quyết|Pháp lệnh)\s+)?Số\s*:|^\|?\s*Số\s+[\d.…]*\s*[-/]|^\|?\s*Số$/iu
/** The date line goes on below: "tháng 11 năm 2025", "11 năm 2025". */
export const PLACE_DATE_REST = /^(?:tháng|năm)(?!\p{L})|^\d{1,2} +tháng(?!\p{L})|^\d{1,2} +năm(?!\p{L})|^\d{1,4}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/u
const PLACE_DATE = /ngày\s*[\d.…_]*\s*(?:tháng|$)/iu
const ABOUT = /^(?:V\/v|Về việc|v\/v)/u
/** The second line of a broken Quốc hiệu, with a slip in it. */
const END_OF_QUOC_HIEU = /^(?:\p{Lu}{1,4} ){0,4}NGH?\p{Lu}{1,2} VIỆT NAM$/u
export const isMotto = (text: string): boolean => QUOC_HIEU.test(text) || SMALL_QUOC_HIEU.test(text) || END_OF_QUOC_HIEU.test(text) || TIEU_NGU.test(text) || PARTY.test(text) || /^(?:SẢN )?VIỆT NAM$/u.test(text) || (text.length > 4 && WHOLE_QUOC_HIEU.some((whole) => whole.startsWith(text) || whole.endsWith(text)))
export const isNumberLine = (text: string): boolean => NUMBER.test(text)
/** The place and a date that lacks its words: "Hà Tĩnh, 05/3/2026", "Hà Tĩnh, 05 tháng 3 năm 2026". */
const SHORT_PLACE_DATE = /^\p{Lu}[\p{L}. ]{1,40},? *(?:ngày *)?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2},? năm \d{4})$/u
export const isPlaceDate = (text: string): boolean => (PLACE_DATE.test(text) || SHORT_PLACE_DATE.test(text)) && text.length < 80 && !/Căn cứ|Kèm theo|kèm theo|^\s*(?:\d{1,2}|\p{Ll})[.)]\s/u.test(text)
const isSignal = (text: string): boolean => text.length < 220 && (isMotto(text) || isNumberLine(text) || isPlaceDate(text))

const APPENDIX = /^(?:PHỤ LỤC|PHỤ BIỂU|Phụ lục|Phụ biểu)(?:\s+(?:số\s+)?(?:[IVXLC]{1,7}|\d{1,3}|[A-ZĐ]))?(?:\s*[.:\-–]|\s*$|\s+\p{Lu}{2}|\s*\()/u
const FORM = /^(?:MẪU|Mẫu|BIỂU|Biểu|Biểu mẫu|BIỂU MẪU)\s+(?:số|SỐ)?\s*[:.]?\s*[\dIVX]/u
const ANNEX_TITLE = /^(?:DANH MỤC|DANH SÁCH|BẢNG|BIỂU|ĐƠN GIÁ|BẢN ĐỒ)(?:\s|$)/u
/** "(Ban hành kèm theo Quyết định số …)" */
export const LINK_LINE = /^\(?\s*(?:Ban hành\s+)?(?:kèm|Kèm)\s+theo|^\(?\s*(?:Được )?[Bb]an hành (?:kèm )?theo|^\(?\s*Ban hành tại/u
export const RECIPIENTS = /^(?:\|\s*){0,2}(?:[-–]\s*)?(?:Nơi nhận|NƠI NHẬN|Nơi gửi|NƠI GỬI|Nơi Nhận|nơi nhận)(?![\p{L}])/u
/** The authority under which one signs, or the post: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "BỘ TRƯỞNG". */
export const SIGNATURE = /^(?:\|\s*){0,2}(?:(?:TM|T\/M|T\.M|KT|K\/T|K\.T|TL|T\/L|T\.L|TUQ|Q)(?:\s?\.\s?|\s)(?=\p{Lu})|(?:(?:PHÓ|QUYỀN)\s+)?(?:CHỦ TỊCH|CHỦ NHIỆM|CHỦ TỌA|THƯ KÝ|BỘ TRƯỞNG|THỨ TRƯỞNG|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|THỦ TƯỚNG|CHÁNH VĂN PHÒNG|CHÁNH ÁN|CHÁNH THANH TRA|VIỆN TRƯỞNG|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG KIỂM TOÁN|THỐNG ĐỐC|HIỆU TRƯỞNG|BÍ THƯ|TRƯỞNG BAN|TRƯỞNG PHÒNG|TỔNG BIÊN TẬP|CỤC PHÓ|TỔNG THANH TRA|TỔNG BÍ THƯ)(?=$|\s[\p{Lu}\s]*$|\s*\(|\s+\p{Lu}\p{Ll}))/u
/** The signature's name comes within so many lines; what stands farther from the end is running text in capitals. */
const LONGEST_CLOSING = 45

export function zonesOf(lines: readonly Line[], roles: ReadonlyArray<Aside['role'] | undefined>): Zone[] {
  const texts = lines.map((line, i) => (roles[i] || line.shape === 'blank' ? '' : line.text))
  const main = letterhead(texts, lines)
  const starts = [{ type: 'main' as Zone['type'], from: 0, ...main }, ...laterDocuments(texts, main.title ?? main.letterheadEnd)]
  return starts.map((start, i) => {
    const to = starts[i + 1]?.from ?? lines.length
    return { ...start, to, closing: start.type === 'appendix' ? to : closingOf(texts, Math.max(start.letterheadEnd, (start.title ?? -1) + 1), to) }
  })
}

const FIRST_LINES = 90

/** The letterhead at the top: a bag of lines before the tên loại, or, where there is none (công văn), up to its last signal. */
function letterhead(texts: readonly string[], lines: readonly Line[]): Pick<Zone, 'letterheadEnd' | 'title' | 'brokenTitle'> {
  let signals = 0, end = 0, seen = 0, dated = -1, numbered = false, above = ''
  for (let i = 0; i < texts.length && seen < FIRST_LINES; i++) {
    const text = texts[i]!
    if (text === '') continue
    seen++
    const goesOn = seen === dated + 1 && text.length < 40 && PLACE_DATE_REST.test(text)
    if (goesOn || isSignal(text)) {
      signals++
      end = i + 1
      if (goesOn || isPlaceDate(text)) dated = seen
      numbered ||= isNumberLine(text)
      continue
    }
    if (isTitle(text, signals > 0) && !(numbered && isInSubject(text, above))) return { letterheadEnd: i, title: i }
    if (signals > 0 && isBrokenTitle(text, texts[i + 1] ?? '')) return { letterheadEnd: i, title: i, brokenTitle: true }
    const opening = openingOf(text)
    if (/^Kính gửi|^KÍNH GỬI|^Căn cứ /u.test(text) || (opening && opening.kind !== 'dash' && !isCapitals(text) && !opening.doubtful)) break
    if (signals > 0 && ABOUT.test(text)) end = aboutEnd(texts, lines, i)
    above = text
  }
  return { letterheadEnd: signals > 0 ? end : 0 }
}

/** "V/v …" may run over several lines, down to the date, "Kính gửi", or a blank line. */
function aboutEnd(texts: readonly string[], lines: readonly Line[], from: number): number {
  let i = from + 1
  while (i < texts.length && i < from + 5 && lines[i]!.shape === 'text' && texts[i] !== '' && /^\p{Ll}/u.test(texts[i]!) && !isSignal(texts[i]!)) i++
  return i
}

/** In a trích yếu without a tên loại above it: "… BAN HÀNH" over "QUY ĐỊNH CHỨC NĂNG …", "BÃI BỎ" over "QUYẾT ĐỊNH SỐ 10/2016/QĐ-UBND …". */
const isInSubject = (text: string, above: string): boolean => HANGING_CAPITALS.test(above) || /^\s+SỐ\s*\d/u.test(text.slice(titleLength(text)))
const HANGING_CAPITALS = /(?:^|\s)(?:BAN HÀNH|THEO|CỦA|VỀ|THỰC HIỆN|TRIỂN KHAI|SỬA ĐỔI|BỔ SUNG|BÃI BỎ|TOÀN BỘ|CÁC|TẠI|VÀ)$/u

/** A tên loại in capitals: alone on its line, or (below a letterhead) with the trích yếu behind it. */
function isTitle(text: string, belowLetterhead: boolean): boolean {
  if (text.length > 300 || text.endsWith(':') || !/^\p{Lu}{2}/u.test(text)) return false
  if (kindByTitle(text)) return isCapitals(text)
  return belowLetterhead && isCapitals(text.slice(0, 40)) && titleLength(text) > 0
}

const isBrokenTitle = (text: string, below: string): boolean => text.length < 10 && /^\p{Lu}+$/u.test(text) && /^\p{Lu}+$/u.test(below) && kindByTitle(`${text} ${below}`) !== undefined

/** How much of a line in capitals is the tên loại that it begins with; 0 when it begins with none. */
export function titleLength(text: string): number {
  const words = text.split(' ')
  for (let count = Math.min(words.length, 5); count > 0; count--) {
    const part = words.slice(0, count).join(' ')
    if (isCapitals(part) && kindByTitle(part)) return part.length
  }
  return 0
}

/** The attachments and appendices behind the first document. */
function laterDocuments(texts: readonly string[], from: number): Array<Pick<Zone, 'type' | 'from' | 'letterheadEnd'> & { title?: number }> {
  const found: Array<Pick<Zone, 'type' | 'from' | 'letterheadEnd'> & { title?: number }> = []
  let closed = false, units = false, last = ''
  for (let i = from + 1; i < texts.length; i++) {
    const text = texts[i]!
    if (text === '') continue
    const fresh = last === '' || /[.;:”"/)]$/u.test(last) || isCapitals(last) || closed
    if (RECIPIENTS.test(text) || (units && text.length < 90 && SIGNATURE.test(text) && nameBelow(texts, i))) closed = true
    else if (/\.\/\.\s*[”"]?$/u.test(text)) closed = true
    else if (/^(?:Điều\s+\d+[.:]|[IVX]{1,4}\.|1\.)\s/u.test(text)) units = true
    const note = closed ? copyNoteAt(texts, i) : undefined
    if (note) {
      found.push(note)
      i = note.letterheadEnd - 1
    } else if (fresh && text.length < 300) {
      const attached = (units || closed) && (attachmentAt(texts, i, closed) ?? (closed ? untitledAttachmentAt(texts, i, found.at(-1)?.type) : undefined))
      if (attached) {
        // The Quốc hiệu of its own letterhead looked like a form's.
        while (found.length > 0 && found.at(-1)!.from >= attached.from) found.pop()
        found.push(attached)
        closed = false
        i = attached.title
        units = false
      } else if (fresh && isAppendix(texts, i, closed, found.at(-1)?.type)) {
        found.push({ type: 'appendix', from: i, letterheadEnd: i })
        closed = true
      }
    }
    last = texts[i]!
  }
  return found
}

/** Titles before a name: "TS. Nguyễn Văn A". */
const HONOURS = /^(?:(?:PGS|GS|TSKH|TS|ThS|BS)[.\s]+)+/u

/** The name of who signs, below the post: with it a document is closed. */
function nameBelow(texts: readonly string[], from: number): boolean {
  for (let i = from + 1, seen = 0; i < texts.length && seen < 4; i++) {
    if (texts[i] === '') continue
    seen++
    if (/^(?:\p{Lu}\p{Ll}*\s){1,5}\p{Lu}\p{Ll}+$/u.test(texts[i]!.replace(HONOURS, '')) || isNameInCapitals(texts[i]!)) return true
  }
  return false
}

function isAppendix(texts: readonly string[], i: number, closed: boolean, within: Zone['type'] | undefined): boolean {
  const text = texts[i]!
  if (APPENDIX.test(text)) return text.length < 120 && (isCapitals(text.slice(0, 12)) || text.length < 40)
  if (!closed || within === 'appendix') return false
  if (FORM.test(text)) return text.length < 60
  if (ANNEX_TITLE.test(text) && isCapitals(text)) return linkBelow(texts, i) !== undefined
  return QUOC_HIEU.test(text) && text.length < 120
}

/** "QUY ĐỊNH" with its "(Ban hành kèm theo …)" below, or, behind a closing, with a Điều 1. */
function attachmentAt(texts: readonly string[], i: number, closed: boolean): { type: 'attachment'; from: number; title: number; letterheadEnd: number } | undefined {
  const text = texts[i]!
  if (!isCapitals(text) || text.length < 6 || text.length > 160 || titleLength(text) === 0 || /:$/.test(text)) return undefined
  const whole = kindByTitle(text)
  if (whole === 'quyet-dinh' || whole === 'nghi-quyet' || whole === 'thong-tu' || whole === 'nghi-dinh' || whole === 'luat') return undefined
  const linked = linkBelow(texts, i) !== undefined
  if (!linked && !(closed && whole && articleOneBelow(texts, i))) return undefined
  return { type: 'attachment', from: attachedLetterhead(texts, i), title: i, letterheadEnd: i }
}

/** A title that names no kind of document ("CHẾ ĐỘ QUẢN LÝ …"), with its link line right below, or farther down with a Điều 1. */
function untitledAttachmentAt(texts: readonly string[], i: number, within: Zone['type'] | undefined): { type: 'attachment'; from: number; title: number; letterheadEnd: number } | undefined {
  const text = texts[i]!
  if (!isCapitals(text) || text.length > 120 || SIGNATURE.test(text) || ANNEX_TITLE.test(text) || APPENDIX.test(text) || isMotto(text) || isNameInCapitals(text)) return undefined
  const link = linkBelow(texts, i)
  if (link === undefined || ((within !== undefined || linkBelow(texts, i, 4) === undefined) && !articleOneBelow(texts, link))) return undefined
  // A letterhead stands above the title that names a kind.
  if (texts.slice(i + 1, link).some((line) => isMotto(line) || (isCapitals(line) && titleLength(line) > 0))) return undefined
  return texts.slice(i, link).every((line) => line === '' || isCapitals(line) || /^\p{Lu}/u.test(line)) ? { type: 'attachment', from: i, title: i, letterheadEnd: i } : undefined
}

function linkBelow(texts: readonly string[], from: number, within = 9): number | undefined {
  for (let i = from + 1, seen = 0; i < texts.length && seen < within; i++) {
    if (texts[i] === '') continue
    seen++
    if (LINK_LINE.test(texts[i]!) || LINK_LINE.test(`${texts[i]} ${texts[i + 1] ?? ''}`)) return i
    if (/^(?:Điều\s+1[.:]|Chương\s+I)/u.test(texts[i]!)) return undefined
  }
  return undefined
}

function articleOneBelow(texts: readonly string[], from: number): boolean {
  for (let i = from + 1, seen = 0; i < texts.length && seen < 25; i++) {
    if (texts[i] === '') continue
    seen++
    if (/^Điều\s+1[.:]/u.test(texts[i]!)) return true
    if (/^Điều\s+\d/u.test(texts[i]!)) return false
  }
  return false
}

/** An attachment may have a letterhead of its own: capitals and the Quốc hiệu above its title. */
function attachedLetterhead(texts: readonly string[], title: number): number {
  let start = title
  for (let i = title - 1, seen = 0; i >= 0 && seen < 12; i--) {
    const text = texts[i]!
    if (text === '') continue
    seen++
    if (isMotto(text) || (isCapitals(text) && /ỦY BAN|UỶ BAN|HỘI ĐỒNG|BỘ |SỞ |TỈNH|THÀNH PHỐ/u.test(text) && !SIGNATURE.test(text))) start = i
    else break
  }
  return start
}

/** A copy is certified below its closing (NĐ 30, forms 3.1 and 3.2): agency and number, the form of the copy, place and date, then recipients and signature. */
export const isCopyForm = (text: string): boolean => COPY_FORM.test(text)
const COPY_FORM = /^(?:SAO Y(?: BẢN CHÍNH)?|SAO LỤC|TRÍCH SAO)$/u

function copyNoteAt(texts: readonly string[], i: number): { type: 'attachment'; from: number; letterheadEnd: number } | undefined {
  if (!isCopyForm(texts[i]!)) return undefined
  let from = i, end = i + 1, proofs = 0
  const takes = (text: string): boolean => {
    const isProof = isNumberLine(text) || isPlaceDate(text)
    if (isProof) proofs++
    return isProof || text === '' || (isCapitals(text) && !SIGNATURE.test(text) && !isNameInCapitals(text))
  }
  for (let at = i - 1; at >= Math.max(0, i - 8) && takes(texts[at]!); at--) if (texts[at] !== '') from = at
  for (let at = i + 1; at < Math.min(texts.length, i + 8) && takes(texts[at]!); at++) if (texts[at] !== '') end = at + 1
  const below = texts.slice(end, end + 8).find((text) => text !== '')
  return proofs > 0 && below !== undefined && (RECIPIENTS.test(below) || SIGNATURE.test(below)) ? { type: 'attachment', from, letterheadEnd: end } : undefined
}

/** The first line of the closing between two line indexes; `to` when there is none. */
function closingOf(texts: readonly string[], from: number, to: number): number {
  let recipients = to
  for (let i = to - 1, seen = 0; i >= from && seen < 400; i--) {
    if (texts[i] === '') continue
    seen++
    if (RECIPIENTS.test(texts[i]!)) { recipients = i; break }
  }
  let first = recipients
  // A signature stands above its Nơi nhận in text taken from two columns, or alone.
  for (let i = recipients - 1, seen = 0; i >= from && seen < LONGEST_CLOSING; i--) {
    const text = texts[i]!
    if (text === '') continue
    seen++
    if (SIGNATURE.test(text) && text.length < 90) first = i
    else if (recipients < to && seen > 12) break
    else if (/\.\/\.?$|[;:]$/u.test(text) || text.length > 90 || (openingOf(text) && !isCapitals(text))) break
  }
  return first
}
