/**
 * Who issues, and the code that stands for them in a symbol.
 *
 * Central: symbols as printed in Công báo. Ministries: the set in force before and after the reorganisation of 01/3/2025
 * (Nghị quyết số 176/2025/QH15); sở likewise (Nghị định số 45/2025/NĐ-CP of 28/02/2025, then 150/2025/NĐ-CP of 12/6/2025).
 * Party: Hướng dẫn số 36-HD/VPTW and Hướng dẫn số 05-HD/VPTW, and the symbols of provincial Party bodies as printed.
 * An agency sets its own abbreviation (Nghị định số 30/2020/NĐ-CP, Phụ lục I mục II.3.b): what is not here is unknown, never wrong.
 */
export interface Issuer {
  /** The usual code first; the others are printed too, or were. */
  codes: readonly string[]
  /** How the issuer is named, its signatory included. */
  names: readonly string[]
  side: 'state' | 'party'
  /** The last day on which the body stood, for what was merged away. */
  until?: string
}

const state = (codes: string, names: string, until?: string): Issuer => ({ codes: codes.split(' '), names: names.split(' | '), side: 'state', ...(until && { until }) })
const party = (codes: string, names: string): Issuer => ({ codes: codes.split(' '), names: names.split(' | '), side: 'party' })

const MINISTRIES_GO = '2025-02-28'

export const ISSUERS: readonly Issuer[] = [
  state('CP', 'Chính phủ'),
  state('TTg', 'Thủ tướng Chính phủ | Thủ tướng | Phó Thủ tướng Chính phủ | Phó Thủ tướng'),
  state('QH', 'Quốc hội'),
  state('UBTVQH', 'Ủy ban Thường vụ Quốc hội | UBTVQH | UBTV Quốc hội'),
  state('CTN', 'Chủ tịch nước'),
  state('UBND', 'Ủy ban nhân dân | UBND | Ủy ban'),
  state('HĐND', 'Hội đồng nhân dân | HĐND'),
  state('CTUBND', 'Chủ tịch Ủy ban nhân dân | Chủ tịch UBND'),
  state('VPCP', 'Văn phòng Chính phủ'),
  state('VPQH', 'Văn phòng Quốc hội'),
  state('TANDTC', 'Tòa án nhân dân tối cao'),
  state('VKSNDTC VKSTC', 'Viện kiểm sát nhân dân tối cao'),
  state('KTNN', 'Kiểm toán nhà nước | Tổng Kiểm toán nhà nước'),
  state('TTCP', 'Thanh tra Chính phủ | Tổng Thanh tra Chính phủ'),
  state('NHNN', 'Ngân hàng Nhà nước Việt Nam | Ngân hàng Nhà nước'),
  state('BHXH', 'Bảo hiểm xã hội Việt Nam', MINISTRIES_GO),

  state('BCA', 'Bộ Công an'),
  state('BQP', 'Bộ Quốc phòng'),
  state('BNG', 'Bộ Ngoại giao'),
  state('BNV', 'Bộ Nội vụ'),
  state('BTP', 'Bộ Tư pháp'),
  state('BTC', 'Bộ Tài chính'),
  state('BCT', 'Bộ Công Thương'),
  state('BXD', 'Bộ Xây dựng'),
  state('BYT', 'Bộ Y tế'),
  state('BGDĐT BGD&ĐT BGD-ĐT BGD', 'Bộ Giáo dục và Đào tạo'),
  state('BKHCN', 'Bộ Khoa học và Công nghệ'),
  state('BVHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch'),
  state('BNNMT', 'Bộ Nông nghiệp và Môi trường'),
  state('BDTTG', 'Bộ Dân tộc và Tôn giáo'),
  state('BNNPTNT BNN&PTNT BNN', 'Bộ Nông nghiệp và Phát triển nông thôn', MINISTRIES_GO),
  state('BTNMT', 'Bộ Tài nguyên và Môi trường', MINISTRIES_GO),
  state('BKHĐT BKH', 'Bộ Kế hoạch và Đầu tư', MINISTRIES_GO),
  state('BLĐTBXH LĐTBXH', 'Bộ Lao động - Thương binh và Xã hội', MINISTRIES_GO),
  state('BTTTT', 'Bộ Thông tin và Truyền thông', MINISTRIES_GO),
  state('BGTVT', 'Bộ Giao thông vận tải', MINISTRIES_GO),
  state('UBDT', 'Ủy ban Dân tộc', MINISTRIES_GO),

  state('SNV', 'Sở Nội vụ'),
  state('STP', 'Sở Tư pháp'),
  state('STC', 'Sở Tài chính'),
  state('SCT', 'Sở Công Thương'),
  state('SXD', 'Sở Xây dựng'),
  state('SYT', 'Sở Y tế'),
  state('SGDĐT SGD&ĐT SGD-ĐT SGD', 'Sở Giáo dục và Đào tạo'),
  state('SKHCN', 'Sở Khoa học và Công nghệ'),
  state('SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch'),
  state('SVHTT', 'Sở Văn hóa và Thể thao'),
  state('SDL', 'Sở Du lịch'),
  state('SNNMT', 'Sở Nông nghiệp và Môi trường'),
  state('SDTTG', 'Sở Dân tộc và Tôn giáo'),
  state('SNgV SNG', 'Sở Ngoại vụ'),
  state('SNNPTNT SNN&PTNT SNN', 'Sở Nông nghiệp và Phát triển nông thôn', MINISTRIES_GO),
  state('STNMT', 'Sở Tài nguyên và Môi trường', MINISTRIES_GO),
  state('SKHĐT', 'Sở Kế hoạch và Đầu tư', MINISTRIES_GO),
  state('SLĐTBXH', 'Sở Lao động - Thương binh và Xã hội', MINISTRIES_GO),
  state('STTTT', 'Sở Thông tin và Truyền thông', MINISTRIES_GO),
  state('SGTVT', 'Sở Giao thông vận tải', MINISTRIES_GO),

  party('TW', 'Ban Chấp hành Trung ương | BCH Trung ương | Bộ Chính trị | Ban Bí thư | Trung ương | Hội nghị Trung ương | Đảng'),
  party('TU', 'Tỉnh ủy | Thành ủy | Ban Thường vụ Tỉnh ủy | Ban Thường vụ Thành ủy | Thường trực Tỉnh ủy | Thường trực Thành ủy | BTV Tỉnh ủy | BTV Thành ủy | Ban Chấp hành Đảng bộ tỉnh | Ban Chấp hành Đảng bộ thành phố | BCH Đảng bộ tỉnh'),
  party('HU', 'Huyện ủy | Ban Thường vụ Huyện ủy'),
  party('QU', 'Quận ủy | Ban Thường vụ Quận ủy'),
  party('ThU', 'Thị ủy | Ban Thường vụ Thị ủy'),
  party('ĐU', 'Đảng ủy | Ban Thường vụ Đảng ủy'),
  party('VPTW', 'Văn phòng Trung ương Đảng | Văn phòng Trung ương'),
  party('VPTU', 'Văn phòng Tỉnh ủy | Văn phòng Thành ủy'),
  party('UBKTTW', 'Ủy ban Kiểm tra Trung ương'),
  party('UBKTTU', 'Ủy ban Kiểm tra Tỉnh ủy | Ủy ban Kiểm tra Thành ủy'),
  party('BTCTW', 'Ban Tổ chức Trung ương'),
  party('BTCTU', 'Ban Tổ chức Tỉnh ủy | Ban Tổ chức Thành ủy'),
  party('BTGTW', 'Ban Tuyên giáo Trung ương'),
  party('BTGTU', 'Ban Tuyên giáo Tỉnh ủy | Ban Tuyên giáo Thành ủy'),
  party('BTGDVTW', 'Ban Tuyên giáo và Dân vận Trung ương'),
  party('BTGDVTU', 'Ban Tuyên giáo và Dân vận Tỉnh ủy | Ban Tuyên giáo và Dân vận Thành ủy'),
  party('BDVTW', 'Ban Dân vận Trung ương'),
  party('BDVTU', 'Ban Dân vận Tỉnh ủy | Ban Dân vận Thành ủy'),
  party('BNCTW', 'Ban Nội chính Trung ương'),
  party('BNCTU', 'Ban Nội chính Tỉnh ủy | Ban Nội chính Thành ủy'),
]
