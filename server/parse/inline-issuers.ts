/** The issuer ("của Bộ trưởng Bộ Nội vụ") and the trích yếu ("về công tác văn thư") behind a symbol. */
import { matchAt } from '../text/match-at.ts'

interface Range { from: number; to: number }

const BEFORE_ISSUER = /,? {1,3}(?:của|do|CỦA) {1,3}/uy
/** A name has capitals; "tỉnh", "huyện" and the like stand for the body of that place. */
const ISSUER_START = /(?:\p{Lu}|(?:tỉnh|huyện|thành phố|quận|thị xã|xã|phường|liên (?:bộ|ngành|sở)|các (?:bộ|Bộ))(?!\p{L}))/uy
const KIND_START = /(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Quy chế|Quy định|Kế hoạch|Đề án|Chương trình)(?!\p{L})/uy

// Verbs that open a trích yếu, longest first where one begins another.
const TITLE_VERBS = 'về việc|về|V/v|v/v|quy định chi tiết|quy định|hướng dẫn|phê duyệt|ban hành|sửa đổi|bổ sung|công bố|thông qua|thành lập|bãi bỏ|điều chỉnh|thay thế|giao|cho phép|chấp thuận|triển khai|thực hiện|tổ chức|kiện toàn|tiếp tục|đẩy mạnh|tăng cường|nâng cao|xử phạt|đính chính|ủy quyền|phân cấp|phân công'
const ISSUER_STOPS = `${TITLE_VERBS}|đã|được|để|thì|có|là|theo|tại|trong|cho|với|giai đoạn|năm|ngày|kèm|đối với|nêu|nói|này|trước|sau|từ|đến|gồm|bao gồm|như|hiện hành|khi|yêu cầu|kết luận|gửi|chỉ đạo|còn|hết|do|bằng|và (?:các|theo|hướng dẫn|những|khoản|điểm|điều|quy định|thực hiện|căn cứ|\\p{Ll})|và (?=Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Quy chế|Quy định|Kế hoạch|Công văn|Điều)`
const issuerEnd = (flags: string): RegExp => new RegExp(`[;:.()“”"\\[\\]…|]|,(?! (?:Thể thao|Thương binh|Du lịch|Chủ nhiệm|Trưởng ban|Giám đốc)(?!\\p{L}))| (?:${ISSUER_STOPS})(?!\\p{L})| [-–] (?!\\p{Lu})|,? và (?=\\p{Ll})`, flags)
const ISSUER_END = issuerEnd('u')
/** In a title in capitals no word's first letter tells a name from what follows it. */
const ISSUER_END_CAPITALS = issuerEnd('iu')

/** The issuer behind `at`; `end` includes the "ban hành" of "do … ban hành". */
export function readIssuer(text: string, at: number, limit: number): (Range & { end: number }) | undefined {
  const before = matchAt(BEFORE_ISSUER, text, at)
  if (before === undefined) return undefined
  const from = at + before.length
  if (from >= limit || matchAt(ISSUER_START, text, from) === undefined || matchAt(KIND_START, text, from) !== undefined) return undefined
  const part = text.slice(from, Math.min(limit, from + 140))
  const stop = (before.includes('CỦA') ? ISSUER_END_CAPITALS : ISSUER_END).exec(part)
  const to = from + part.slice(0, stop?.index ?? part.length).trimEnd().length
  if (to === from) return undefined
  const issued = before.includes('do') ? matchAt(/ {1,2}ban hành(?!\p{L})/uy, text, to) : undefined
  return { from, to, end: to + (issued?.length ?? 0) }
}

const SURE_TITLE = /,? {1,3}(?=(?:về|về việc|V\/v|v\/v)(?!\p{L}))/uy
const TITLE = new RegExp(`,? {1,3}(?=(?:${TITLE_VERBS})(?!\\p{L}))(?!(?:quy định|hướng dẫn|ban hành) (?:tại|của|này|kèm|ngày|và|thì|khi|đối với))`, 'uy')
const TITLE_END = /[;:()“”"[\]…|]|\.(?= |$|\/)|, (?=(?:Luật|Nghị|Thông|Quyết|Chỉ|Kế|Công|căn cứ|theo|trên cơ sở|đồng thời|trong đó|giao|yêu cầu|đề nghị|UBND|Ủy ban|Sở|Bộ)(?!\p{L}))| (?:và|tại|theo) (?=(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Kế hoạch|Công văn)(?!\p{L}))/u
/** Words that lead back from the title to the draft itself: "… và khoản 3 Điều này". */
const BACK_HOME = /,? (?:(?:và|tại|theo|của|trong) )?(?:điểm|khoản|Điều|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy định|Quy chế|Kế hoạch|Chỉ thị)(?: [^ ]{1,12}){0,6}? này(?!\p{L})/u

/** The trích yếu behind `at`, as far as it can be read without guessing: to the next stop. Without an issuer only "về …" is one. */
export function readName(text: string, at: number, limit: number, issued: boolean): Range | undefined {
  const before = matchAt(issued ? TITLE : SURE_TITLE, text, at)
  if (before === undefined) return undefined
  const from = at + before.length
  if (from >= limit) return undefined
  const part = text.slice(from, Math.min(limit, from + 300))
  const stop = TITLE_END.exec(part)
  let title = part.slice(0, stop?.index ?? part.length)
  const home = BACK_HOME.exec(title)
  if (home) title = title.slice(0, home.index)
  // What the next citation needs is not this one's: "… và", "; Nghị định".
  title = title.replace(/(?:[ ,;]+(?:và|hoặc|tại|theo|của))?[ ,;]*$/u, '')
  return title.includes(' ') || title.length > 3 ? { from, to: from + title.length } : undefined
}
