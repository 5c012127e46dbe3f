/** What the beginning of a paragraph may open. The grammar around it (`nest.ts`) decides whether it does. */
import type { UnitKind } from '../tree/nodes.ts'
import { letterValue, ordinalValue, romanValue } from '../tree/numbers.ts'

export interface Opening {
  kind: UnitKind | 'dash'
  /** See `Marker.style`. */
  style: string
  /** Length of the marker with the blanks behind it, in UTF-16 units of the text as read. */
  length: number
  /** Length of the marker alone: "Điều 5.", "a)". */
  markerLength: number
  /** The number as written and where it stands in the text; empty for a dash. */
  number: { text: string; from: number; value: number; suffix: string; path?: number[] }
  /** The same words may as well be running text: "Điều 12 quy định …", "I" for the letter, "4.0.". The sequence must speak for it. */
  doubtful: boolean
  /** Another reading of the same marker: "i)" as Roman one, "C." as a letter. */
  other?: Opening
}

const WORD_KINDS: Readonly<Record<string, UnitKind>> = { phần: 'part', chương: 'chapter', mục: 'section', 'tiểu mục': 'subsection', điều: 'article' }

// "Điều 5. Tên", "Điều 5a:", "ĐIỀU 12", "điều 3.".
const ARTICLE = /^(điều)(\s+|\s*(?=\d))(\d{1,4})(?:([a-zđ]{1,2})(?![\p{L}])|)(\s*)([.:/)\-–]?)(?!\d)/iu
/** What follows a cited article: the name of its text. */
const CITED_TEXT = /^\s*(?:Ngh|Lu|Thông|Quy|Bộ|Hiến|Pháp|Chương|Mục|Phần|Điều)/u
// "Chương II", "PHẦN THỨ NHẤT", "Mục 1. TÊN", "Tiểu mục 2".
const WORD = /^(phần|chương|tiểu mục|mục)\s+(?:(thứ\s+\p{L}+)|(nhất|hai|ba|tư|năm)|([ivxlc]{1,8})|(\d{1,3}))([a-zđ]?)(?![\p{L}\d])(\s*)([.:\-–/]?)(?!\d)/iu
const ROMAN = /^([IVXLC]{1,7})(\s*)(\.-|\.|[-–)/]|:)(?![\d.])/u
const CAPITAL = /^([A-ZĐ])(\s?)([.)/]|-(?=\s))(?![\d.])/u
const DOTTED = /^(\d{1,3}(?:\.\d{1,3}){1,4})(\.?)(\s*)([.)]?)(?=\s|\p{L})/u
const DIGITS = /^(\d{1,3})([a-zđ]{0,2})(\s?)(\.-|\.|[)/:]|[-–](?=\s|\p{Lu}))(?!\d)/u
const LETTER = /^(\p{Ll})(?:(\d{1,2})|(\p{Ll})|)(\s?)([)]|[./](?=\s|\p{Lu}|$)|-(?=\s|\p{Lu}))/u
const PAREN = /^\(\s?(?:(\d{1,2})|([ivx]{1,4})|(\p{Ll}))\s?\)/u
const LOWER_ROMAN = /^([ivx]{1,4})(\s?)([.)])(?=\s|\p{Lu})/u
const DASH = /^([-–—−+•●▪·*¬])(?!\1)(?=\s|[\p{L}“"(\d])/u

/** Reads the marker at the beginning of a paragraph; nothing when there is none. */
export function openingOf(text: string): Opening | undefined {
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57) return dotted(text) ?? digits(text)
  if (first === 40) return paren(text)
  const letter = text[0]
  if (letter === 'Đ' || letter === 'đ' || letter === 'd' || letter === 'D') return article(text) ?? capital(text) ?? lowerLetter(text)
  if (letter === undefined) return undefined
  const word = 'PpCcMmTt'.includes(letter) ? wordUnit(text) : undefined
  if (word) return word
  if ('IVXLC'.includes(letter)) return roman(text) ?? capital(text)
  return DASH.test(text) ? dash(text) : capital(text) ?? lowerLetter(text)
}

/** The same for text that may begin with a quotation mark, which then belongs to the marker. */
export function quotedOpeningOf(text: string): Opening | undefined {
  const mark = /^[“"«„]\s?/u.exec(text)?.[0].length ?? 0
  const found = openingOf(text.slice(mark))
  return found && mark > 0 ? shift(found, mark) : found
}

function shift(opening: Opening, by: number): Opening {
  const { length, markerLength, number, other } = opening
  const moved: Opening = { ...opening, length: length + by, markerLength: markerLength + by, number: { ...number, from: number.from + by } }
  if (other) moved.other = shift(other, by)
  return moved
}

function opening(text: string, kind: Opening['kind'], style: string, markerLength: number, number: Opening['number'], doubtful = false): Opening {
  let length = markerLength
  while (text[length] === ' ') length++
  return { kind, style, length, markerLength, number, doubtful }
}

function article(text: string): Opening | undefined {
  const match = ARTICLE.exec(text)
  if (!match) return undefined
  const [all, word, gap, digits, suffix = '', space, mark] = match as unknown as [string, string, string, string, string | undefined, string, string]
  const rest = text.slice(all.length)
  // Without a full stop "Điều 12 quy định …" is a citation; with a title in its stead only the sequence can tell.
  const bare = mark === '' && rest.trim() !== ''
  if (bare && (!/^\s+\p{Lu}/u.test(rest) || CITED_TEXT.test(rest) || /[.;,]\s*$/u.test(rest))) return undefined
  if (word !== 'Điều' && word !== 'ĐIỀU' && mark === '') return undefined
  if (mark !== '' && /^\s*(?:và|hoặc|của|đến)(?!\p{L})/u.test(rest)) return undefined
  const from = word!.length + gap!.length
  const style = mark === '' ? (rest.trim() === '' ? 'word' : 'word?') : `word${space ? '_' : ''}${mark}`
  return opening(text, 'article', style, all.length - (mark === '' ? space!.length : 0), { text: digits! + suffix, from, value: Number(digits), suffix: suffix.toLowerCase() }, bare || word === 'điều')
}

function wordUnit(text: string): Opening | undefined {
  const match = WORD.exec(text)
  if (!match) return undefined
  const [all, word, ordinal, short, roman, arabic, suffix, space, mark] = match as unknown as [string, string, string?, string?, string?, string?, string?, string?, string?]
  const rest = text.slice(all.length)
  const written = ordinal ?? short ?? roman ?? arabic!
  if (rest.trim() !== '' && !titleLike(rest.trim(), mark!)) return undefined
  if (word[0] === word[0]!.toLowerCase()) return undefined // "chương II" begins no line of its own in a draft that means a heading
  if (roman && roman === roman.toLowerCase() && roman !== roman.toUpperCase()) return undefined
  const value = arabic ? Number(arabic) : roman ? romanValue(roman) : ordinalValue(written)
  const from = text.indexOf(written, word.length)
  const style = arabic ? 'word N' : roman ? 'word I' : 'word ordinal'
  const kind = WORD_KINDS[word.toLowerCase().replace(/\s+/g, ' ')]!
  return opening(text, kind, style, all.length - (mark === '' ? space!.length : 0), { text: written + suffix, from, value, suffix: suffix!.toLowerCase() }, value === 0 || rest.trim() !== '' && mark === '')
}

/** A title on the heading's own line: behind a mark anything, without one only capitals. */
const titleLike = (rest: string, mark: string): boolean => (mark !== '' ? /^[\p{Lu}“"]/u.test(rest) : /^[\p{Lu}\P{L}]{4,}$/u.test(rest) || /^\(/u.test(rest))

function roman(text: string): Opening | undefined {
  const match = ROMAN.exec(text)
  if (!match) return undefined
  const [all, written, space, mark] = match as unknown as [string, string, string, string]
  const value = romanValue(written)
  if (value === 0) return undefined
  const rest = text.slice(all.length)
  if (rest.trim() === '' && text.length > 8) return undefined
  if (!/^\s|^\p{Lu}\p{L}|^$/u.test(rest)) return undefined // "V/v"
  const found = opening(text, 'division', `I${space ? '_' : ''}${mark}`, all.length, { text: written, from: 0, value, suffix: '' })
  if (written.length === 1) {
    const other = capital(text)
    if (other) found.other = other
  }
  return found
}

function capital(text: string): Opening | undefined {
  const match = CAPITAL.exec(text)
  if (!match) return undefined
  const [all, letter, space, mark] = match as unknown as [string, string, string, string]
  const rest = text.slice(all.length)
  if (!/^\s+\p{Lu}|^\s*$/u.test(rest) && mark === '.') return undefined // "Q.1", "P.Tổng hợp"
  return opening(text, 'division', `A${space ? '_' : ''}${mark}`, all.length, { text: letter, from: 0, value: capitalValue(letter), suffix: '' }, mark !== '-' || !/^\s\p{Lu}[\p{Lu}\s,]{12,}$/u.test(rest))
}

/** A B C D Đ E … or A B C D E F …: both are in use for capitals, and the sequence is judged by neither. */
const capitalValue = (letter: string): number => letterValue(letter)

function dotted(text: string): Opening | undefined {
  const match = DOTTED.exec(text)
  if (!match) return undefined
  const [all, written, dot, space, mark] = match as unknown as [string, string, string, string, string]
  if (mark && !(dot === '' )) return undefined
  const path = written.split('.').map(Number)
  // 104.042 and 1.500 are amounts, 4.0 a version, 17.05 an hour or a date.
  if (path.includes(0) || written.split('.').some((part, i) => (i > 0 && part.length > 2) || (part.length > 1 && part[0] === '0'))) return undefined
  const end = mark || dot
  const length = mark ? all.length : written.length + dot.length
  if (!end && !/^\s+[\p{Lu}“"(]/u.test(text.slice(length))) return undefined
  if (space && mark) return undefined
  return opening(text, 'clause', `D${end}`, length, { text: written, from: 0, value: path.at(-1)!, suffix: '', path }, !end)
}

function digits(text: string): Opening | undefined {
  const match = DIGITS.exec(text)
  if (!match) return undefined
  const [all, written, suffix, space, mark] = match as unknown as [string, string, string, string, string]
  if (written.length > 1 && written[0] === '0') return undefined
  if (mark === '/' && /^\p{L}/u.test(text.slice(all.length)) && !/^\p{Lu}\p{Ll}/u.test(text.slice(all.length))) return undefined // 76/NQ-CP
  if (mark === ':' ) return undefined
  const value = Number(written)
  const odd = mark === '/' || mark === '-' || mark === '–'
  return opening(text, 'clause', `N${space ? '_' : ''}${mark}`, all.length, { text: written + suffix, from: 0, value, suffix }, value === 0 || odd)
}

function lowerLetter(text: string): Opening | undefined {
  const low = LOWER_ROMAN.exec(text)
  const match = LETTER.exec(text)
  const asRoman = low && romanValue(low[1]!) > 0
    ? opening(text, 'item', `i${low[3]}`, low[0].length, { text: low[1]!, from: 0, value: romanValue(low[1]!), suffix: '' }, true)
    : undefined
  if (!match) return asRoman
  const [all, letter, digits = '', second = '', space, mark] = match as unknown as [string, string, string | undefined, string | undefined, string, string]
  if (second && second !== letter) return asRoman // "ii)" is Roman, "aa)" a letter past y
  const doubtful = mark !== ')' || second !== ''
  const found = opening(text, 'point', `A${space ? '_' : ''}${mark}`, all.length, { text: letter + digits + second, from: 0, value: letterValue(letter), suffix: digits || second }, doubtful)
  if (asRoman) found.other = asRoman
  return found
}

function paren(text: string): Opening | undefined {
  const match = PAREN.exec(text)
  if (!match) return undefined
  const [all, number, roman, letter] = match as unknown as [string, string?, string?, string?]
  const written = number ?? roman ?? letter!
  const value = number ? Number(number) : roman ? romanValue(roman) : letterValue(written)
  return opening(text, 'item', number ? '(N)' : roman ? '(i)' : '(A)', all.length, { text: written, from: text.indexOf(written), value, suffix: '' }, true)
}

function dash(text: string): Opening {
  return opening(text, 'dash', text[0]!, 1, { text: '', from: 0, value: 0, suffix: '' })
}
