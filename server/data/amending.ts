/** How an amending unit begins (Nghị định số 78/2025/NĐ-CP, Điều 69 and 70): "Sửa đổi, bổ sung khoản 2 Điều 5 như sau:". */
export const AMENDING_WORDS = /^(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Thay cụm|Bỏ (?:cụm|điểm|khoản|từ)|Đổi tên|Hủy bỏ|Huỷ bỏ|Đính chính)/u
