import type { Ground } from '../../facts/grounds.ts'
import { defineRule, say } from '../rule.ts'

/** From the highest to the lowest; a resolution of the National Assembly ranks with its laws. */
const RANKS: ReadonlyArray<{ rank: number; kind: string; issuer?: RegExp; name: string; en: string }> = [
  { rank: 0, kind: 'hien-phap', name: 'Hiến pháp', en: 'the Constitution' },
  { rank: 1, kind: 'luat', name: 'luật', en: 'a law' },
  { rank: 1, kind: 'bo-luat', name: 'bộ luật', en: 'a code' },
  { rank: 2, kind: 'phap-lenh', name: 'pháp lệnh', en: 'an ordinance' },
  { rank: 3, kind: 'nghi-dinh', name: 'nghị định', en: 'a decree' },
  { rank: 4, kind: 'quyet-dinh', issuer: /-TTg$/u, name: 'quyết định của Thủ tướng', en: 'a decision of the Prime Minister' },
  { rank: 5, kind: 'thong-tu', name: 'thông tư', en: 'a circular' },
  { rank: 6, kind: 'nghi-quyet', issuer: /-HĐND$/u, name: 'nghị quyết của Hội đồng nhân dân', en: 'a resolution of the People’s Council' },
  { rank: 7, kind: 'quyet-dinh', issuer: /-UBND$/u, name: 'quyết định của Ủy ban nhân dân', en: 'a decision of the People’s Committee' },
]

export default defineRule({
  id: 'can-cu-order',
  summary: say('Căn cứ xếp theo hiệu lực pháp lý từ cao xuống thấp.', 'The grounds stand in the order of their legal effect, highest first.'),
  basis: [{ instrument: 'Thông lệ trình bày căn cứ', provision: 'văn bản có hiệu lực pháp lý cao hơn đứng trước', evidence: 'unverified' }],
  severity: 'info',
  families: ['HC', 'QP'],
  documentKinds: ['quyet-dinh', 'nghi-quyet', 'nghi-dinh', 'thong-tu'],
  on: 'draft',
  check({ grounds }, { report }) {
    let lowest: { rank: number; name: string; en: string } | undefined
    for (const ground of grounds.lines) {
      const row = rankOf(ground)
      if (!row) continue
      if (lowest && row.rank < lowest.rank) {
        report(ground.span, say(`Căn cứ nên xếp theo hiệu lực pháp lý từ cao xuống thấp: ${row.name} đứng trước ${lowest.name}.`, `Grounds go from higher to lower legal effect: ${row.en} stands before ${lowest.en}.`))
        return
      }
      lowest = row
    }
  },
})

function rankOf({ cited }: Ground): (typeof RANKS)[number] | undefined {
  return cited?.kind ? RANKS.find(({ kind, issuer }) => kind === cited.kind && (!issuer || issuer.test(cited.symbol ?? ''))) : undefined
}
