import { practice } from '../../data/norms.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'date-format-mixed',
  summary: say('Ngày tháng trong nội dung ghi theo một cách.', 'Dates in the text are written in one way.'),
  basis: [practice('văn bản thống nhất cách ghi ngày')],
  severity: 'info',
  on: 'draft',
  check({ dates }, { source, report }) {
    const own = dates.filter(({ zone }) => zone.block === 'body' && zone.document === 'main' && !zone.quoted)
    const isLong = ({ span }: typeof own[number]): boolean => source.slice(span.start, span.end).normalize('NFC').includes('tháng')
    const long = own.filter(isLong), short = own.filter((date) => !isLong(date))
    const [rare, usual] = long.length < short.length ? [long, short] : [short, long]
    const first = rare[0]
    if (!first) return
    const [name, other] = rare === long ? ['ngày … tháng … năm …', '…/…/…'] : ['…/…/…', 'ngày … tháng … năm …']
    report(first.span, say(`Ngày ghi theo hai cách: “${name}” ${rare.length} chỗ, “${other}” ${usual.length} chỗ; nên thống nhất.`, `Dates are written in two ways: “${name}” in ${rare.length} places, “${other}” in ${usual.length}; keep to one.`))
  },
})
