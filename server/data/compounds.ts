/**
 * Names of fields that are joined by a hyphen with a space on each side, as the Government prints them.
 * From the titles of laws, programmes and bodies; no norm sets the spaces (Nghị định số 30/2020/NĐ-CP itself prints "Hán - Việt").
 */
export const COMPOUNDS: ReadonlySet<string> = new Set([
  'kinh tế - xã hội', 'văn hóa - xã hội', 'văn hoá - xã hội', 'chính trị - xã hội', 'quốc phòng - an ninh', 'khoa học - công nghệ', 'khoa học - kỹ thuật',
  'kinh tế - kỹ thuật', 'kinh tế - tài chính', 'kế hoạch - tài chính', 'tài chính - kế hoạch', 'tài chính - ngân sách', 'kinh tế - ngân sách', 'hành chính - quản trị',
  'tổ chức - hành chính', 'hành chính - tổng hợp', 'lao động - thương binh', 'xã hội - nghề nghiệp', 'giáo dục - đào tạo', 'du lịch - dịch vụ', 'thương mại - dịch vụ',
  'công nghiệp - xây dựng', 'nông nghiệp - nông thôn', 'kế hoạch - đầu tư', 'nghiên cứu - phát triển', 'hạ tầng - kỹ thuật', 'văn hóa - nghệ thuật', 'văn hoá - nghệ thuật',
  'thể dục - thể thao', 'thanh niên - sinh', 'phòng ngừa - ứng', 'chính trị - hành', 'kinh tế - hạ', 'tư pháp - hộ',
].filter((words) => words.split(' ').length === 5))
