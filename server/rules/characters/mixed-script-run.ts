import { practice } from '../../data/norms.ts'
import { groupBy } from '../group-by.ts'
import { ODD } from '../../text/odd.ts'
import { defineRule, type Edit, say } from '../rule.ts'

const EACH = /[\uE000-\uF8FF]/gu
/** Bullets of the fonts Symbol and Wingdings. */
const BULLETS = '\uF02D\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF0F0'

export default defineRule({
  id: 'mixed-script-run',
  summary: say('Không có ký tự của vùng mã dùng riêng.', 'No characters of the private use area stand in the text.'),
  basis: [practice('ký tự chỉ hiện đúng với phông của máy đã soạn')],
  severity: 'warning',
  on: 'draft',
  check({ reading }, { source, report }) {
    if (!(reading.odd & ODD.private)) return
    for (const [char, places] of groupBy([...source.matchAll(EACH)], ([letter]) => letter)) {
      const [{ index }] = places as [RegExpExecArray]
      const code = char.charCodeAt(0).toString(16).toUpperCase()
      const edits = BULLETS.includes(char) ? places.flatMap((place) => bullet(source, place.index)) : []
      const right = edits.length > 0 ? ['dùng dấu “-”', 'use “-”'] : ['gõ lại', 'type it anew']
      const message = say(`Ký tự vùng riêng (U+${code}, ${places.length} chỗ), máy khác có thể không hiện: ${right[0]}.`, `A private-use character (U+${code}, ${places.length} places) that other machines may not show: ${right[1]}.`)
      report({ start: index, end: index + 1 }, message, { fixes: edits.length > 0 ? [{ title: say('Đổi thành “-”', 'Change to “-”'), edits, safe: true }] : [] })
    }
  },
})

/** A bullet at the head of a line becomes the dash of a list. */
function bullet(source: string, at: number): Edit[] {
  if (!/(?:^|[\r\n])\s*$/u.test(source.slice(Math.max(0, at - 8), at))) return []
  return [{ start: at, end: at + 1, text: /\s/u.test(source[at + 1] ?? '') ? '-' : '- ' }]
}
