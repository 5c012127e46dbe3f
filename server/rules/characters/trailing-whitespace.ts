import { practice } from '../../data/norms.ts'
import { defineRule, type Edit, say } from '../rule.ts'

/** A line begins behind these: the ends of lines and the mark at the head of a file. */
const LINE_STARTS = '\n\r\uFEFF'
const BLANKS = ' \t\u00A0'

export default defineRule({
  id: 'trailing-whitespace',
  summary: say('Cuối dòng không có khoảng trắng.', 'No space stands at the end of a line.'),
  basis: [practice('quy tắc gõ văn bản tiếng Việt')],
  severity: 'hint',
  on: 'draft',
  check(_, { source, facts, report }) {
    const edits = facts.reading.lines.ends.flatMap((end) => trailing(source, end) ?? [])
    const first = edits[0]
    if (!first) return
    report({ start: first.start, end: first.end }, say(`Thừa khoảng trắng ở cuối ${edits.length} dòng, đầu tiên ở đây.`, `There are spaces at the end of ${edits.length} lines, the first here.`), {
      fixes: [{ title: say('Bỏ khoảng trắng ở cuối các dòng', 'Remove the spaces at the ends of lines'), edits, safe: true }],
    })
  },
})

/** The blanks before the end of a line that is more than blank. */
function trailing(source: string, end: number): Edit | undefined {
  let start = end
  while (start > 0 && BLANKS.includes(source[start - 1]!)) start--
  const isBlank = start === 0 || LINE_STARTS.includes(source[start - 1]!)
  return start === end || isBlank || end === source.length ? undefined : { start, end, text: '' }
}
