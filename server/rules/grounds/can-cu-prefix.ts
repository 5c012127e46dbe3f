import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import type { Ground } from '../../facts/grounds.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'can-cu-prefix',
  summary: say('Dòng căn cứ bắt đầu bằng “Căn cứ …”, không gạch đầu dòng, không thêm từ “vào”.', 'A line of the grounds begins with “Căn cứ …”, without a dash and without “vào”.'),
  basis: [nd30('Phụ lục III, mẫu 1.1 đến 1.3')],
  severity: 'info',
  families: ['HC', 'QP'],
  since: FORM_SINCE,
  glance: true,
  on: 'draft',
  check({ grounds }, { profile, report }) {
    if (blockRule(profile, 'can-cu') !== 'required') return
    for (const ground of grounds.lines) {
      const written = headOf(ground)
      const right = written && rightHead(ground)
      if (!right || right === written) continue
      const indent = ground.first.text.length - ground.first.text.trimStart().length
      const span = sourceSpan(ground.first, indent, indent + written.length)
      report(span, say(`Viết “${right} …”${ground.bullet ? ', không gạch đầu dòng' : ''}.`, `Write “${right} …”${ground.bullet ? ' without a dash' : ''}.`), {
        fixes: [{ title: say(`Đổi thành “${right}”`, `Change to “${right}”`), edits: [{ ...span, text: right }], safe: true }],
      })
    }
  },
})

/** What the line begins with: its dash, its lead word and, behind "Căn cứ", the word "vào". */
function headOf({ bullet, lead, words }: Ground): string {
  const into = /^căn cứ$/iu.test(lead) ? /^\s+vào(?=\s)/u.exec(words.slice(lead.length))?.[0] ?? '' : ''
  return lead === '' ? '' : bullet + lead + into
}

const rightHead = ({ lead }: Ground): string => lead[0]!.toUpperCase() + lead.slice(1).toLowerCase()
