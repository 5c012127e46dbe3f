/** Who issues a new draft, from its name alone: what is printed above, what stands in the symbol, who signs. */
import { kindById } from '../data/kinds.ts'
import type { Office } from '../data/office.ts'
import type { Family } from '../profile.ts'

/** Who holds the pen: the head, a deputy for the head, one ordered or one empowered by the head. */
export const SIGNINGS = ['head', 'deputy', 'order', 'delegate'] as const
export type Signing = typeof SIGNINGS[number]

export interface NewIssuer {
  /** As it stands in a sentence: "Ủy ban nhân dân tỉnh Hà Tĩnh", "Sở Tư pháp". */
  name: string
  /** Its code in the symbol; absent when nobody knows it. */
  code: string | undefined
  /** Which lines of a template are its own; `''` for a body that acts by itself. */
  sort: 'HĐND' | 'TTHĐND' | 'UBND' | 'CTUBND' | ''
  /** The names above the number, as printed. */
  head: string[]
  /** "tỉnh Hà Tĩnh", "xã Cẩm Bình". */
  seat: string | undefined
  /** Where it is dated: "Hà Tĩnh". */
  place: string | undefined
  /** The line "thẩm quyền ban hành": a body by its name, one that is run by a head by the post. */
  authority: string | undefined
  /** Who speaks in a sentence: "Ủy ban nhân dân tỉnh Hà Tĩnh", "Giám đốc Sở Tư pháp". */
  speaker: string
  /** Who is responsible in the article on implementation. */
  chief: string
  /** The signature without the name. */
  signature(signing: Signing): string[]
  /** Of the Party: the body that speaks, and where papers are filed. */
  body: string
  filing: string
}

/** The posts of those who are run by a head, by how their names begin; the first that fits. */
const POSTS: ReadonlyArray<[begins: RegExp, head: string, deputy: string]> = [
  [/^Bộ /u, 'Bộ trưởng', 'Thứ trưởng'],
  [/^Văn phòng/u, 'Chánh Văn phòng', 'Phó Chánh Văn phòng'],
  [/^Thanh tra/u, 'Chánh Thanh tra', 'Phó Chánh Thanh tra'],
  [/^Ban /u, 'Trưởng Ban', 'Phó Trưởng Ban'],
  [/^Phòng /u, 'Trưởng phòng', 'Phó Trưởng phòng'],
  [/^Chi cục /u, 'Chi cục trưởng', 'Phó Chi cục trưởng'],
  [/^Cục /u, 'Cục trưởng', 'Phó Cục trưởng'],
  [/^Trường /u, 'Hiệu trưởng', 'Phó Hiệu trưởng'],
  [/^(?:Sở|Trung tâm|Bệnh viện|Công an|Bảo tàng|Thư viện|Quỹ|Nhà) /u, 'Giám đốc', 'Phó Giám đốc'],
]

const SEAT = /(?:[Tt]ỉnh|[Tt]hành phố|[Xx]ã|[Pp]hường|[Đđ]ặc khu) [\p{Lu}\d][^,]*/u
const COUNCIL = /^(?:Thường trực )?Hội đồng nhân dân/u, CHAIR = /^Chủ tịch Ủy ban nhân dân/u
const COMMITTEE_WORDS = 'Ủy ban nhân dân', COUNCIL_WORDS = 'Hội đồng nhân dân'

/** `typed` is what the drafter calls the issuer: "UBND tỉnh Hà Tĩnh", "Sở Tư pháp tỉnh Hà Tĩnh", "Tỉnh ủy Hà Tĩnh". Nothing throws; what is not known is left to the drafter. */
export function issuerNamed(typed: string, family: Family, office: Office): NewIssuer {
  const name = fullName(typed)
  if (family === 'DANG') return partyIssuer(name, office)
  if (COUNCIL.test(name)) return council(name)
  if (CHAIR.test(name)) return committee(name, family, true)
  return name.startsWith(COMMITTEE_WORDS) ? committee(name, family, false) : headed(name, office)
}

/** The usual short forms written out, blanks made one. */
const fullName = (typed: string): string => typed.normalize('NFC').trim().replace(/\s+/gu, ' ')
  .replace(/(?:Ủy|Uỷ|ủy|uỷ) ban/u, 'Ủy ban').replace(/UBND/u, COMMITTEE_WORDS).replace(/HĐND/u, COUNCIL_WORDS).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

function council(name: string): NewIssuer {
  const seat = SEAT.exec(name)?.[0], standing = name.startsWith('Thường trực')
  const above = standing ? [name.slice(0, name.indexOf(seat ?? '\n')), seat] : [COUNCIL_WORDS, seat]
  return {
    ...common(name, seat), code: 'HĐND', sort: standing ? 'TTHĐND' : 'HĐND', head: printed(above), authority: capitals(name), speaker: name,
    chief: `Chánh Văn phòng ${COUNCIL_WORDS}${ofSeat(seat)}`,
    signature: (signing) => [...(standing ? ['TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN'] : []), ...signed('CHỦ TỊCH', 'PHÓ CHỦ TỊCH', signing)],
  }
}

function committee(name: string, family: Family, alone: boolean): NewIssuer {
  const seat = SEAT.exec(name)?.[0], isCommune = /^(?:xã|phường|đặc khu)/u.test(seat ?? '')
  return {
    ...common(name, seat), code: alone && family === 'QP' ? 'CTUBND' : 'UBND', sort: alone ? 'CTUBND' : 'UBND', head: printed([COMMITTEE_WORDS, seat]), authority: capitals(name), speaker: name,
    chief: `Chánh Văn phòng ${isCommune ? `${COUNCIL_WORDS} và ` : ''}${COMMITTEE_WORDS}${ofSeat(seat)}`,
    // One who signs by order or by power of attorney signs for the chairman, never for the body.
    signature: (signing) => [...(alone || signing === 'order' || signing === 'delegate' ? [] : ['TM. ỦY BAN NHÂN DÂN']), ...signed('CHỦ TỊCH', 'PHÓ CHỦ TỊCH', signing)],
  }
}

/** A body that is run by its head: sở, ban, phòng, bộ. */
function headed(name: string, office: Office): NewIssuer {
  const seat = SEAT.exec(name)?.[0], own = seat ? name.replace(seat, '').replace(/[\s,]+$/u, '') : name
  const [, head, deputy] = POSTS.find(([begins]) => begins.test(own)) ?? []
  const isMinistry = /^(?:Bộ|Thanh tra Chính phủ|Văn phòng Chính phủ)/u.test(own)
  return {
    ...common(own, seat), ...(isMinistry && { place: 'Hà Nội' }), code: office.issuerByName(own)?.codes[0], sort: '',
    head: isMinistry ? printed([own]) : [...(seat ? printed([`${COMMITTEE_WORDS} ${seat}`]) : ['{cơ quan chủ quản}']), capitals(own)],
    authority: head && capitals(postOf(head, own)), speaker: head ? postOf(head, own) : own, chief: 'Chánh Văn phòng',
    signature: (signing) => (head && deputy ? signed(capitals(head), capitals(deputy), signing) : ['{CHỨC VỤ NGƯỜI KÝ}']),
  }
}

/** "Giám đốc Sở Tư pháp", "Chánh Văn phòng Ủy ban nhân dân": what the post says already is not said again. */
function postOf(head: string, body: string): string {
  const first = /^(?:Văn phòng|Thanh tra|Ban|Phòng|Cục|Chi cục) /iu.exec(body)?.[0] ?? ''
  return `${head} ${head.toLowerCase().includes(first.toLowerCase().trim()) ? body.slice(first.length) : body}`
}

function partyIssuer(name: string, office: Office): NewIssuer {
  const place = /(?:Tỉnh ủy|Thành ủy) (\p{Lu}.*)$/u.exec(name)?.[1], own = place && !/^(?:Tỉnh|Thành) ủy/u.test(name) ? name.slice(0, name.length - place.length - 1) : name
  const committeeName = /(?:Tỉnh|Thành|Đảng) ủy/u.exec(name)?.[0] ?? 'Tỉnh ủy'
  const isCommittee = name.startsWith(committeeName)
  const code = isCommittee && committeeName !== 'Đảng ủy' ? 'TU' : office.issuerByName(own)?.codes[0]
  const body = isCommittee ? 'Ban Thường vụ' : own
  const [, head, deputy] = POSTS.find(([begins]) => begins.test(own)) ?? []
  return {
    ...common(name, undefined), ...(place && { place }), code, sort: '', authority: capitals(name), speaker: name, chief: 'Chánh Văn phòng',
    head: isCommittee ? [capitals(name), '*'] : [capitals(`${committeeName} ${place ?? ''}`.trim()), capitals(own), '*'],
    // A body of the Party signs as one, the deputy secretary too.
    signature: (signing) => {
      if (isCommittee) return signing === 'order' ? ['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG'] : ['T/M BAN THƯỜNG VỤ', signing === 'head' ? 'BÍ THƯ' : 'PHÓ BÍ THƯ']
      if (/^Ủy ban Kiểm tra/u.test(own)) return ['T/M ỦY BAN KIỂM TRA', signing === 'head' ? 'CHỦ NHIỆM' : 'PHÓ CHỦ NHIỆM']
      return head && deputy ? (signing === 'head' ? [capitals(head)] : [`K/T ${capitals(head)}`, capitals(deputy)]) : ['{CHỨC VỤ NGƯỜI KÝ}']
    },
    body: isCommittee ? `${body} ${committeeName}` : own, filing: isCommittee ? `Văn phòng ${committeeName}` : own,
  }
}

const common = (name: string, seat: string | undefined) => ({ name, seat, place: seat && placeOf(seat), body: name, filing: 'Văn phòng' })

/** Hồ Chí Minh and places that are a number or bear a person's name keep the word before them (Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II.4.a). */
function placeOf(seat: string): string {
  const [, word, name] = /^(tỉnh|thành phố|xã|phường|đặc khu) (.+)$/iu.exec(seat) ?? []
  return name === 'Hồ Chí Minh' || /^\d/u.test(name ?? '') ? `${word![0]!.toUpperCase()}${word!.slice(1)} ${name}` : name!
}

function signed(head: string, deputy: string, signing: Signing): string[] {
  if (signing === 'head') return [head]
  if (signing === 'deputy') return [`KT. ${head}`, deputy]
  return [`${signing === 'order' ? 'TL' : 'TUQ'}. ${head}`, '{CHỨC VỤ NGƯỜI KÝ}']
}

const printed = (lines: ReadonlyArray<string | undefined>): string[] => lines.flatMap((line) => (line ? [capitals(line.trim())] : []))
const ofSeat = (seat: string | undefined): string => (seat ? ` ${seat}` : '')
export const capitals = (text: string): string => text.toUpperCase()

/** "QUYẾT ĐỊNH" of "quyet-dinh". */
export const kindTitle = (kind: string): string => capitals(kindById(kind)!.name)
