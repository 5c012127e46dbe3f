import { practice } from '../../data/norms.ts'
import { isWordCode } from '../../text/letters.ts'
import type { Span } from '../../tree/nodes.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'list-item-inline',
  summary: say('Mỗi khoản, điểm bắt đầu trên một dòng riêng.', 'Each clause and point begins on a line of its own.'),
  basis: [practice('các mẫu của Nghị định số 30/2020/NĐ-CP đều trình bày như vậy')],
  severity: 'warning',
  on: 'sequence',
  local: true,
  check({ units, faults }, { source, report }) {
    const tell = (at: Span): void => {
      const mark = source.slice(at.start, at.end).normalize('NFC')
      const blank = /\s*$/u.exec(source.slice(Math.max(0, at.start - 20), at.start))![0].length
      report(at, say(`“${mark}” phải xuống dòng.`, `“${mark}” belongs on a line of its own.`), {
        fixes: [{ title: say('Xuống dòng', 'Break the line'), edits: [{ start: at.start - blank, end: at.start, text: '\n' }], safe: blank > 0 }],
      })
    }
    for (const { marker, type } of units) {
      if ((type === 'clause' || type === 'point') && standsInline(source, marker.span.start)) tell(marker.span)
    }
    for (const { at } of faults) if (at) tell(at)
  },
})

/** Whether words stand before an offset on its line; markup, bars and quotation marks are none. */
function standsInline(source: string, offset: number): boolean {
  for (let i = offset - 1; i >= 0; i--) {
    const code = source.charCodeAt(i)
    if (code === 10 || code === 13) return false
    if (isWordCode(code)) return true
  }
  return false
}
