import { nd78 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { UNIT_NAMES } from '../../tree/units.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

const RELATIVE: ReadonlySet<string> = new Set(['point', 'clause', 'article'])
/** "tài khoản trên", "số điểm trên", "đê điều trên" are other words. */
const ABOVE = /(?<=(?<!\p{L})(?:tại|theo|của|các|ở) )(?:khoản|điểm|Điều|điều) (?:nêu )?trên(?! \p{Lu}| \d)(?!\p{L})/gu

export default defineRule({
  id: 'citation-relative-ambiguous',
  summary: say('Viện dẫn nêu rõ số điều, khoản, điểm; “khoản này” chỉ dùng bên trong khoản.', 'References give the number of article, clause and point; “khoản này” stands inside a clause alone.'),
  basis: [nd78('Điều 68 khoản 2')],
  severity: 'info',
  families: ['QP'],
  on: 'text',
  check({ node, view, zone, ancestors }, { facts, report }) {
    if (zone.quoted || zone.block !== 'body' || zone.document === 'appendix' || facts.amendments.isAmending) return
    if (view.text.includes(' trên')) {
      for (const { 0: words, index } of view.text.matchAll(ABOVE)) tell(sourceSpan(view, index, index + words.length))
    }
    for (const child of node.children) {
      if (child.type !== 'reference') continue
      const [lost] = child.targets.flatMap(({ path }) => path).filter(({ kind, number }) => number === 'this' && RELATIVE.has(kind) && !ancestors.some(({ type }) => type === kind))
      if (lost) tell(spanOf(child), UNIT_NAMES[lost.kind as 'point' | 'clause' | 'article'].vi)
    }

    function tell(span: ReturnType<typeof spanOf>, outside?: string): void {
      report(span, outside
        ? say(`Viện dẫn tương đối không rõ: chỗ này không nằm trong ${outside} nào; nêu rõ số.`, `This relative reference stands in no ${outside}; give the number.`)
        : say('Viện dẫn tương đối không rõ: nêu rõ số điều, khoản, điểm.', 'This relative reference is not clear: give the number.'))
    }
  },
})
