/**
 * Abbreviations of everyday words of offices and what they stand for. Drawn from the practice of offices.
 * Names of bodies that are printed short in symbols alone are in issuers.ts, those of kinds in kinds.ts.
 */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['UBND', 'Ủy ban nhân dân'], ['HĐND', 'Hội đồng nhân dân'], ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'], ['MTTQ', 'Mặt trận Tổ quốc'], ['UBTVQH', 'Ủy ban Thường vụ Quốc hội'],
  ['QPPL', 'quy phạm pháp luật'], ['VBQPPL', 'văn bản quy phạm pháp luật'], ['TTHC', 'thủ tục hành chính'], ['CCHC', 'cải cách hành chính'],
  ['CNTT', 'công nghệ thông tin'], ['NSNN', 'ngân sách nhà nước'], ['GPMB', 'giải phóng mặt bằng'], ['KT-XH', 'kinh tế - xã hội'], ['ATGT', 'an toàn giao thông'],
  ['PCCC', 'phòng cháy, chữa cháy'], ['BHXH', 'bảo hiểm xã hội'], ['BHYT', 'bảo hiểm y tế'], ['BHTN', 'bảo hiểm thất nghiệp'], ['NTM', 'nông thôn mới'],
  ['HTX', 'hợp tác xã'], ['KCN', 'khu công nghiệp'], ['CCN', 'cụm công nghiệp'], ['XDCB', 'xây dựng cơ bản'], ['TDTT', 'thể dục thể thao'], ['VSMT', 'vệ sinh môi trường'],
  ['ATTP', 'an toàn thực phẩm'], ['ANTT', 'an ninh, trật tự'], ['QLNN', 'quản lý nhà nước'], ['CBCC', 'cán bộ, công chức'], ['CBCCVC', 'cán bộ, công chức, viên chức'],
  ['BVMT', 'bảo vệ môi trường'], ['TNMT', 'tài nguyên và môi trường'], ['GDĐT', 'giáo dục và đào tạo'], ['KHCN', 'khoa học và công nghệ'], ['PTNT', 'phát triển nông thôn'],
])
