import type { Reading } from '../../facts/facts.ts'
import { practice } from '../../data/norms.ts'
import type { UnitFact } from '../../facts/units.ts'
import { isGarbled } from '../../text/garbled.ts'
import { sourceSpan, type View } from '../../text/view.ts'
import { atHead, unitName } from '../../tree/units.ts'
import { defineRule, say } from '../rule.ts'

/** Shorter ones are names in a list. */
const SHORTEST = 40

export default defineRule({
  id: 'list-item-missing-final-punct',
  summary: say('Mỗi khoản, điểm kết thúc bằng dấu câu.', 'Each clause and point ends in a mark.'),
  basis: [practice('câu kết thúc bằng dấu chấm hoặc dấu chấm phẩy')],
  severity: 'warning',
  on: 'unit',
  local: true,
  check({ unit, index, siblings }, { source, facts, report }) {
    if ((unit.type !== 'clause' && unit.type !== 'point') || index > 0 || siblings.length < 3) return
    const views = facts.reading.views
    const ends = siblings.map((fact) => endOf(fact, views))
    if (!ends.some((view, i) => view && i < ends.length - 1 && !isMarked(view))) return
    const marks = ends.flatMap((view) => (view && isMarked(view) ? [view.text.at(-1)!] : []))
    // A list most of which has no marks has none by choice.
    if (marks.length < 2 || marks.length < (ends.filter(Boolean).length - 1) * 0.7) return
    ends.slice(0, -1).forEach((view, i) => {
      if (!view || isMarked(view) || !/(?:\p{L}\p{Ll}|\d|%)$/u.test(view.text) || view.text.length < SHORTEST || isGarbled(view.text) || !goesOnBelow(source, view, siblings[i + 1]!)) return
      const end = view.text.length
      const mark = usualMark(marks)
      const name = unitName(siblings[i]!.unit)
      report(sourceSpan(view, end - 1, end), say(`${atHead(name.vi)} thiếu dấu kết thúc câu.`, `${atHead(name.en)} ends without a mark.`), {
        fixes: [{ title: say(`Thêm “${mark}”`, `Add “${mark}”`), edits: [{ start: view.end, end: view.end, text: mark }], safe: true }],
      })
    })
  },
})

const MARKS = ';.,:…”"!?'
const isMarked = ({ text }: View): boolean => MARKS.includes(text.at(-1) ?? ' ')

/** The last words of an item, or of its last subdivision; nothing when they are a title, or stand in a table or a quotation. */
function endOf({ unit, headings }: UnitFact, views: Reading['views']): View | undefined {
  const last = unit.children.at(-1)
  if (!last || headings.length > 0 && last.type === 'heading') return undefined
  // Further paragraphs may be a formula, an example, a note.
  const deep = last.type === 'point' || last.type === 'clause' ? last : unit
  return deep.children.length === 2 && deep.children[1]!.type === 'paragraph' ? views.get(deep.children[1]!) : undefined
}

/** Nothing but blanks stands between an item and the next: no page, no table. */
const goesOnBelow = (source: string, view: View, next: UnitFact): boolean => /^\s*$/u.test(source.slice(view.end, next.unit.position.start.offset))

const usualMark = (marks: readonly string[]): string => (marks.filter((mark) => mark === ';').length > marks.length / 2 ? ';' : '.')
