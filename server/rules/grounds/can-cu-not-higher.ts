import { kindById } from '../../data/kinds.ts'
import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import type { Mention } from '../../facts/citations.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'can-cu-not-higher',
  summary: say('Căn cứ của văn bản quy phạm pháp luật là văn bản quy phạm pháp luật có hiệu lực pháp lý cao hơn.', 'The grounds of a normative document are normative documents of higher legal effect.'),
  basis: [nd78('Điều 62')],
  severity: 'error',
  families: ['QP'],
  since: FORM_SINCE,
  on: 'draft',
  check({ grounds }, { profile, report }) {
    for (const { cited } of grounds.lines) {
      const mention = cited?.mention
      if (!mention?.judged || mention.fault || !mention.kind?.own || cited?.name) continue
      const name = kindById(mention.kind.id)!.name
      if (isNormative(mention)) {
        if (!isOwnLevel(mention, profile.number)) continue
        report(mention.span, say(`${name} số ${mention.symbol.right} không có hiệu lực pháp lý cao hơn văn bản này nên không làm căn cứ.`, `${mention.symbol.right} is of no higher legal effect than this document and cannot be its ground.`), { severity: 'warning' })
      } else report(mention.span, say(`${name} số ${mention.symbol.right} không phải văn bản quy phạm pháp luật nên không làm căn cứ; có thể viết “Thực hiện …”.`, `${mention.symbol.right} is no normative document and cannot be a ground; “Thực hiện …” may introduce it.`))
    }
  },
})

/** A kind that may be normative, with its year; what is numbered by the National Assembly is let pass. */
function isNormative({ kind, symbol }: Mention): boolean {
  const { carried, until } = kindById(kind!.id)!.year
  if (symbol.series === 'party') return false
  if (symbol.series !== 'state' || kind!.id === 'van-ban-hop-nhat' || carried === 'always') return true
  return symbol.year !== undefined && (carried === 'either' || (until ?? 0) >= Number(symbol.year.right))
}

/** A decision of Hà Tĩnh that rests on another decision of the same body: the same kind and agency in both numbers. */
function isOwnLevel({ symbol }: Mention, own: string | undefined): boolean {
  const tail = /\/(\p{L}+-\p{L}+)$/u.exec(own ?? '')?.[1]
  // Of a commune's document the ground may be the province's of the same symbol: only the central bodies are one of a kind.
  return tail !== undefined && !/UBND|HĐND/u.test(tail) && symbol.right.endsWith(`/${tail}`)
}
