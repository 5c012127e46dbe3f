/** A new draft from a template: what is known is filled in, what is not is a blank. */
import { kindById } from '../data/kinds.ts'
import type { Office } from '../data/office.ts'
import { TEMPLATES } from '../data/templates/all.ts'
import type { Template } from '../data/templates/template.ts'
import { given } from '../given.ts'
import { capitals, issuerNamed, kindTitle, type NewIssuer, type Signing } from './new-issuer.ts'

/** What the drafter has told; all but the template and the day may be missing and is a blank then. */
export interface NewDraft {
  template: Template
  /** YYYY-MM-DD: the day by whose norms the draft is written; its year is printed. */
  day: string
  /** "Ủy ban nhân dân tỉnh Hà Tĩnh", "Sở Tư pháp tỉnh Hà Tĩnh", "Tỉnh ủy Hà Tĩnh". */
  issuer?: string
  /** What stands for the issuer in the symbol, when no table knows it. */
  code?: string
  /** Trích yếu. */
  subject?: string
  signing?: Signing
  /** The name of who signs. */
  signer?: string
  /** The unit that drafts, in the line "Lưu" and in the symbol of a công văn. */
  unit?: string
}

/** A text, or a blank with what is to be written there. Blanks of one name are filled together. */
export type Piece = string | { blank: string }

export function newDraft(told: NewDraft, office: Office): Piece[] {
  const wanted = { ...told, ...given({ issuer: cleaned(told.issuer), code: cleaned(told.code), subject: cleaned(told.subject), signer: cleaned(told.signer), unit: cleaned(told.unit) }) }
  const issuer = issuerNamed(wanted.issuer ?? '', wanted.template.family, office), values = valuesOf(wanted, issuer)
  const lines = wanted.template.text.split('\n').flatMap((line) => lineFor(line, wanted.day, issuer))
  return piecesOf(lines.flatMap((line) => filled(line, values)).join('\n'))
}

/** As a snippet of TextMate: blanks are tab stops in their order, and the cursor ends behind the last. */
export function asSnippet(pieces: readonly Piece[]): string {
  const stops = new Map<string, number>()
  const text = pieces.map((piece) => {
    if (typeof piece === 'string') return escaped(piece)
    const known = stops.get(piece.blank)
    if (known) return `\${${known}}`
    stops.set(piece.blank, stops.size + 1)
    return `\${${stops.size}:${escaped(shownBlank(piece.blank))}}`
  })
  return `${text.join('')}$0`
}

/** A blank shows its name in square brackets: what is never filled in must not be read as text of the draft. */
const shownBlank = (name: string): string => `[… ${name}]`

/** As a text, for who has no tab stops. */
export const asText = (pieces: readonly Piece[]): string => `${pieces.map((piece) => (typeof piece === 'string' ? piece : shownBlank(piece.blank))).join('')}\n`

/** The templates by what a user asks for: the id of one, or a kind, and of several the first that this issuer may issue. */
export function templateFor({ kind, family, issuer = '' }: { kind: string; family?: string; issuer?: string }, office: Office): Template | undefined {
  const fits = TEMPLATES.filter((template) => template.id === kind || (template.kind === kind && (!family || template.family === family)))
  return fits.find(({ family: own, issuers }) => !issuers || issuers.includes(issuerNamed(issuer, own, office).code ?? '')) ?? fits[0]
}

/** "Quyết định (quy định trực tiếp)" */
export function templateName({ kind, detail, either }: Template): string {
  const name = either ? 'Quyết định, nghị quyết' : kindById(kind)!.name
  return detail ? `${name} (${detail})` : name
}

const CONDITION = /^\[(?:(từ|trước) (\d{4}-\d{2}-\d{2})|(khác )?(\p{Lu}+(?:, \p{Lu}+)*))\] ?/u

/** The line without its conditions; nothing when one of them does not hold. */
function lineFor(line: string, day: string, issuer: NewIssuer): string[] {
  const [whole, side, since, other, issuers] = CONDITION.exec(line) ?? []
  if (whole === undefined) return [line]
  const holds = since ? (day >= since) === (side === 'từ') : issuers!.split(', ').includes(issuer.sort) !== (other !== undefined)
  return holds ? lineFor(line.slice(whole.length), day, issuer) : []
}

type Values = Readonly<Record<string, string | undefined>>

const VALUE = /\{([^}]+)\}/gu

/** The lines that a line becomes when its values are put in; none when it is one value that is empty. A value may hold blanks and values. */
function filled(line: string, values: Values): string[] {
  const text = line.replace(VALUE, (_, name: string) => values[name] ?? `<${name}>`)
  if (text === '' && line !== '') return []
  return text === line ? [line] : text.split('\n').flatMap((one) => filled(one, values))
}

const BLANK_OF = /<([^>]+)>/u

const piecesOf = (text: string): Piece[] => text.split(BLANK_OF).map((part, i) => (i % 2 === 1 ? { blank: part } : part)).filter((part) => part !== '')

const escaped = (text: string): string => text.replace(/[\\$}]/gu, '\\$&')

const NUMBER_BLANK = '       ', DAY_BLANK = '      '

/** What the words in braces of a template stand for. */
function valuesOf(wanted: NewDraft, issuer: NewIssuer): Values {
  const { template, day, unit, signer } = wanted, { family } = template
  const kind = template.either && issuer.sort === 'HĐND' ? 'nghi-quyet' : template.kind
  const subject = wanted.subject?.replace(/[\s.;,]+$/u, '') || template.subject, code = wanted.code ?? issuer.code ?? '{ký hiệu cơ quan}'
  const abbreviation = kindById(kind)!.abbreviations[family]?.[0]
  const symbol = abbreviation ? `${abbreviation}-${code}` : `${code}-{đơn vị soạn thảo}`
  const year = day.slice(0, 4), about = subject && lowerFirst(subject.replace(/^(?:về việc|v\/v|về) /iu, ''))
  return {
    'TÊN LOẠI': kindTitle(kind), 'Tên loại': kindById(kind)!.name,
    'trích yếu': subject && upperFirst(subject), 'tên gọi': subject && lowerFirst(subject), 'về việc': `về ${about ?? '{nội dung}'}`,
    'THẨM QUYỀN': issuer.authority ?? '{THẨM QUYỀN BAN HÀNH}', 'NGƯỜI BAN HÀNH': capitals(issuer.speaker) || undefined, 'người ban hành': issuer.speaker || undefined,
    'cơ quan': issuer.name || undefined, 'địa bàn': issuer.seat, 'chánh văn phòng': issuer.chief, 'tập thể': issuer.body || undefined, 'TẬP THỂ': capitals(issuer.body) || undefined, 'nơi lưu': issuer.filing,
    'đơn vị soạn thảo': unit, 'ký hiệu': symbol, 'ký hiệu cơ quan': wanted.code ?? issuer.code,
    'số trống': NUMBER_BLANK, 'ngày trống': DAY_BLANK, 'tháng trống': DAY_BLANK, 'năm': year,
    'phần đầu': headOf(wanted, issuer, symbol, about), 'phần đầu không ngày': headOf(wanted, issuer, symbol, about).split('\n').slice(0, -1).join('\n'), 'đầu kèm theo': [...issuer.head, ...MOTTO].join('\n'),
    'ký': ['', ...issuer.signature(wanted.signing ?? 'head'), signer ?? '<Họ và tên người ký>'].join('\n'),
  }
}

const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']

function headOf({ template: { family, kind }, day }: NewDraft, { head, place, name }: NewIssuer, symbol: string, about: string | undefined): string {
  const dated = `${place ?? '<địa danh>'}, ngày${DAY_BLANK}tháng${DAY_BLANK}năm ${day.slice(0, 4)}`
  const above = name ? head : ['<TÊN CƠ QUAN BAN HÀNH>']
  if (family === 'DANG') return [...above, `Số${NUMBER_BLANK}-${partySymbol(symbol)}`, ...(kind === 'cong-van' ? [`về việc ${about ?? '{nội dung}'}`] : []), 'ĐẢNG CỘNG SẢN VIỆT NAM', dated].join('\n')
  const number = family === 'QP' ? `Số:${NUMBER_BLANK}/${day.slice(0, 4)}/${symbol}` : `Số:${NUMBER_BLANK}/${symbol}`
  return [...above, number, ...(kind === 'cong-van' ? [`V/v ${about ?? '{nội dung}'}`] : []), ...MOTTO, dated].join('\n')
}

/** The Party puts a slash where the state puts a hyphen: "NQ/TU". */
const partySymbol = (symbol: string): string => symbol.replace('-', '/')

/** What a user has typed is one line of text and never a mark of the template; nothing when no word is left. */
const cleaned = (text: string | undefined): string | undefined => text?.normalize('NFC').replace(/[<>{}]/gu, '').replace(/\s+/gu, ' ').trim() || undefined
const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)
const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
