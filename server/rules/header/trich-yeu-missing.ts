import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE_ALL, hd05, nd30 } from '../../data/norms.ts'
import type { AnyNode, Draft } from '../../tree/nodes.ts'
import { isUnit, spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'trich-yeu-missing',
  summary: say('Dưới tên loại có trích yếu nội dung.', 'The subject stands below the tên loại.'),
  basis: [nd30('Điều 8 khoản 2 và Phụ lục I, Phần I, mục II.5'), hd05('mục về trích yếu', 'secondary')],
  severity: 'error',
  unread: ['DANG'],
  since: FORM_SINCE_ALL,
  on: 'letterhead',
  check({ documentType, subject, sure }, { profile, facts, report }) {
    if (!documentType || subject || !sure || blockRule(profile, 'trich-yeu') !== 'required' || !followsAtOnce(facts.reading.tree)) return
    report(spanOf(documentType), say(`Thiếu trích yếu nội dung dưới “${documentType.value.trim()}”.`, `The subject below “${documentType.value.trim()}” is missing.`))
  },
})

/** Căn cứ, "Kính gửi" or the first unit stands right below the title, so that no line was left that could be the subject. */
function followsAtOnce({ children }: Draft): boolean {
  const next = children[children.findIndex(({ type }) => type === 'title') + 1]
  if (!next || next.type === 'addressees') return next !== undefined
  const first = 'children' in next ? (next.children as AnyNode[])[0] : undefined
  return first !== undefined && (first.type === 'legalGround' || first.type === 'authority' || isUnit(first))
}
