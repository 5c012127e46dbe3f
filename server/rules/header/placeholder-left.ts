import { practice } from '../../data/norms.ts'
import type { TextFact } from '../../facts/texts.ts'
import { sourceSpan } from '../../text/view.ts'
import type { Span } from '../../tree/nodes.ts'
import { defineRule, say } from '../rule.ts'

/** A blank to be filled in: dots where a number or date should stand, dots in brackets, XX, question marks, a note to oneself. */
const BLANK = /\[…\s[^\]\r\n]{1,80}\]|\[\s*(?:…|\.{2,})[\s.…]*\]|(?<![\p{L}\p{N}])(?:ngày|tháng|năm|số|Số|Điều|khoản|lần thứ|khóa|kỳ họp thứ)\s+(?:…|\.{3,})[.…]*|(?<![\p{L}\p{N}])(?:…|\.{3,})[.…]*\s*\/\s*(?=(?:\d{4}\/)?\p{Lu}{2,4}-\p{Lu})|…{2,}|\.{6,}|(?<![\p{L}\p{N}])(?:XX{1,3}(?=\/)|TODO|FIXME)(?![\p{L}\p{N}])|\?{3,}/gu
const HINTS = ['…', '...', '???', 'XX', 'TODO', 'FIXME'] as const
/** A text with more of them lays down a form. */
const MOST = 3
/** The blanks of the templates are named, so that one left over is no form's: "[… trích yếu]". */
const isNamed = (blank: string): boolean => /^\[…\s/u.test(blank)

export default defineRule({
  id: 'placeholder-left',
  summary: say('Văn bản đã có số và ngày thì không còn chỗ trống chưa điền.', 'A document with number and date has no blanks left.'),
  basis: [practice('văn bản ban hành không còn dấu … hoặc ký hiệu tạm')],
  severity: 'warning',
  on: 'draft',
  check({ texts }, { profile, report }) {
    if (profile.draft || profile.fragment.head || !profile.date || !profile.number) return
    const found: Array<{ span: Span; named: boolean }> = []
    for (const text of texts) {
      if (!mayHoldBlanks(text)) continue
      const { view } = text, bare = withoutQuotes(view.text)
      for (const { 0: blank, index } of bare.matchAll(BLANK)) found.push({ span: sourceSpan(view, index, index + blank.trimEnd().length), named: isNamed(blank) })
    }
    for (const { span } of found.length > MOST ? found.filter(({ named }) => named) : found) report(span, say('Còn chỗ trống chưa điền.', 'A blank has not been filled in.'))
  },
})

/** Forms in appendices are blank on purpose, and so are a table and a line for a name. */
function mayHoldBlanks({ view: { text }, zone, node }: TextFact): boolean {
  if (zone.document !== 'main' || zone.quoted || zone.block === 'closing' || zone.block === 'letterhead' || node.type === 'linkLine') return false
  return HINTS.some((hint) => text.includes(hint)) && !text.includes('|')
}

/** Words in quotation marks are another text's; they keep their length, so that places stay right. */
const withoutQuotes = (text: string): string => (/[“"]/u.test(text) ? text.replace(/“[^”]{0,2000}(?:”|$)|"[^"]{0,2000}(?:"|$)/gu, (quoted) => ' '.repeat(quoted.length)) : text)
