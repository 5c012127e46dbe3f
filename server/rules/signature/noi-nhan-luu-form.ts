import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'

/** Behind the full stop the typist's initials and the number of copies may stand. */
const RIGHT = /^[-–+]\s?Lưu: VT(?:, [^.;]+|\s?\([^)]*\))*\.(?:\s?\(?[\p{L}\p{N}]{1,6}\)?\.?)?$/u

export default defineRule({
  id: 'noi-nhan-luu-form',
  summary: say('Dòng cuối viết “- Lưu: VT, đơn vị soạn thảo.”.', 'The last line reads “- Lưu: VT, drafting unit.”.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.9.d')],
  severity: 'warning',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'recipients',
  check({ lines }, { source, profile, report }) {
    if (/\/(?:UBTV)?QH\d|UBTVQH/u.test(profile.number ?? '')) return // the National Assembly's offices file by HC
    for (const { view, isFiling } of lines) {
      const text = view.text.trimEnd()
      if (!isFiling || RIGHT.test(text) || /…|\.{2}/u.test(text)) continue
      const right = mended(text)
      if (right === text) continue
      const shown = right.length > 60 ? `${right.slice(0, 57)}…` : right
      const span = sourceSpan(view, 0, text.length)
      // The name of who signs was taken for the end of the line: of it the head alone is judged, and nothing mended.
      const isJoined = /\n[^\S\n]*\n/u.test(source.slice(span.start, span.end).replace(/\r\n?/gu, '\n'))
      if (isJoined && /^\P{L}*Lưu\s*:/u.test(text)) continue
      report(span, say(`Viết “${shown}”.`, `Write “${shown}”.`), {
        fixes: RIGHT.test(right) && !isJoined ? [{ title: say(`Đổi thành “${shown}”`, `Change to “${shown}”`), edits: [{ ...span, text: right }], safe: true }] : [],
      })
    }
  },
})

/** The line as the norm has it: colon behind "Lưu", VT first, commas between, a full stop at the end. What it cannot mend it leaves. */
function mended(text: string): string {
  return text
    .replace(/^([-–—+]?)\s*Lưu\s*[:;.,]?\s*/iu, (_, mark: string) => `${mark === '+' ? '+' : '-'} Lưu: `)
    .replace(/^([-+] Lưu: )(?:Văn thư|văn thư|VP\.VT|V\.T|Vt)(?=[,.;\s]|$)/u, '$1VT')
    .replace(/^([-+] Lưu: VT)\s*[;.]\s*(?=\p{L})/u, '$1, ')
    .replace(/^([-+] Lưu: VT)\s+(?=[\p{L}])/u, '$1, ')
    .replace(/\s+,/gu, ',')
    .replace(/,(?=\p{L})/gu, ', ')
    .replace(/\s*[;,]$/u, '.')
    .replace(/(?<![.…])$/u, '.')
}
