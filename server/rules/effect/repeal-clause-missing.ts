import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import type { AnyNode } from '../../tree/nodes.ts'
import { spanOf, textOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

const REPLACES = /thay thế (?:các )?(?:Quyết định|Nghị quyết|Thông tư|Nghị định|Quy định|Quy chế)|THAY THẾ (?:CÁC )?(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|THÔNG TƯ|NGHỊ ĐỊNH)/u

export default defineRule({
  id: 'repeal-clause-missing',
  summary: say('Văn bản thay thế văn bản khác có điều khoản bãi bỏ văn bản bị thay thế.', 'A document that replaces another has a clause that repeals it.'),
  basis: [nd78('Điều 67 khoản 3')],
  severity: 'info',
  families: ['QP'],
  since: { QP: FORM_SINCE.QP },
  glance: true,
  on: 'draft',
  check({ reading: { tree }, closing, grounds }, { profile, report }) {
    if (profile.fragment.tail) return
    const title = tree.children.find((node) => node.type === 'title')
    const places: AnyNode[] = [...(title?.children.filter(({ type }) => type === 'subject') ?? []), ...(grounds.enacting ? [grounds.enacting] : [])]
    const place = places.find((node) => REPLACES.test(textOf(node)))
    if (place && !closing.speaksOfRepeal()) report(spanOf(place), say('Chưa có điều khoản bãi bỏ văn bản bị thay thế.', 'There is no clause that repeals what is replaced.'))
  },
})
