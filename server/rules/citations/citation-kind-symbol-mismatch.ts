import { isAttachedKind } from '../../facts/citation-faults.ts'
import { tokenSpan } from '../../facts/citations.ts'
import { kindName, replaceToken } from '../citation-fixes.ts'
import type { Fix } from '../rule.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-kind-symbol-mismatch',
  summary: say('Tên loại văn bản khớp chữ viết tắt tên loại trong ký hiệu.', 'The kind that is named agrees with the kind in the symbol.'),
  basis: [
    { instrument: 'Nghị định số 30/2020/NĐ-CP', provision: 'Phụ lục III mục I', evidence: 'verbatim' },
  ],
  severity: 'error',
  on: 'citation',
  check(mention, { report }) {
    const { fault, symbol, kind: named } = mention
    if (fault?.rule !== 'citation-kind-symbol-mismatch') return
    const code = symbol.kind!, name = kindName(named!.id)
    const codes = named!.id === 'cong-van' && symbol.series !== 'party' ? [] : fault.codes
    const message = codes.length > 0
      ? say(`“${name}” có ký hiệu ${codes[0]}, không phải “${code.text}”.`, `“${name}” is numbered ${codes[0]}, not “${code.text}”.`)
      : say(`Ký hiệu của “${name}” không có chữ viết tắt tên loại “${code.text}”.`, `The symbol of a “${name}” does not carry “${code.text}”.`)
    const renamed = fault.kinds.map((id): Fix => {
      const text = /^\p{Lu}/u.test(named!.text) ? kindName(id) : kindName(id).toLowerCase()
      return { title: say(`Đổi “${named!.text}” thành “${text}”`, `Change “${named!.text}” to “${text}”`), edits: [{ ...mention.node.kind!.span, text }], safe: false }
    })
    // What is issued behind a decision is often called by the decision's number.
    const severity = code.right === 'QĐ' && isAttachedKind(named!.id) ? 'warning' : 'error'
    report(tokenSpan(mention, code), message, { severity, fixes: [...codes.map((one) => replaceToken(mention, code, one)), ...renamed] })
  },
})
