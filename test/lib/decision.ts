/** A small decision with three known faults, for tests of what surrounds the rules. */

/** In reading order: a fault with a safe fix, one with a choice of fixes, one with none. */
export const FAULTS = ['citation-ascii-d', 'numbering-gap', 'date-invalid'] as const

export const DECISION = `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH HÀ NAM\tĐộc lập - Tự do - Hạnh phúc
Số: 15/2026/QĐ-UBND
Hà Nam, ngày 20 tháng 10 năm 2026
QUYẾT ĐỊNH
Về việc ban hành Quy định quản lý
Căn cứ Nghị định số 78/2025/ND-CP ngày 01 tháng 4 năm 2025 của Chính phủ;
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Theo đề nghị của Giám đốc Sở Tư pháp.
QUYẾT ĐỊNH:
Điều 1. Phạm vi điều chỉnh
1. Quyết định này quy định về quản lý.
3. Thời hạn là ngày 31 tháng 02 năm 2027.
Điều 2. Hiệu lực
1. Quyết định này có hiệu lực từ ngày 01 tháng 11 năm 2026.
2. Chánh Văn phòng chịu trách nhiệm thi hành.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn A
`
