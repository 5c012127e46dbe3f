/** Decisions of any length for measuring: right in form, so that the rules have all to read and little to say. The words are our own. */
import { type Random, randomOf } from './random.ts'

export interface Generated { text: string; markdown: string }

/** A decision with an attached regulation of at least `characters`, the same for the same seed. */
export function generateDecision(characters: number, seed = 1): Generated {
  const random = randomOf(seed)
  const chapters: string[][] = []
  let length = HEAD.length + TAIL.length, article = 1
  for (let chapter = 1; length < characters; chapter++) {
    const lines = [`Chương ${roman(chapter)}`, random.pick(SUBJECTS).toUpperCase()]
    for (let i = random.whole(3, 6); i > 0 && length + lines.join('\n').length < characters; i--) lines.push(...articleLines(random, article++))
    chapters.push(lines)
    length += lines.reduce((sum, line) => sum + line.length + 1, 0)
  }
  const lines = [...HEAD.split('\n'), ...TAIL.split('\n'), ...ATTACHMENT.split('\n'), ...chapters.flat()]
  return { text: `${lines.join('\n')}\n`, markdown: `${lines.map(marked).join('\n\n')}\n` }
}

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH SÔNG HẬU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 27/2026/QĐ-UBND
Sông Hậu, ngày 12 tháng 10 năm 2026
QUYẾT ĐỊNH
Ban hành Quy định về quản lý, khai thác và bảo vệ công trình nước sạch nông thôn trên địa bàn tỉnh Sông Hậu
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
Căn cứ Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ quy định chi tiết một số điều của Luật Ban hành văn bản quy phạm pháp luật;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;
Ủy ban nhân dân ban hành Quyết định ban hành Quy định về quản lý công trình nước sạch nông thôn.
Điều 1. Ban hành kèm theo Quyết định này Quy định về quản lý, khai thác và bảo vệ công trình nước sạch nông thôn trên địa bàn tỉnh Sông Hậu.
Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực thi hành từ ngày 01 tháng 11 năm 2026.
Điều 3. Tổ chức thực hiện
Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở và Chủ tịch Ủy ban nhân dân các xã, phường chịu trách nhiệm thi hành Quyết định này./.`
const TAIL = `Nơi nhận:
- Như Điều 3;
- Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính, Bộ Tư pháp;
- Thường trực Hội đồng nhân dân tỉnh;
- Lưu: VT, NN.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Thuận`
const ATTACHMENT = `QUY ĐỊNH
Về quản lý, khai thác và bảo vệ công trình nước sạch nông thôn trên địa bàn tỉnh Sông Hậu
(Ban hành kèm theo Quyết định số 27/2026/QĐ-UBND ngày 12 tháng 10 năm 2026 của Ủy ban nhân dân tỉnh Sông Hậu)`

const SUBJECTS = ['Phạm vi điều chỉnh', 'Đối tượng áp dụng', 'Giải thích từ ngữ', 'Trách nhiệm của đơn vị quản lý', 'Hồ sơ đề nghị cấp nước', 'Kiểm tra chất lượng nước', 'Bảo dưỡng công trình', 'Xử lý sự cố', 'Kinh phí thực hiện', 'Chế độ báo cáo']
const AGENTS = ['Sở Nông nghiệp và Môi trường', 'Sở Tài chính', 'Ủy ban nhân dân cấp xã', 'Đơn vị quản lý công trình', 'Sở Xây dựng', 'Hộ sử dụng nước', 'Sở Y tế', 'Tổ quản lý thôn']
const ACTS = ['chủ trì, phối hợp với các cơ quan liên quan kiểm tra việc vận hành', 'lập kế hoạch bảo dưỡng định kỳ đối với', 'tổng hợp, báo cáo Ủy ban nhân dân tỉnh về', 'hướng dẫn, đôn đốc việc thu và sử dụng kinh phí của', 'thông báo công khai mức giá và chất lượng nước của', 'theo dõi, ghi chép đầy đủ tình trạng của']
const OBJECTS = ['các công trình cấp nước tập trung', 'trạm bơm và mạng lưới đường ống', 'bể chứa, bể lọc và thiết bị khử trùng', 'đồng hồ đo nước tại từng hộ', 'vùng bảo hộ vệ sinh khu vực lấy nước', 'hồ sơ kỹ thuật đã được bàn giao']
const ENDINGS = ['trên địa bàn được giao quản lý', 'trước ngày 15 tháng 12 hằng năm', 'theo quy định của pháp luật về đầu tư công', 'trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ', 'bảo đảm liên tục, an toàn và tiết kiệm']
const CITED = ['Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư', 'Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ', 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15', 'Nghị định số 187/2025/NĐ-CP ngày 01 tháng 7 năm 2025 của Chính phủ']

function articleLines(random: Random, number: number): string[] {
  const lines = [`Điều ${number}. ${random.pick(SUBJECTS)}`]
  const clauses = random.whole(2, 5)
  for (let clause = 1; clause <= clauses; clause++) {
    if (random.next() < 0.6) {
      lines.push(`${clause}. ${sentence(random, number, clause)}.`)
      continue
    }
    lines.push(`${clause}. ${random.pick(AGENTS)} có trách nhiệm:`)
    const points = random.whole(2, 5)
    for (let point = 0; point < points; point++) lines.push(`${'abcdđ'[point]}) ${sentence(random, number, clause)}${point === points - 1 ? '.' : ';'}`)
  }
  return lines
}

function sentence(random: Random, article: number, clause: number): string {
  const said = `${random.pick(AGENTS)} ${random.pick(ACTS)} ${random.pick(OBJECTS)} ${random.pick(ENDINGS)}`
  const chance = random.next()
  if (chance < 0.15) return `${said}, theo ${random.pick(CITED)}`
  if (chance < 0.25 && clause > 1) return `${said}, trừ trường hợp quy định tại khoản ${random.whole(1, clause - 1)} Điều này`
  if (chance < 0.35 && article > 1) return `${said} theo quy định tại Điều ${random.whole(1, article - 1)} Quy định này`
  return chance < 0.6 ? said : `${said}; ${random.pick(ACTS)} ${random.pick(OBJECTS)} ${random.pick(ENDINGS)}`
}

/** As a writer of Markdown would mark it up, and as converters from Word do. */
function marked(line: string): string {
  if (/^Chương /.test(line)) return `## ${line}`
  const article = /^(Điều \d+\.)(.*)$/u.exec(line)
  if (article) return `**${article[1]}**${article[2]}`
  return line === line.toUpperCase() && !/^[-\d]/.test(line) ? `**${line}**` : line
}

function roman(number: number): string {
  const values: Array<[number, string]> = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]
  let rest = number, text = ''
  for (const [value, letters] of values) for (; rest >= value; rest -= value) text += letters
  return text
}
