/** Issuers that stand before a citation: "của Chính phủ tại Nghị định số …", "đã được UBND tỉnh phê duyệt tại Quyết định số …". */
import type { Mention } from './citations.ts'

/** Bodies by the words that their names begin with. */
const BODY = /(?<!\p{L})(?:Chính phủ|Thủ tướng|Quốc hội|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Chủ tịch|Bộ (?:trưởng|\p{Lu})|Ban (?:Thường vụ|Chấp hành|Bí thư|\p{Lu})|BCH|BTV|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Huyện uỷ|Đảng ủy|Trung ương|Sở \p{Lu}|Giám đốc|Tổng cục|Cục \p{Lu}|Văn phòng|Thanh tra|Kiểm toán|Tòa án|Viện|Ngân hàng|Công an|Liên đoàn|Mặt trận|Trường|Công ty)[^,;:()]{0,60}/gu
const REACH = 200

/** The last body named between the sentence's beginning, or the citation before, and this citation. */
export function issuerBefore(text: string, mention: Mention, previous: Mention | undefined): string | undefined {
  const start = mention.at - lengthBefore(mention)
  const floor = previous ? previous.at + previous.symbol.text.length : 0
  const before = text.slice(Math.max(floor, start - REACH, 0), start)
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1)
  return [...sentence.matchAll(BODY)].at(-1)?.[0].trim()
}

/** How much of the citation stands before its symbol, in the view. */
const lengthBefore = ({ node, symbol }: Mention): number => Math.max(0, node.value.indexOf(symbol.text))
