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
    for (const { 0: blank, index } of source.matchAll(TRAILING)) {
      const span = { start: index, end: index + blank.length }
      report(span, say('Thừa khoảng trắng cuối dòng.', 'There are spaces at the end of the line.'), { fixes: [{ title: say('Bỏ khoảng trắng cuối dòng', 'Remove them'), edits: [{ ...span, text: '' }], safe: true }] })
    }
  },
})
