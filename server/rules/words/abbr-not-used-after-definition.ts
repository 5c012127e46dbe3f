import { practice } from '../../data/norms.ts'
import { abbreviationSpan } from '../../facts/abbreviations.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'abbr-not-used-after-definition',
  summary: say('Đã đặt từ viết tắt thì dùng từ viết tắt.', 'Once an abbreviation is introduced, it is used.'),
  basis: [practice('văn bản thống nhất cách gọi')],
  severity: 'info',
  on: 'draft',
  check({ abbreviations }, { report }) {
    for (const { short, explained, used, fullUsed } of abbreviations) {
      // Titles keep the full words (Nghị định số 78/2025/NĐ-CP, Điều 60 khoản 4); so do names that hold them ("Luật Bảo hiểm xã hội").
      if (!explained[0] || used.length === 0) continue
      const own = abbreviationSpan(explained[0])
      const again = fullUsed.filter(({ text: { view, node }, from, to }) => node.type !== 'heading' && sourceSpan(view, from, to).start > own.end && view.text.slice(from, to) === explained[0]!.full && !/(?:Luật|Bộ|Sở|Cục|Vụ|Ban|Viện|Quỹ|Văn phòng) $/u.test(view.text.slice(Math.max(0, from - 10), from)))
      const first = again[0]
      if (!first) continue
      const { text: { view }, from, to } = first
      report(sourceSpan(view, from, to), say(`Đã đặt viết tắt “${short}” (còn ${again.length} chỗ ghi đầy đủ): dùng thống nhất.`, `“${short}” was introduced (${again.length} places still have the full words): use it throughout.`), {
        fixes: [{ title: say(`Đổi ${again.length} chỗ thành “${short}”`, `Change ${again.length} places to “${short}”`), edits: again.map((hit) => replacement(hit.text.view, hit.from, hit.to, short, false).edits[0]!), safe: false }],
      })
    }
  },
})
