import { practice } from '../../data/norms.ts'
import { isGarbledAround } from '../../text/garbled.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { isForm } from '../forms.ts'
import { around, replacement } from '../text-fixes.ts'

/** Addresses, codes and symbols have marks without spaces. */
const ADDRESS = /[@\\=<>#_]|\/\/|\/\p{Lu}+-|www\.|hh:mm|\.(?:vn|com|gov|org|net|html?|pdf|docx?)/u

export default defineRule({
  id: 'space-after-punct',
  summary: say('Sau dấu câu có khoảng trắng.', 'A space stands behind a punctuation mark.'),
  basis: [practice('quy tắc gõ văn bản tiếng Việt')],
  severity: 'warning',
  on: 'draft',
  check({ marks }, { report }) {
    for (const { text: { view, node }, from, to } of marks['no-space-after']) {
      const { text } = view
      // With a comma or a bracket no line begins: it is a speck of the scan.
      if (from === 0) continue
      const word = wordAround(text, from)
      if (ADDRESS.test(word) || isGarbledAround(text, from, from) || node.type === 'linkLine' || isFiling(node.type, text) || isTableOrForm(around(text, from, to)) || isOmission(text, from) || isGap(text, from) || isUnitOrCode(text, from, word)) continue
      const char = text[from]!
      report(sourceSpan(view, from, to + 1), say(`Thêm khoảng trắng sau “${char}”.`, `Put a space behind “${char}”.`), { fixes: [replacement(view, from, to, `${char} `, true)] })
    }
  },
})

const isTableOrForm = (text: string): boolean => text.includes('|') || isForm(text)

function wordAround(text: string, at: number): string {
  let from = at, to = at
  while (from > 0 && at - from < 80 && text[from - 1] !== ' ') from--
  while (to < text.length && to - at < 80 && text[to] !== ' ') to++
  return text.slice(from, to)
}

/** Dots behind a blank, a bracket or a quotation mark stand for words left out. */
const isOmission = (text: string, at: number): boolean => /[.…]/u.test(text[at]!) && /[.…]/u.test(text[at - 1] ?? text[at]!) && !/\p{Ll}[.…]{1,3}$/u.test(text.slice(Math.max(0, at - 4), at + 1))

/** Dots in several places, or before "trang" and the like, are gaps to be filled in; a sign in quotation marks is spoken of. */
const isGap = (text: string, at: number): boolean =>
  text[at - 1] === '“' || /[.…]/u.test(text[at]!) && ((text.match(/…|\.{3}/gu)?.length ?? 0) > 1 || /^(?:\p{Lu}+\/|trang|tờ|bản|năm|tháng|ngày)/u.test(text.slice(at + 1, at + 8)))

/** "- Lưu: VT,NN." is told by noi-nhan-luu-form. */
const isFiling = (type: string, text: string): boolean => type === 'recipient' && /^\P{L}*Lưu/u.test(text)

/** "a,b,c" of a list of points, "S(m2)", "TP.Hồ Chí Minh", "v.v", "(s)": codes, variables and shortenings, not ends of sentences. */
function isUnitOrCode(text: string, at: number, word: string): boolean {
  if (/(?<!\p{L})\p{L}[,;]$/u.test(text.slice(Math.max(0, at - 4), at + 1)) && /^\p{L}(?!\p{L})/u.test(text.slice(at + 1, at + 5)) || /\d/u.test(word)) return true
  return text[at] === ')' && (/\(\p{L}{1,4}\)$/u.test(text.slice(Math.max(0, at - 6), at + 1)) || (at < 6 && /^\s*\p{L}{1,2}\)$/u.test(text.slice(0, at + 1))))
}
