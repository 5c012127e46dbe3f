import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'cap-document-name',
  summary: say('Tên loại của một văn bản cụ thể viết hoa: “Nghị định số 30/2020/NĐ-CP”.', 'The kind of a certain instrument is capitalised: “Nghị định số 30/2020/NĐ-CP”.'),
  basis: [nd30('Phụ lục II, mục V.6')],
  severity: 'info',
  glance: true,
  since: FORM_SINCE,
  on: 'citation',
  check({ node, judged, kind, listed, symbol }, { report }) {
    // A công văn is a letter among others; "các nghị định số …" is many.
    if (!judged || !kind?.own || listed || kind.id === 'cong-van' || !node.kind || !/^\p{Ll}/u.test(node.kind.text)) return
    const right = node.kind.text[0]!.toUpperCase() + node.kind.text.slice(1)
    const { start, end } = node.kind.span
    report(node.kind.span, say(`Viết “${right} số ${symbol.right}”.`, `Write “${right} số ${symbol.right}”.`), {
      fixes: [{ title: say(`Đổi thành “${right}”`, `Change to “${right}”`), edits: [{ start, end, text: right }], safe: true }],
    })
  },
})
