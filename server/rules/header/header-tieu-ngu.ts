import { blockRule } from '../../data/blocks.ts'
import { fold } from '../../data/fold.ts'
import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { placeOf, stretch } from '../../facts/letterhead.ts'
import { lineBelow } from '../header-fixes.ts'
import { defineRule, say } from '../rule.ts'

const RIGHT = 'Độc lập - Tự do - Hạnh phúc'
const WORDS = fold(RIGHT).replace(/\P{L}/gu, '')

export default defineRule({
  id: 'header-tieu-ngu',
  summary: say('Tiêu ngữ là “Độc lập - Tự do - Hạnh phúc”, giữa các cụm từ có gạch nối, có cách chữ.', 'The Tiêu ngữ reads “Độc lập - Tự do - Hạnh phúc”, with hyphens and spaces between its phrases.'),
  basis: [nd30('Điều 8 khoản 2 và Phụ lục I, Phần I, mục II.1.b')],
  severity: 'error',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'letterhead',
  check({ tieuNgu, quocHieu, number, sure }, { source, profile, report }) {
    if (!tieuNgu) {
      if (!sure || !quocHieu || !number || blockRule(profile, 'tieu-ngu') !== 'required') return
      report(placeOf(quocHieu), say(`Thiếu Tiêu ngữ “${RIGHT}” dưới Quốc hiệu.`, `The Tiêu ngữ “${RIGHT}” is missing below the Quốc hiệu.`), {
        fixes: quocHieu.pieces.length === 1 ? lineBelow(source, placeOf(quocHieu), RIGHT) : [],
      })
      return
    }
    const text = tieuNgu.text.replace(/\s+/gu, ' ')
    if (text === RIGHT || fold(text).replace(/\P{L}/gu, '') !== WORDS) return
    const span = stretch(tieuNgu, 0, tieuNgu.text.length)
    const dashes = text.replace(/[–—−‑]/gu, '-') === RIGHT
    const message = dashes
      ? say(`Tiêu ngữ dùng gạch nối “-”, không dùng gạch ngang “–”: “${RIGHT}”.`, `The Tiêu ngữ has hyphens, not dashes: “${RIGHT}”.`)
      : say(`Tiêu ngữ phải là “${RIGHT}”.`, `The Tiêu ngữ reads “${RIGHT}”.`)
    report(span ?? placeOf(tieuNgu), message, {
      // Word turns a hyphen between spaces into a dash by itself.
      severity: dashes ? 'warning' : 'error',
      fixes: span ? [{ title: say('Sửa Tiêu ngữ', 'Mend the Tiêu ngữ'), edits: [{ ...span, text: RIGHT }], safe: true }] : [],
    })
  },
})
