import { practice } from '../../data/norms.ts'
import { appendixValue } from '../../facts/appendices.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'appendix-missing',
  summary: say('Phụ lục được dẫn trong nội dung thì có trong văn bản.', 'An appendix that the body mentions is there.'),
  basis: [practice('văn bản gửi kèm đủ phụ lục')],
  severity: 'warning',
  on: 'draft',
  check({ appendices, references }, { source, report }) {
    const there = new Set(appendices.flatMap(({ number }) => (number ? [number.value] : [])))
    const told = new Set<string>()
    for (const { node, owner, text } of references) {
      if (owner !== 'own' || text.zone.document === 'appendix') continue
      for (const { path, span } of node.targets) {
        const [{ kind, number }] = path as [typeof path[number]]
        if (kind !== 'appendix' || path.length > 1 || told.has(number)) continue
        const value = appendixValue(number)
        if (value === 0 || there.has(value)) continue
        told.add(number)
        if (standsUnread(source, number)) continue
        report(there.size === 0 ? spanOf(node) : span, say(`Không tìm thấy Phụ lục ${number}.`, `Phụ lục ${number} is not in the draft.`), { severity: there.size > 1 && value === Math.max(...there) + 1 ? 'warning' : 'info' })
      }
    }
  },
})

/** A line begins with it, though no appendix was seen there; in front of small letters the line is the rest of a sentence. */
const standsUnread = (source: string, number: string): boolean => new RegExp(`^[^\\p{L}\\n]*(?:Phụ lục|Phụ biểu|PHỤ LỤC|PHỤ BIỂU)\\s+(?:(?:số|SỐ)\\s+)?0*${number.replace(/[^\p{L}\d]/gu, '.')}(?![\\p{L}\\d])(?![^\\S\\n]+[\\p{Ll}])`, 'mu').test(source.normalize('NFC'))
