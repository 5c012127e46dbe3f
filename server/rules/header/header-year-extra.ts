import { kindById } from '../../data/kinds.ts'
import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { YEARLESS } from '../../facts/citation-faults.ts'
import { symbolSpan } from '../../facts/letterhead.ts'
import { withoutYear } from '../header-fixes.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'header-year-extra',
  summary: say('Số của văn bản hành chính và văn bản của Đảng không có năm: 12/KH-UBND.', 'The number of an administrative or Party document carries no year: 12/KH-UBND.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.3')],
  severity: 'error',
  unread: ['DANG'],
  since: { HC: FORM_SINCE.HC, QP: FORM_SINCE.HC, DANG: FORM_SINCE.HC },
  on: 'letterhead',
  check({ number }, { profile, report }) {
    const symbol = number?.symbol, kind = kindById(profile.kind ?? '')
    // A chỉ thị that takes itself for a VBQPPL is the matter of a rule of its own.
    if (!number || !symbol?.year || !kind || kind.id === 'chi-thi' || kind.year.carried !== 'never') return
    if (symbol.series === 'letter' ? kind.id !== 'cong-van' : !YEARLESS.has(symbol.kind?.right ?? '')) return
    const at = symbolSpan(number, symbol.year), fixes = withoutYear(number)
    if (!at) return
    report(at, say(`${kind.name} không ghi năm trong số, ký hiệu.`, `A ${kind.name.toLowerCase()} carries no year in its number.`), { fixes })
  },
})
