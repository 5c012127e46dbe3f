/** The same pages for a browser: the preview in the editor, and a page to print from a browser. Settings and frames are those of the Word file. */
import type { Reading } from '../../facts/facts.ts'
import type { Dialect } from '../../parse/parse.ts'
import { escapeXml } from '../xml.ts'
import { type Block, blocksOf, type Item, partsOf, type Rule } from './blocks.ts'
import { cellsOf } from './document.ts'
import type { Role } from './roles.ts'
import { type SheetParagraph, type SheetPiece, sheetOf } from './sheet.ts'
import { PAGE, settingsOf, styleId, TEXT_WIDTH } from './styles.ts'

/** `body` has one `section` for each part; every paragraph has its first line in the source, 0-based, in `data-line`. */
export interface PagesHtml { style: string; body: string }

export function pagesHtml(reading: Reading, dialect: Dialect = 'text'): PagesHtml {
  const { family } = reading.profile
  const settings = settingsOf(family)
  let line = 0
  const starts = reading.lines.starts
  const lineOf = (offset: number): number => {
    if (starts[line]! > offset) line = 0
    while (line + 1 < starts.length && starts[line + 1]! <= offset) line++
    return line
  }
  const words = (pieces: readonly SheetPiece[], bold: boolean): string => pieces.filter(({ kind }) => kind !== 'hidden').map((piece) => (piece.bold && !bold ? `<b>${escapeXml(piece.text)}</b>` : escapeXml(piece.text))).join('')
  const paragraph = (one: SheetParagraph): string => `<p class="${styleId(one.role)}" data-line="${lineOf(one.start)}">${words(one.pieces, settings[one.role].bold === true)}</p>`
  const item = ({ paragraph: one, rule }: Item): string => paragraph(one) + ruleOf(rule)
  const block = (one: Block): string => {
    if (one.kind === 'paragraph') return item(one.item)
    if (one.kind === 'table') return `<table class="BPBang">${one.rows.map((row) => `<tr data-line="${lineOf(row.start)}">${cellsOf(row.pieces).map((cell) => `<td>${words(cell, false)}</td>`).join('')}</tr>`).join('')}</table>`
    return `${ruleOf(one.rule)}<table class="BPKhung ${one.of}"><colgroup><col style="width:${one.widths[0]}mm"><col style="width:${one.widths[1]}mm"></colgroup>${one.rows.map((row) => `<tr>${row.map((column) => `<td>${column.map(item).join('')}</td>`).join('')}</tr>`).join('')}</table>`
  }
  return { style: styleOf(settings), body: partsOf(sheetOf(reading, dialect).paragraphs).map((part) => `<section>${blocksOf(part, family).map(block).join('\n')}</section>`).join('\n') }
}

/** A page that stands by itself and prints as the Word file does, but for where pages end; no script, nothing fetched. */
export function printableHtml(reading: Reading, dialect: Dialect, title: string): string {
  const { style, body } = pagesHtml(reading, dialect)
  const { top, right, bottom, left } = PAGE
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>
@page { size: A4; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; @top-center { content: counter(page); font: 14pt "Times New Roman" } }
@page :first { @top-center { content: none } }
body { margin: 0 auto; width: ${TEXT_WIDTH}mm; background: #fff; color: #000 }
section + section { break-before: page }
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`
}

const ruleOf = (rule: Rule | undefined): string => (rule === undefined ? '' : rule === 'hyphens' ? '<div class="BPKe">-----</div>' : `<div class="BPKe"><hr style="width:${(rule.length / 20).toFixed(1)}pt"></div>`)

function styleOf(settings: ReturnType<typeof settingsOf>): string {
  const rules = (Object.keys(settings) as Role[]).map((role) => {
    const { size, bold, italic, underline, align = 'left', indent, left, before = 0, after = 0, keep } = settings[role]
    return `.${styleId(role)} { font-size: ${size}pt; text-align: ${align === 'both' ? 'justify' : align}; margin: ${before}pt 0 ${after}pt ${left ?? 0}mm;${indent ? ` text-indent: ${indent}mm;` : ''}${bold ? ' font-weight: bold;' : ''}${italic ? ' font-style: italic;' : ''}${underline ? ' text-decoration: underline;' : ''}${keep ? ' break-after: avoid;' : ''} }`
  })
  return [
    'section { font-family: "Times New Roman", "Liberation Serif", Tinos, serif; line-height: 1.15 }',
    'section p { white-space: pre-wrap; overflow-wrap: anywhere }',
    ...rules,
    `.BPKhung { width: ${TEXT_WIDTH}mm; border-collapse: collapse; table-layout: fixed; break-inside: avoid } .BPKhung td { padding: 0; vertical-align: top } .closing { margin-top: 12pt }`,
    '.BPBang { width: 100%; border-collapse: collapse; font-size: 12pt; margin: 6pt 0 } .BPBang td { border: .5pt solid #000; padding: 0 1.5mm; vertical-align: top }',
    '.BPKe { text-align: center; font-size: 14pt; line-height: 1 } .BPKe hr { border: 0; border-top: .75pt solid #000; margin: 3pt auto 0 }',
  ].join('\n')
}
