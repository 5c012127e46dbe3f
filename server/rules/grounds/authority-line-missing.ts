import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { isCapitals } from '../../text/letters.ts'
import type { AnyNode } from '../../tree/nodes.ts'
import { textOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

/** The bodies and posts that such a line names; a trích yếu in capitals names none of them at its head. */
const WHO = /(?<!CỦA|DO|VÀ)(?:^|\s)(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHỦ TỊCH|CHỦ NHIỆM|BỘ TRƯỞNG|CHÍNH PHỦ|THỦ TƯỚNG|GIÁM ĐỐC|CỤC TRƯỞNG|TỔNG THANH TRA|TỔNG KIỂM TOÁN|CHÁNH|VIỆN TRƯỞNG|THỐNG ĐỐC|QUỐC HỘI|TRƯỞNG|HIỆU TRƯỞNG|BAN (?!HÀNH))[\p{Lu}\s,-]*$/u

export default defineRule({
  id: 'authority-line-missing',
  summary: say('Trước căn cứ của quyết định, nghị quyết có dòng thẩm quyền ban hành.', 'Before the grounds of a decision or resolution stands the line that names who issues it.'),
  basis: [nd30('Phụ lục III, mẫu 1.1 đến 1.3, ghi chú 6')],
  severity: 'warning',
  families: ['HC'],
  documentKinds: ['quyet-dinh', 'nghi-quyet'],
  since: { HC: FORM_SINCE.HC },
  on: 'draft',
  check({ reading: { tree }, grounds: { authority, lines, preamble, inCapitals } }, { profile, report }) {
    const first = lines[0]
    if (authority || !first || !inCapitals || blockRule(profile, 'tham-quyen') !== 'required') return
    const above = [...(tree.children.find(({ type }) => type === 'title') ? titleLines(tree.children) : []), ...(preamble?.children ?? []).filter(({ type }) => type === 'paragraph')]
    if (above.some((node) => isCapitals(textOf(node)) && WHO.test(textOf(node)))) return
    const issuer = issuerOf(tree.children)
    const { start, end } = first.span
    report({ start, end }, say('Thiếu dòng thẩm quyền ban hành trước căn cứ.', 'The line that names who issues it is missing before the grounds.'), {
      fixes: issuer ? [{ title: say(`Thêm dòng “${issuer}”`, `Add the line “${issuer}”`), edits: [{ start, end: start, text: `${issuer}\n` }], safe: false }] : [],
    })
  },
})

const titleLines = (children: readonly AnyNode[]): AnyNode[] => children.flatMap((node) => (node.type === 'title' ? node.children.filter(({ type }) => type === 'subject') : []))

/** The issuer as the letterhead names it; its two lines make one. */
function issuerOf(children: readonly AnyNode[]): string {
  const letterhead = children.find((node) => node.type === 'letterhead')
  const names = letterhead?.type === 'letterhead' ? letterhead.children.filter(({ type }) => type === 'issuer').map(textOf) : []
  return names.length > 0 && names.length < 3 ? names.join(' ').trim() : ''
}
