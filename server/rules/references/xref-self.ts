import { practice } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { UNIT_NAMES } from '../../tree/units.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'xref-self',
  summary: say('Đơn vị viện dẫn chính nó thì viết “Điều này”, “khoản này”, “điểm này”.', 'A unit refers to itself as “Điều này”, “khoản này”, “điểm này”.'),
  basis: [practice('viện dẫn chính điều, khoản đang viết')],
  severity: 'info',
  glance: true,
  families: ['QP'],
  on: 'reference',
  check({ node, owner, targets, text, from, to }, { report }) {
    const [only] = targets
    if (owner !== 'own' || targets.length !== 1 || !only || only.units.length !== 1 || only.target.path[0]!.number === 'this') return
    const [unit] = only.units
    if (!unit || !text.ancestors.includes(unit) || only.target.path.at(-1)!.kind !== 'article') return
    const name = UNIT_NAMES[unit.type].vi
    report(spanOf(node), say(`Viết “${name} này” thay cho số của chính nó.`, `Write “${name} này” for the unit’s own number.`), {
      fixes: [{ title: say(`Đổi thành “${name} này”`, `Change to “${name} này”`), edits: [{ ...sourceSpan(text.view, from, to + ownerLength(text.view.text, to)), text: `${name} này` }], safe: false }],
    })
  },
})

/** "… Nghị định này" goes with the number. */
const ownerLength = (text: string, at: number): number => /^ (?:của )?\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2} này(?!\p{L})/u.exec(text.slice(at, at + 40))?.[0].length ?? 0
