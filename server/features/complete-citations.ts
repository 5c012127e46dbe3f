/** An instrument as a draft of a family cites it: in full for the first time, by kind and symbol later. */
import type { Ground } from '../data/grounds.ts'
import { kindById } from '../data/kinds.ts'
import type { Mention } from '../facts/citations.ts'
import type { Instrument } from '../facts/ledger.ts'
import type { Family } from '../profile.ts'
import { printedDate } from '../rules/citation-fixes.ts'

/**
 * Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II.6.a and II.6.b: with its day, a law by name and day alone; Nghị định số 78/2025/NĐ-CP,
 * Điều 68, as amended: a law with its number, others without a day, both with what has amended them; the Party: with a short day.
 */
export function firstCitation({ kind, symbol, date, issuer, title, amendedBy = [] }: Ground, family: Family): string {
  const isLaw = isLawKind(kind), name = kindById(kind)!.name
  if (isLaw && family === 'HC') return `${name} ${title} ngày ${longDate(date)}`
  const amended = amendedBy.length > 0 ? ` được sửa đổi, bổ sung bởi ${joined(amendedBy.map((one) => `${name} số ${one}`))}` : ''
  if (isLaw) return `${name} ${title} số ${symbol}${amended}`
  if (family === 'QP') return `${name} số ${symbol} của ${issuer} ${title}${amended}`
  return family === 'HC' ? `${name} số ${symbol} ngày ${longDate(date)} của ${issuer} ${title}${amended}` : `${name} số ${symbol}, ngày ${printedDate(date)} của ${issuer} ${title}`
}

/** "Nghị định số 30/2020/NĐ-CP"; of a law in an administrative document "Luật Đất đai". Nothing when the draft does not say what it is. */
export function laterCitation({ node, kind, symbol }: Mention, family: Family): string | undefined {
  if (!kind || symbol.series === 'old') return undefined
  const { name } = kindById(kind.id)!
  if (isLawKind(kind.id) && family === 'HC') return node.name && `${name} ${node.name.text}`
  return `${name} số ${symbol.right}`
}

/** What drafts say of an instrument, when they say enough and agree. */
export function known({ symbol, kind, dates: [date, ...otherDates], issuers: [issuer], titles: [title] }: Instrument): Ground | undefined {
  const by = issuer?.text ?? (kind && isLawKind(kind) ? 'Quốc hội' : undefined)
  return kind && date && title && by && otherDates.length === 0 ? { symbol, kind, date: date.text, issuer: by, title: title.text } : undefined
}

const isLawKind = (kind: string): boolean => kind === 'luat' || kind === 'bo-luat' || kind === 'phap-lenh'

/** "05 tháng 3 năm 2020": days below 10 and the months 1 and 2 get a zero. */
function longDate(iso: string): string {
  const [day, month, year] = printedDate(iso).split('/')
  return `${day} tháng ${month} năm ${year}`
}

const joined = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`)
