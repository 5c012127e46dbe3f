import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-amended-form',
  summary: say('Luật đã sửa đổi viện dẫn: “được sửa đổi, bổ sung bởi Luật số …”.', 'An amended law is cited as “được sửa đổi, bổ sung bởi Luật số …”.'),
  basis: [{ instrument: 'Nghị định số 187/2025/NĐ-CP', provision: 'khoản sửa đổi Điều 68 khoản 1 điểm a của Nghị định số 78/2025/NĐ-CP', evidence: 'excerpt' }],
  severity: 'warning',
  families: ['QP'],
  since: { QP: '2025-07-01' },
  on: 'draft',
  check({ phrases }, { report }) {
    for (const { text: { view, zone }, from, to } of phrases.amendedIn) {
      if (zone.quoted || zone.document === 'appendix' || !/^ \d{4}/u.test(view.text.slice(to, to + 5))) continue
      const before = view.text.slice(Math.max(0, from - 140), from)
      if (!/(?:Luật|Bộ luật|Pháp lệnh) [^;.]*$/u.test(before) || /(?:Nghị định|Thông tư|Quyết định|Nghị quyết|gọi là|gọi tắt)[^;.]*$/u.test(before)) continue
      report(sourceSpan(view, from, to + 5), say('Ghi “được sửa đổi, bổ sung bởi Luật số …” thay cho năm sửa đổi.', 'Write “được sửa đổi, bổ sung bởi Luật số …” instead of the year.'))
    }
  },
})
