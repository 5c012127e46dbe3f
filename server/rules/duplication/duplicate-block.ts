import { practice } from '../../data/norms.ts'
import type { AnyUnit, Span } from '../../tree/nodes.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'duplicate-block',
  summary: say('Không có khối khoản, điểm nào bị chép lại.', 'No run of units is copied.'),
  basis: [practice('một nội dung chỉ viết một lần')],
  severity: 'warning',
  on: 'draft',
  check({ repeats }, { report }) {
    for (const { units, first } of repeats.blocks) {
      const here = linesOf(units), there = linesOf(first)
      const marks = `${units[0]!.marker.text}–${units.at(-1)!.marker.text}`
      report(cover(units), say(
        `Khối ${marks} (dòng ${here.from}–${here.to}) lặp lại dòng ${there.from}–${there.to}.`,
        `Block ${marks} (lines ${here.from}–${here.to}) repeats lines ${there.from}–${there.to}.`,
      ), { related: [{ span: cover(first), message: say('Khối đầu tiên ở đây.', 'The first block is here.') }] })
    }
  },
})

const cover = (units: readonly AnyUnit[]): Span => ({ start: spanOf(units[0]!).start, end: spanOf(units.at(-1)!).end })
const linesOf = (units: readonly AnyUnit[]): { from: number; to: number } => ({ from: units[0]!.position.start.line, to: units.at(-1)!.position.end.line })
