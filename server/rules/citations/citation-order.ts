import { nd30 } from '../../data/norms.ts'
import { chainOf, inOrder, type Link } from '../unit-chains.ts'
import { defineRule, say } from '../rule.ts'
import { spanOf } from '../../tree/walk.ts'

export default defineRule({
  id: 'citation-order',
  summary: say('Viện dẫn điểm, khoản, điều theo thứ tự từ nhỏ đến lớn.', 'Units are cited from the smallest to the largest.'),
  basis: [nd30('Phụ lục II, mục V.7'), { instrument: 'Nghị quyết số 351/2017/UBTVQH14', provision: 'Điều 24', evidence: 'excerpt' }],
  severity: 'warning',
  on: 'reference',
  check({ node, text, to }, { report }) {
    if (text.zone.quoted) return
    const chain = chainOf(node)
    if (!chain || inOrder(chain) || !isWhole(chain, text.view.text.slice(to))) return
    const right = [...chain].sort((a, b) => a.rank - b.rank).map(({ name, number }) => `${name} ${number}`).join(' ')
    report(spanOf(node), say(`Viện dẫn từ nhỏ đến lớn: “${right}”.`, `Cite from the smallest unit to the largest: “${right}”.`), {
      fixes: [{ title: say(`Đổi thành “${right}”`, `Change to “${right}”`), edits: [{ ...spanOf(node), text: right }], safe: true }],
    })
  },
})

/** Behind a comma another place may begin ("Điều 22, điểm d khoản 1 Điều 28"): the words behind must close this one. */
const isWhole = (chain: readonly Link[], behind: string): boolean => chain.every(({ joint }) => !joint.startsWith(',')) || chain[0]!.name === 'Điều' && /^(?:$|[.;:)]| (?:của|Luật|Bộ luật|Nghị|Thông|Quy|Quyết|này)(?!\p{L}))/u.test(behind)
