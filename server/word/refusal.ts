/** Why a file cannot be read as a Word file, in the words of its user. */
import { type Localized, say } from '../rules/rule.ts'

export const REFUSALS = {
  notWord: say('không phải tệp Word (.docx)', 'it is no Word file (.docx)'),
  compound: say('là tệp Word có mật khẩu hoặc tệp .doc kiểu cũ; hãy mở bằng Word, bỏ mật khẩu và lưu lại thành .docx', 'it is a Word file with a password or an old .doc; open it in Word, take the password off and save it as .docx'),
  broken: say('tệp Word bị hỏng, không đọc được; hãy mở bằng Word và lưu lại', 'the Word file is damaged; open it in Word and save it again'),
  tooBig: say('tệp Word quá lớn hoặc nén bất thường nên không được mở', 'the Word file is too big, or packed in an unusual way, and is not opened'),
  entities: say('tệp Word chứa khai báo lạ (DTD, thực thể) có thể gây hại nên không được mở', 'the Word file declares entities (DTD), which may do harm, and is not opened'),
  noText: say('tệp không có phần văn bản của Word (word/document.xml)', 'the file has no Word document in it (word/document.xml)'),
} satisfies Record<string, Localized>
export type RefusalReason = keyof typeof REFUSALS

/** The only error that reading a Word file throws. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reason: RefusalReason
  constructor(reason: RefusalReason) {
    super(REFUSALS[reason].en)
    this.reason = reason
  }
}

export const refuse = (reason: RefusalReason): Refusal => new Refusal(reason)
