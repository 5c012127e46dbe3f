import { practice } from '../../data/norms.ts'
import type { TextFact } from '../../facts/texts.ts'
import { isSmallCode } from '../../text/letters.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'debris-broken-paragraph',
  summary: say('Một câu không bị ngắt thành hai đoạn.', 'No sentence is broken into two paragraphs.'),
  basis: [practice('dấu vết của bản chép')],
  severity: 'info',
  on: 'draft',
  check({ texts }, { source, report }) {
    for (let i = 1; i < texts.length; i++) {
      const [above, text] = [texts[i - 1]!, texts[i]!]
      if (text.node.type !== 'paragraph' || !isSmallCode(text.view.text.charCodeAt(0)) || !/\p{L}\s*$/u.test(above.view.text.slice(-3)) || !isProse(above) || !isProse(text)) continue
      const gap = { start: above.view.end, end: text.view.start }
      if (source.slice(gap.start, gap.end).trim() !== '') continue
      report(spanOf(text.node), say('Câu bị ngắt đoạn: nối với dòng trên.', 'The sentence is broken: join it to the line above.'), { fixes: [{ title: say('Nối với dòng trên', 'Join it to the line above'), edits: [{ ...gap, text: ' ' }], safe: false }] })
    }
  },
})

const isProse = ({ zone, node, view }: TextFact): boolean => zone.block === 'body' && !zone.quoted && zone.document !== 'appendix' && node.type !== 'linkLine' && view.text.length > 8 && !view.text.includes('|') && view.text !== view.text.toUpperCase()
