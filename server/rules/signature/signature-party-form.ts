import { FORM_SINCE, hd05 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

const PARTY: Readonly<Record<string, string>> = { TM: 'T/M', KT: 'K/T', TL: 'T/L' }

export default defineRule({
  id: 'signature-party-form',
  summary: say('Văn bản của Đảng viết “T/M”, “K/T”, “T/L”.', 'A Party document writes “T/M”, “K/T”, “T/L”.'),
  basis: [hd05('mục về thể thức đề ký', 'secondary')],
  severity: 'info',
  families: ['DANG'],
  since: { DANG: FORM_SINCE.HC },
  glance: true,
  on: 'draft',
  check({ signature }, { report }) {
    for (const { prefix, view, words } of (signature?.signatories ?? []).flatMap(({ lines }) => lines)) {
      const right = prefix && PARTY[prefix.meant]
      if (!right || prefix.written.trim() === right || !/^\p{Lu}+/u.test(words)) continue
      const at = view.text.indexOf(prefix.written.trimEnd())
      const span = sourceSpan(view, at, at + prefix.written.length)
      report(sourceSpan(view, at, view.text.trimEnd().length), say(`Văn bản của Đảng viết “${right} ${words.split(/\s+/u).slice(0, 4).join(' ')}”.`, `A Party document writes “${right} ${words.split(/\s+/u).slice(0, 4).join(' ')}”.`), {
        fixes: [{ title: say(`Đổi thành “${right}”`, `Change to “${right}”`), edits: [{ ...span, text: `${right} ` }], safe: true }],
      })
    }
  },
})
