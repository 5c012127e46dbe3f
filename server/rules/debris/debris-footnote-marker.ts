import { practice } from '../../data/norms.ts'
import { eachWanted, hashOf, LOOKS, type SyllableTable, type Wanted } from '../../facts/syllables.ts'
import type { TextFact } from '../../facts/texts.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

/** A Vietnamese syllable with a number glued to it: "án3". Units and formulas (m2, CO2) have no letter with a mark. */
const GLUED = /^(\p{L}{1,7})(\d{1,2})$/u
const MARKED = /[à-ỹđ]/iu
/** Words behind which a number stands of right: the space alone is missing. */
const NUMBERED: ReadonlySet<string> = new Set(['khoản', 'điểm', 'điều', 'mục', 'chương', 'quý', 'tháng', 'ngày', 'năm', 'số', 'cấp', 'mức', 'lớp', 'khóa', 'khoá', 'quận', 'tổ', 'đợt', 'mẫu', 'lần', 'loại', 'nhóm', 'vòng', 'tập', 'phần'])
interface Glued { text: TextFact; from: number; to: number; word: string; value: number }

/** Letters with a number behind them; not in a symbol. */
const isGlued: Wanted = ({ looks, places }, i, { text }) => !(looks[i]! & LOOKS.joined) && GLUED.test(text.view.text.slice(places[2 * i]!, places[2 * i + 1]!))

export default defineRule({
  id: 'debris-footnote-marker',
  summary: say('Số chú thích không dính vào chữ.', 'No footnote number is glued to a word.'),
  basis: [practice('dấu vết của bản PDF, bản Word')],
  severity: 'warning',
  on: 'draft',
  check({ syllables }, { profile, report }) {
    if (profile.kind === 'van-ban-hop-nhat') return // its footnotes say what amended each unit
    const found = gluedOf(syllables)
    if (found.length === 0) return
    const known = new Set(syllables.words)
    // Footnotes count upwards; a number that does not is something else.
    let last = 0
    for (const { text: { view }, from, to, word, value } of found) {
      if (value <= last || value > last + 3 || !known.has(hashOf(word))) continue
      last = value
      report(sourceSpan(view, from + word.length, to), say(`Có thể là số chú thích dính vào chữ: “${word}${value}”.`, `Perhaps the number of a footnote: “${word}${value}”.`), { fixes: [{ ...replacement(view, from + word.length, to, '', false), title: say(`Bỏ “${value}”`, `Drop “${value}”`) }] })
    }
  },
})

function gluedOf(syllables: SyllableTable): Glued[] {
  const { places } = syllables
  const found: Glued[] = []
  eachWanted(syllables, 'digits', isGlued, (i, { text }) => {
    if (text.zone.document === 'appendix' || (text.zone.block !== 'body' && text.zone.block !== 'preamble')) return
    const [start, end] = [places[2 * i]!, places[2 * i + 1]!]
    const match = GLUED.exec(text.view.text.slice(start, end))
    if (match && match[1] !== match[1]!.toUpperCase() && MARKED.test(match[1]!) && !NUMBERED.has(match[1]!.toLowerCase())) found.push({ text, from: start, to: end, word: match[1]!, value: Number(match[2]) })
  })
  return found
}
