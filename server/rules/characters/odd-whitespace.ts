import { practice } from '../../data/norms.ts'
import { ODD } from '../../text/odd.ts'
import { defineRule, say } from '../rule.ts'

/** A no-break space is often set on purpose between "Điều" and its number; between two letters it is a copy's. */
const STRANGE = /(?<=\p{Ll}\p{M}*)\u00A0(?=\p{Ll})|[\u00AD\u2000-\u200D\u202F\u2060\u3000]|(?<!^)\uFEFF|(?<=\p{L}\p{M}*)\t(?=\p{Ll})/gu
/** What shows nothing at all. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/u

export default defineRule({
  id: 'odd-whitespace',
  summary: say('Khoảng trắng là dấu cách thường; không có ký tự ẩn.', 'Spaces are plain ones, and no invisible characters stand in the text.'),
  basis: [practice('quy tắc gõ văn bản tiếng Việt')],
  severity: 'info',
  on: 'draft',
  check({ reading }, { source, report }) {
    if (!(reading.odd & ODD.blank)) return
    const found = [...source.matchAll(STRANGE)]
    const first = found[0]
    if (!first) return
    const code = first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    const edits = found.map(({ 0: char, index }) => ({ start: index, end: index + 1, text: INVISIBLE.test(char) ? '' : ' ' }))
    report({ start: first.index, end: first.index + 1 }, say(`Có ${found.length} ký tự khoảng trắng lạ hoặc ký tự ẩn, đầu tiên là U+${code} ở đây.`, `There are ${found.length} odd spaces or invisible characters, the first, U+${code}, here.`), {
      fixes: [{ title: say('Thay bằng dấu cách thường, bỏ ký tự ẩn', 'Make them plain spaces, drop the invisible ones'), edits, safe: true }],
    })
  },
})
