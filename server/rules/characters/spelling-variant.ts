import { practice } from '../../data/norms.ts'
import { VARIANTS } from '../../data/variants.ts'
import type { PhraseHit } from '../../facts/phrases.ts'
import { sourceSpan } from '../../text/view.ts'
import { groupBy } from '../group-by.ts'
import { defineRule, listOption, say } from '../rule.ts'
import { likeCase, replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'spelling-variant',
  summary: say('Một từ có hai cách viết thì trong cả văn bản chỉ viết một cách.', 'A word with two spellings is spelt in one way throughout.'),
  basis: [practice('hai cách viết đều đúng; văn bản giữ một cách')],
  severity: 'info',
  options: {
    off: listOption(['bao-dam'], say('Những cặp từ không xét.', 'The pairs that are left alone.'), VARIANTS.map(({ id }) => id)),
  },
  on: 'draft',
  check({ phrases }, { options, report }) {
    const hits = groupBy(phrases.variants.filter(isOwn), ({ words }) => words)
    for (const { id, forms } of VARIANTS) {
      if (options.off.includes(id)) continue
      const [one, two] = forms.map((form) => hits.get(form) ?? []) as [PhraseHit[], PhraseHit[]]
      if (one.length === 0 || two.length === 0) continue
      const [usual, rare] = one.length >= two.length ? [forms[0], two] : [forms[1], one]
      for (const { text: { view }, from, to } of rare) {
        const written = view.text.slice(from, to)
        report(sourceSpan(view, from, to), say(`Thống nhất “${usual}” (${Math.max(one.length, two.length)} chỗ), ở đây là “${written.toLowerCase()}”.`, `Keep to “${usual}” (${Math.max(one.length, two.length)} places); here it is “${written.toLowerCase()}”.`), {
          fixes: [replacement(view, from, to, likeCase(written, usual), false)],
        })
      }
    }
  },
})

const isOwn = ({ text: { zone } }: PhraseHit): boolean => !zone.quoted && zone.document !== 'appendix'
