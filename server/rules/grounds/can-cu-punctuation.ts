import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE, nd30, practice } from '../../data/norms.ts'
import { lineEnd, withMark } from '../ground-ends.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'can-cu-punctuation',
  summary: say('Cuối mỗi dòng căn cứ, trừ dòng cuối cùng, có dấu chấm phẩy (;).', 'Each line of the grounds but the last ends with a semicolon.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.a'), practice('với văn bản quy phạm pháp luật')],
  severity: 'error',
  families: ['HC', 'QP'],
  since: FORM_SINCE,
  on: 'draft',
  check({ grounds }, { profile, report }) {
    if (blockRule(profile, 'can-cu') !== 'required') return
    grounds.lines.slice(0, -1).forEach((ground, i) => {
      const { mark, lead } = ground
      // "Căn cứ các văn bản sau:" opens a list; a line without its lead word is the rest of something.
      if (mark === ';' || mark === ':' || mark === undefined || lead === '' || grounds.lines[i + 1]!.lead === '') return
      report(lineEnd(ground), say('Cuối dòng căn cứ là dấu chấm phẩy (;).', 'A line of the grounds ends with a semicolon (;).'), { fixes: [withMark(ground, ';', true)] })
    })
  },
})
