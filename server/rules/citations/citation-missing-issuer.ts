import { kindById } from '../../data/kinds.ts'
import type { Mention } from '../../facts/citations.ts'
import { likelyIssuers } from '../citation-fixes.ts'
import { defineRule, say } from '../rule.ts'

/** Joint papers name their makers in their title; their codes are in no table. */
const isJoint = ({ kind }: Mention): boolean => kind !== undefined && kindById(kind.id)?.listed === false

export default defineRule({
  id: 'citation-missing-issuer',
  summary: say('Viện dẫn lần đầu có tên cơ quan ban hành.', 'The first mention of an instrument names its issuer.'),
  basis: [
    { instrument: 'Nghị định số 30/2020/NĐ-CP', provision: 'Phụ lục I phần I mục II.6.b', evidence: 'verbatim' },
    { instrument: 'Nghị định số 78/2025/NĐ-CP', provision: 'Điều 68 khoản 1 điểm c', evidence: 'verbatim' },
  ],
  severity: 'warning',
  families: ['HC', 'QP'],
  on: 'citation',
  check(mention, { office, report }) {
    const { node, symbol, first, judged, listed, issuer, text } = mention
    if (!judged || !first || listed || issuer || !node.kind || isJoint(mention) || text.zone.block !== 'body' && text.zone.block !== 'preamble') return
    // Where date and trích yếu both stand, the place between them is visibly empty; shorter forms are another rule's.
    if (!node.date || !node.name || symbol.series === 'assembly' || symbol.series === 'old' || / của \p{Lu}/u.test(node.name.text)) return
    const named = `${node.kind.text} số ${symbol.right}`
    const { end } = node.date.span
    const fixes = likelyIssuers(mention, office).map((name) => ({ title: say(`Thêm “của ${name}”`, `Insert “của ${name}”`), edits: [{ start: end, end, text: ` của ${name}` }], safe: false }))
    report({ start: node.position.start.offset, end }, say(`Thiếu tên cơ quan ban hành ${named}.`, `The issuer of ${named} is not named.`), { fixes })
  },
})
