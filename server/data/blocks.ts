/** Which kinds of document go without a block that the others must have. */

/**
 * Kinds without Nơi nhận: laws and ordinances go to the President for promulgation (no form of Nghị định số 78/2025/NĐ-CP or of
 * Nghị quyết số 351/2017/UBTVQH14 has the block for them); a consolidated text and a contract are no papers sent to a list.
 */
export const NO_RECIPIENTS: ReadonlySet<string> = new Set(['hien-phap', 'luat', 'bo-luat', 'phap-lenh', 'lenh', 'van-ban-hop-nhat', 'hop-dong', 'ban-ghi-nho', 'ban-thoa-thuan', 'giay-nghi-phep', 'thu-cong', 'thong-cao', 'tuyen-bo', 'loi-keu-goi'])

/** Kinds that are sent to the authority named in "Kính gửi" and whose Nơi nhận begins with "Như trên" (Nghị định số 30/2020/NĐ-CP, Phụ lục III, form 1.5; II.9.b). */
export const AS_ABOVE: ReadonlySet<string> = new Set(['cong-van'])
/** Kinds in which "Như trên" may stand although there is no "Kính gửi": they name whom they invite, present or call upon. */
export const MAY_SAY_AS_ABOVE: ReadonlySet<string> = new Set(['giay-gioi-thieu', 'giay-moi', 'cong-dien', 'phieu-gui', 'phieu-chuyen', 'phieu-bao', 'giay-nghi-phep', 'thu-cong'])
/** Kinds whose Nơi nhận begins with "Như Điều …" (forms 1.1 to 1.3). */
export const AS_ARTICLE: ReadonlySet<string> = new Set(['quyet-dinh', 'nghi-quyet'])
