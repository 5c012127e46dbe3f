import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import type { AnyUnit } from '../../tree/nodes.ts'
import { textOf } from '../../tree/walk.ts'
import { styleOf, usualStyle } from '../marker-styles.ts'
import { type Edit, defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'unit-form',
  summary: say('Viết “Điều 1.”, “1.”, “a)”: sau số của điều và khoản là dấu chấm, sau chữ của điểm là dấu đóng ngoặc đơn.', 'Write “Điều 1.”, “1.”, “a)”: a full stop behind the number of an article or clause, a closing bracket behind the letter of a point.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.đ')],
  severity: 'warning',
  gravest: 'error',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'sequence',
  local: true,
  check({ units }, { source, profile, report }) {
    const usual = usualStyle(units)
    for (const unit of units) {
      const right = markerOf(unit)
      // One odd marker among others of a list is told by numbering-style-inconsistent.
      if (right === undefined || (unit.type !== 'article' && styleOf(unit) !== usual)) continue
      const { text, span } = unit.marker
      const edits: Edit[] = []
      const isGlued = /\p{L}|\d/u.test(source[span.end] ?? '')
      if (text !== right) edits.push({ ...span, text: isGlued ? `${right} ` : right })
      else if (isGlued) edits.push({ start: span.end, end: span.end, text: ' ' })
      if (edits.length === 0) continue
      const wrong = text === right ? `${text}${firstWord(unit)}` : text
      const shown = text === right ? `${right} ${wrong.slice(text.length)}` : right
      report(span, say(`Viết “${shown}” thay cho “${wrong}”.`, `Write “${shown}” for “${wrong}”.`), {
        severity: profile.family === 'QP' ? 'error' : 'warning',
        fixes: [{ title: say(`Đổi thành “${shown}”`, `Change to “${shown}”`), edits, safe: true }],
      })
    }
  },
})

const firstWord = (unit: AnyUnit): string => /^[\p{L}\p{N}]+/u.exec(unit.children[1] ? textOf(unit.children[1]) : '')?.[0] ?? ''

/** The prescribed marker of a unit; nothing for the kinds and numbers that the norm leaves open. */
function markerOf({ type, number, marker }: AnyUnit): string | undefined {
  if (number.path || number.value === 0) return undefined
  if (type === 'article') return `Điều ${number.text}.`
  if (type === 'clause') return `${number.text}.`
  return type === 'point' && !marker.style.startsWith('(') ? `${number.text})` : undefined
}
