import { nd78 } from '../../data/norms.ts'
import { surelyMissing } from '../../facts/references.ts'
import type { Step } from '../../tree/nodes.ts'
import { UNIT_NAMES } from '../../tree/units.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'xref-target-missing',
  summary: say('Điều, khoản, điểm của chính văn bản được viện dẫn thì phải có trong văn bản.', 'A unit of the draft that is referred to is there.'),
  basis: [nd78('Điều 68 khoản 2')],
  severity: 'error',
  families: ['QP', 'HC'],
  on: 'reference',
  check({ owner, document, targets }, { source, profile, report }) {
    if (owner !== 'own' || profile.fragment.tail || profile.kind === 'van-ban-hop-nhat') return
    for (const one of targets) {
      const missing = surelyMissing(one, document, source)
      if (!missing) continue
      const { path, span } = one.target
      const named = path.slice(path.indexOf(missing.step)).map(nameOf).join(' ')
      const within = missing.within[0]
      const there = within ? `; ${nameOf(path[path.indexOf(missing.step) + 1]!)} có ${listOf(within.children.filter((child) => child.type === missing.step.kind).length, missing.step.kind)}` : `; văn bản có ${document!.articles.length} điều`
      report(span, say(`Không có ${named} trong văn bản này${there}.`, `This text has no ${named}.`))
    }
  },
})

const nameOf = ({ kind, number, to }: Step): string => {
  const name = kind in UNIT_NAMES ? UNIT_NAMES[kind as 'article'].vi : 'Phụ lục'
  return `${name} ${number}${to ? ` đến ${to}` : ''}`
}

const listOf = (count: number, kind: Step['kind']): string => `${count} ${UNIT_NAMES[kind as 'clause'].vi}`
