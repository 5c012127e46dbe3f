import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { sourceSpan, type View } from '../../text/view.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, type Edit, say } from '../rule.ts'

/** With what the name of an addressee begins, so that "Bộ Văn hóa, Thể thao và Du lịch" is one. */
const BODY = /^(?:Sở \p{Lu}|Bộ \p{Lu}|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Văn phòng|Ban \p{Lu}|Cục|Chi cục|Tổng cục|Công an|Thanh tra|Phòng|Trung tâm|Viện|Trường|Ngân hàng|Kho bạc|Bảo hiểm|Tòa án|Công ty|Tổng công ty|Liên đoàn|Hội |Đoàn |Thuế |Ông |Bà )/u

const LONGEST = 250

export default defineRule({
  id: 'kinh-gui-form',
  summary: say('Gửi nhiều nơi: mỗi nơi một dòng bắt đầu bằng “- ”, cuối dòng có “;”, dòng cuối có “.”.', 'Several addressees stand on a line each, behind “- ”, with “;” at its end and “.” at the last.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.9.d')],
  severity: 'warning',
  families: ['HC'],
  since: { HC: FORM_SINCE.HC },
  on: 'letterhead',
  check({ addressees }, { report }) {
    const lines = addressees?.lines ?? [], first = lines[0]
    if (!addressees || !first) return
    if (lines.length === 1) {
      const parts = partsOf(first.text)
      // What is longer has swallowed the text below.
      if (parts.length < 2 || first.text.length > LONGEST || /[.:]\s+\p{Lu}|:[\s;]*$/u.test(first.text)) return
      const list = parts.map((part, i) => `\n- ${part}${i === parts.length - 1 ? '.' : ';'}`).join('')
      const label = addressees.node.children.find(({ type }) => type === 'label')
      const edits = label ? [{ start: spanOf(label).end, end: first.view.end, text: list }] : []
      report(spanOf(first.node), say('Gửi nhiều nơi thì mỗi nơi một dòng, bắt đầu bằng “- ”, cuối dòng có “;”, dòng cuối có “.”.', 'Several addressees stand on a line each, behind “- ”, with “;” at the end of each and “.” at the last.'), {
        fixes: edits.length > 0 ? [{ title: say('Tách mỗi nơi một dòng', 'Give each a line of its own'), edits, safe: false }] : [],
      })
      return
    }
    const last = lines.length - 1
    // A name that a copy has broken goes on in the line below.
    const wrong = lines.map((line, i) => ({ ...line, mark: i === last ? '.' : ';', goesOn: /^\p{Ll}/u.test(lines[i + 1]?.text ?? '') })).filter(({ text, mark, goesOn }) => text !== '' && !text.endsWith(mark) && !goesOn)
    if (wrong.length === 0) return
    const message = wrong[0]!.mark === ';'
      ? say('Cuối mỗi dòng kính gửi là dấu chấm phẩy (;), cuối dòng cuối cùng là dấu chấm (.).', 'Each line of addressees ends with a semicolon, the last with a full stop.')
      : say('Cuối dòng kính gửi cuối cùng là dấu chấm (.).', 'The last line of addressees ends with a full stop.')
    report(spanOf(wrong[0]!.node), message, { fixes: [{ title: say('Sửa dấu cuối dòng', 'Mend the ends of the lines'), edits: wrong.map(({ view, mark }) => endMark(view, mark)), safe: true }] })
  },
})

/** The addressees on one line; one when it names a group. */
function partsOf(text: string): string[] {
  const bare = text.replace(/[.;,\s]+$/u, '')
  const parts = bare.split(/\s*;\s*/u).filter((part) => part !== '')
  if (parts.length > 1) return parts
  const named = bare.split(/,\s+/u)
  return named.length > 1 && named.every((part) => BODY.test(part)) ? named : [bare]
}

function endMark(view: View, mark: string): Edit {
  const end = view.text.trimEnd().length, from = view.text.slice(0, end).replace(/\s*[.,;:]$/u, '').length
  return { ...sourceSpan(view, from, end), text: mark }
}
