import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import type { TextFact } from '../../facts/texts.ts'
import { sourceSpan } from '../../text/view.ts'
import { UNIT_NAMES } from '../../tree/units.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

const RELATIVE: ReadonlySet<string> = new Set(['point', 'clause', 'article'])
/** "tài khoản trên", "số điểm trên", "đê điều trên" are other words. */
const ABOVE = /(?<=(?<!\p{L})(?:tại|theo|của|các|ở) )(?:khoản|điểm|Điều|điều) (?:nêu )?trên(?! \p{Lu}| \d)(?!\p{L})/gu
const HINTS = ['hoản trên', 'iểm trên', 'iều trên', ' nêu trên']

export default defineRule({
  id: 'citation-relative-ambiguous',
  summary: say('Viện dẫn nêu rõ số điều, khoản, điểm; “khoản này” chỉ dùng bên trong khoản.', 'References give the number of article, clause and point; “khoản này” stands inside a clause alone.'),
  basis: [nd78('Điều 68 khoản 2')],
  severity: 'info',
  families: ['QP'],
  since: FORM_SINCE,
  on: 'draft',
  check({ texts, references, amendments }, { report }) {
    if (amendments.isAmending) return
    for (const text of texts) {
      const words = text.view.text
      if (!words.includes(' trên') || !isJudged(text) || !HINTS.some((hint) => words.includes(hint))) continue
      for (const { 0: found, index } of words.matchAll(ABOVE)) {
        report(sourceSpan(text.view, index, index + found.length), say('Viện dẫn tương đối không rõ: nêu rõ số điều, khoản, điểm.', 'This relative reference is not clear: give the number.'))
      }
    }
    for (const { node, text } of references) {
      if (node.of !== 'this' || !isJudged(text)) continue
      const lost = node.targets.flatMap(({ path }) => path).find(({ kind, number }) => number === 'this' && RELATIVE.has(kind) && !text.ancestors.some(({ type }) => type === kind))
      if (!lost) continue
      const { vi, en } = UNIT_NAMES[lost.kind as 'point' | 'clause' | 'article']
      report(spanOf(node), say(`Viện dẫn tương đối không rõ: chỗ này không nằm trong ${vi} nào; nêu rõ số.`, `This relative reference stands in no ${en.toLowerCase()}; give the number.`))
    }
  },
})

const isJudged = ({ zone }: TextFact): boolean => !zone.quoted && zone.block === 'body' && zone.document !== 'appendix'
