/** A bản so sánh as a Word file: three columns on a page laid across. */
import type { Language } from '../rules/rule.ts'
import { type Cell, paper } from '../word/table.ts'
import type { Comparison, Row } from './compare.ts'
import { columnOf, COMPARISON_WORDS, noteOf, summaryOf } from './page.ts'

export function comparisonDocx(comparison: Comparison, names: { old: string; new: string }, language: Language): Uint8Array {
  const words = (key: keyof typeof COMPARISON_WORDS): string => COMPARISON_WORDS[key][language]
  const cell = (row: Row, side: 'old' | 'new'): Cell => columnOf(row, side).map(({ text, change }) => (change === 'same' ? { text } : { text, look: change }))
  return paper([
    { kind: 'title', words: [{ text: words('title') }] },
    { kind: 'subtitle', words: [{ text: `${names.old} → ${names.new}` }] },
    { kind: 'text', words: [{ text: summaryOf(comparison, language) }] },
    ...(comparison.rows.length === 0 ? [] : [{ kind: 'table' as const, table: { head: [words('old'), words('new'), words('note')], widths: [5, 5, 2], rows: comparison.rows.map((row) => [cell(row, 'old'), cell(row, 'new'), [{ text: noteOf(row, language) }]]) } }]),
  ], { landscape: true })
}
