/** What a drafter might write into the blanks of the templates, by their names. */
import assert from 'node:assert/strict'
import { PLAIN_OFFICE } from '../../server/data/office.ts'
import type { Template } from '../../server/data/templates/template.ts'
import { type NewDraft, newDraft } from '../../server/features/new-draft.ts'
import type { Signing } from '../../server/features/new-issuer.ts'

export const FILLED: Readonly<Record<string, string>> = {
  'Họ và tên chủ tọa': 'Trần Văn Bình',
  'Họ và tên người ký': 'Nguyễn Văn An',
  'Họ và tên thư ký': 'Lê Thị Cúc',
  'CHỨC VỤ NGƯỜI KÝ': 'CHÁNH VĂN PHÒNG',
  'cơ quan chủ quản': 'ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH',
  'địa danh': 'Hà Tĩnh',
  'ký hiệu cơ quan': 'VP',
  'địa bàn': 'tỉnh Hà Tĩnh',
  'Tên quy chế': 'Tổ chức và hoạt động của Tổ công tác chuyển đổi số',
  'tên quy chế': 'tổ chức và hoạt động của Tổ công tác chuyển đổi số',
  'Tên quy định': 'Quản lý hoạt động lưu trữ điện tử',
  'tên quy định': 'quản lý hoạt động lưu trữ điện tử',
  'ban thẩm tra': 'Ban Pháp chế Hội đồng nhân dân tỉnh Hà Tĩnh',
  'chức vụ người nghỉ': 'Chuyên viên',
  'chức vụ người được giới thiệu': 'Chuyên viên',
  'chức vụ người được ủy quyền': 'Phó Chánh Văn phòng',
  'căn cứ ủy quyền': 'Theo yêu cầu công tác và phân công nhiệm vụ của cơ quan.',
  'căn cứ, lý do trình': 'Thực hiện nhiệm vụ được giao về công tác lưu trữ, cơ quan soạn thảo đã lấy ý kiến các đơn vị và hoàn thiện hồ sơ.',
  'cơ quan chủ trì, phối hợp, thời hạn': 'Ban Tổ chức chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện, định kỳ báo cáo kết quả.',
  'cơ quan có thẩm quyền': 'Ban Bí thư Trung ương Đảng',
  'cơ quan nhận thứ hai': 'Sở Khoa học và Công nghệ',
  'cơ quan nhận thứ nhất': 'Sở Nội vụ',
  'cơ quan theo dõi': 'Sở Nội vụ',
  'cơ quan tiếp nhận': 'Trung tâm Lưu trữ quốc gia',
  'cơ quan tổ chức thực hiện': 'Văn phòng',
  'cơ quan được giao thứ hai': 'Sở Tài chính',
  'cơ quan được giao thứ nhất': 'Sở Nội vụ',
  'cơ quan đề nghị': 'Ban Tổ chức',
  'cơ quan, người có thẩm quyền': 'Bộ Nội vụ',
  'cơ quan, người được mời': 'đại diện các sở, ban, ngành',
  'cơ quan, tổ chức nhận công văn': 'Các đảng ủy trực thuộc',
  'cơ quan, tổ chức nhận văn bản': 'Các cơ quan, đơn vị liên quan',
  'cơ quan, đơn vị có liên quan': 'Giám đốc Sở Nội vụ',
  'cơ quan, đơn vị, cá nhân': 'Văn phòng, Ban Tổ chức và các cơ quan liên quan',
  'cơ quan, đơn vị': 'Văn phòng và các đơn vị trực thuộc',
  'diễn biến, ý kiến, kết luận': 'Các đại biểu đã thảo luận và thống nhất nội dung dự thảo.',
  'giờ, ngày, tháng, năm bắt đầu': '8 giờ 00 phút, ngày 12 tháng 10 năm 2026',
  'giờ, ngày, tháng, năm họp': '8 giờ 00 phút, ngày 28 tháng 10 năm 2026',
  'giờ, ngày, tháng, năm kết thúc': '11 giờ 00 phút, ngày 12 tháng 10 năm 2026',
  'hạn chế, nguyên nhân': 'Một số nơi triển khai còn chậm do thiếu nhân lực.',
  'họ và tên người nghỉ': 'Phạm Thị Dung',
  'họ và tên người được giới thiệu': 'Phạm Thị Dung',
  'họ và tên người được ủy quyền': 'Phạm Thị Dung',
  'họ và tên, chức vụ người chủ trì': 'Ông Trần Văn Bình, Phó Giám đốc',
  'họ và tên, chức vụ thư ký': 'Bà Lê Thị Cúc, chuyên viên',
  'khó khăn, vướng mắc, nguyên nhân': 'Kinh phí được bố trí chậm so với kế hoạch.',
  'khóa': 'XVIII',
  'kỳ họp': '25',
  'kết quả thứ hai': 'Đã tập huấn cho công chức làm công tác văn thư.',
  'kết quả thứ nhất': 'Toàn bộ hồ sơ năm trước đã được số hóa.',
  'luật về tổ chức chính quyền địa phương': 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025',
  'luật, nghị định, thông tư quy định nội dung': 'Luật Lưu trữ số 33/2024/QH15',
  'lý do, căn cứ gửi công văn': 'Để chuẩn bị nội dung sơ kết công tác lưu trữ, cơ quan soạn thảo gửi dự thảo báo cáo kèm theo.',
  'mục tiêu thứ hai': 'Hoàn thành tập huấn cho đội ngũ làm công tác văn thư.',
  'mục tiêu thứ nhất': 'Số hóa toàn bộ hồ sơ đang bảo quản.',
  'mục tiêu': 'nâng cao chất lượng công tác lưu trữ',
  'mục đích': 'Nâng cao chất lượng công tác văn thư, lưu trữ của cơ quan.',
  'yêu cầu': 'Việc thực hiện phải đúng tiến độ, tiết kiệm.',
  'ngày bắt đầu nghỉ': '02 tháng 11 năm 2026',
  'ngày cuối nghỉ': '06 tháng 11 năm 2026',
  'ngày có hiệu lực': '01 tháng 12 năm 2026',
  'ngày hết hạn': '31 tháng 12 năm 2026',
  'ngày làm đơn': '12 tháng 10 năm 2026',
  'ngày thông qua': '20 tháng 10 năm 2026',
  'ngày trình': '05 tháng 10 năm 2026',
  'ngày văn bản bị bãi bỏ': '14 tháng 6 năm 2022',
  'ngày văn bản thứ hai': '20 tháng 9 năm 2023',
  'ngày văn bản được sửa đổi': '14 tháng 6 năm 2022',
  'người chủ trì': 'Ông Trần Văn Bình',
  'người đứng đầu cơ quan trình': 'Giám đốc Sở Nội vụ',
  'người đứng đầu đơn vị trình': 'Trưởng phòng Hành chính',
  'nhiệm vụ a': 'Rà soát hồ sơ chưa được số hóa',
  'nhiệm vụ b': 'Hướng dẫn các đơn vị nộp lưu hồ sơ đúng hạn',
  'nhiệm vụ của cơ quan thứ hai': 'Bố trí kinh phí theo phân cấp ngân sách.',
  'nhiệm vụ thời gian tới': 'Tiếp tục số hóa hồ sơ của các năm trước.',
  'nhiệm vụ thứ hai': 'Đầu tư trang thiết bị bảo quản tài liệu.',
  'nhiệm vụ thứ nhất': 'Tăng cường sự lãnh đạo của cấp ủy đối với công tác lưu trữ.',
  'nơi nghỉ phép': 'tỉnh Nghệ An',
  'nơi nhận phiếu': 'Sở Nội vụ',
  'nội dung của văn bản thứ hai sau khi sửa đổi': 'Hồ sơ được nộp lưu trong quý I năm sau',
  'nội dung khoản 1': 'Hồ sơ điện tử được lưu tại hệ thống dùng chung.',
  'nội dung khoản 2': 'Hồ sơ giấy được số hóa trước khi nộp lưu.',
  'nội dung nghị quyết': 'Thông qua danh mục dự án số hóa tài liệu lưu trữ.',
  'nội dung phiếu': 'Kính chuyển đơn của bà Phạm Thị Dung để giải quyết theo thẩm quyền',
  'nội dung quyết định': 'Thành lập Tổ công tác số hóa tài liệu lưu trữ gồm 07 thành viên.',
  'nội dung sau khi sửa đổi': 'Cơ quan lập hồ sơ trong thời hạn 30 ngày',
  'nội dung thông cáo': 'Cơ quan tiếp nhận tài liệu lưu trữ của tổ chức, cá nhân trong tháng 11 năm 2026',
  'nội dung thứ hai': 'Tập huấn nghiệp vụ cho công chức văn thư.',
  'nội dung thứ nhất': 'Rà soát hồ sơ chưa được số hóa.',
  'nội dung trình thứ hai': 'Kinh phí do ngân sách bảo đảm.',
  'nội dung trình thứ nhất': 'Số hóa tài liệu theo ba giai đoạn.',
  'nội dung điều 2': 'Hồ sơ được lập, quản lý trên hệ thống quản lý văn bản.',
  'nội dung điều mới': 'Cơ quan nộp lưu hồ sơ điện tử qua hệ thống dùng chung.',
  'nội dung điều sau khi sửa đổi': 'Đơn vị chủ trì tổng hợp, báo cáo trước ngày 15 tháng 12 hằng năm.',
  'nội dung ủy quyền thứ hai': 'Nhận kết quả giải quyết.',
  'nội dung ủy quyền thứ nhất': 'Nộp hồ sơ tại cơ quan thuế.',
  'phương hướng, kiến nghị': 'Đề nghị cấp có thẩm quyền bố trí kinh phí số hóa giai đoạn tiếp theo',
  'phạm vi điều chỉnh': 'việc lập, nộp lưu hồ sơ điện tử',
  'số báo cáo': '45/BC-HĐND',
  'số khoản': '2',
  'số ngày nghỉ': '05 ngày',
  'số tờ trình': '118',
  'số điều khác': '8',
  'số điều mới': '5a',
  'số điều': '5',
  'số, ký hiệu văn bản bị bãi bỏ': '20/2022/{ký hiệu}',
  'số, ký hiệu văn bản thứ hai': '31/2023/{ký hiệu}',
  'số, ký hiệu văn bản được sửa đổi': '20/2022/{ký hiệu}',
  'sự cần thiết': 'Khối lượng hồ sơ giấy tăng nhanh, khó bảo quản và tra cứu.',
  'thành phần': 'đại diện các phòng chuyên môn',
  'trích yếu văn bản bị bãi bỏ': 'quy định về công tác lưu trữ',
  'trích yếu văn bản thứ hai': 'quy định về nộp lưu hồ sơ',
  'trích yếu văn bản được sửa đổi': 'quy định về công tác lưu trữ',
  'tên cuộc họp': 'Hội nghị sơ kết công tác lưu trữ năm 2026',
  'tên điều 2': 'Lập hồ sơ điện tử',
  'tên điều mới': 'Nộp lưu hồ sơ điện tử',
  'tên điều sau khi sửa đổi': 'Chế độ báo cáo',
  'tình hình, diễn biến': 'Bão số 9 đang đi vào vùng biển ven bờ, dự báo có mưa rất to.',
  'tình hình, lý do ban hành chỉ thị': 'Thời gian qua, công tác lưu trữ đã có chuyển biến nhưng vẫn còn hạn chế.',
  'tổ chức thực hiện': 'Các cấp ủy trực thuộc tổ chức thực hiện, định kỳ báo cáo.',
  'việc cần giải quyết': 'Sao tài liệu lưu trữ',
  'văn bản làm căn cứ': 'Quy chế làm việc của Ban Chấp hành Đảng bộ',
  'văn bản quy định nội dung': 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
  'văn bản quy định thẩm quyền, chức năng, nhiệm vụ': 'Nghị định số 150/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ quy định tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương',
  'yêu cầu thứ hai': 'Tổ chức trực ban 24/24 giờ.',
  'yêu cầu thứ nhất': 'Sơ tán người dân ở vùng nguy hiểm.',
  'điều bãi bỏ của văn bản thứ hai': '9',
  'khoản bãi bỏ': '3',
  'điều bãi bỏ': '7',
  'khoản của văn bản thứ hai': '1',
  'điều của văn bản thứ hai': '4',
  'đoạn mở đầu: lý do, căn cứ': 'Thực hiện nhiệm vụ năm 2026, cơ quan triển khai số hóa tài liệu lưu trữ với các nội dung sau:',
  'đoạn mở đầu: sự việc, thời gian, người kết luận': 'Ngày 12 tháng 10 năm 2026, lãnh đạo cơ quan đã chủ trì họp về công tác lưu trữ và kết luận như sau:',
  'đoạn mở đầu: tình hình, lý do': 'Thời gian qua, công tác lưu trữ trong các cơ quan của Đảng đã có chuyển biến tích cực.',
  'đoạn mở đầu: yêu cầu báo cáo, cơ quan yêu cầu': 'Theo yêu cầu của cơ quan cấp trên, cơ quan báo cáo kết quả công tác lưu trữ như sau:',
  'đoạn mở đầu: yêu cầu báo cáo': 'Theo chương trình công tác năm, cơ quan báo cáo kết quả công tác lưu trữ như sau:',
  'đơn vị chủ trì, phối hợp, thời hạn': 'Văn phòng chủ trì, phối hợp với các đơn vị hoàn thành trước ngày 15 tháng 12 năm 2026',
  'đơn vị soạn thảo': 'NC',
  'đề nghị chuẩn bị, liên hệ': 'Đề nghị các đại biểu chuẩn bị ý kiến bằng văn bản',
  'địa điểm họp': 'Phòng họp số 1',
  'đối tượng áp dụng': 'cơ quan, tổ chức, cá nhân có liên quan',
  'lĩnh vực': 'trong lĩnh vực lưu trữ',
  'trích yếu': 'Quy định chế độ báo cáo công tác văn thư, lưu trữ',
  'tên gọi': 'quy định chế độ báo cáo công tác văn thư, lưu trữ',
  'nội dung': 'chế độ báo cáo công tác văn thư, lưu trữ',
  'cơ quan quản lý': 'Sở Nội vụ',
}

const STATE = ['Ủy ban nhân dân tỉnh Hà Tĩnh', 'Chủ tịch Ủy ban nhân dân thành phố Hồ Chí Minh', 'Ủy ban nhân dân xã Cẩm Bình, tỉnh Hà Tĩnh', 'Sở Tư pháp tỉnh Hà Tĩnh', 'Bộ Tư pháp', 'Văn phòng Ủy ban nhân dân tỉnh Hà Tĩnh']
const COUNCILS = ['Hội đồng nhân dân tỉnh Hà Tĩnh', 'HĐND phường Ba Đình, thành phố Hà Nội']
const PARTY = ['Tỉnh ủy Hà Tĩnh', 'Ban Tổ chức Tỉnh ủy Hà Tĩnh', 'Thành ủy Đà Nẵng']
/** What the form leaves to the clerk who numbers and dates the paper. */
export const numbered = (text: string, day: string): string => text.replace(/(Số:?|số) {7}/gu, '$1 12').replace(/ngày {6}tháng {6}năm/gu, `ngày ${day.slice(8)} tháng ${Number(day.slice(5, 7))} năm`)

export function issuersOf({ family, id, issuers, kind }: Template, day: string): string[] {
  if (family === 'DANG') return PARTY
  // Communes had no power to legislate before 01/7/2025.
  if (family === 'QP') return [...STATE.slice(0, 3), ...COUNCILS].filter((name) => day >= '2025-07-01' || !/xã|phường/u.test(name)).filter((name) => issuers!.includes(name.startsWith('H') ? 'HĐND' : name.startsWith('C') ? 'CTUBND' : 'UBND') && !(id === 'qp-qd' && name.startsWith('C')))
  if (kind === 'nghi-quyet') return [...COUNCILS, 'Thường trực Hội đồng nhân dân tỉnh Hà Tĩnh']
  // No council issues an individual decision; a commune's committee has all others.
  return STATE
}

export const told = (template: Template, issuer: string, day: string, signing: Signing = 'head'): NewDraft => (
  { template, issuer, day, signing, ...(template.subject ? {} : { subject: 'Quy định chế độ báo cáo công tác văn thư, lưu trữ' }), signer: 'Nguyễn Văn An', unit: 'NC' }
)

export function fill(wanted: NewDraft): string {
  return newDraft(wanted, PLAIN_OFFICE).map((piece) => {
    if (typeof piece === 'string') return piece
    const words = FILLED[piece.blank]
    assert(words, `nothing is known to fill “${piece.blank}” with`)
    return onDay(wanted.day, words.replace('{ký hiệu}', symbolOf(wanted)))
  }).join('')
}

/** The words were written on 20/10/2026: their dates move with the day of the draft. */
const onDay = (day: string, words: string): string => words
  .replace(/tháng (\d+) năm 2026/gu, (_, month: string) => `tháng ${Number(month) - 10 + Number(day.slice(5, 7))} năm ${day.slice(0, 4)}`).replace('2026', day.slice(0, 4))

/** An older paper of the same issuer has its symbol. */
const symbolOf = ({ issuer = '' }: NewDraft): string => (/^(?:Hội|HĐND)/u.test(issuer) ? 'NQ-HĐND' : issuer.startsWith('Chủ') ? 'QĐ-CTUBND' : 'QĐ-UBND')
