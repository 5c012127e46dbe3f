/**
 * Which blocks a document must have, may have and must not have: one table for all families and kinds, in the order in which the
 * blocks stand in a document (Nghị định số 30/2020/NĐ-CP, Điều 8 khoản 2, for the formal ones).
 *
 * Under each block the rows go from the general to the special; the last one that fits a document counts. A row fits by family, kind
 * and day (`since` and `until`, both included), and where it names issuers, by the agency in the document's own number.
 * A block without a row that fits is nobody's business: nothing is known of it.
 */
import type { Family, Profile } from '../profile.ts'
import type { Basis } from '../rules/rule.ts'
import { hd05, hd36, nd30, nd78, practice } from './norms.ts'

export type Presence = 'required' | 'optional' | 'forbidden'

export interface BlockRow {
  families: readonly Family[]
  /** Kinds by their ids in kinds.ts; `all` for every kind, also an unknown one. */
  kinds: 'all' | readonly string[]
  presence: Presence
  basis: Basis
  /** The first and the last day on which the row holds, YYYY-MM-DD. */
  since?: string
  until?: string
  /** Codes of the agency in the number ("HĐND", "QH" for QH15) for which alone the row holds. */
  issuers?: readonly string[]
}

type Limits = Pick<BlockRow, 'since' | 'until' | 'issuers'>
type Row = (families: string, kinds: string, basis: Basis, limits?: Limits) => BlockRow

const row = (presence: Presence): Row => (families, kinds, basis, limits = {}) => (
  { families: families.split(' ') as Family[], kinds: kinds === 'all' ? 'all' : kinds.split(' '), presence, basis, ...limits }
)
const must = row('required'), may = row('optional'), mustNot = row('forbidden')

/** From this day VBQPPL follow the forms of Nghị định số 78/2025/NĐ-CP; the day before is the last of the older ones. */
const NEW_FORMS = '2025-04-01', OLD_FORMS = '2025-03-31'

const LAWS = 'hien-phap bo-luat luat phap-lenh'
const FREE_FORMS = 'hop-dong ban-ghi-nho ban-thoa-thuan thu-cong thong-cao', PARTY_FORMS = 'thong-cao tuyen-bo loi-keu-goi'
const SLIPS = 'phieu-gui phieu-chuyen phieu-bao giay-uy-quyen giay-gioi-thieu giay-nghi-phep giay-moi'
const form = (number: string): Basis => nd30(`Phụ lục III, mẫu ${number}`)
const newForms = nd78('mẫu 17 đến 20', 'secondary')

export const BLOCKS = {
  'quoc-hieu': [
    must('QP HC', 'all', nd30('Điều 8 khoản 2 và Phụ lục I, Phần I, mục II.1.a')),
    may('HC', FREE_FORMS, practice('mỗi nơi một mẫu')),
    mustNot('DANG', 'all', hd36('mục 1.1', 'excerpt')),
  ],
  'tieu-ngu': [
    must('QP HC', 'all', nd30('Điều 8 khoản 2 và Phụ lục I, Phần I, mục II.1.b')),
    may('HC', FREE_FORMS, practice('mỗi nơi một mẫu')),
    mustNot('DANG', 'all', hd36('mục 1.1', 'excerpt')),
  ],
  'tieu-de-dang': [
    must('DANG', 'all', hd36('mục 1.1', 'excerpt')),
    mustNot('QP HC', 'all', nd30('Phụ lục I, Phần I, mục II.1')),
  ],
  'co-quan': [
    must('QP HC', 'all', nd30('Phụ lục I, Phần I, mục II.2')),
    must('DANG', 'all', hd36('mục 1.2', 'secondary')),
    may('HC DANG', `${FREE_FORMS} ${PARTY_FORMS}`, practice('mỗi nơi một mẫu')),
  ],
  so: [
    must('QP HC', 'all', nd30('Phụ lục I, Phần I, mục II.3')),
    must('DANG', 'all', hd36('mục 1.3', 'excerpt')),
    may('QP HC DANG', `hien-phap ${FREE_FORMS} ${PARTY_FORMS} bien-ban giay-moi`, practice('mỗi nơi một mẫu')),
  ],
  'dia-danh-ngay': [
    must('QP HC', 'all', nd30('Phụ lục I, Phần I, mục II.4')),
    must('DANG', 'all', hd05('mục 4.2', 'secondary')),
    may('QP', LAWS, practice('luật, pháp lệnh ghi ngày ở câu thông qua')),
    may('HC DANG', `${FREE_FORMS} ${PARTY_FORMS}`, practice('mỗi nơi một mẫu')),
    may('HC DANG', 'bien-ban', form('1.9')),
  ],
  'ten-loai': [
    must('QP HC', 'all', nd30('Điều 8 khoản 2 và Phụ lục I, Phần I, mục II.5.a')),
    must('DANG', 'all', hd05('mục về tên loại', 'secondary')),
    may('HC', 'thu-cong', nd30('Phụ lục III, mục I')),
    may('QP', 'van-ban-hop-nhat', practice('in tên loại của văn bản được hợp nhất')),
    mustNot('HC', 'cong-van', nd30('Phụ lục I, Phần I, mục II.5.a và Phụ lục III, mẫu 1.5')),
    mustNot('DANG', 'cong-van', hd05('bảng tên loại', 'secondary')),
  ],
  /** The one under the tên loại; that of a công văn is `vv`. */
  'trich-yeu': [
    must('QP HC', 'all', nd30('Điều 8 khoản 2 và Phụ lục I, Phần I, mục II.5')),
    must('DANG', 'all', hd05('mục về trích yếu', 'secondary')),
    may('HC DANG', `${FREE_FORMS} ${PARTY_FORMS} ${SLIPS} bien-ban cong-dien`, form('1.6 đến 1.10')),
    may('QP', 'hien-phap bo-luat lenh', practice('tên gọi liền với tên loại')),
    mustNot('HC', 'cong-van', form('1.5')),
    mustNot('DANG', 'cong-van', hd05('bảng tên loại', 'secondary')),
  ],
  /** "V/v …" under the number; the Party writes "về việc …". */
  vv: [
    must('HC', 'cong-van', nd30('Phụ lục I, Phần I, mục II.5.b và Phụ lục III, mẫu 1.5')),
    must('DANG', 'cong-van', hd05('mục về trích yếu', 'secondary')),
  ],
  /** The Party's tờ trình says "Kính trình". */
  'kinh-gui': [
    mustNot('HC', 'all', nd30('Phụ lục I, Phần I, mục II.9.b đến II.9.d')),
    may('HC', `to-trinh bao-cao ${SLIPS} ${FREE_FORMS} cong-dien bien-ban`, nd30('Phụ lục I, Phần I, mục II.9.b')),
    must('HC', 'cong-van', form('1.5')),
    must('DANG', 'cong-van', hd05('mục về nơi nhận', 'secondary')),
    may('DANG', 'to-trinh bao-cao giay-moi', hd05('mục về nơi nhận', 'secondary')),
  ],
  /** The line before the grounds that names who issues: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …". */
  'tham-quyen': [
    must('HC', 'quyet-dinh nghi-quyet', nd30('Phụ lục III, mẫu 1.1 đến 1.3, ghi chú 6')),
    must('QP', 'quyet-dinh nghi-quyet', practice('mẫu trước 01/4/2025'), { until: OLD_FORMS }),
    may('QP', 'quyet-dinh nghi-quyet', newForms, { since: NEW_FORMS }),
  ],
  'can-cu': [
    must('HC', 'quyet-dinh nghi-quyet', nd30('Phụ lục I, Phần I, mục II.6.a')),
    must('QP', 'all', nd78('Điều 62')),
    may('QP', 'hien-phap van-ban-hop-nhat', practice('không có căn cứ riêng')),
    may('DANG', 'quyet-dinh quy-dinh quy-che nghi-quyet', hd05('mục về căn cứ', 'secondary')),
  ],
  /** "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:" on a line of its own. */
  'dong-ban-hanh': [
    must('HC', 'quyet-dinh nghi-quyet', form('1.1 đến 1.3')),
    must('QP', 'quyet-dinh nghi-quyet', practice('mẫu trước 01/4/2025'), { until: OLD_FORMS }),
    mustNot('QP', 'quyet-dinh nghi-quyet', newForms, { since: NEW_FORMS }),
  ],
  /** "Ủy ban nhân dân ban hành Quyết định …." */
  'cau-ban-hanh': [
    must('QP', 'quyet-dinh nghi-quyet', newForms, { since: NEW_FORMS }),
    may('QP', 'quyet-dinh nghi-quyet', practice('mẫu trước 01/4/2025'), { until: OLD_FORMS }),
    must('QP', 'luat bo-luat phap-lenh nghi-dinh thong-tu', practice('câu “… ban hành Nghị định …”')),
    mustNot('HC', 'quyet-dinh nghi-quyet', form('1.1 đến 1.3')),
  ],
  dieu: [
    must('QP', 'all', nd78('Điều 63')),
    may('QP', 'lenh van-ban-hop-nhat', practice('theo văn bản được công bố, hợp nhất')),
    must('HC', 'quyet-dinh', form('1.2, 1.3')),
    may('HC', 'nghi-quyet', form('1.1')),
  ],
  'hieu-luc': [
    must('QP', 'all', nd78('Điều 67 khoản 2')),
    may('QP', 'hien-phap lenh van-ban-hop-nhat', practice('không có điều khoản hiệu lực riêng')),
    may('HC', 'quyet-dinh nghi-quyet quy-che quy-dinh', practice('thường có')),
  ],
  /** "… chịu trách nhiệm thi hành Quyết định này." */
  'thi-hanh': [
    must('HC', 'quyet-dinh', form('1.2, 1.3')),
    must('QP', 'quyet-dinh nghi-dinh thong-tu', newForms),
    must('HC QP', 'nghi-quyet', practice('giao cơ quan tổ chức thực hiện')),
    may('QP', LAWS, practice('luật giao Chính phủ quy định chi tiết')),
  ],
  /** "Nghị quyết này đã được Hội đồng nhân dân tỉnh … thông qua ngày …." A standing committee's has none. */
  'cau-thong-qua': [
    must('QP HC', 'nghi-quyet', nd78('mẫu 17, 18', 'secondary'), { issuers: ['HĐND'] }),
    must('QP', LAWS, practice('câu thông qua của Quốc hội, Ủy ban Thường vụ Quốc hội'), { issuers: ['QH', 'UBTVQH'] }),
    must('QP HC', 'nghi-quyet', practice('câu thông qua của Quốc hội'), { issuers: ['QH'] }),
    mustNot('QP HC', 'quyet-dinh', newForms),
  ],
  /** "./." at the end of the text. */
  'dau-ket': [
    must('HC', 'all', form('1.1 đến 1.10, 2.1, 2.2')),
    may('HC', `${FREE_FORMS} bien-ban`, practice('kết thúc bằng câu riêng')),
    may('QP', 'all', newForms),
    may('DANG', 'all', hd05('mục về nội dung', 'secondary')),
  ],
  'chu-ky': [
    must('QP HC', 'all', nd30('Điều 8 khoản 2 và Phụ lục I, Phần I, mục II.7')),
    must('DANG', 'all', hd05('mục về thể thức đề ký', 'secondary')),
    may('QP', 'hien-phap', practice('không có chữ ký trong bản công bố')),
  ],
  'noi-nhan': [
    must('QP HC', 'all', nd30('Điều 8 khoản 2 và Phụ lục I, Phần I, mục II.9')),
    must('DANG', 'all', hd05('mục về nơi nhận', 'secondary')),
    // Laws go to the President for promulgation; a consolidated text and a contract are no papers sent to a list.
    may('QP', `${LAWS} lenh van-ban-hop-nhat`, practice('không mẫu nào của Quốc hội có phần này')),
    may('QP HC', 'nghi-quyet', practice('nghị quyết của Quốc hội như luật'), { issuers: ['QH', 'UBTVQH'] }),
    may('HC DANG', `${FREE_FORMS} ${PARTY_FORMS} giay-nghi-phep`, practice('mỗi nơi một mẫu')),
  ],
  /** "- Như trên;" as the first recipient. Where it must not stand it may all the same under a "Kính gửi". */
  'nhu-tren': [
    mustNot('HC', 'all', nd30('Phụ lục I, Phần I, mục II.9.b')),
    // They name whom they invite, present or call upon.
    may('HC', `${SLIPS} cong-dien thu-cong`, form('1.6 đến 1.8')),
    mustNot('HC', 'giay-uy-quyen', form('1.4')),
    must('HC', 'cong-van', form('1.5')),
    must('DANG', 'cong-van to-trinh', hd05('mục về nơi nhận', 'secondary')),
  ],
  /** "- Như Điều …;" as the first recipient. */
  'nhu-dieu': [
    must('HC', 'quyet-dinh nghi-quyet', form('1.1 đến 1.3')),
    may('QP', 'all', newForms),
  ],
} as const satisfies Readonly<Record<string, readonly BlockRow[]>>

export type Block = keyof typeof BLOCKS

/** The blocks in the order in which they stand. */
export const BLOCK_ORDER = Object.keys(BLOCKS) as readonly Block[]

/** How a block is called in a sentence. */
export const BLOCK_NAMES: Readonly<Record<Block, string>> = {
  'quoc-hieu': 'Quốc hiệu', 'tieu-ngu': 'Tiêu ngữ', 'tieu-de-dang': 'tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”', 'co-quan': 'tên cơ quan ban hành', so: 'số, ký hiệu',
  'dia-danh-ngay': 'địa danh và thời gian ban hành', 'ten-loai': 'tên loại', 'trich-yeu': 'trích yếu nội dung', vv: 'trích yếu “V/v …”', 'kinh-gui': '“Kính gửi”',
  'tham-quyen': 'dòng thẩm quyền ban hành', 'can-cu': 'căn cứ ban hành', 'dong-ban-hanh': 'dòng “QUYẾT ĐỊNH:”', 'cau-ban-hanh': 'câu ban hành', dieu: 'điều',
  'hieu-luc': 'điều khoản hiệu lực', 'thi-hanh': 'điều khoản trách nhiệm thi hành', 'cau-thong-qua': 'câu thông qua', 'dau-ket': 'dấu “./.”', 'chu-ky': 'chữ ký',
  'noi-nhan': '“Nơi nhận”', 'nhu-tren': '“Như trên”', 'nhu-dieu': '“Như Điều …”',
}

type Facts = Pick<Profile, 'family' | 'kind' | 'asOf' | 'number'>

/** The row that counts for a block of this document. */
export function blockRow(profile: Facts, block: Block): BlockRow | undefined {
  const rows: readonly BlockRow[] = BLOCKS[block]
  return rows.findLast((one) => fits(one, profile))
}

/** Whether a document must have, may have or must not have a block; undefined when no row speaks of it. */
export const blockRule = (profile: Facts, block: Block): Presence | undefined => blockRow(profile, block)?.presence

function fits({ families, kinds, since, until, issuers }: BlockRow, { family, kind, asOf, number }: Facts): boolean {
  if (!families.includes(family) || kinds !== 'all' && !kinds.includes(kind ?? '')) return false
  if (since && asOf < since || until && asOf > until) return false
  return !issuers || issuers.includes(agencyIn(number ?? ''))
}

/** The agency that a number ends with, without the term behind it: "HĐND" of 12/2025/NQ-HĐND, "QH" of 64/2025/QH15. */
const agencyIn = (number: string): string => (/\p{L}+(?=\d{0,2}$)/u.exec(number)?.[0] ?? '')
