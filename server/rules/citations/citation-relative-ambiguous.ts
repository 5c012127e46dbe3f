import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import { pairsIn, hashOf } from '../../facts/syllables.ts'
import type { TextFact } from '../../facts/texts.ts'
import { sourceSpan } from '../../text/view.ts'
import { UNIT_NAMES } from '../../tree/units.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

const RELATIVE: ReadonlySet<string> = new Set(['point', 'clause', 'article'])
/** "tài khoản trên", "số điểm trên", "đê điều trên" are other words. */
const ABOVE = /(?<=(?<!\p{L})(?:tại|theo|của|các|ở) )(?:khoản|điểm|Điều|điều) (?:nêu )?trên$/u
const LONGEST = 30
const BEFORE: ReadonlySet<number> = new Set(['khoản', 'điểm', 'điều', 'nêu'].map(hashOf))
const TREN = hashOf('trên')

export default defineRule({
  id: 'citation-relative-ambiguous',
  summary: say('Viện dẫn nêu rõ số điều, khoản, điểm; “khoản này” chỉ dùng bên trong khoản.', 'References give the number of article, clause and point; “khoản này” stands inside a clause alone.'),
  basis: [nd78('Điều 68 khoản 2')],
  severity: 'info',
  families: ['QP'],
  since: FORM_SINCE,
  on: 'draft',
  check({ syllables, references, amendments }, { report }) {
    if (amendments.isAmending) return
    for (const { text, at } of pairsIn(syllables, BEFORE, TREN)) {
      const end = at + 'trên'.length
      const found = ABOVE.exec(text.view.text.slice(Math.max(0, end - LONGEST), end))
      if (found && isJudged(text) && !/^ [\p{Lu}\d]/u.test(text.view.text.slice(end, end + 2))) {
        report(sourceSpan(text.view, end - found[0].length, end), say('Viện dẫn tương đối không rõ: nêu rõ số điều, khoản, điểm.', 'This relative reference is not clear: give the number.'))
      }
    }
    for (const { node, text } of references) {
      if (node.of !== 'this' || !node.value.includes('này') || !isJudged(text)) continue
      const lost = node.targets.flatMap(({ path }) => path).find(({ kind, number }) => number === 'this' && RELATIVE.has(kind) && !text.ancestors.some(({ type }) => type === kind))
      if (!lost) continue
      const { vi, en } = UNIT_NAMES[lost.kind as 'point' | 'clause' | 'article']
      report(spanOf(node), say(`Viện dẫn tương đối không rõ: chỗ này không nằm trong ${vi} nào; nêu rõ số.`, `This relative reference stands in no ${en.toLowerCase()}; give the number.`))
    }
  },
})

const isJudged = ({ zone }: TextFact): boolean => !zone.quoted && zone.block === 'body' && zone.document !== 'appendix'
