import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { spanOf } from '../../tree/walk.ts'
import { sourceSpan } from '../../text/view.ts'
import { chainOf, inOrder } from '../unit-chains.ts'
import { type Edit, defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-unit-no-comma',
  summary: say('Không đặt dấu phẩy giữa điểm, khoản, điều của một chỗ viện dẫn.', 'No comma stands between point, clause and article of one reference.'),
  basis: [nd30('Phụ lục II, mục V.7')],
  severity: 'info',
  since: { ...FORM_SINCE, DANG: FORM_SINCE.HC },
  on: 'reference',
  check({ node, text, from }, { report }) {
    if (text.zone.quoted || !node.value.includes(',')) return
    const chain = chainOf(node)
    if (!chain || !inOrder(chain) || !chain.some(({ joint }) => joint.startsWith(','))) return
    const right = chain.map(({ name, number }) => `${name} ${number}`).join(' ')
    const edits: Edit[] = [...node.value.matchAll(/,/gu)].map(({ index }) => ({ ...sourceSpan(text.view, from + index, from + index + 1), text: '' }))
    report(spanOf(node), say(`Không dùng dấu phẩy giữa các đơn vị: “${right}”.`, `No comma stands between the units: “${right}”.`), {
      // "khoản 2, Điều 6" may be two places.
      fixes: [{ title: say('Bỏ dấu phẩy', 'Remove the comma'), edits, safe: false }],
    })
  },
})
