/** The words around the rows of a bản so sánh, the same in Word and in a browser; and the page for a browser. */
import { type Language, type Localized, say } from '../rules/rule.ts'
import type { Comparison, Row, RowKind } from './compare.ts'
import type { Stretch } from './words.ts'

export const COMPARISON_WORDS = {
  title: say('BẢN SO SÁNH', 'COMPARISON'),
  old: say('Hiện hành', 'As it stands'),
  new: say('Dự thảo', 'Draft'),
  note: say('Ghi chú', 'Note'),
  nothing: say('Hai văn bản không khác nhau về nội dung.', 'The two texts do not differ.'),
}

const NOTES: Record<RowKind, (row: Row) => Localized> = {
  added: ({ new: now }) => say(`Bổ sung ${now!.name}`, `${now!.name} added`),
  removed: ({ old }) => say(`Bỏ ${old!.name}`, `${old!.name} left out`),
  changed: (row) => say(`Sửa đổi ${row.old!.name}${renumbered(row, 'nay là')}`, `${row.old!.name} changed${renumbered(row, 'now')}`),
  references: (row) => say(`Sửa viện dẫn theo số điều mới${renumbered(row, 'nay là')}`, `References follow the new numbers${renumbered(row, 'now')}`),
  moved: ({ old, new: now }) => say(`Chuyển ${old!.name} thành ${now!.name}, giữ nguyên nội dung`, `${old!.name} moved to ${now!.name}, same words`),
  movedChanged: ({ old, new: now }) => say(`Chuyển ${old!.name} thành ${now!.name} và sửa đổi`, `${old!.name} moved to ${now!.name} and changed`),
}

const renumbered = ({ old, new: now }: Row, word: string): string => (old!.name === now!.name ? '' : `, ${word} ${now!.name}`)

export const noteOf = (row: Row, language: Language): string => NOTES[row.kind](row)[language]

/** "1 bổ sung, 2 sửa đổi …; 97 giữ nguyên, trong đó 90 đánh số lại." */
export function summaryOf({ rows, same, renumbered: numbers }: Comparison, language: Language): string {
  const count = (...kinds: RowKind[]): number => rows.filter(({ kind }) => kinds.includes(kind)).length
  const counts: Array<[number, Localized]> = [
    [count('added'), say('bổ sung', 'added')], [count('removed'), say('bỏ', 'left out')], [count('changed'), say('sửa đổi', 'changed')],
    [count('moved', 'movedChanged'), say('chuyển vị trí', 'moved')], [count('references'), say('chỉ sửa viện dẫn', 'references alone')], [same, say('giữ nguyên', 'the same')],
  ]
  const said = counts.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words[language]}`).join(', ')
  if (said === '') return COMPARISON_WORDS.nothing[language]
  return numbers > 0 ? `${said}${language === 'vi' ? `, trong đó ${numbers} đánh số lại.` : `, ${numbers} of them with another number.`}` : `${said}.`
}

/** What one column shows of a row: the old one without what was put in, the new one without what was taken out. */
export function columnOf({ changes, old, new: now }: Row, side: 'old' | 'new'): Stretch[] {
  if (changes.length > 0) return changes.filter(({ change }) => change !== (side === 'old' ? 'in' : 'out'))
  const text = (side === 'old' ? old : now)?.text
  return text === undefined ? [] : [{ text, change: side === 'old' ? 'out' : 'in' }]
}

/** A page that stands by itself: no script, nothing fetched. */
export function comparisonHtml(comparison: Comparison, names: { old: string; new: string }, language: Language): string {
  const words = (key: keyof typeof COMPARISON_WORDS): string => escapeHtml(COMPARISON_WORDS[key][language])
  const cell = (row: Row, side: 'old' | 'new'): string => `<td>${columnOf(row, side).map(({ text, change }) => (change === 'same' ? escapeHtml(text) : `<${change === 'out' ? 'del' : 'ins'}>${escapeHtml(text)}</${change === 'out' ? 'del' : 'ins'}>`)).join('')}</td>`
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words('title')}</title>
<style>
body { font: 13pt/1.35 "Times New Roman", serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #111; background: #fff }
h1 { font-size: 15pt; text-align: center } p { text-align: center }
table { border-collapse: collapse; width: 100%; table-layout: fixed } th, td { border: 1px solid #666; padding: .4rem .6rem; vertical-align: top; text-align: left; white-space: pre-wrap; overflow-wrap: anywhere }
th { background: #eee } th:last-child { width: 18% } thead { display: table-header-group } tr { break-inside: avoid-page }
del { color: #a4262c } ins { color: #0b5a2a; font-weight: bold; text-decoration: underline }
@media print { body { margin: 0; max-width: none } @page { size: A4 landscape; margin: 15mm } }
</style>
</head>
<body>
<h1>${words('title')}</h1>
<p>${escapeHtml(names.old)} → ${escapeHtml(names.new)}<br>${escapeHtml(summaryOf(comparison, language))}</p>
${comparison.rows.length === 0 ? '' : `<table>
<thead><tr><th scope="col">${words('old')}</th><th scope="col">${words('new')}</th><th scope="col">${words('note')}</th></tr></thead>
<tbody>
${comparison.rows.map((row) => `<tr>${cell(row, 'old')}${cell(row, 'new')}<td>${escapeHtml(noteOf(row, language))}</td></tr>`).join('\n')}
</tbody>
</table>
`}</body>
</html>
`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one]!)
