import { isPrintedCode } from '../../data/codes.ts'
import { nd78, practice } from '../../data/norms.ts'
import { KNOWN_SHORT } from '../../data/terms.ts'
import { abbreviationSpan } from '../../facts/abbreviations.ts'
import { defineRule, type Fix, listOption, say } from '../rule.ts'

export default defineRule({
  id: 'abbr-undefined',
  summary: say('Từ viết tắt được giải thích ở lần đầu.', 'An abbreviation is explained where it first stands.'),
  basis: [nd78('Điều 60 khoản 4', 'excerpt'), practice('văn bản hành chính giải thích trong ngoặc ở lần đầu')],
  severity: 'info',
  options: {
    known: listOption([], say('Những từ viết tắt mà người đọc văn bản của cơ quan đã biết.', 'Abbreviations that the office’s readers know.')),
  },
  on: 'draft',
  check({ abbreviations }, { office, options, report }) {
    for (const { short, explained, used, given } of abbreviations) {
      const first = used[0]
      if (!first || explained.length > 0 || given || KNOWN_SHORT.has(short) || options.known.includes(short) || office.own.isAbbreviation(short) || /^[IVXLCDM]+$/u.test(short) || short.length < 3) continue
      // Codes of agencies in brackets and in lists of papers are no words of the text.
      const full = office.fullWords(short)
      if ((office.isIssuerCode(short) || isPrintedCode(short)) && !full) continue
      const span = abbreviationSpan(first)
      const fixes: Fix[] = full ? [{ title: say(`Ghi “${full} (sau đây viết tắt là ${short})”`, `Write “${full} (sau đây viết tắt là ${short})”`), edits: [{ ...span, text: `${full} (sau đây viết tắt là ${short})` }], safe: false }] : []
      report(span, say(`“${short}” chưa được giải thích.`, `“${short}” is not explained.`), { fixes })
    }
  },
})
