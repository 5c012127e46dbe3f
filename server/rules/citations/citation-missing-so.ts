import { isGarbledAround } from '../../text/garbled.ts'
import { defineRule, say } from '../rule.ts'

/** "Luật so 47/2024/QH15", "sô", "sẻ": the word is there, misread by a machine; "sự" and "sở" end the names of laws. */
const MISREAD = /(?<!\p{L})[sS][oóòỏõọôồổỗộeéèẻẽẹêếềểễệ]\s*$/u

export default defineRule({
  id: 'citation-missing-so',
  summary: say('Giữa tên loại và số, ký hiệu của văn bản có từ “số”.', 'The word “số” stands between the kind and the symbol.'),
  basis: [
    { instrument: 'Nghị định số 30/2020/NĐ-CP', provision: 'Phụ lục I phần I mục II.6.b', evidence: 'verbatim' },
  ],
  severity: 'warning',
  on: 'citation',
  check(mention, { source, report }) {
    const { node: { kind, so, symbol }, judged } = mention
    // "NĐ 30/2020/NĐ-CP": a note, not a citation in running text.
    if (!judged || !kind || so || kind.text === kind.text.toUpperCase() || isCell(source, kind.span.start, symbol.span.end) || isGarbledAround(source, kind.span.start, symbol.span.end) || MISREAD.test(source.slice(kind.span.end, symbol.span.start).normalize('NFC'))) return
    const message = say(`Thiếu từ “số” trước “${symbol.text}”.`, `The word “số” is missing before “${symbol.text}”.`)
    report(symbol.span, message, { fixes: [{ title: say('Thêm từ “số”', 'Insert “số”'), edits: [{ start: symbol.span.start, end: symbol.span.start, text: 'số ' }], safe: true }] })
  },
})

/** A line that holds nothing but the citation, a running number before it: the cell of a table whose columns are kind and symbol. */
function isCell(source: string, from: number, to: number): boolean {
  const before = /[^\n\r]*$/u.exec(source.slice(Math.max(0, from - 40), from))![0], behind = /^[^\n\r]*/u.exec(source.slice(to, to + 40))![0]
  return /^\s*(?:\d{1,3}\s+)?$/u.test(before) && /^(?:\s+ngày)?\s*$/u.test(behind)
}
