import { legacyEncodingOf, toUnicode } from '../../data/legacy-encodings.ts'
import { nd30 } from '../../data/norms.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'legacy-encoding',
  summary: say('Văn bản dùng bộ mã Unicode, không dùng TCVN3 hay VNI.', 'The text is Unicode, not TCVN3 or VNI.'),
  basis: [nd30('Phụ lục I, Phần I, mục I.4')],
  severity: 'error',
  on: 'draft',
  check(_, { source, report }) {
    const found = legacyEncodingOf(source)
    if (!found) return
    const { encoding, at } = found
    const end = source.slice(at).search(/[\r\n]|$/u) + at
    report({ start: at, end }, say(`Văn bản còn mã ${encoding}: chuyển sang Unicode.`, `The text is in ${encoding}: convert it to Unicode.`), {
      fixes: [{ title: say(`Chuyển cả văn bản từ ${encoding} sang Unicode`, `Convert the whole text from ${encoding} to Unicode`), edits: [{ start: 0, end: source.length, text: toUnicode(source, encoding) }], safe: false }],
    })
  },
})
