import { FORM_SINCE_ALL, nd30 } from '../../data/norms.ts'
import { placeOf, stretch } from '../../facts/letterhead.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'header-place-comma',
  summary: say('Sau địa danh có dấu phẩy: “Hà Tĩnh, ngày …”.', 'A comma stands behind the place: “Hà Tĩnh, ngày …”.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.4.c')],
  severity: 'warning',
  unread: ['DANG'],
  since: FORM_SINCE_ALL,
  on: 'letterhead',
  check({ placeDate: line }, { report }) {
    if (!line || line.comma || !/^\p{Lu}[\p{L}. -]*$/u.test(line.place.text)) return
    const end = line.place.at + line.place.text.length
    const at = stretch(line, line.place.at, end), gap = stretch(line, end, end)
    report(at ?? placeOf({ pieces: line.pieces.filter((piece) => gap && piece.start <= gap.start && gap.start <= piece.end).concat(line.pieces) }), say(`Thiếu dấu phẩy sau địa danh: “${line.place.text}, ngày …”.`, `The comma behind the place is missing: “${line.place.text}, ngày …”.`), {
      fixes: gap ? [{ title: say('Thêm dấu phẩy', 'Add the comma'), edits: [{ ...gap, text: ',' }], safe: true }] : [],
    })
  },
})
