import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import { sourceSpan, type View } from '../../text/view.ts'
import type { TextFact } from '../../facts/texts.ts'
import { defineRule, type Edit, say } from '../rule.ts'

const NAMES: Readonly<Record<string, string>> = { part: 'phần', chapter: 'chương', section: 'mục', subsection: 'tiểu mục', article: 'điều' }
/** Capitals between words; what is part of a symbol (15/2026/QĐ-UBND, 15/2026/QĐ- UBND) has a stroke beside it. */
const WORD = /(?<![\p{L}\p{N}/&-]|[-/] {1,3})\p{Lu}[\p{Lu}-]*\p{Lu}(?![\p{L}\p{N}/&-])/gu

export default defineRule({
  id: 'abbr-in-title',
  summary: say('Tên văn bản quy phạm pháp luật, tên phần, chương, mục, tiểu mục, điều không có từ viết tắt.', 'No abbreviation stands in the name of a VBQPPL or of its parts, chapters, sections and articles.'),
  basis: [nd78('Điều 60 khoản 4', 'excerpt')],
  severity: 'error',
  families: ['QP'],
  since: { QP: FORM_SINCE.QP },
  on: 'draft',
  check({ letterhead, search }, { office, report }) {
    judge(letterhead?.subject?.pieces ?? [], 'văn bản')
    for (const { text: { view, zone, ancestors } } of search.find(WORD, mayBeShort)) {
      const name = !zone.quoted && zone.document !== 'appendix' && NAMES[ancestors.at(-1)!.type]
      if (name) judge([view], name)
    }

    /** One report for a title, however many abbreviations stand in it. */
    function judge(title: readonly View[], name: string): void {
      const edits: Edit[] = []
      let word: string | undefined, cited = false
      for (const [i, view] of title.entries()) {
        if (!mayHoldOne(view.text)) continue
        for (const { 0: found, index } of view.text.matchAll(WORD)) {
          const full = office.fullWords(found)
          // A symbol may be broken over two lines.
          if (!full || (index === 0 && /[-/]\s*$/u.test(title[i - 1]?.text.slice(-4) ?? ''))) continue
          word ??= found
          // "… của UBND tỉnh" behind the number of another instrument may be that one's own name.
          if (edits.length === 0) cited = /\d\/\p{Lu}|\d\/\d{4}/u.test(title.map(({ text }) => text).join(' ').split(found)[0]!)
          edits.push({ ...sourceSpan(view, index, index + found.length), text: inCase(full, view.text, index) })
        }
      }
      if (!word) return
      const full = office.fullWords(word)!
      report({ start: edits[0]!.start, end: edits[0]!.end }, say(`Không dùng từ viết tắt “${word}” trong tên ${name}: viết “${full}”.`, `No abbreviation in a title: for “${word}” write “${full}”.`), {
        severity: cited ? 'warning' : 'error', fixes: [{ title: say('Viết đầy đủ từ viết tắt', 'Write the abbreviation in full'), edits, safe: true }],
      })
    }
  },
})

const mayBeShort = ({ node, view }: TextFact): true | undefined => (node.type === 'heading' && mayHoldOne(view.text)) || undefined

/** Two capitals without diacritics side by side, looked for by code unit: most headings have none. */
function mayHoldOne(text: string): boolean {
  let before = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i), capital = code >= 65 && code <= 90 || code === 0x110
    if (capital && before) return true
    before = capital
  }
  return false
}

/** The words in capitals in a title that is, and with a capital at its head. */
function inCase(full: string, title: string, at: number): string {
  if (!/\p{Ll}/u.test(title)) return full.toUpperCase()
  return at === 0 ? full.slice(0, 1).toUpperCase() + full.slice(1) : full
}
