/** The signature of the document itself: who signs, line by line, whichever columns the lines came from. */
import { isNameInCapitals } from '../data/surnames.ts'
import { isCapitals } from '../text/letters.ts'
import type { View } from '../text/view.ts'
import type { Span } from '../tree/nodes.ts'
import { spanOf, textOf } from '../tree/walk.ts'
import type { Reading } from './facts.ts'

export type Prefix = 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q'

/** `authority` carries a prefix ("KT. CHỦ TỊCH"), `title` a post, `mark` is "(Đã ký)". */
export interface SignatureLine {
  role: 'authority' | 'title' | 'name' | 'mark' | 'other'
  text: string
  /** Of the line's first node. */
  view: View
  span: Span
  /** What stands before the body or post: as it is written, and what is meant. */
  prefix?: { written: string; meant: Prefix }
  /** The words behind the prefix. */
  words: string
  /** A copy has broken it into several lines. */
  broken: boolean
}

/** One who signs, from the first line to the name. */
export interface Signatory { lines: readonly SignatureLine[]; name: SignatureLine | undefined }

export interface SignatureFact {
  signatories: readonly Signatory[]
  /** Nothing stands between or behind the lines that is neither signature nor recipient, so that what is absent is not merely lost. */
  clean: boolean
}

/** The prefixes with whatever stands for their dots, before the body or post. */
const PREFIX = /^(TM|KT|TL|TUQ|Q|T\s?\/\s?M|K\s?\/\s?T|T\s?\/\s?L|T\.\s?M|K\.\s?T|T\.\s?L|T\.\s?U\.\s?Q|T\s?\/\s?UQ|Tm|Kt|Tl|tm|kt|tl|Thay mặt|THAY MẶT|Thừa lệnh|THỪA LỆNH|Thừa ủy quyền|THỪA ỦY QUYỀN|Thừa uỷ quyền|THỪA UỶ QUYỀN)(\s?[.:]\s?|\s+)(?=\p{Lu})/u
const MEANT: Readonly<Record<string, Prefix>> = { 'thay mặt': 'TM', 'thừa lệnh': 'TL', 'thừa ủy quyền': 'TUQ', 'thừa uỷ quyền': 'TUQ' }
const POSTS = 'phó|quyền|chủ tịch|chủ nhiệm|chủ tọa|chủ toạ|thư ký|bộ trưởng|thứ trưởng|tổng giám đốc|giám đốc|thủ tướng|chánh|viện trưởng|tổng cục trưởng|cục trưởng|vụ trưởng|chi cục trưởng|tổng kiểm toán|thống đốc|hiệu trưởng|bí thư|trưởng|tổng biên tập|cục phó|tổng thanh tra|tổng bí thư|ủy viên|uỷ viên|đội trưởng|chỉ huy trưởng|tổng thư ký'
const POST = new RegExp(`^(?:${POSTS})(?![\\p{L}])`, 'iu')
const HONORIFIC_NAME = /^(?:(?:(?:PGS|GS|TSKH|TS|ThS|Ths|BS|BSCK|CN|KS|LS|NGND|NGƯT|Thượng tướng|Đại tướng|Thiếu tướng|Trung tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá)[.,\s]*)*)\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,5}$/u
const SIGNED = /^\(?\[?\s*(?:Đã ký|đã ký|ĐÃ KÝ|daky|Ký tên|Ký|ký)/u
const LONGEST_LINE = 110

/** Nothing when the draft has no signature. */
export function signatureOf({ tree, views, source }: Reading): SignatureFact | undefined {
  const closing = tree.children.find((node) => node.type === 'closing')
  const lines: SignatureLine[] = []
  let clean = true
  for (const node of closing?.children ?? []) {
    if (node.type !== 'signature' && node.type !== 'paragraph') { if (node.type === 'opaque') clean = false; continue }
    const view = views.get(node)!, text = textOf(node).trim()
    if (node.type === 'paragraph' && !looksSigned(text)) { if (/\p{L}{2}/u.test(text)) clean = false; continue }
    const line = lineOf(text, view, spanOf(node))
    if (isCrowded(line) || !startsLine(source, line.span.start)) clean = false
    const before = lines.at(-1)
    if (before && isRest(before, line)) extend(before, line)
    else if (before?.role === 'other' && isHead(before, line)) lines[lines.length - 1] = { ...lineOf(`${before.text} ${text}`, before.view, { start: before.span.start, end: line.span.end }), broken: true }
    else lines.push(line)
  }
  const signatories = grouped(lines)
  return signatories.length > 0 ? { signatories, clean } : undefined
}

/** A line in small letters that is a signature's all the same. */
const looksSigned = (text: string): boolean => text.length < LONGEST_LINE && !/[;:,.]$/u.test(text) && (PREFIX.test(text) || (POST.test(text) && text.length < 40))

function lineOf(text: string, view: View, span: Span): SignatureLine {
  const prefix = PREFIX.exec(text)
  const line = { text, view, span, broken: false }
  if (prefix) {
    const letters = prefix[1]!.replace(/[\s./]/gu, '').toUpperCase()
    const meant = MEANT[prefix[1]!.toLowerCase()] ?? (letters as Prefix)
    return { ...line, role: 'authority', words: text.slice(prefix[0].length), prefix: { written: prefix[0], meant } }
  }
  const role = SIGNED.test(text) ? 'mark' : POST.test(text) ? 'title' : isName(text) ? 'name' : 'other'
  return { ...line, role, words: text }
}

/** "Nguyễn Văn A", "TS. Nguyễn Văn A", or in capitals what begins with a family name. */
const isName = (text: string): boolean => HONORIFIC_NAME.test(text) || isNameInCapitals(text)

/** "TM. ỦY BAN NHÂN" / "DÂN": the second line is the rest of the first. */
const isRest = (before: SignatureLine, { role, text }: SignatureLine): boolean =>
  (before.role === 'authority' || before.role === 'title') && (role === 'other' || /(?:THÀNH PHỐ|TỈNH|XÃ|PHƯỜNG)$/u.test(before.text) && role === 'name' && isCapitals(text)) && isCapitals(text)

/** "TM." / "ỦY BAN NHÂN DÂN", "CHỦ" / "TỊCH": the first line is nothing without the second. */
const isHead = ({ text }: SignatureLine, line: SignatureLine): boolean =>
  /^(?:TM|KT|TL|TUQ|Q)\.?$/u.test(text) || (line.role === 'other' && POST.test(`${text} ${line.text}`) && text.length < 12)

/** "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A", "KT. BỘ TRƯỞNGTHỨ TRƯỞNG": lines run together. */
const isCrowded = ({ role, text }: SignatureLine): boolean =>
  (role === 'authority' || role === 'title') && (/\p{Lu}{3}.*\p{Ll}/u.test(text) || /(?:TRƯỞNG|TỊCH|ĐỐC)\p{L}|\p{Lu} (?:PHÓ|THỨ) /u.test(text))

/** Words before it on its line are another column's, and the copy may have lost what stood below. */
const startsLine = (source: string, at: number): boolean => !/\p{L}/u.test(/[^\r\n]*$/.exec(source.slice(Math.max(0, at - 300), at))![0])

function extend(before: SignatureLine, { text, span }: SignatureLine): void {
  before.text += ` ${text}`
  before.words += ` ${text}`
  before.span = { start: Math.min(before.span.start, span.start), end: Math.max(before.span.end, span.end) }
  before.broken = true
}

function grouped(lines: readonly SignatureLine[]): Signatory[] {
  const found: Signatory[] = []
  let open: SignatureLine[] = [], named = false
  for (const line of lines) {
    if (line.role === 'name') {
      if (open.length > 0) found.push({ lines: open, name: line })
      open = []
      named = true
    } else if (line.role !== 'other') open.push(line)
  }
  // Small letters behind a name are a stamp's.
  if (open.some(({ role, text }) => (role === 'authority' || role === 'title') && (!named || isCapitals(text)))) found.push({ lines: open, name: undefined })
  return found
}
