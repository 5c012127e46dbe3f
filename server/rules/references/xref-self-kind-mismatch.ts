import { kindById, kindByName } from '../../data/kinds.ts'
import { practice } from '../../data/norms.ts'
import { pairsIn, hashOf } from '../../facts/syllables.ts'
import type { TextFact } from '../../facts/texts.ts'
import { documentOf } from '../../facts/unit-index.ts'
import { sourceSpan } from '../../text/view.ts'
import type { AnyNode } from '../../tree/nodes.ts'
import { defineRule, say } from '../rule.ts'

/** Kinds by which only a text of the kind itself is called "… này"; "quy định này" may be a provision. */
const NOUNS: ReadonlyMap<string, string> = new Map(['Bộ luật', 'Luật', 'Pháp lệnh', 'Nghị định', 'Nghị quyết', 'Thông tư', 'Thông tư liên tịch', 'Quyết định'].map((noun) => [noun, kindByName(noun)!]))
const LAST_SYLLABLES: ReadonlySet<number> = new Set([...NOUNS.keys()].map((noun) => hashOf(noun.slice(noun.lastIndexOf(' ') + 1))))
const NAY = hashOf('này')
/** What a text says of itself in fixed words; "Nghị quyết này" alone may be the one just cited. */
const BEFORE = /(?:^|(?:[Bb]an hành kèm theo|(chịu trách nhiệm (?:tổ chức )?thi hành)|Điều \d{1,3}(?: của)?) )$/u
const BEHIND = /^ (?:có hiệu lực|quy định|điều chỉnh|áp dụng|thay thế)(?!\p{L})/u

export default defineRule({
  id: 'xref-self-kind-mismatch',
  summary: say('Văn bản tự gọi mình bằng đúng tên loại của nó.', 'A text calls itself by its own kind.'),
  basis: [practice('văn bản tự gọi mình bằng tên loại của nó')],
  severity: 'error',
  on: 'draft',
  check({ syllables, indexes, amendments }, { profile, report }) {
    if (profile.kind === 'van-ban-hop-nhat' || profile.kind === 'cong-van') return
    const known = indexes.map(({ kind }) => kind)
    for (const { text, at: here } of pairsIn(syllables, LAST_SYLLABLES, NAY)) {
      const words = text.view.text, at = here - 1
      const noun = nounBefore(words, at)
      const kind = noun && NOUNS.get(noun)
      if (!noun || !kind || known.some((one) => one && isSameSort(kind, one)) || !isJudged(text, at)) continue
      const from = at - noun.length
      const fixed = BEFORE.exec(words.slice(Math.max(0, from - 60), from))
      if (!fixed || (from === 0 && !BEHIND.test(words.slice(at + ' này'.length)))) continue
      // What an amending draft says of itself beside its end may be the amended text's.
      if (text.ancestors.some((node) => amendments.places.has(node)) || (amendments.isAmending && !fixed[1])) continue
      const own = indexes.find(({ node }) => node === documentOf(text.ancestors))?.kind
      if (!own) continue
      const right = kindById(own)!.name
      report(sourceSpan(text.view, from, at + ' này'.length), say(`Văn bản là ${right} nhưng ghi “${noun} này”.`, `The text is a ${right} but calls itself “${noun} này”.`), {
        fixes: [{ title: say(`Đổi thành “${right} này”`, `Change to “${right} này”`), edits: [{ ...sourceSpan(text.view, from, at), text: right }], safe: false }],
      })
    }
  },
})

/** The kind that stands before a place, of one word, two, or four: "Nghị định" of "… kèm theo Nghị định này". */
function nounBefore(words: string, at: number): string | undefined {
  const word = words.lastIndexOf(' ', at - 1), two = words.lastIndexOf(' ', word - 1)
  const short = words.slice(word + 1, at), long = words.slice(two + 1, at)
  if (short === 'tịch') return words.slice(words.lastIndexOf(' ', words.lastIndexOf(' ', two - 1) - 1) + 1, at)
  return NOUNS.has(long) ? long : short
}

/** A text that cites another may go on to speak of that one, and what stands behind a quotation mark may be quoted. */
const isJudged = ({ node, view, zone }: TextFact, at: number): boolean =>
  !zone.quoted && zone.block === 'body' && zone.document !== 'appendix' && !/[“"]/.test(view.text.slice(0, at)) && !(node.children as AnyNode[]).some(({ type }) => type === 'citation')

/** A joint circular calls itself a circular. */
const isSameSort = (said: string, own: string): boolean => own.startsWith(said) || said.startsWith(own)
