import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { stretch } from '../../facts/letterhead.ts'
import { defineRule, say } from '../rule.ts'

/** Units named after a person or a number, and how they are cut short. */
const SHORT: ReadonlyArray<[pattern: RegExp, full: (match: RegExpExecArray) => string]> = [
  [/^(?:(?:thành phố|tp|t\.p)[\s.]*)?hcm$|^(?:tp|t\.p)[\s.]*hồ chí minh$|^hồ chí minh$/iu, () => 'Thành phố Hồ Chí Minh'],
  [/^q[\s.]*(\d{1,2})$/iu, ([, number]) => `Quận ${number}`],
  [/^p[\s.]*(\d{1,2})$/iu, ([, number]) => `Phường ${number}`],
]

export default defineRule({
  id: 'header-place-full',
  summary: say('Địa danh là tên người, chữ số hoặc sự kiện lịch sử được ghi đầy đủ: “Thành phố Hồ Chí Minh”.', 'A place named after a person, a number or an event is written in full: “Thành phố Hồ Chí Minh”.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.4.a')],
  severity: 'warning',
  families: ['HC', 'QP'],
  since: FORM_SINCE,
  on: 'letterhead',
  check({ placeDate: line }, { report }) {
    if (!line) return
    const { text, at } = line.place
    for (const [pattern, full] of SHORT) {
      const match = pattern.exec(text), span = match && stretch(line, at, at + text.length)
      if (!match || !span) continue
      report(span, say(`Ghi đầy đủ địa danh “${full(match)}”.`, `Write the place in full: “${full(match)}”.`), {
        fixes: [{ title: say(`Sửa thành “${full(match)}”`, `Change to “${full(match)}”`), edits: [{ ...span, text: full(match) }], safe: true }],
      })
      return
    }
  },
})
