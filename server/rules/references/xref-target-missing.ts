import { nd78 } from '../../data/norms.ts'
import type { Step, UnitKind } from '../../tree/nodes.ts'
import { UNIT_NAMES } from '../../tree/units.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'xref-target-missing',
  summary: say('Điều, khoản, điểm của chính văn bản được viện dẫn thì phải có trong văn bản.', 'A unit of the draft that is referred to is there.'),
  basis: [nd78('Điều 68 khoản 2')],
  severity: 'error',
  families: ['QP', 'HC'],
  on: 'draft',
  check({ missingReferences }, { report }) {
    for (const { reference, target: { target: { path, span } }, missing, document } of missingReferences) {
      const at = path.indexOf(missing.step)
      const [within] = missing.within
      const kind = missing.step.kind as UnitKind
      const count = within ? within.children.filter(({ type }) => type === kind).length : document.articles.length
      const named = path.slice(at).map(nameOf).join(' ')
      const there = within ? nameOf(path[at + 1]!) : 'văn bản'
      report(span, say(`Không có ${named} trong văn bản này: ${there} có ${count} ${UNIT_NAMES[kind].vi.toLowerCase()}.`, `${named} is not in this text: ${within ? there : 'it'} has ${count} ${UNIT_NAMES[kind].en.toLowerCase()}${count === 1 ? '' : 's'}.`), {
        // Without "… này" behind it a reference may still be to another text.
        severity: reference.node.of === 'this' ? 'error' : 'warning',
      })
    }
  },
})

const nameOf = ({ kind, number, to }: Step): string => `${kind === 'appendix' ? 'Phụ lục' : UNIT_NAMES[kind].vi} ${number === 'this' ? 'này' : number}${to ? ` đến ${to}` : ''}`
