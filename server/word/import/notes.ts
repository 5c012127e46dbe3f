/** What is to be said of an import: each once, in the order in which it was met. */
import { type Localized, say } from '../../rules/rule.ts'

export const NOTES = {
  changes: say('Tệp có thay đổi được theo dõi (track changes); nội dung được đọc như khi đã chấp nhận mọi thay đổi.', 'The file has tracked changes; it is read as if all were accepted.'),
  letters: say('Danh sách tự động của Word đánh chữ theo bảng a b c d e; điểm thứ năm phải là đ), xin kiểm tra lại.', 'An automatic list of Word counts a b c d e; the fifth point must be đ), please look.'),
  format: say('Có kiểu đánh số tự động chưa biết, được ghi bằng chữ số.', 'A kind of automatic number is not known and is written in digits.'),
  numbers: say('Số tự động của Word được ghi thành chữ như khi in.', 'Automatic numbers of Word are written out as printed.'),
  footnotes: say('Chú thích được đặt trong ngoặc vuông ngay dưới đoạn có chú thích.', 'Footnotes stand in brackets below their paragraph.'),
  objects: say('Hình vẽ, ảnh hoặc đối tượng nhúng không được đưa vào bản thảo.', 'Drawings, pictures and embedded objects are left out.'),
  comments: say('Nhận xét (comment) trong tệp không được đưa vào bản thảo.', 'Comments of the file are left out.'),
  margins: say('Phần đầu trang, chân trang không được đưa vào bản thảo.', 'Headers and footers of pages are left out.'),
} satisfies Record<string, Localized>
export type NoteId = keyof typeof NOTES

export class Notes {
  private readonly ids = new Set<NoteId>()
  private readonly numbers = new Map<string, number>()

  add(id: NoteId): void { this.ids.add(id) }
  get said(): NoteId[] { return [...this.ids] }

  /** Footnotes are numbered as their marks come. */
  numberOf(id: string): number {
    const number = this.numbers.get(id) ?? this.numbers.size + 1
    this.numbers.set(id, number)
    this.ids.add('footnotes')
    return number
  }
}
