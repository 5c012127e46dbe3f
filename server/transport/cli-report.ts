/** `check --report FILE`: what was found in each draft, for the one who reviews it, as a page for a browser or a Word file. */
import { createHash } from 'node:crypto'
import { escapeHtml } from '../compare/page.ts'
import { ALL_RULES } from '../rules/all.ts'
import { type Language, type Localized, type Problem, say, type Severity } from '../rules/rule.ts'
import { linesOf, pointAt } from '../text/lines.ts'
import { type Block, paper } from '../word/table.ts'
import { SEVERITY_WORDS } from './cli-words.ts'
import type { FileReport, Summary } from './report.ts'

/** One problem as a reviewer reads it. `line` is 1-based. */
export interface Finding { line: number; severity: Severity; rule: string; message: string; quotation: string; provision: string; proposal: string }
/** `hash` is the SHA-256 of the bytes of the file, so that it can be proved which text was checked. */
export interface ReviewedFile { path: string; hash: string; findings: Finding[] }
export interface ReviewedReport extends ReviewedFile { report: FileReport }

const BASIS = new Map(ALL_RULES.map(({ id, basis }) => [id, basis.map(({ instrument, provision }) => `${provision}, ${instrument}`).join('; ')]))
const AROUND = 40, LONGEST = 200

export function reviewed(path: string, bytes: Uint8Array, source: string, problems: readonly Problem[], language: Language): ReviewedFile {
  const lines = linesOf(source)
  return {
    path,
    hash: createHash('sha256').update(bytes).digest('hex'),
    findings: problems.map(({ span, severity, rule, message, fixes }) => ({
      line: pointAt(lines, span.start).line, severity, rule, message: message[language], quotation: quotation(source, span.start, span.end),
      provision: BASIS.get(rule) ?? '', proposal: fixes.map(({ title }) => title[language]).join('; '),
    })),
  }
}

/** The words with what stands around them on their line. */
function quotation(source: string, start: number, end: number): string {
  const from = Math.max(source.lastIndexOf('\n', start - 1) + 1, start - AROUND), lineEnd = source.indexOf('\n', end)
  const to = Math.min(lineEnd < 0 ? source.length : lineEnd, Math.min(end, start + LONGEST) + AROUND)
  const whole = source.slice(from, to).replace(/\s+/gu, ' ').trim()
  return `${from > 0 && source[from - 1] !== '\n' ? '…' : ''}${whole}${to < source.length && source[to] !== '\n' ? '…' : ''}`
}

const WORDS = {
  title: say('BÁO CÁO KIỂM TRA VĂN BẢN', 'REPORT ON THE DRAFTS CHECKED'),
  heads: say('Mức|Dòng|Vấn đề|Trích dẫn|Căn cứ|Đề xuất', 'Severity|Line|Problem|Quotation|Provision|Proposal'),
  nothing: say('Không thấy vấn đề nào.', 'Nothing was found.'),
  known: (count: number): Localized => say(`Có ${count} vấn đề đã ghi nhận từ trước không nêu trong báo cáo.`, `${count} known problems are not listed.`),
  summary: ({ files, errors, warnings, infos, hints }: Summary): Localized => say(
    `Đã kiểm tra ${files} văn bản: ${errors} lỗi, ${warnings} cảnh báo, ${infos} thông tin, ${hints} gợi ý.`,
    `${files} drafts checked: ${errors} errors, ${warnings} warnings, ${infos} notes, ${hints} hints.`,
  ),
  tool: (version: string, rules: number, day: string): Localized => say(`Bút Pháp ${version}, ${rules} quy tắc; xét theo ngày ${day.split('-').reverse().join('/')}.`, `Bút Pháp ${version}, ${rules} rules; judged as of ${day}.`),
  hash: (hash: string): Localized => say(`SHA-256 của tệp: ${hash}`, `SHA-256 of the file: ${hash}`),
}

export interface Review { files: readonly ReviewedReport[]; failures: ReadonlyArray<{ path: string; message: string }>; summary: Summary; version: string; today: string }

export function reportDocx({ files, failures, summary, version, today }: Review, language: Language): Uint8Array {
  const text = (words: Localized | string): Block => ({ kind: 'text', words: [{ text: typeof words === 'string' ? words : words[language] }] })
  return paper([
    { kind: 'title', words: [{ text: WORDS.title[language] }] },
    text(WORDS.summary(summary)),
    ...(summary.known > 0 ? [text(WORDS.known(summary.known))] : []),
    text(WORDS.tool(version, ALL_RULES.length, today)),
    ...failures.map(({ path, message }) => text(`${path}: ${message}`)),
    ...files.flatMap(({ path, hash, findings }): Block[] => [
      { kind: 'heading', words: [{ text: path }] },
      { kind: 'text', words: [{ text: WORDS.hash(hash)[language], look: 'faint' }] },
      findings.length === 0 ? text(WORDS.nothing) : {
        kind: 'table',
        table: {
          head: WORDS.heads[language].split('|'), widths: [3, 2, 8, 9, 6, 5],
          rows: findings.map((one) => [[{ text: SEVERITY_WORDS[one.severity][language] }], [{ text: String(one.line) }], [{ text: one.message }, { text: `\n${one.rule}`, look: 'faint' }], [{ text: one.quotation }], [{ text: one.provision }], [{ text: one.proposal }]]),
        },
      },
    ]),
  ], { landscape: true })
}

/** A page that stands by itself: no script, nothing fetched. */
export function reportHtml({ files, failures, summary, version, today }: Review, language: Language): string {
  const line = (words: Localized | string): string => `<p>${escapeHtml(typeof words === 'string' ? words : words[language])}</p>`
  const cells = (one: Finding): string => [SEVERITY_WORDS[one.severity][language], String(one.line), `${one.message}\n${one.rule}`, one.quotation, one.provision, one.proposal].map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')
  const heads = WORDS.heads[language].split('|').map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')
  const table = (findings: readonly Finding[]): string => `<table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${findings.map((one) => `<tr class="${one.severity}">${cells(one)}</tr>`).join('\n')}\n</tbody>\n</table>`
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(WORDS.title[language])}</title>
<style>
body { font: 12pt/1.35 "Times New Roman", serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #111; background: #fff }
h1 { font-size: 15pt; text-align: center } h2 { font-size: 13pt; margin: 1.6rem 0 .3rem; overflow-wrap: anywhere }
.hash { color: #595959; font-size: 10pt; margin: 0 0 .5rem; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #777; padding: .3rem .5rem; text-align: left; vertical-align: top; white-space: pre-line; overflow-wrap: anywhere } th { background: #eee } th, td:nth-child(-n + 2) { white-space: nowrap } thead { display: table-header-group } tr { break-inside: avoid-page }
.error td:first-child { color: #a4262c; font-weight: bold } .warning td:first-child { color: #7a4b00; font-weight: bold }
@media print { body { margin: 0; max-width: none } @page { size: A4 landscape; margin: 15mm } }
</style>
</head>
<body>
<h1>${escapeHtml(WORDS.title[language])}</h1>
${[line(WORDS.summary(summary)), ...(summary.known > 0 ? [line(WORDS.known(summary.known))] : []), line(WORDS.tool(version, ALL_RULES.length, today)), ...failures.map(({ path, message }) => line(`${path}: ${message}`))].join('\n')}
${files.map(({ path, hash, findings }) => `<h2>${escapeHtml(path)}</h2>\n<p class="hash">${escapeHtml(WORDS.hash(hash)[language])}</p>\n${findings.length === 0 ? line(WORDS.nothing) : table(findings)}`).join('\n')}
</body>
</html>
`
}
