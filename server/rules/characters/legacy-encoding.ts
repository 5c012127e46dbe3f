import { legacyEncodingOf, toUnicode } from '../../data/legacy-encodings.ts'
import { nd30 } from '../../data/norms.ts'
import { defineRule, type RuleContext, say } from '../rule.ts'

/** What an editor puts in place of bytes that are no UTF-8: saved like this, the letters are gone for good. */
const LOST = '\uFFFD'

function lostLetters(source: string, report: RuleContext['report']): void {
  const at = source.indexOf(LOST)
  if (at < 0) return
  report({ start: at, end: at + LOST.length }, say(
    'Có chữ không đọc được vì tệp không phải UTF-8: đừng lưu; mở lại tệp bằng đúng bảng mã rồi chuyển sang Unicode.',
    'Some letters cannot be read since the file is not UTF-8: do not save it; open it again in its own encoding and convert it to Unicode.',
  ))
}

export default defineRule({
  id: 'legacy-encoding',
  summary: say('Văn bản dùng bộ mã Unicode, không dùng TCVN3 hay VNI.', 'The text is Unicode, not TCVN3 or VNI.'),
  basis: [nd30('Phụ lục I, Phần I, mục I.4')],
  severity: 'error',
  on: 'draft',
  check(_, { source, report }) {
    const found = legacyEncodingOf(source)
    if (!found) return lostLetters(source, report)
    const { encoding, at } = found
    const end = source.slice(at).search(/[\r\n]|$/u) + at
    report({ start: at, end }, say(`Văn bản còn mã ${encoding}: chuyển sang Unicode.`, `The text is in ${encoding}: convert it to Unicode.`), {
      fixes: [{ title: say(`Chuyển cả văn bản từ ${encoding} sang Unicode`, `Convert the whole text from ${encoding} to Unicode`), edits: [{ start: 0, end: source.length, text: toUnicode(source, encoding) }], safe: false }],
    })
  },
})
