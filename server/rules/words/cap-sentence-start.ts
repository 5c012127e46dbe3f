import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { isForm } from '../forms.ts'
import { defineRule, say } from '../rule.ts'
import { around, replacement } from '../text-fixes.ts'

/** Shortenings whose stop ends no sentence, and the dots of words left out. */
const NO_END = /(?:v\.v|[Tt]r|[Tt]p|TP|[Tt]h\.?[Ss]|[TGB]S|PGS|đ\/c|\.|…|(?<!\p{L})\p{L}|\d|\p{Lu}{2})[.!?]$/u

export default defineRule({
  id: 'cap-sentence-start',
  summary: say('Đầu câu viết hoa.', 'A sentence begins with a capital letter.'),
  basis: [nd30('Phụ lục II, mục I')],
  severity: 'warning',
  since: { ...FORM_SINCE, DANG: FORM_SINCE.HC },
  on: 'draft',
  check({ marks }, { report }) {
    for (const { text: { view, zone, node }, from } of marks['small-after-stop']) {
      if (zone.quoted || zone.document === 'appendix' || (zone.block !== 'body' && zone.block !== 'preamble') || node.type === 'heading') continue
      const before = view.text.slice(Math.max(0, from - 8), from - 1)
      const [word] = /^\p{Ll}*/u.exec(view.text.slice(from, from + 20))!
      if (word === '' || NO_END.test(before) || /^[bcdđghklmnpqrstvx]$/u.test(word) || (word.length === 1 && /^[):.,\d]/u.test(view.text.slice(from + 1, from + 2))) || isForm(around(view.text, from, from))) continue
      report(sourceSpan(view, from, from + word.length), say(`Viết hoa đầu câu: “${capital(word)}”.`, `Begin the sentence with a capital: “${capital(word)}”.`), { fixes: [replacement(view, from, from + 1, word[0]!.toUpperCase(), false)] })
    }
  },
})

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1)
