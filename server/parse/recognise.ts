/** What a draft is: family, kind, number, date, whether a draft or a fragment; read from the tree unless the user has set it. */
import { kindByAbbreviation, kindById, kindByTitle } from '../data/kinds.ts'
import type { Family, Layout, Profile } from '../profile.ts'
import type { AnyNode, Draft, Letterhead, NodeOfKind } from '../tree/nodes.ts'
import { isUnit, textOf, walk } from '../tree/walk.ts'

export interface Given { family?: Family; kind?: string; today: string }

export function profileOf(tree: Draft, layout: Layout, { family, kind, today }: Given): Profile {
  const letterhead = child(tree, 'letterhead')
  const title = joined(letterhead, 'documentNumber') ? '' : headingOf(tree)
  // A line above the title may look like a letterhead; a title may also name the number of another instrument.
  const heading = !letterhead || OWN_NUMBER.test(title) ? title : ''
  const number = numberIn(joined(letterhead, 'documentNumber') || NUMBER_IN_TITLE.exec(heading)?.[0] || '')
  const foundKind = kind ?? kindOf(tree, letterhead, number)
  const adopted = ADOPTED.has(foundKind ?? '') || /\/(?:UBTV)?QH\d/u.test(number ?? '')
  const date = dateIn(joined(letterhead, 'placeDate') || heading, PLACE_DATE) ?? (adopted ? dateIn(edges(tree).lastText, ADOPTION) : undefined)
  return {
    family: family ?? familyOf(tree, letterhead, number, foundKind),
    kind: foundKind,
    number: number && /^\d/.test(number) ? number : undefined,
    date,
    asOf: date ?? dayOfNumber(number, today) ?? (letterhead && !/^\d/.test(number ?? '') ? today : lastDayNamed(tree, today)),
    draft: letterhead !== undefined && (!number || !/^\d/.test(number) || (!date && !adopted)),
    fragment: fragmentOf(tree, letterhead !== undefined),
    layout,
    set: { family: family !== undefined, kind: kind !== undefined },
  }
}

function child<K extends keyof NodeOfKind>(tree: Draft, type: K): NodeOfKind[K] | undefined {
  return (tree.children as AnyNode[]).find((node) => node.type === type) as NodeOfKind[K] | undefined
}

const joined = (letterhead: Letterhead | undefined, type: string): string =>
  (letterhead?.children ?? []).filter((node) => node.type === type).map((node) => textOf(node)).join(' ')

/** Older copies have number and date in the title: "CỦA CHÍNH PHỦ SỐ 37/2007/NĐ-CP NGÀY 09 THÁNG 3 NĂM 2007". */
const NUMBER_IN_TITLE = /SỐ\s*:?\s*\d[^\s]*/u
const OWN_NUMBER = /^CỦA\s[\p{Lu}\s,-]{3,60}\sSỐ\s*:?\s*\d/u

function headingOf(tree: Draft): string {
  const title = child(tree, 'title')
  return title ? (title.children as AnyNode[]).filter((node) => node.type === 'subject').map((node) => textOf(node)).join(' ') : ''
}

/** What stands behind "Số:", blanks closed up; undefined without such a line, '' when it is blank. */
function numberIn(line: string): string | undefined {
  if (line === '') return undefined
  const behind = /số\s*[:.]?\s*(.*)$/iu.exec(line)?.[1] ?? ''
  const symbol = /^(?:[\d.…_xX]+\p{L}?\s*)?[-/][\p{L}\d/.\-&–\s]*/u.exec(behind)?.[0] ?? behind.split(' ')[0]!
  return symbol.replace(/\s+(?=[-/–])|(?<=[-/–])\s+/gu, '').trim().split(' ')[0]
}

const PLACE_DATE = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu

/** Laws have no date line: "… thông qua ngày 18 tháng 11 năm 2026." */
const ADOPTED: ReadonlySet<string> = new Set(['hien-phap', 'luat', 'bo-luat', 'phap-lenh'])
const ADOPTION = /thông qua ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu

function dateIn(text: string, form: RegExp): string | undefined {
  const match = form.exec(text)
  if (!match) return undefined
  const [, day, month, year] = match
  const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  const real = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(iso) ? iso : undefined
}

function dayOfNumber(number: string | undefined, today: string): string | undefined {
  const year = /^[\d.]*\/((?:19|20)\d\d)\//.exec(number ?? '')?.[1]
  if (!year) return undefined
  return year >= today.slice(0, 4) ? today : `${year}-12-31`
}

/** A text without head and date, or numbered and without date, is as old as the newest year that it names, when that is long past. */
function lastDayNamed(tree: Draft, today: string): string {
  const now = Number(today.slice(0, 4))
  let newest = 0, named = 0
  walk(tree, (node) => {
    const year = node.type === 'date' ? node.year : node.type === 'citation' ? Number(node.date?.iso.slice(0, 4) ?? 0) : 0
    if (year === 0 || year > now) return
    newest = Math.max(newest, year)
    named++
  })
  return named >= MANY && newest < now - LONG_PAST ? `${newest}-12-31` : today
}
/** A draft of today names a year of these, if it names any. */
const LONG_PAST = 2, MANY = 5

/** A consolidated text names what amended it before its căn cứ; the page of a gazette may print neither its number nor its kind. */
const AMENDED_BY = /(?:sửa đổi|bổ sung|thay thế|bãi bỏ)(?: một số điều)? bởi\s?:$/u
const isConsolidated = (tree: Draft): boolean =>
  child(tree, 'preamble')?.children.some((node) => node.type === 'paragraph' && AMENDED_BY.test(textOf(node).trim())) ?? false

function kindOf(tree: Draft, letterhead: Letterhead | undefined, number: string | undefined): string | undefined {
  if (/VBHN/.test(number ?? '') || letterhead?.children.some((line) => textOf(line).startsWith('VĂN BẢN HỢP NHẤT')) || isConsolidated(tree)) return 'van-ban-hop-nhat'
  const type = child(tree, 'title')?.children.find((node) => node.type === 'documentType')
  if (type) return kindByTitle(textOf(type))
  if (!letterhead) return undefined
  const abbreviation = /^[\d.]*(?:\/\d{4})?[/-](\p{L}+)[-/]/u.exec(number ?? '')?.[1]
  // "1296/CT-NVT" with "V/v …" or "Kính gửi" is a công văn of a Cục Thuế, no chỉ thị.
  if (letterhead.children.some((node) => node.type === 'subject') || child(tree, 'addressees')) return 'cong-van'
  return abbreviation && (kindByAbbreviation(abbreviation) ?? 'cong-van')
}

const LAWS: ReadonlySet<string> = new Set(['hien-phap', 'luat', 'bo-luat', 'phap-lenh', 'lenh', 'nghi-dinh', 'thong-tu', 'thong-tu-lien-tich', 'nghi-quyet-lien-tich', 'van-ban-hop-nhat'])
// A draft leaves the number blank, in dots, or as XX.
const PARTY_NUMBER = /^[\d.…_xX]*\s*-\s*\p{Lu}[\p{L}]*\s*\//u
const NORMATIVE_NUMBER = /^[\d.…_xX]*\/(?:19|20)\d\d\/\p{Lu}/u

function familyOf(tree: Draft, letterhead: Letterhead | undefined, number: string | undefined, kind: string | undefined): Family {
  if (/ĐẢNG CỘNG SẢN/u.test(joined(letterhead, 'motto')) || PARTY_NUMBER.test(number ?? '')) return 'DANG'
  // Before Luật số 80/2015/QH13 local chỉ thị carried the year as VBQPPL; what is numbered so speaks of itself as one.
  if (LAWS.has(kind ?? '') || NORMATIVE_NUMBER.test(number ?? '') && mayCarryYear(number!, kind)) return 'QP'
  if (number) return 'HC'
  return enactsBySentence(tree) ? 'QP' : 'HC'
}

/** A kế hoạch numbered like a VBQPPL is none. */
function mayCarryYear(number: string, kind: string | undefined): boolean {
  const { carried, until } = kindById(kind ?? '')?.year ?? {}
  return carried !== 'never' || until !== undefined && Number(/(?<=\/)\d{4}/u.exec(number)?.[0]) <= until
}

/** "Ủy ban nhân dân ban hành Quyết định …" is the enacting form of a VBQPPL. */
function enactsBySentence(tree: Draft): boolean {
  const enacting = child(tree, 'preamble')?.children.find((node) => node.type === 'enacting')
  return enacting !== undefined && /\p{Ll}/u.test(textOf(enacting))
}

/** "./.", or under the name of who signed "(Đã ký)". */
const ENDED = /\.\/\.?\s*[”"]?$|^\(?\s*(?:Đã ký|ĐÃ KÝ)\s*\)?$/u

/** A text that begins in its middle or breaks off is an excerpt; one that merely lacks its letterhead still has an end. */
function fragmentOf(tree: Draft, hasLetterhead: boolean): Profile['fragment'] {
  const title = child(tree, 'title'), closing = child(tree, 'closing')
  const head = !hasLetterhead
  if (closing?.children.some(({ type }) => type === 'recipients' || type === 'signature')) return { head, tail: false }
  const { firstUnit, lastText, above } = edges(tree)
  if (ENDED.test(lastText) || above.some((text) => ENDED.test(text))) return { head, tail: false }
  const startsInside = head && !title && (firstUnit === undefined || firstUnit > 1)
  return { head, tail: startsInside || !/[.…][”")]?$/u.test(lastText) }
}

/** The first unit's number, the last text, and the two above it, which ended the text when a copy has lost the heading of what stands below. */
function edges(tree: Draft): { firstUnit: number | undefined; lastText: string; above: string[] } {
  let firstUnit: number | undefined
  const last: AnyNode[] = []
  const body = child(tree, 'body')
  if (body) walk(body, (node) => {
    if (isUnit(node)) firstUnit ??= node.number.value
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'dash') last.push(node)
  })
  const [lastText = '', ...above] = last.slice(-3).reverse().map((node) => textOf(node).trim())
  return { firstUnit, lastText, above }
}
