import { practice } from '../../data/norms.ts'
import { UNIT_NAMES } from '../../tree/units.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'xref-self',
  summary: say('Đơn vị viện dẫn chính nó thì viết “Điều này”, “khoản này”, “điểm này”.', 'A unit refers to itself as “Điều này”, “khoản này”, “điểm này”.'),
  basis: [practice('viện dẫn chính điều, khoản đang viết')],
  severity: 'info',
  families: ['QP'],
  on: 'reference',
  check({ node, owner, targets, text }, { report }) {
    const [only] = targets
    if (owner !== 'own' || targets.length !== 1 || !only || only.units.length !== 1 || only.target.path[0]!.number === 'this') return
    const [unit] = only.units
    if (!unit || !text.ancestors.includes(unit) || only.target.path.at(-1)!.kind !== 'article') return
    const name = UNIT_NAMES[unit.type].vi
    report(spanOf(node), say(`Viết “${name} này” thay cho số của chính nó.`, `Write “${name} này” for the unit’s own number.`), {
      fixes: [{ title: say(`Đổi thành “${name} này”`, `Change to “${name} này”`), edits: [{ ...spanOf(node), text: `${name} này` }], safe: false }],
    })
  },
})
