import { practice } from '../../data/norms.ts'
import { TYPOS } from '../../data/typos.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, listOption, say } from '../rule.ts'
import { likeCase, replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'typo-known',
  summary: say('Không mắc những lỗi chính tả hay gặp trong văn bản.', 'The text is free of the slips that are often met in official papers.'),
  basis: [practice('lỗi gặp trong văn bản đã ban hành')],
  severity: 'warning',
  options: {
    keep: listOption([], say('Những từ ngữ viết như vậy là đúng trong văn bản của cơ quan.', 'Words that are right as they are in the office’s papers.'), [...TYPOS.keys()]),
  },
  on: 'draft',
  check({ phrases }, { options, report }) {
    for (const { text: { view }, from, to, words } of phrases.typos) {
      if (options.keep.includes(words)) continue
      const { right, unless } = TYPOS.get(words)!
      const before = /(\p{L}+)\P{L}*$/u.exec(view.text.slice(Math.max(0, from - 14), from))?.[1]?.toLowerCase()
      const behind = /^\P{L}*(\p{L}+)/u.exec(view.text.slice(to, to + 14))?.[1]?.toLowerCase()
      if ((before && unless?.before?.includes(before)) || (behind && unless?.behind?.includes(behind))) continue
      const written = view.text.slice(from, to), meant = likeCase(written, right)
      report(sourceSpan(view, from, to), say(`Có thể sai: “${written}”; ý là “${meant}”?`, `Probably wrong: “${written}”; is “${meant}” meant?`), { fixes: [replacement(view, from, to, meant, false)] })
    }
  },
})
