/**
 * Instruments that local drafts often name as their grounds: symbol, day, who issues, trích yếu, and what has amended them as a whole.
 * Gathered from issued documents of 2024 to 2026 (three of them or more with this day and these words), put into the words of the law
 * where copies were cut off. As of 22/11/2026; not compared with the texts themselves, so a drafter is told to look at them again.
 */
export interface Ground {
  symbol: string
  /** An id of kinds.ts. */
  kind: string
  /** YYYY-MM-DD */
  date: string
  issuer: string
  /** Of a law its name, "Đất đai"; of others the trích yếu as it goes on in a sentence. */
  title: string
  /** The symbols of what amended it. */
  amendedBy?: readonly string[]
}

type Row = [symbol: string, date: string, title: string, amendedBy?: string]

const law = ([symbol, date, title, amendedBy]: Row): Ground => ({ symbol, kind: 'luat', date, issuer: 'Quốc hội', title, ...(amendedBy && { amendedBy: amendedBy.split(' ') }) })
const decree = (row: Row): Ground => ({ ...law(row), kind: 'nghi-dinh', issuer: 'Chính phủ' })
const resolution = (row: Row): Ground => ({ ...law(row), kind: 'nghi-quyet' })

export const GROUNDS: readonly Ground[] = [
  ...([
    ['72/2025/QH15', '2025-06-16', 'Tổ chức chính quyền địa phương'],
    ['64/2025/QH15', '2025-02-19', 'Ban hành văn bản quy phạm pháp luật', '87/2025/QH15'],
    ['89/2025/QH15', '2025-06-25', 'Ngân sách nhà nước'],
    ['31/2024/QH15', '2024-01-18', 'Đất đai'],
    ['20/2023/QH15', '2023-06-22', 'Giao dịch điện tử'],
    ['27/2023/QH15', '2023-11-27', 'Nhà ở'],
    ['28/2023/QH15', '2023-11-27', 'Tài nguyên nước'],
    ['15/2017/QH14', '2017-06-21', 'Quản lý, sử dụng tài sản công'],
    ['16/2017/QH14', '2017-11-15', 'Lâm nghiệp'],
    ['59/2020/QH14', '2020-06-17', 'Doanh nghiệp'],
    ['58/2024/QH15', '2024-11-29', 'Đầu tư công'],
    ['22/2023/QH15', '2023-06-23', 'Đấu thầu'],
    ['16/2023/QH15', '2023-06-19', 'Giá'],
    ['47/2024/QH15', '2024-11-26', 'Quy hoạch đô thị và nông thôn'],
    ['33/2024/QH15', '2024-06-21', 'Lưu trữ'],
    ['60/2024/QH15', '2024-11-30', 'Dữ liệu'],
    ['55/2024/QH15', '2024-11-29', 'Phòng cháy, chữa cháy và cứu nạn, cứu hộ'],
    ['48/2024/QH15', '2024-11-26', 'Thuế giá trị gia tăng'],
  ] satisfies Row[]).map(law),
  ...([
    ['202/2025/QH15', '2025-06-12', 'về việc sắp xếp đơn vị hành chính cấp tỉnh'],
    ['190/2025/QH15', '2025-02-19', 'quy định về xử lý một số vấn đề liên quan đến sắp xếp tổ chức bộ máy nhà nước'],
  ] satisfies Row[]).map(resolution),
  ...([
    ['30/2020/NĐ-CP', '2020-03-05', 'về công tác văn thư'],
    ['78/2025/NĐ-CP', '2025-04-01', 'quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Ban hành văn bản quy phạm pháp luật', '187/2025/NĐ-CP'],
    ['79/2025/NĐ-CP', '2025-04-01', 'về kiểm tra, rà soát, hệ thống hóa và xử lý văn bản quy phạm pháp luật'],
    ['150/2025/NĐ-CP', '2025-06-12', 'quy định tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương và Ủy ban nhân dân xã, phường, đặc khu thuộc tỉnh, thành phố trực thuộc Trung ương', '370/2025/NĐ-CP'],
    ['118/2025/NĐ-CP', '2025-06-09', 'về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia'],
    ['45/2020/NĐ-CP', '2020-04-08', 'về thực hiện thủ tục hành chính trên môi trường điện tử'],
    ['42/2022/NĐ-CP', '2022-06-24', 'quy định về việc cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng'],
    ['137/2024/NĐ-CP', '2024-10-23', 'quy định về giao dịch điện tử của cơ quan nhà nước và hệ thống thông tin phục vụ giao dịch điện tử'],
    ['102/2024/NĐ-CP', '2024-07-30', 'quy định chi tiết thi hành một số điều của Luật Đất đai'],
    ['103/2024/NĐ-CP', '2024-07-30', 'quy định về tiền sử dụng đất, tiền thuê đất'],
    ['71/2024/NĐ-CP', '2024-06-27', 'quy định về giá đất'],
    ['88/2024/NĐ-CP', '2024-07-15', 'quy định về bồi thường, hỗ trợ, tái định cư khi Nhà nước thu hồi đất'],
    ['151/2025/NĐ-CP', '2025-06-12', 'quy định về phân định thẩm quyền của chính quyền địa phương 02 cấp, phân quyền, phân cấp trong lĩnh vực đất đai'],
    ['131/2025/NĐ-CP', '2025-06-12', 'quy định phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực quản lý nhà nước của Bộ Nông nghiệp và Môi trường'],
    ['125/2025/NĐ-CP', '2025-06-11', 'quy định về phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực quản lý nhà nước của Bộ Tài chính'],
    ['152/2025/NĐ-CP', '2025-06-14', 'quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng'],
    ['186/2025/NĐ-CP', '2025-07-01', 'quy định chi tiết một số điều của Luật Quản lý, sử dụng tài sản công'],
    ['85/2024/NĐ-CP', '2024-07-10', 'quy định chi tiết một số điều của Luật Giá'],
    ['60/2021/NĐ-CP', '2021-06-21', 'quy định cơ chế tự chủ tài chính của đơn vị sự nghiệp công lập'],
    ['80/2021/NĐ-CP', '2021-08-26', 'quy định chi tiết và hướng dẫn thi hành một số điều của Luật Hỗ trợ doanh nghiệp nhỏ và vừa'],
    ['20/2021/NĐ-CP', '2021-03-15', 'quy định chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội'],
    ['123/2020/NĐ-CP', '2020-10-19', 'quy định về hóa đơn, chứng từ'],
    ['238/2025/NĐ-CP', '2025-09-03', 'quy định về chính sách học phí, miễn, giảm, hỗ trợ học phí, hỗ trợ chi phí học tập và giá dịch vụ trong lĩnh vực giáo dục, đào tạo'],
  ] satisfies Row[]).map(decree),
]
