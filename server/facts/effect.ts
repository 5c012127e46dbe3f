/** How the document itself ends: the clauses on its effect, what it repeals, who carries it out, its last words and its adoption. */
import { kindById } from '../data/kinds.ts'
import { isoOf, readDate } from '../parse/inline-dates.ts'
import { sourceSpan } from '../text/view.ts'
import type { Span } from '../tree/nodes.ts'
import type { Reading } from './facts.ts'
import type { TextFact } from './texts.ts'

/** "Quyết định này có hiệu lực thi hành từ ngày …" of the whole document. */
export interface EffectClause {
  text: TextFact
  /** From the kind word to the end of the day, or of what stands for it. */
  span: Span
  /** `date`: a day of the calendar; `signing`: counted from signing, issue, adoption; `blank`: left open; `other`: not understood. */
  form: 'date' | 'signing' | 'blank' | 'other'
  iso?: string
}

export interface ClosingFact {
  clauses: readonly EffectClause[]
  /** Some words speak of the effect of this document, in whatever form. */
  speaksOfEffect: boolean
  /** Some words speak of repeal; someone is charged, near the end, with carrying it out. Asked of few drafts, so worked out when asked. */
  speaksOfRepeal(): boolean
  speaksOfDuty(): boolean
  /** "Các quy định trước đây trái với … đều bị bãi bỏ." */
  vagueRepeals: readonly Span[]
  /** Simplified procedure, under which it may take effect on the day of issue. */
  simplified(): boolean
  /** The last text of the body, when the body ends in running text. */
  last: TextFact | undefined
  /** "Nghị quyết này đã được Hội đồng nhân dân … thông qua ngày …". */
  adoption: { span: Span; iso: string | undefined } | undefined
}

const EFFECT = /(?:có|bắt đầu có) hiệu lực/gu
const TAIL = /^(?: thi hành| pháp luật)?,?(?: (?:kể|tính))?(?: từ)? ?/u
const SIGNING = /^(?:ngày |thời điểm )?(?:được )?(?:ký|ban hành|Quốc hội thông qua|Hội đồng nhân dân|đăng|công bố|thông qua)|^sau (?:\d+|mười|mười lăm|ba mươi|bốn mươi lăm) |^(?:\d+|mười lăm|bốn mươi lăm) ngày,? (?:kể từ|sau)/u
const BLANK = /^(?:ngày\s*)?(?:[….\s_/]|tháng|năm|\d{4}|x)*(?:tháng|năm|[…_]|\.{3})/iu
const VAGUE = /(?:[Cc]ác|[Nn]hững|[Mm]ọi) (?:quy định|văn bản)[^.;]{0,120}?(?:trái với|không phù hợp với|không còn phù hợp|có nội dung trái)[^.;]{0,100}?(?:bãi bỏ|hết hiệu lực|không còn hiệu lực|hủy bỏ|huỷ bỏ)|[Bb]ãi bỏ (?:các|những|mọi|tất cả các) (?:quy định|văn bản)[^.;]{0,60}?trái với/gu
const SIMPLIFIED = /thủ tục rút gọn/u
const REPEAL = /bãi bỏ|Bãi bỏ|hết hiệu lực|thay thế|hủy bỏ|Huỷ bỏ|Hủy bỏ/u
const DUTY = /chịu trách nhiệm|có trách nhiệm|thi hành (?:Quyết định|Nghị quyết|Nghị định|Thông tư|Luật)|tổ chức (?:thực hiện|triển khai|thi hành)|(?:căn cứ|chiếu|theo) (?:Quyết định|Nghị quyết) (?:này )?thi hành|[Gg]iao |chịu trách nhiện|trách nhiệm thi hành|[Tt]riển khai thực hiện/u
/** The article that charges someone stands among the last. */
const LAST_TEXTS = 20
const ADOPTION = /(?:đã được|được) [^.;]{0,160}?thông qua/u

export function closingFactOf({ profile }: Reading, texts: readonly TextFact[]): ClosingFact {
  const body = texts.filter(({ zone }) => zone.document === 'main' && zone.block === 'body' && !zone.quoted)
  const noun = kindById(profile.kind ?? '')?.name ?? ''
  let speaksOfEffect = false
  const clauses: EffectClause[] = [], vagueRepeals: Span[] = []
  let adoption: ClosingFact['adoption']
  for (const one of body) {
    const { text } = one.view
    if (text.includes('iệu lực')) {
      speaksOfEffect ||= /có hiệu lực|[Hh]iệu lực (?:thi hành|của)|ngày hiệu lực/u.test(text)
      clauses.push(...clausesIn(one, noun))
    }
    if (mayRepealVaguely(text)) for (const { index, 0: words } of text.matchAll(VAGUE)) vagueRepeals.push(sourceSpan(one.view, index, index + words.length))
    if (text.includes('thông qua')) adoption = adoptionIn(one, noun) ?? adoption
  }
  const says = (words: RegExp): boolean => body.some(({ view }) => words.test(view.text))
  return {
    speaksOfEffect, clauses, vagueRepeals, last: body.at(-1), adoption,
    speaksOfRepeal: () => says(REPEAL), speaksOfDuty: () => body.slice(-LAST_TEXTS).some(({ view }) => DUTY.test(view.text)), simplified: () => says(SIMPLIFIED),
  }
}

/** A test that costs nothing before one that does. */
const mayRepealVaguely = (text: string): boolean =>
  (text.includes('bãi bỏ') || text.includes('hết hiệu lực') || text.includes('không còn hiệu lực') || text.includes('ủy bỏ') || text.includes('uỷ bỏ') || text.includes('Bãi bỏ')) && (text.includes('trái với') || text.includes('phù hợp') || text.includes('nội dung trái'))

/** The clauses that begin a sentence with the document itself: "khoản 2 Điều 5 có hiệu lực …" and "ngày Quyết định này có hiệu lực" are none. */
function clausesIn(one: TextFact, noun: string): EffectClause[] {
  const { view } = one, { text } = view
  const found: EffectClause[] = []
  for (const { index, 0: words } of text.matchAll(EFFECT)) {
    const before = /(?:^|[.;:”"] |\d\. )(\p{L}[\p{L} ]{1,22}?)(?: này)?,? $/u.exec(text.slice(Math.max(0, index - 45), index))
    if (!before || noun === '' || before[1]!.toLowerCase() !== noun.toLowerCase()) continue
    const from = index - before[0].length + before[0].indexOf(before[1]!)
    const tail = TAIL.exec(text.slice(index + words.length))![0]
    const at = index + words.length + tail.length
    found.push({ text: one, ...dayAt(text, at, one, from) })
  }
  return found
}

function dayAt(text: string, at: number, one: TextFact, from: number): Omit<EffectClause, 'text'> {
  const rest = text.slice(at, at + 120)
  const clause = rest.split(/[.;](?=\s|$)/u)[0]!
  const spanTo = (length: number): Span => sourceSpan(one.view, from, at + length)
  const digits = /^(?:ngày\s+)?(?=\d)/u.exec(rest)
  const date = digits && readDate(text, at + digits[0].length)
  if (date) return { form: 'date', iso: isoOf(date), span: sourceSpan(one.view, from, date.to) }
  if (SIGNING.test(rest)) return { form: 'signing', span: spanTo(clause.split(/,| và /u)[0]!.length) }
  return { form: BLANK.test(rest) ? 'blank' : 'other', span: spanTo(Math.min(clause.length, 40)) }
}

function adoptionIn({ view }: TextFact, noun: string): ClosingFact['adoption'] {
  const { text } = view
  if (noun === '' || text.replace(/^[“"*]/u, '').slice(0, noun.length).toLowerCase() !== noun.toLowerCase()) return undefined
  const found = ADOPTION.exec(text)
  if (!found) return undefined
  const day = /ngày\s+(?=\d)/u.exec(text.slice(found.index))
  const date = day && readDate(text, found.index + day.index + day[0].length)
  return { span: sourceSpan(view, 0, date ? date.to : Math.min(text.length, 200)), iso: date ? isoOf(date) : undefined }
}
