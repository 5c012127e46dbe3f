import { practice } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import type { AnyNode } from '../../tree/nodes.ts'
import { defineRule, say } from '../rule.ts'

/** Words that announce what follows, with another mark or none behind them. */
const ANNOUNCES = /(?<!\p{L})(?:như sau|sau đây|dưới đây|(?:các|những)(?: \p{L}+){1,6} sau|bao gồm|gồm có|gồm|cụ thể là)( ?[.;,])?$/u
const LOOK_BACK = 80

export default defineRule({
  id: 'list-intro-missing-colon',
  summary: say('Câu dẫn trước danh sách kết thúc bằng dấu hai chấm.', 'The words that lead in a list end in a colon.'),
  basis: [practice('câu dẫn trước các điểm, gạch đầu dòng kết thúc bằng dấu hai chấm')],
  severity: 'info',
  glance: true,
  on: 'unit',
  local: true,
  check({ unit, parts }, { facts, report }) {
    const [first] = parts
    if (!first || parts.length < 2 || first.type === 'article') return
    const children = unit.children as AnyNode[]
    const before = children[children.indexOf(first) - 1]
    const view = before?.type === 'paragraph' || before?.type === 'heading' ? facts.reading.views.get(before) : undefined
    const match = view && ANNOUNCES.exec(view.text.slice(-LOOK_BACK))
    if (!view || !match || view.text !== view.text.trimEnd()) return
    const end = view.text.length, from = end - (match[1]?.length ?? 0)
    report(sourceSpan(view, end - 1, end), say('Câu dẫn trước danh sách phải kết thúc bằng dấu hai chấm (:).', 'The words that lead in a list end in a colon (:).'), {
      fixes: [{ title: say('Kết thúc bằng dấu hai chấm', 'End it in a colon'), edits: [{ ...sourceSpan(view, from, end), text: ':' }], safe: true }],
    })
  },
})
