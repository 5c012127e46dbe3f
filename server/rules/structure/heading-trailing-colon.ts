import { practice } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { ANNOUNCES, GROUPS } from '../headings.ts'
import { defineRule, say } from '../rule.ts'

const LONGEST_TITLE = 150

export default defineRule({
  id: 'heading-trailing-colon',
  summary: say('Tiêu đề không kết thúc bằng dấu hai chấm hoặc dấu chấm.', 'A title ends in no colon and no full stop.'),
  basis: [practice('tiêu đề trong các mẫu của Nghị định số 30/2020/NĐ-CP không có dấu kết thúc')],
  severity: 'info',
  glance: true,
  on: 'unit',
  local: true,
  check({ unit, headings }, { facts, report }) {
    const view = headings.length > 0 && GROUPS.has(unit.type) ? facts.reading.views.get(headings.at(-1)!) : undefined
    if (!view || unit.children.length <= headings.length + 1 || view.text.length > LONGEST_TITLE || !/[^.:/…][.:]$/u.test(view.text) || ANNOUNCES.test(view.text)) return
    const end = view.text.length
    const span = sourceSpan(view, end - 1, end)
    const mark = view.text[end - 1]!
    report(span, say(`Tiêu đề không kết thúc bằng “${mark}”.`, `A title does not end in “${mark}”.`), {
      fixes: [{ title: say(`Bỏ “${mark}”`, `Remove “${mark}”`), edits: [{ ...span, text: '' }], safe: true }],
    })
  },
})
