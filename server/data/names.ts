/**
 * Names with capitals of their own: bodies, regions. Nghị định số 30/2020/NĐ-CP, Phụ lục II, mục IV.1 (bodies: the word for the kind and
 * the words for the field are capitalised, "và" is not) and III.1.đ (regions named by direction).
 */
import { ISSUERS } from './issuers.ts'

/** Bodies whose name is the same wherever it stands. */
const BODIES: readonly string[] = [
  'Ủy ban nhân dân', 'Hội đồng nhân dân', 'Tòa án nhân dân', 'Ủy ban Mặt trận Tổ quốc Việt Nam', 'Mặt trận Tổ quốc Việt Nam', 'Kho bạc Nhà nước', 'Ngân hàng Nhà nước',
  'Hội Cựu chiến binh', 'Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Liên đoàn Lao động', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'Bộ đội Biên phòng', 'Bảo hiểm xã hội', 'Văn phòng Chính phủ', 'Văn phòng Quốc hội',
  'Ban Thanh tra nhân dân', 'Ban Giám sát đầu tư của cộng đồng', 'Ban Quản lý Khu kinh tế',
]

/** Generic words as well ("bảo hiểm xã hội tự nguyện"): right in lower case, wrong only with other capitals. */
export const GENERIC_NAMES: ReadonlySet<string> = new Set(['Bảo hiểm xã hội', 'Bộ đội Biên phòng', 'Mặt trận Tổ quốc Việt Nam', 'Hội Nông dân', 'Ban Quản lý Khu kinh tế'])

/** Ministries and sở are written like the issuers that they are. */
const OFFICES = ISSUERS.flatMap(({ names }) => names).filter((name) => /^(?:Bộ|Sở) /u.test(name) && name.split(' ').length > 2)

export const BODY_NAMES: readonly string[] = [...new Set([...BODIES, ...OFFICES])]

export const REGION_NAMES: readonly string[] = [
  'Tây Bắc Bộ', 'Đông Bắc Bộ', 'Bắc Trung Bộ', 'Nam Trung Bộ', 'Đông Nam Bộ', 'Tây Nam Bộ', 'Bắc Bộ', 'Trung Bộ', 'Nam Bộ', 'Tây Nguyên', 'Duyên hải Nam Trung Bộ', 'Duyên hải miền Trung',
]

/** The laws whose names are cited most, as their titles print them (Phụ lục II, mục V.6; the comma of a title belongs to it). */
export const LAW_NAMES: readonly string[] = [
  'Luật Phòng, chống tham nhũng', 'Luật Thực hành tiết kiệm, chống lãng phí', 'Luật Ban hành văn bản quy phạm pháp luật', 'Luật Tổ chức chính quyền địa phương', 'Luật Tổ chức Chính phủ', 'Luật Tổ chức Quốc hội',
  'Luật Cán bộ, công chức', 'Luật Viên chức', 'Luật Thi đua, khen thưởng', 'Luật Khiếu nại', 'Luật Tố cáo', 'Luật Tiếp công dân', 'Luật Đất đai', 'Luật Nhà ở', 'Luật Xây dựng', 'Luật Đầu tư công', 'Luật Đầu tư', 'Luật Đấu thầu',
  'Luật Ngân sách nhà nước', 'Luật Quản lý, sử dụng tài sản công', 'Luật Bảo vệ môi trường', 'Luật Phòng cháy và chữa cháy', 'Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ', 'Luật Xử lý vi phạm hành chính', 'Luật Trợ giúp pháp lý',
  'Luật Phổ biến, giáo dục pháp luật', 'Luật Hộ tịch', 'Luật Công chứng', 'Luật Luật sư', 'Luật Giám định tư pháp', 'Luật Đấu giá tài sản', 'Luật Hòa giải ở cơ sở', 'Luật Thi hành án dân sự', 'Luật Lý lịch tư pháp', 'Luật Nuôi con nuôi',
  'Luật Quốc tịch Việt Nam', 'Luật Tiếp cận thông tin', 'Luật Bảo hiểm xã hội', 'Luật Bảo hiểm y tế', 'Luật Việc làm', 'Luật Giáo dục', 'Luật Giáo dục nghề nghiệp', 'Luật Khám bệnh, chữa bệnh', 'Luật An toàn thực phẩm', 'Luật Lâm nghiệp',
  'Luật Thủy lợi', 'Luật Tài nguyên nước', 'Luật Khoáng sản', 'Luật Quy hoạch', 'Luật Giao dịch điện tử', 'Luật An ninh mạng', 'Luật Quản lý thuế', 'Luật Doanh nghiệp', 'Luật Hợp tác xã', 'Luật Trẻ em', 'Luật Bình đẳng giới',
  'Luật Phòng, chống bạo lực gia đình', 'Luật Phòng, chống ma túy', 'Luật Phòng, chống thiên tai', 'Luật Phòng, chống rửa tiền', 'Luật Phòng, chống mua bán người', 'Luật Phòng, chống bệnh truyền nhiễm', 'Luật Phòng, chống tác hại của rượu, bia',
  'Luật Giao thông đường bộ', 'Luật Trật tự, an toàn giao thông đường bộ', 'Luật Cư trú', 'Luật Căn cước', 'Luật Dân quân tự vệ', 'Luật Nghĩa vụ quân sự', 'Luật Du lịch', 'Luật Di sản văn hóa', 'Luật Báo chí', 'Luật Lưu trữ',
  'Bộ luật Hình sự', 'Bộ luật Dân sự', 'Bộ luật Lao động', 'Bộ luật Tố tụng hình sự', 'Bộ luật Tố tụng dân sự',
]

/** The name with its commas left out, by which a slip is looked for. */
export const LAW_SLIPS: ReadonlyMap<string, string> = new Map(LAW_NAMES.filter((name) => name.includes(',')).map((name) => [name.replaceAll(',', ''), name]))
