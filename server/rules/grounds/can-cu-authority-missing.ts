import { FORM_SINCE, nd30, nd78 } from '../../data/norms.ts'
import { NEW_ORGANISATION_LAW } from '../../data/repealed.ts'
import type { Profile } from '../../profile.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

const ORGANISATION = /chính quy\p{L}+ địa phương|Tổ chức (?:Hội đồng nhân dân|HĐND)|Luật Thủ đô/iu

export default defineRule({
  id: 'can-cu-authority-missing',
  summary: say('Căn cứ của Hội đồng nhân dân, Ủy ban nhân dân có luật quy định thẩm quyền.', 'The grounds of a People’s Council or Committee include the law that gives it its powers.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.a'), nd78('Điều 62')],
  severity: 'info',
  families: ['HC', 'QP'],
  documentKinds: ['quyet-dinh', 'nghi-quyet'],
  since: FORM_SINCE,
  glance: true,
  on: 'draft',
  check({ grounds: { lines } }, { profile, report }) {
    const first = lines[0]
    if (!first?.lead || !/-(?:UBND|HĐND|CTUBND)$/u.test(profile.number ?? '') || lines.some(({ words }) => ORGANISATION.test(words))) return
    const line = lawLine(profile)
    const indent = first.first.text.length - first.first.text.trimStart().length
    report(sourceSpan(first.first, indent, indent + first.bullet.length + first.lead.length), say('Thiếu căn cứ về thẩm quyền: Luật Tổ chức chính quyền địa phương.', 'The law that gives the powers is missing among the grounds: Luật Tổ chức chính quyền địa phương.'), {
      fixes: line ? [{ title: say(`Thêm “${line}”`, `Add “${line}”`), edits: [{ start: first.span.start, end: first.span.start, text: `${line}\n` }], safe: false }] : [],
    })
  },
})

/** An administrative document names a law by its day, a normative one by its number. */
function lawLine({ family, asOf }: Profile): string | undefined {
  const { name, symbol, passed, since } = NEW_ORGANISATION_LAW
  return asOf < since ? undefined : `Căn cứ ${name} ${family === 'HC' ? passed : `số ${symbol}`};`
}
