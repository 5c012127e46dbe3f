import { practice } from '../../data/norms.ts'
import { defineRule, say } from '../rule.ts'

const TRAILING = /(?<=[^ \t\r\n\u00A0])[ \t\u00A0]{1,200}(?=[\r\n])/gu

export default defineRule({
  id: 'trailing-whitespace',
  summary: say('Cuối dòng không có khoảng trắng.', 'No space stands at the end of a line.'),
  basis: [practice('quy tắc gõ văn bản tiếng Việt')],
  severity: 'hint',
  on: 'draft',
  check(_, { source, report }) {
    const edits = [...source.matchAll(TRAILING)].map(({ 0: blank, index }) => ({ start: index, end: index + blank.length, text: '' }))
    const first = edits[0]
    if (!first) return
    report({ start: first.start, end: first.end }, say(`Thừa khoảng trắng ở cuối ${edits.length} dòng, đầu tiên ở đây.`, `There are spaces at the end of ${edits.length} lines, the first here.`), {
      fixes: [{ title: say('Bỏ khoảng trắng ở cuối các dòng', 'Remove the spaces at the ends of lines'), edits, safe: true }],
    })
  },
})
