import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import type { AnyNode, Draft } from '../../tree/nodes.ts'
import { textOf } from '../../tree/walk.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

/** Học hàm, học vị, danh hiệu; a military rank is no honour, and the forces have a rule of their own. */
const HONOUR = /^(?:(?:PGS|GS|TSKH|TS|ThS|Ths|BSCKII|BSCKI|BSCK|BS|CN|KS|LS|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT|Tiến sĩ|Thạc sĩ|Giáo sư|Phó giáo sư)[.,\s]+)+(?=\p{Lu})/u
/** Fields whose ministries set exceptions. */
const EXCEPTED = /Y TẾ|GIÁO DỤC|KHOA HỌC|TRƯỜNG|BỆNH VIỆN|VIỆN |ĐẠI HỌC|HỌC VIỆN|QUỐC PHÒNG|CÔNG AN|QUÂN/u

export default defineRule({
  id: 'signer-honorific',
  summary: say('Trước họ tên người ký không ghi học hàm, học vị, danh hiệu.', 'No academic or honorary title stands before the name of who signs.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.7.c')],
  severity: 'warning',
  unread: ['DANG'],
  families: ['QP', 'HC', 'DANG'],
  since: { ...FORM_SINCE, DANG: FORM_SINCE.HC },
  on: 'draft',
  check({ reading: { tree }, signature }, { report }) {
    for (const { name } of signature?.signatories ?? []) {
      const honour = name && HONOUR.exec(name.view.text.trimStart())
      if (!honour || EXCEPTED.test(issuerOf(tree))) continue
      const from = name.view.text.length - name.view.text.trimStart().length
      const span = sourceSpan(name.view, from, from + honour[0].length)
      report(name.span, say(`Không ghi học hàm, học vị, danh hiệu trước họ tên: “${name.text.slice(honour[0].length)}”.`, `No title stands before the name: “${name.text.slice(honour[0].length)}”.`), {
        fixes: [{ title: say(`Bỏ “${honour[0].trim()}”`, `Delete “${honour[0].trim()}”`), edits: [{ ...span, text: '' }], safe: true }],
      })
    }
  },
})

function issuerOf({ children }: Draft): string {
  const letterhead = children.find((node) => node.type === 'letterhead')
  return ((letterhead?.children ?? []) as AnyNode[]).filter(({ type }) => type === 'issuer').map(textOf).join(' ')
}
