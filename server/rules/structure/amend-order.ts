import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import type { Amendment } from '../../facts/amendments.ts'
import { letterValue } from '../../tree/numbers.ts'
import { atHead, unitName } from '../../tree/units.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'amend-order',
  summary: say('Nội dung sửa đổi xếp theo thứ tự điều, khoản của văn bản được sửa đổi.', 'Amendments stand in the order of the amended text.'),
  basis: [nd78('Điều 69 khoản 3'), nd78('Điều 70 khoản 7')],
  severity: 'warning',
  families: ['QP'],
  since: FORM_SINCE,
  on: 'draft',
  check({ amendments: { units } }, { report }) {
    for (const list of byParent(units)) {
      const placed = list.flatMap((amendment) => placeOf(amendment) ?? [])
      if (new Set(placed.flatMap(({ amendment: { citation } }) => citation?.symbol.text ?? [])).size > 1) continue
      const index = placed.findIndex(({ place }, i) => i > 0 && place < placed[i - 1]!.place)
      const odd = placed[index], before = placed[index - 1]
      if (!odd || !before) continue
      const { unit } = odd.amendment.fact
      const here = unitName(unit), there = unitName(before.amendment.fact.unit)
      report(unit.number.span, say(`Nội dung sửa đổi xếp không theo thứ tự điều, khoản của văn bản được sửa đổi: ${here.vi} sửa Điều ${odd.number} đứng sau ${there.vi} sửa Điều ${before.number}.`, `The amendments are not in the order of the amended text: ${here.en} amends Điều ${odd.number} and stands behind ${there.en}, which amends Điều ${before.number}.`), {
        related: [{ span: before.amendment.fact.unit.number.span, message: say(`${atHead(there.vi)} sửa Điều ${before.number}.`, `${atHead(there.en)} amends Điều ${before.number}.`) }],
      })
    }
  },
})

function byParent(units: readonly Amendment[]): Amendment[][] {
  const lists = new Map<unknown, Amendment[]>()
  for (const one of units) {
    const parent = one.fact.ancestors.at(-1)
    const list = lists.get(parent)
    if (list) list.push(one)
    else lists.set(parent, [one])
  }
  return [...lists.values()]
}

/** The Điều that a unit amends or adds; phrases replaced throughout and repeals are grouped behind by custom. */
function placeOf(amendment: Amendment): Array<{ amendment: Amendment; number: string; place: number }> | undefined {
  const { fact: { unit, words }, path } = amendment
  const number = unit.type === 'clause' && /^(?:Sửa đổi|Bổ sung)/u.test(words) && !/cụm từ|từ ngữ|tên (?:Chương|Mục|Điều)/u.test(words) ? path?.find(({ kind }) => kind === 'article')?.number : undefined
  const [, digits, letter] = /^(\d+)([a-zđ]?)$/u.exec(number ?? '') ?? []
  return digits ? [{ amendment, number: number!, place: Number(digits) + (letter ? letterValue(letter) / 100 : 0) }] : undefined
}
