import { FORM_SINCE_2011, nd30, tt01 } from '../../data/norms.ts'
import { isCapitals } from '../../text/letters.ts'
import { UNIT_NAMES } from '../../tree/units.ts'
import { spanOf } from '../../tree/walk.ts'
import { holdsArticles } from '../headings.ts'
import { defineRule, type Fix, say } from '../rule.ts'

const GROUPS: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'subsection'])

export default defineRule({
  id: 'heading-case',
  summary: say('“Phần”, “Chương”, “Mục” viết thường, tên của chúng viết in hoa; tên điều viết in thường.', 'The words “Phần”, “Chương”, “Mục” are not in capitals, their titles are; titles of articles are not.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.đ'), nd30('Phụ lục I, mục V.6.b'), tt01('Điều 11')],
  severity: 'warning',
  families: ['QP', 'HC'],
  since: FORM_SINCE_2011,
  on: 'unit',
  local: true,
  check({ unit, headings, words, siblings, index }, { source, report }) {
    // A copy may print a heading twice.
    const above = siblings[index - 1], before = above?.unit.number.value === unit.number.value ? siblings[index - 2] : above
    // Parts that follow one another without articles are a table of contents, even where an article stands behind the last.
    if (GROUPS.has(unit.type) && holdsArticles(unit) && (!before || holdsArticles(before.unit))) {
      const name = UNIT_NAMES[unit.type].vi
      const word = unit.marker.text.slice(0, name.length)
      if (word === name.toUpperCase()) {
        const span = { start: unit.marker.span.start, end: unit.marker.span.start + source.slice(unit.marker.span.start).search(/\s/u) }
        report(span, say(`Viết “${name}” bằng chữ in thường, không viết “${word}”.`, `Write “${name}”, not “${word}”.`)
      , { fixes: [{ title: say(`Đổi thành “${name}”`, `Change to “${name}”`), edits: [{ ...span, text: name }], safe: true }] })
      }
      const small = headings.filter((_, i) => !isCapitals(words) || i > 0).filter((heading) => /\p{Ll}/u.test(source.slice(...range(heading))))
      if (small[0] && small.length === headings.length) report({ start: spanOf(small[0]).start, end: spanOf(small.at(-1)!).end }, say(`Tên của ${name} viết bằng chữ in hoa.`, `The title of a ${UNIT_NAMES[unit.type].en.toLowerCase()} is in capitals.`), { fixes: capitals(small.map(range), source) })
    } else if (unit.type === 'article' && headings[0] && isCapitals(words) && /\s\p{Lu}+\s\p{Lu}/u.test(words)) {
      report(spanOf(headings[0]), say('Tên điều viết bằng chữ in thường.', 'The title of an article is not in capitals.'))
    } else if (unit.type === 'division' && headings[0] && unit.marker.style.startsWith('I') && !isCapitals(words) && words.length <= LONGEST_TITLE) {
      report(spanOf(headings[0]), say('Tiêu đề của mục I, II viết bằng chữ in hoa.', 'The title of a division I, II is in capitals.'), { severity: 'info', fixes: capitals([range(headings[0])], source) })
    }
  },
})

/** A longer one is a lead-in. */
const LONGEST_TITLE = 150

const range = (heading: Parameters<typeof spanOf>[0]): [number, number] => [spanOf(heading).start, spanOf(heading).end]

/** Capitals for a title; nothing where markup could be changed with it. */
function capitals(ranges: ReadonlyArray<[number, number]>, source: string): Fix[] {
  const edits = ranges.map(([start, end]) => ({ start, end, text: source.slice(start, end).toUpperCase() })).filter(({ start, end, text }) => text !== source.slice(start, end))
  if (edits.length === 0 || ranges.some(([start, end]) => /[<>&[\]\\`]/.test(source.slice(start, end)))) return []
  return [{ title: say('Viết in hoa', 'Put into capitals'), edits, safe: true }]
}
