import type { PhraseHit } from '../../facts/phrases.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

/** A number behind the name, or behind the name of what amended it. */
const NUMBERED = /^[^;.]{0,60}?(?:số )?\d{1,3}\/\d{4}\/(?:PL-)?(?:UBTV)?QH\d/u
/** "Luật này", a date (form 17 prints it), the law as a topic. */
const LEFT_ALONE = /^(?: này| ngày|,? năm \d{4}|\s*[”"()]| (?:theo phương thức|nước ngoài|Nhà nước|và [\p{Ll}]))/u

export default defineRule({
  id: 'citation-law-number-qp',
  summary: say('Văn bản quy phạm pháp luật viện dẫn luật lần đầu ghi cả tên và số, ký hiệu.', 'A VBQPPL gives name and number of a law at its first mention.'),
  basis: [{ instrument: 'Nghị định số 187/2025/NĐ-CP', provision: 'khoản sửa đổi Điều 68 khoản 1 điểm a của Nghị định số 78/2025/NĐ-CP', evidence: 'excerpt' }],
  severity: 'info',
  glance: true,
  families: ['QP'],
  since: { QP: '2025-07-01' },
  on: 'draft',
  check({ phrases }, { source, report }) {
    const seen = new Set<string>()
    for (const hit of phrases.laws) {
      if (seen.has(hit.words) || !isCited(hit)) continue
      seen.add(hit.words)
      const { text: { view, node }, from, to, words } = hit
      const behind = view.text.slice(to, to + 90)
      if (NUMBERED.test(behind) || LEFT_ALONE.test(behind) || source.normalize('NFC').includes(`${words} số `)) continue
      if (node.type !== 'heading') report(sourceSpan(view, from, to), say(`Viện dẫn luật lần đầu phải ghi cả số, ký hiệu: “${words} số …/…/QH…”.`, `The first mention of a law gives its number: “${words} số …/…/QH…”.`))
    }
  },
})

/** The name as it is cited, not inside the title of another law or instrument, nor in a quotation. */
const isCited = ({ text: { view, zone }, from }: PhraseHit): boolean =>
  !zone.quoted && zone.document === 'main' && (zone.block === 'body' || zone.block === 'preamble') && /^\p{Lu}/u.test(view.text.slice(from, from + 1)) && !/(?:điều của|thi hành|hướng dẫn|và|các|gọi là|,|“) ?$/u.test(view.text.slice(Math.max(0, from - 12), from))
