import { practice } from '../../data/norms.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'noi-nhan-broken-item',
  summary: say('Tên một nơi nhận không bị ngắt thành hai dòng.', 'The name of a recipient is not broken into two lines.'),
  basis: [practice('dòng bị ngắt khi chép từ Word, PDF hoặc trang web')],
  severity: 'warning',
  on: 'recipients',
  check({ lines }, { source, report }) {
    lines.forEach(({ node, words, isRest }, i) => {
      const above = lines[i - 1]
      if (!above || !isRest) return
      const { start, end } = spanOf(node)
      const marker = above.node.position.end.offset
      // What stands between is the other column's: a copy broke the line, and joining it would take those words away.
      if (/\p{L}/u.test(source.slice(marker, start))) return
      report({ start, end }, say('Dòng nơi nhận bị ngắt: nối với dòng trên.', 'A recipient is broken in two: join this line to the one above.'), {
        fixes: [{ title: say('Nối với dòng trên', 'Join to the line above'), edits: [{ start: marker, end: start + dashLength(node.position, words, end), text: ' ' }], safe: true }],
      })
    })
  },
})

/** How much of the line stands before its words. */
const dashLength = ({ start }: { start: { offset: number } }, words: string, end: number): number => Math.max(0, end - start.offset - words.length)
