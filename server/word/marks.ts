/**
 * What our own export leaves in a Word file so that the draft can be read back to the letter: names of styles and bookmarks, nothing of the text.
 * They travel with the paragraphs through Word and LibreOffice; a paragraph written anew has none and is read like any other.
 */
export const MARKS = {
  /** `_bp12_2`: the 13th paragraph of the draft, two line breaks behind the one before. A leading underscore keeps it out of Word's list. */
  bookmark: '_bp',
  /** Characters: source that is not shown (markup, blanks at the ends of lines, where a line was broken). */
  hidden: 'BPAn',
  /** Characters: shown and not in the source (the blank between two lines of one paragraph). */
  added: 'BPThem',
  /** Paragraphs: drawn rules and breaks of sections. */
  drawn: 'BPKe',
  /** Tables: letterhead and closing; read in the order of the bookmarks. */
  frame: 'BPKhung',
  /** Tables: of the draft itself. */
  table: 'BPBang',
} as const

/** LibreOffice gives styles new ids and keeps the names that a user sees. */
export const MARK_NAMES: Readonly<Record<string, string>> = {
  'Phần ẩn của bản thảo': MARKS.hidden, 'Khoảng trắng nối dòng': MARKS.added, 'Đường kẻ thể thức': MARKS.drawn, 'Khung thể thức': MARKS.frame, 'Bảng trong văn bản': MARKS.table,
}

/** How line breaks and what XML cannot hold are spelt in hidden text. The spelling is undone by `unspell`. */
const BREAKS: Readonly<Record<string, string>> = { '\n': '↵', '\r': '↤', '\t': '↦' }
const UNBREAKS: Readonly<Record<string, string>> = { '↵': '\n', '↤': '\r', '↦': '\t' }
const UNSAFE = /[\n\r\t↵↤↦⟨]|[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

export const spell = (text: string): string => text.replace(UNSAFE, (one) => BREAKS[one] ?? `⟨${one.codePointAt(0)!.toString(16)}⟩`)
export const unspell = (text: string): string => text.replace(/⟨([0-9a-f]{1,6})⟩|[↵↤↦]/g, (one, code: string | undefined) => (code === undefined ? UNBREAKS[one]! : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))))
