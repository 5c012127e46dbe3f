import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { UNIT_NAMES } from '../../tree/units.ts'
import { spanOf } from '../../tree/walk.ts'
import { holdsArticles } from '../headings.ts'
import { defineRule, say } from '../rule.ts'

const TITLED_BELOW: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'subsection'])

export default defineRule({
  id: 'heading-own-line',
  summary: say('Tên của phần, chương, mục, tiểu mục đặt ở dòng ngay dưới số thứ tự.', 'The title of a part, chapter, section or subsection stands on the line below its number.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.đ')],
  severity: 'warning',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'unit',
  local: true,
  check({ unit, headings }, { source, report }) {
    const [title] = headings
    if (!title || !TITLED_BELOW.has(unit.type) || !holdsArticles(unit)) return
    const { span: number, text } = unit.number
    const start = spanOf(title).start
    if (/[\r\n]/.test(source.slice(number.end, start))) return
    const name = UNIT_NAMES[unit.type]
    report({ start: unit.marker.span.start, end: number.end }, say(`Tên ${name.vi} đặt ở dòng dưới “${name.vi} ${text}”.`, `The title stands on the line below “${name.vi} ${text}”.`), {
      fixes: [{ title: say('Đưa tên xuống dòng dưới', 'Put the title on the line below'), edits: [{ start: number.end, end: start, text: '\n' }], safe: isTitleAlone(source.slice(number.end, start)) }],
    })
  },
})

/** Markup between number and title may be that of either. */
const isTitleAlone = (between: string): boolean => /^[\s.:–-]*$/u.test(between)
