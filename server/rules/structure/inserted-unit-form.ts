import { nd78 } from '../../data/norms.ts'
import { UNIT_NAMES } from '../../tree/units.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

/** "Bổ sung Điều 5A vào sau Điều 5", "Bổ sung các khoản 1.a, …", "Sửa đổi … và bổ sung điểm aa". */
const INSERTED = /(?<!\p{L})[Bb]ổ sung (?:thêm )?(?:các )?(?:(Điều|điều|khoản) (?:(\d{1,3})\.?([A-ZĐ]|(?<=\.)[a-zđ])|(\d{1,3})\.(\d{1,2}))|(điểm) (?:([a-zđ])\7|([a-zđ])\.(\d{1,2})))(?![\p{L}\p{N}])/u

export default defineRule({
  id: 'inserted-unit-form',
  summary: say('Điều, khoản bổ sung ghi số kèm chữ (Điều 5a, khoản 1a); điểm bổ sung ghi chữ kèm số (điểm a1).', 'An inserted article or clause has a number and a letter (Điều 5a, khoản 1a), an inserted point a letter and a number (điểm a1).'),
  basis: [nd78('Điều 69 khoản 4')],
  severity: 'error',
  families: ['QP'],
  since: { QP: '2025-04-01' },
  on: 'unit',
  local: true,
  check({ amends, words, headings, lead }, { facts, report }) {
    if (!amends || !words.includes('ổ sung')) return
    const match = INSERTED.exec(words)
    const view = facts.reading.views.get((headings[0] ?? lead)!)
    if (!match || !view) return
    const right = rightNumber(match)
    const wrong = match[0].slice(match[0].lastIndexOf(' ') + 1)
    const to = match.index + match[0].length
    const span = sourceSpan(view, to - wrong.length, to)
    const name = match[6] ? UNIT_NAMES.point.vi : match[1]!
    report(span, say(`Điều khoản bổ sung đánh số “${name} ${right}”, không phải “${name} ${wrong}”.`, `What is inserted is numbered “${name} ${right}”, not “${name} ${wrong}”.`), {
      fixes: [{ title: say(`Đổi thành “${right}” (phần trong ngoặc kép giữ nguyên)`, `Change to “${right}” (what is quoted stays)`), edits: [{ ...span, text: right }], safe: false }],
    })
  },
})

/** The number and letter in the order of the norm; of "5.1" the first letter, of "aa" the first number. */
function rightNumber([, , digits, letter, whole, nth, point, doubled, single, count]: RegExpExecArray): string {
  if (point) return `${doubled ?? single}${count ?? 1}`
  return digits ? digits + letter!.toLowerCase() : whole! + ('abcdđeghik'[Number(nth) - 1] ?? 'a')
}
