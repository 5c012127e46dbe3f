import { kindById } from '../../data/kinds.ts'
import { practice } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'kind-vague',
  summary: say('Ghi rõ tên loại thay cho “văn bản này”.', 'The kind is named instead of “văn bản này”.'),
  basis: [practice('tên loại đã biết thì gọi bằng tên loại')],
  severity: 'info',
  on: 'draft',
  check({ phrases }, { profile, report }) {
    const name = kindById(profile.kind ?? '')?.name
    if (!name || profile.kind === 'cong-van' || profile.kind === 'van-ban-hop-nhat') return
    for (const { text: { view, zone }, from, to } of phrases.thisText) {
      // What is attached has a kind of its own; "loại văn bản này", "các văn bản này" mean others.
      if (zone.document !== 'main' || zone.quoted || zone.block === 'closing' || /(?<!\p{L})(?:loại|[cC]ác|[nN]hững|[hH]ai|[bB]a|nhóm|bản sao|dự thảo|của) $/u.test(view.text.slice(Math.max(0, from - 10), from))) continue
      report(sourceSpan(view, from, to), say(`Ghi rõ “${name} này”.`, `Say “${name} này”.`), { fixes: [replacement(view, from, to, `${name} này`, false)] })
    }
  },
})
