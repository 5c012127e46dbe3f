import { nd30, nd78 } from '../../data/norms.ts'
import { atHead, unitName } from '../../tree/units.ts'
import { renumberFrom } from '../renumber.ts'
import { defineRule, say } from '../rule.ts'

/** The units whose numbers people cite; a skipped mục or 1.2.3 is only very likely a slip. */
const CITED: ReadonlySet<string> = new Set(['article', 'clause', 'point'])

export default defineRule({
  id: 'numbering-gap',
  summary: say('Các đơn vị cùng cấp đánh số liên tục, không bỏ số hoặc chữ cái nào.', 'Siblings are numbered without skipping a number or letter.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.đ'), nd78('Điều 63 khoản 1')],
  severity: 'error',
  on: 'sequence',
  local: true,
  check(sequence, { report }) {
    for (const { type, unit, index, before, expected } of sequence.faults) {
      if (type !== 'gap' || !before) continue
      const missing = missingOf(expected.map((number) => unitName(unit, number)))
      const last = unitName(before), here = unitName(unit)
      report(unit.number.span, say(`Thiếu ${missing.vi}: sau ${last.vi} là ${here.vi}.`, `${atHead(missing.en)} is missing: ${last.en} is followed by ${here.en}.`), {
        severity: CITED.has(unit.type) && !unit.number.path ? 'error' : 'warning',
        fixes: renumberFrom(sequence, index, unit.number.value - expected.length),
        related: [{ span: before.number.span, message: say(`${atHead(last.vi)} ở đây.`, `${atHead(last.en)} is here.`) }],
      })
    }
  },
})

function missingOf(names: Array<{ vi: string; en: string }>): { vi: string; en: string } {
  const first = names[0] ?? { vi: 'một số', en: 'a number' }
  if (names.length === 1) return first
  const last = names.at(-1)!
  return names.length === 2 ? { vi: `${first.vi} và ${last.vi}`, en: `${first.en} and ${last.en}` } : { vi: `từ ${first.vi} đến ${last.vi}`, en: `${first.en} to ${last.en}` }
}
