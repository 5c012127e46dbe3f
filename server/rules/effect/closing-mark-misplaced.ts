import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import type { TextFact } from '../../facts/texts.ts'
import { sourceSpan } from '../../text/view.ts'
import { CLOSING_MARK, RIGHT_MARK } from '../closing-marks.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'closing-mark-misplaced',
  summary: say('Dấu kết thúc viết “./.”, một lần, ở cuối nội dung.', 'The closing mark is written “./.”, once, at the end of the text.'),
  basis: [nd30('Phụ lục III, mẫu 1.1 đến 1.10, 2.1, 2.2')],
  severity: 'warning',
  unread: ['DANG'],
  since: { ...FORM_SINCE, DANG: FORM_SINCE.HC },
  on: 'draft',
  check({ closing: { last }, texts }, { report }) {
    if (!last) return
    const end = texts.indexOf(last)
    for (let i = 0; i <= end; i++) {
      const one = texts[i]!
      if (!one.view.text.includes('/') || one.zone.block !== 'body' || one.zone.quoted || one.zone.document !== 'main') continue
      const mark = markIn(one)
      if (!mark) continue
      const { span, words } = mark
      if (i === end) {
        if (words.trimStart() !== RIGHT_MARK) report(span, say('Dấu kết thúc viết “./.”, liền sau chữ cuối.', 'The closing mark is written “./.”, right behind the last letter.'), { fixes: [{ title: say('Đổi thành “./.”', 'Change to “./.”'), edits: [{ ...span, text: RIGHT_MARK }], safe: true }] })
      } else if (words === RIGHT_MARK && !isEndOf(texts, i, end)) {
        report(span, say('“./.” chỉ đặt ở cuối nội dung.', '“./.” stands at the end of the text only.'), { fixes: [{ title: say('Đổi thành dấu chấm (.)', 'Change to a full stop'), edits: [{ ...span, text: '.' }], safe: false }] })
      }
    }
  },
})

/** The strokes and stops that end a text, behind a letter or a bracket: a number with a stroke is something else. */
function markIn({ view }: TextFact): { words: string; span: { start: number; end: number } } | undefined {
  const from = Math.max(0, view.text.length - 14)
  const found = CLOSING_MARK.exec(view.text.slice(from))
  if (!found || !/[\p{L}\d)”"]$/u.test(view.text.slice(0, from + found.index))) return undefined
  const at = from + found.index
  const words = found[0].trimEnd()
  return words === '/' ? undefined : { words, span: sourceSpan(view, at, at + words.length) }
}

/** A document in the file that was not seen to end there: what follows has a title of its own, or numbers that begin again. */
function isEndOf(texts: readonly TextFact[], i: number, end: number): boolean {
  const behind = texts.slice(i + 1, end + 1)
  // Recipients whose heading a copy has lost.
  if (behind.every(({ node }) => node.type === 'dash')) return true
  return end - i > 12 || behind.some(({ view }) => /^\p{Lu}{2,}[\p{Lu}\s]{6,}/u.test(view.text) || /^(?:Phụ lục|Mẫu|Biểu|[-–+]\s)|Nơi nhận/u.test(view.text))
}
