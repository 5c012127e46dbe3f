/**
 * Words that are written in two ways, both in dictionaries. A document keeps to one of them.
 * From the practice of offices; no norm prefers either. `id` is the name by which the settings switch a pair off.
 */
export interface Variant { id: string; forms: readonly [string, string] }

export const VARIANTS: readonly Variant[] = [
  { id: 'hang-nam', forms: ['hằng năm', 'hàng năm'] },
  { id: 'hang-thang', forms: ['hằng tháng', 'hàng tháng'] },
  { id: 'hang-quy', forms: ['hằng quý', 'hàng quý'] },
  { id: 'hang-tuan', forms: ['hằng tuần', 'hàng tuần'] },
  { id: 'hang-ngay', forms: ['hằng ngày', 'hàng ngày'] },
  { id: 'bao-dam', forms: ['bảo đảm', 'đảm bảo'] },
  { id: 'trung-lap', forms: ['trùng lặp', 'trùng lắp'] },
  { id: 'chinh-ta-i-y', forms: ['kỹ thuật', 'kĩ thuật'] },
  { id: 'quy-qui', forms: ['quy định', 'qui định'] },
  { id: 'quy-che', forms: ['quy chế', 'qui chế'] },
  { id: 'quy-trinh', forms: ['quy trình', 'qui trình'] },
  { id: 'ly-li', forms: ['lý do', 'lí do'] },
  { id: 'quan-ly', forms: ['quản lý', 'quản lí'] },
  { id: 'xu-ly', forms: ['xử lý', 'xử lí'] },
  { id: 'ky-ki', forms: ['ký kết', 'kí kết'] },
  { id: 'phan-anh', forms: ['phản ánh', 'phản ảnh'] },
]
