/**
 * The kinds of document: names, abbreviations, families, and whether the number carries the year.
 *
 * HC: Nghị định số 30/2020/NĐ-CP, Điều 7 (29 kinds) and Phụ lục III mục I (abbreviations), in force since 05/3/2020.
 * QP: Luật số 64/2025/QH15 Điều 4 and Điều 7 khoản 3 (the year is part of the number), in force since 01/4/2025.
 * DANG: Hướng dẫn số 05-HD/VPTW of 27/5/2026 and, before it, Hướng dẫn số 36-HD/VPTW of 03/4/2018.
 * A kind marked `listed: false` is in none of these tables but is printed by agencies every day (kết luận thanh tra, quy chế phối hợp).
 */
import type { Family } from '../profile.ts'
import { fold } from './fold.ts'

export interface DocumentKind {
  id: string
  /** As it is written in a sentence at its head: "Quyết định". */
  name: string
  /** The abbreviations in symbols, the one in force first; a family that has the kind but no abbreviation has an empty list. */
  abbreviations: Partial<Record<Family, readonly string[]>>
  /**
   * `always`: the year stands in the number; `never`: it does not; `either`: it does in a VBQPPL and not in an individual act.
   * `until`: the last year in which the kind could still be a VBQPPL and carry it.
   */
  year: { carried: 'always' | 'never' | 'either'; until?: number }
  listed: boolean
}

type Row = [id: string, name: string, abbreviations: DocumentKind['abbreviations'], carried: DocumentKind['year']['carried'], more?: { until?: number; listed?: boolean }]

const ROWS: readonly Row[] = [
  // VBQPPL. A law's symbol names its issuer alone (64/2025/QH15); the others carry the kind.
  ['hien-phap', 'Hiến pháp', { QP: [] }, 'always'],
  ['bo-luat', 'Bộ luật', { QP: [] }, 'always'],
  ['luat', 'Luật', { QP: [] }, 'always'],
  ['phap-lenh', 'Pháp lệnh', { QP: ['PL'] }, 'always'],
  ['lenh', 'Lệnh', { QP: ['L'] }, 'always'],
  ['nghi-dinh', 'Nghị định', { QP: ['NĐ'] }, 'always'],
  ['thong-tu', 'Thông tư', { QP: ['TT'] }, 'always'],
  ['thong-tu-lien-tich', 'Thông tư liên tịch', { QP: ['TTLT'] }, 'always'],
  ['nghi-quyet-lien-tich', 'Nghị quyết liên tịch', { QP: ['NQLT'] }, 'always'],
  ['van-ban-hop-nhat', 'Văn bản hợp nhất', { QP: ['VBHN'] }, 'never'],

  // Kinds of more than one family.
  ['nghi-quyet', 'Nghị quyết', { HC: ['NQ'], QP: ['NQ'], DANG: ['NQ'] }, 'either'],
  ['quyet-dinh', 'Quyết định', { HC: ['QĐ'], QP: ['QĐ'], DANG: ['QĐ'] }, 'either'],
  // A chỉ thị could be a VBQPPL until Luật số 80/2015/QH13 took it off the list on 01/7/2016.
  ['chi-thi', 'Chỉ thị', { HC: ['CT'], DANG: ['CT'] }, 'never', { until: 2016 }],
  ['quy-che', 'Quy chế', { HC: ['QC'], DANG: ['QC'] }, 'never'],
  // The Party abbreviates quyết định and quy định alike; QĐi and QyĐ are read in its older papers.
  ['quy-dinh', 'Quy định', { HC: ['QyĐ'], DANG: ['QĐ', 'QĐi', 'QyĐ'] }, 'never'],
  ['thong-cao', 'Thông cáo', { HC: ['TC'], DANG: ['TC'] }, 'never'],
  ['thong-bao', 'Thông báo', { HC: ['TB'], DANG: ['TB'] }, 'never'],
  ['huong-dan', 'Hướng dẫn', { HC: ['HD'], DANG: ['HD'] }, 'never'],
  ['chuong-trinh', 'Chương trình', { HC: ['CTr'], DANG: ['CTr'] }, 'never'],
  ['ke-hoach', 'Kế hoạch', { HC: ['KH'], DANG: ['KH'] }, 'never'],
  ['phuong-an', 'Phương án', { HC: ['PA'], DANG: ['PA'] }, 'never'],
  ['de-an', 'Đề án', { HC: ['ĐA'], DANG: ['ĐA'] }, 'never'],
  ['du-an', 'Dự án', { HC: ['DA'], DANG: ['DA'] }, 'never'],
  ['bao-cao', 'Báo cáo', { HC: ['BC'], DANG: ['BC'] }, 'never'],
  ['bien-ban', 'Biên bản', { HC: ['BB'], DANG: ['BB'] }, 'never'],
  ['to-trinh', 'Tờ trình', { HC: ['TTr'], DANG: ['TTr'] }, 'never'],
  ['cong-van', 'Công văn', { HC: [], DANG: ['CV'] }, 'never'],
  ['giay-moi', 'Giấy mời', { HC: ['GM'], DANG: ['GM'] }, 'never'],
  ['giay-gioi-thieu', 'Giấy giới thiệu', { HC: ['GGT'], DANG: ['GGT'] }, 'never'],

  // Administrative documents alone.
  ['hop-dong', 'Hợp đồng', { HC: ['HĐ'] }, 'never'],
  ['cong-dien', 'Công điện', { HC: ['CĐ'] }, 'never'],
  ['ban-ghi-nho', 'Bản ghi nhớ', { HC: ['BGN'] }, 'never'],
  ['ban-thoa-thuan', 'Bản thỏa thuận', { HC: ['BTT'] }, 'never'],
  ['giay-uy-quyen', 'Giấy ủy quyền', { HC: ['GUQ'] }, 'never'],
  ['giay-nghi-phep', 'Giấy nghỉ phép', { HC: ['GNP'] }, 'never'],
  ['phieu-gui', 'Phiếu gửi', { HC: ['PG'] }, 'never'],
  ['phieu-chuyen', 'Phiếu chuyển', { HC: ['PC'] }, 'never'],
  ['phieu-bao', 'Phiếu báo', { HC: ['PB'] }, 'never'],
  ['thu-cong', 'Thư công', { HC: [] }, 'never'],
  ['ban-sao-y', 'Bản sao y', { HC: ['SY'] }, 'never'],
  ['ban-trich-sao', 'Bản trích sao', { HC: ['TrS'] }, 'never'],
  ['ban-sao-luc', 'Bản sao lục', { HC: ['SL'] }, 'never'],

  // The Party alone; the state's inspectorates number their kết luận in the same way.
  ['ket-luan', 'Kết luận', { DANG: ['KL'], HC: ['KL'] }, 'never', { listed: false }],
  ['thong-tri', 'Thông tri', { DANG: ['TT'] }, 'never'],
  ['chien-luoc', 'Chiến lược', { DANG: ['CL'] }, 'never', { listed: false }],
  ['tuyen-bo', 'Tuyên bố', { DANG: ['TB'] }, 'never', { listed: false }],
  ['loi-keu-goi', 'Lời kêu gọi', { DANG: ['LKG'] }, 'never', { listed: false }],
  ['quy-hoach', 'Quy hoạch', { DANG: ['QH'] }, 'never', { listed: false }],

  // In no table, yet printed: joint rules of work and joint plans.
  ['quy-che-phoi-hop', 'Quy chế phối hợp', { HC: ['QCPH'], DANG: ['QCPH'] }, 'never', { listed: false }],
  ['chuong-trinh-phoi-hop', 'Chương trình phối hợp', { HC: ['CTPH', 'CTrPH', 'CTr'], DANG: ['CTPH', 'CTrPH'] }, 'never', { listed: false }],
  ['ke-hoach-lien-tich', 'Kế hoạch liên tịch', { HC: ['KHLT'] }, 'never', { listed: false }],
  ['huong-dan-lien-tich', 'Hướng dẫn liên tịch', { HC: ['HDLT'] }, 'never', { listed: false }],
]

export const KINDS: readonly DocumentKind[] = ROWS.map(([id, name, abbreviations, carried, more = {}]) => (
  { id, name, abbreviations, year: more.until ? { carried, until: more.until } : { carried }, listed: more.listed ?? true }
))

const BY_ID = new Map(KINDS.map((kind) => [kind.id, kind]))
const BY_NAME = new Map(KINDS.map((kind) => [fold(kind.name), kind.id]))
/** Two kinds may share an abbreviation (TT: thông tư, thông tri; QĐ: quyết định, quy định of the Party). */
const BY_ABBREVIATION = groupByAbbreviation()

export const kindById = (id: string): DocumentKind | undefined => BY_ID.get(id)

/** The id of the kind with this name, in any case and with either placing of the tone marks. */
export const kindByName = (name: string): string | undefined => BY_NAME.get(fold(name))

/** The id of the kind that a line is the printed title of: "QUYẾT ĐỊNH" is `quyet-dinh`; "Quyết định này …" is none. */
export function kindByTitle(line: string): string | undefined {
  const text = line.normalize('NFC').trim().replace(/[\s:.]+$/u, '')
  return text === text.toUpperCase() ? kindByName(text) : undefined
}

/** The ids of the kinds that have this abbreviation in a symbol, in all families or in one. */
export function kindsByAbbreviation(abbreviation: string, family?: Family): readonly string[] {
  const ids = BY_ABBREVIATION.get(abbreviation) ?? []
  return family ? ids.filter((id) => BY_ID.get(id)!.abbreviations[family]?.includes(abbreviation)) : ids
}

/** The likeliest kind for an abbreviation: the first of `kindsByAbbreviation`. */
export const kindByAbbreviation = (abbreviation: string, family?: Family): string | undefined => kindsByAbbreviation(abbreviation, family)[0]

function groupByAbbreviation(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const { id, abbreviations } of KINDS) {
    for (const abbreviation of new Set(Object.values(abbreviations).flat())) {
      groups.set(abbreviation, [...(groups.get(abbreviation) ?? []), id])
    }
  }
  return groups
}
