import { fold } from '../../data/fold.ts'
import { practice } from '../../data/norms.ts'
import type { RecipientLine } from '../../facts/recipients.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'duplicate-recipient',
  summary: say('Mỗi nơi nhận chỉ ghi một lần.', 'Each recipient is named once.'),
  basis: [practice('phần Nơi nhận')],
  severity: 'info',
  on: 'recipients',
  check({ lines }, { source, report }) {
    const seen = new Map<string, RecipientLine>()
    for (const line of lines) {
      const key = fold(line.words.replace(/[;.,:\s]+$/u, ''))
      const first = seen.get(key)
      if (!first || key === '') {
        seen.set(key, line)
        continue
      }
      const { start, end } = spanOf(line.node)
      const name = line.words.replace(/[;.,:\s]+$/u, '')
      report({ start, end }, say(`Nơi nhận lặp “${name}”.`, `“${name}” is named twice among the recipients.`), {
        fixes: [{ title: say('Xóa dòng lặp', 'Delete the repeated line'), edits: [{ start: lineStart(source, start), end, text: '' }], safe: false }],
        related: [{ span: spanOf(first.node), message: say('Đã ghi ở đây.', 'Named here already.') }],
      })
    }
  },
})

/** The line break before an offset, when only blanks stand between. */
function lineStart(source: string, offset: number): number {
  let start = offset
  while (start > 0 && /[ \t\u00A0]/.test(source[start - 1]!)) start--
  if (source[start - 1] !== '\n' && source[start - 1] !== '\r') return offset
  return source[start - 1] === '\n' && source[start - 2] === '\r' ? start - 2 : start - 1
}
