import { kindById, kindByName } from '../../data/kinds.ts'
import { practice } from '../../data/norms.ts'
import { documentOf } from '../../facts/unit-index.ts'
import { sourceSpan } from '../../text/view.ts'
import type { AnyNode } from '../../tree/nodes.ts'
import { defineRule, say } from '../rule.ts'

/** What a text says of itself in fixed words; "Nghị quyết này" alone may be the one just cited, "quy định này" a provision. */
const KIND = '(Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định)'
const SELF = new RegExp(`(?:[Bb]an hành kèm theo|chịu trách nhiệm (?:tổ chức )?thi hành|Điều \\d{1,3}(?: của)?) ${KIND} này(?!\\p{L})|^${KIND} này (?:có hiệu lực|quy định|điều chỉnh|áp dụng|thay thế)(?!\\p{L})`, 'gu')

export default defineRule({
  id: 'xref-self-kind-mismatch',
  summary: say('Văn bản tự gọi mình bằng đúng tên loại của nó.', 'A text calls itself by its own kind.'),
  basis: [practice('văn bản tự gọi mình bằng tên loại của nó')],
  severity: 'error',
  on: 'text',
  check({ node, view, zone, ancestors }, { profile, facts, report }) {
    if (!view.text.includes(' này') || zone.quoted || zone.block !== 'body' || zone.document === 'appendix') return
    if (facts.amendments.isAmending || profile.kind === 'van-ban-hop-nhat' || profile.kind === 'cong-van') return
    const known = facts.indexes.map(({ kind }) => kind)
    // An attachment whose title was not read may be of the kind that is named.
    if (known.includes(undefined) || (node.children as AnyNode[]).some(({ type }) => type === 'citation')) return
    const own = known[facts.indexes.findIndex((index) => index.node === documentOf(ancestors))]!
    for (const match of view.text.matchAll(SELF)) {
      const noun = match[1] ?? match[2]!
      const kind = kindByName(noun)
      if (!kind || known.some((one) => isSameSort(kind, one!)) || /[“"]/u.test(view.text.slice(0, match.index))) continue
      const from = match.index + match[0].lastIndexOf(`${noun} này`)
      const right = kindById(own)!.name
      report(sourceSpan(view, from, from + noun.length + ' này'.length), say(`Văn bản là ${right} nhưng ghi “${noun} này”.`, `The text is a ${right} but calls itself “${noun} này”.`), {
        fixes: [{ title: say(`Đổi thành “${right} này”`, `Change to “${right} này”`), edits: [{ ...sourceSpan(view, from, from + noun.length), text: right }], safe: false }],
      })
    }
  },
})

/** A joint circular calls itself a circular. */
const isSameSort = (said: string, own: string): boolean => own.startsWith(said) || said.startsWith(own)
