import { kindById, kindByTitle, kindsByAbbreviation } from '../../data/kinds.ts'
import { hd05, nd30 } from '../../data/norms.ts'
import { placeOf, symbolSpan } from '../../facts/letterhead.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, type Fix, say } from '../rule.ts'

export default defineRule({
  id: 'header-symbol-kind-mismatch',
  summary: say('Tên loại khớp chữ viết tắt tên loại trong ký hiệu của chính văn bản.', 'The tên loại agrees with the kind in the document’s own symbol.'),
  basis: [nd30('Phụ lục III, mục I'), hd05('bảng tên loại', 'secondary')],
  severity: 'error',
  unread: ['DANG'],
  on: 'letterhead',
  check({ number, documentType, numberedAs, printsKind, sure }, { report }) {
    const kind = documentType && kindById(kindByTitle(documentType.value) ?? ''), token = number?.symbol?.kind
    if (!kind || !number || !token || !numberedAs || !sure || printsKind || token.right === 'VBHN') return
    const kinds = kindsByAbbreviation(token.right), codes = Object.values(kind.abbreviations).flat()
    // A thông tư liên tịch is a thông tư; "QUY CHẾ PHỐI HỢP" is a quy chế.
    if (codes.length === 0 || codes.includes(token.right) || kinds.some((id) => id.startsWith(kind.id) || kind.id.startsWith(id))) return
    const at = symbolSpan(number, token), title = documentType.value.trim(), code = codes[0]!
    const fixes: Fix[] = [{ title: say(`Đổi tên loại thành “${kindById(numberedAs)!.name.toUpperCase()}”`, `Change the tên loại to “${kindById(numberedAs)!.name.toUpperCase()}”`), edits: [{ ...spanOf(documentType), text: kindById(numberedAs)!.name.toUpperCase() }], safe: false }]
    if (at) fixes.unshift({ title: say(`Đổi “${token.text}” thành “${code}” trong ký hiệu`, `Change “${token.text}” to “${code}” in the symbol`), edits: [{ ...at, text: code }], safe: false })
    report(at ?? placeOf(number), say(`Tên loại là “${title}” nhưng ký hiệu ghi “${token.text}”; ${kind.name.toLowerCase()} viết tắt là “${code}”.`, `The document is headed “${title}” but its symbol says “${token.text}”; the abbreviation is “${code}”.`), {
      fixes, related: [{ span: spanOf(documentType), message: say('Tên loại của văn bản.', 'The document’s tên loại.') }],
    })
  },
})
