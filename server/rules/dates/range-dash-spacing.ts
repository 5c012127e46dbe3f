import { practice } from '../../data/norms.ts'
import { eachWanted, LOOKS, type Wanted } from '../../facts/syllables.ts'
import type { TextFact } from '../../facts/texts.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { crossesLine, replacement } from '../text-fixes.ts'

interface Range { text: TextFact; from: number; to: number; start: string; end: string; shape: 'tight' | 'spaced' | 'one-sided' }

/** A number before another. */
const isFirst: Wanted = ({ looks }, i, { to }) => i + 1 < to && (looks[i + 1]! & LOOKS.digit) !== 0

export default defineRule({
  id: 'range-dash-spacing',
  summary: say('Dấu gạch nối giữa hai năm cách đều hai bên, thống nhất trong cả văn bản.', 'The hyphen between two years has a space on both sides or on none, throughout.'),
  basis: [practice('quy tắc gõ văn bản tiếng Việt')],
  severity: 'warning',
  on: 'draft',
  check({ syllables }, { source, report }) {
    const { places } = syllables
    const ranges: Range[] = []
    eachWanted(syllables, 'digits', isFirst, (i, { text }) => {
      if (!text.zone.quoted && text.zone.document !== 'appendix') ranges.push(...rangeAt(text, places.subarray(2 * i, 2 * i + 4)))
    })
    const tight = ranges.filter(({ shape }) => shape === 'tight'), spaced = ranges.filter(({ shape }) => shape === 'spaced')
    const [rare, dash] = tight.length < spaced.length ? [tight, ' - '] : [spaced, '-']
    for (const range of ranges.filter(({ shape, text, from, to }) => shape === 'one-sided' && !crossesLine(source, text.view, from, to))) tell(range, dash, 'warning')
    if (tight.length > 0 && spaced.length > 0) tell(rare[0]!, dash, 'info')

    function tell({ text: { view }, from, to, start, end }: Range, dash: string, severity: 'warning' | 'info'): void {
      const right = `${start}${dash}${end}`
      report(sourceSpan(view, from, to), say(`Viết “${right}”${severity === 'info' ? ' thống nhất với các chỗ khác' : ''}.`, `Write “${right}”${severity === 'info' ? ' as elsewhere' : ''}.`), { severity, fixes: [replacement(view, from + 4, to - 4, dash, true)] })
    }
  },
})

/** Two years of four digits with a hyphen between. */
function rangeAt(text: TextFact, [a, b, c, d]: Int32Array | number[]): Range[] {
  if (b! - a! !== 4 || d! - c! !== 4 || c! - b! > 3) return []
  const [start, gap, end] = [text.view.text.slice(a, b), text.view.text.slice(b, c), text.view.text.slice(c, d)]
  if (!/^(?:19|20)\d\d$/u.test(start) || !/^(?:19|20)\d\d$/u.test(end) || !/^ ?[-–] ?$/u.test(gap)) return []
  const shape = gap.length === 1 ? 'tight' : gap.length === 3 ? 'spaced' : 'one-sided'
  return [{ text, from: a!, to: d!, start, end, shape }]
}
