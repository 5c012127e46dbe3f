import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { spanOf } from '../../tree/walk.ts'
import { type Edit, defineRule, say } from '../rule.ts'

/** Units whose word has the wrong first letter: capital Khoản and Điểm, small điều and chương. */
const WRONG = /(?<!\p{L})(?:Khoản|Điểm)(?= [\da-zđ])|(?<!\p{L}|[Cc]ác )(?:điều(?= \d|(?<=[Kk]hoản \d{1,3} điều) này)|chương(?= [IVX\d]))/gu
/** What stands before a word that begins a sentence, a line or a quotation. */
const OPENING = /(?:^|[.:;!?“"()\]–-])\s*$/u

export default defineRule({
  id: 'citation-unit-case',
  summary: say('Khi viện dẫn, viết thường “khoản”, “điểm”, viết hoa “Điều”, “Chương”.', 'In references “khoản” and “điểm” have a small letter, “Điều” and “Chương” a capital.'),
  basis: [nd30('Phụ lục II, mục V.7')],
  severity: 'info',
  gravest: 'warning',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'reference',
  check({ node, text, from, to }, { profile, report }) {
    if (text.zone.quoted || text.zone.document === 'appendix') return
    if (profile.kind === 'van-ban-hop-nhat' || /(?<!\p{L})các $/iu.test(text.view.text.slice(Math.max(0, from - 5), from)) && node.value.startsWith('điều')) return
    const wrong = [...node.value.matchAll(WRONG)].filter(({ index, 0: word }) => /^\p{Ll}/u.test(word) || !OPENING.test(text.view.text.slice(Math.max(0, from + index - 4), from + index)))
    if (wrong.length === 0) return
    const edits: Edit[] = wrong.map(({ index, 0: word }) => ({ ...sourceSpan(text.view, from + index, from + index + 1), text: swapped(word[0]!) }))
    const right = wrong.reduce((value, { index, 0: word }) => value.slice(0, index) + swapped(word[0]!) + value.slice(index + 1), text.view.text.slice(from, to))
    report(spanOf(node), say(`Viết “${right}”.`, `Write “${right}”.`), {
      severity: profile.family === 'QP' ? 'warning' : 'info',
      fixes: [{ title: say(`Đổi thành “${right}”`, `Change to “${right}”`), edits, safe: true }],
    })
  },
})

const swapped = (letter: string): string => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase())
