import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import { REGIONAL_WORDS } from '../../data/terms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, listOption, say } from '../rule.ts'
import { likeCase, replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'regional-word',
  summary: say('Không dùng từ ngữ địa phương, khẩu ngữ.', 'No regional or spoken words are used.'),
  basis: [nd78('Điều 60 khoản 1', 'excerpt')],
  severity: 'info',
  gravest: 'warning',
  glance: true,
  since: { ...FORM_SINCE, DANG: FORM_SINCE.HC },
  options: {
    keep: listOption([], say('Những từ ngữ mà cơ quan vẫn dùng.', 'Words that the office keeps.'), [...REGIONAL_WORDS.keys()]),
  },
  on: 'draft',
  check({ phrases }, { options, profile, report }) {
    for (const { text: { view, zone }, from, to, words } of phrases.regional) {
      if (zone.quoted || options.keep.includes(words)) continue
      const written = view.text.slice(from, to), right = REGIONAL_WORDS.get(words)!
      report(sourceSpan(view, from, to), say(`“${written}” là cách nói địa phương: dùng “${right}”.`, `“${written}” is regional: use “${right}”.`), {
        severity: profile.family === 'QP' ? 'warning' : 'info',
        fixes: [replacement(view, from, to, likeCase(written, right), false)],
      })
    }
  },
})
