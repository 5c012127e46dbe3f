/** Words and phrases that official papers avoid or write in one way, and what stands for them. From the practice of offices and the norms named beside each list. */

/** Regional and spoken words (Nghị định số 78/2025/NĐ-CP, Điều 60 khoản 1: no local words). */
export const REGIONAL_WORDS: ReadonlyMap<string, string> = new Map([
  ['trong thời gian đến', 'trong thời gian tới'], ['trong năm đến', 'trong năm tới'],
  ['chánh sách', 'chính sách'], ['hành chánh', 'hành chính'], ['tài chánh', 'tài chính'], ['nhơn dân', 'nhân dân'], ['nhứt là', 'nhất là'], ['thống nhứt', 'thống nhất'],
  ['bịnh viện', 'bệnh viện'], ['bịnh nhân', 'bệnh nhân'], ['mần ăn', 'làm ăn'],
])

/** Abbreviations typed without their Đ. Only those that stand for nothing else. */
export const SHORT_SLIPS: ReadonlyMap<string, string> = new Map([
  ['HDND', 'HĐND'], ['LDTBXH', 'LĐTBXH'], ['GDDT', 'GDĐT'], ['DBQH', 'ĐBQH'], ['BDBP', 'BĐBP'], ['LDLD', 'LĐLĐ'], ['MTTQVN', 'MTTQ Việt Nam'],
])

/** Abbreviations that every reader of an administrative paper knows, and letters that are no abbreviations of the text's own. */
export const KNOWN_SHORT: ReadonlySet<string> = new Set([
  'UBND', 'HĐND', 'QPPL', 'VT', 'TP', 'TW', 'TU', 'GDP', 'GRDP', 'USD', 'EUR', 'VND', 'VNĐ', 'ISO', 'TCVN', 'QCVN', 'ASEAN', 'WTO', 'UNESCO', 'UNICEF', 'WHO', 'APEC', 'ODA', 'FDI', 'COVID', 'HIV', 'AIDS', 'ADN', 'SMS', 'USB', 'PDF', 'XML', 'HTML',
  'TP.HCM', 'HCM', 'VN', 'NQ', 'QĐ', 'NĐ', 'CP', 'TTg', 'TT', 'CT', 'KH', 'BC', 'TB', 'CV', 'TTr', 'HD', 'QH', 'UBTVQH', 'STT', 'KT', 'TM', 'TL', 'TUQ', 'PL', 'XHCN', 'CHXHCN', 'II', 'III', 'IV', 'VI', 'VII', 'VIII', 'IX', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX', 'XXI',
])

/** Common nouns that are written small behind "các, những, mọi, từng, mỗi" (Nghị định số 30/2020/NĐ-CP, Phụ lục II, a closed list of capitals). */
export const COMMON_NOUNS: ReadonlySet<string> = new Set(['cơ', 'đơn', 'cá', 'doanh', 'chương', 'kế', 'dự', 'đề', 'sở', 'ngành', 'phòng', 'cấp', 'địa', 'xã', 'phường', 'thôn', 'bản', 'văn', 'nhiệm', 'giải', 'cán', 'hộ'])
