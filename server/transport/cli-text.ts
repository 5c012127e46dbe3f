/** Problems as a terminal shows them: place, message, rule, and the line with a caret under the place. */
import type { Problem } from '../rules/rule.ts'
import type { Language, Severity } from '../rules/rule.ts'
import { type Lines, linesOf, pointAt } from '../text/lines.ts'
import type { Span } from '../tree/nodes.ts'
import { SEVERITY_WORDS } from './cli-words.ts'
import type { FileReport, Summary } from './report.ts'

export interface Look { language: Language; colour: boolean; /** Columns of the terminal. */ width: number }

/** The problems of one file. `problems` are those of the report, in its order; `text` and `shift` as in `fileReport`. */
export function fileText(report: FileReport, problems: readonly Problem[], text: string, shift: number, look: Look): string {
  const lines = linesOf(text)
  const gutter = String(Math.max(0, ...report.problems.map(({ start }) => start.line))).length + 2
  return report.problems.map(({ rule, severity, message, start, fixable }, i) => {
    const { related, span } = problems[i]!
    const paint = painter(look.colour)
    const head = `${paint.bold(`${report.path}:${start.line}:${start.column}`)}  ${paint.severity(severity, SEVERITY_WORDS[severity][look.language])}  ${message}  ${paint.faint(fixable ? `${rule} ${FIXABLE[look.language]}` : rule)}`
    const also = related.map((other) => {
      const at = pointAt(lines, other.span.start + shift)
      return `${' '.repeat(gutter)}${paint.faint('=')} ${report.path}:${at.line}:${at.column}: ${other.message[look.language]}`
    })
    return [head, ...quote(text, lines, shifted(span, shift), start.line, gutter, severity, look), ...also, ''].join('\n')
  }).map((block) => `${block}\n`).join('')
}

export function summaryText({ files, known, ...counts }: Summary, fixable: number, mended: number, { language, colour }: Look): string {
  const words = [[counts.errors, 'error'], [counts.warnings, 'warning'], [counts.infos, 'info'], [counts.hints, 'hint']] as const
  const found = words.filter(([count]) => count > 0).map(([count, severity]) => painter(colour).severity(severity, count1(count, severity, language)))
  const fixed = mended === 0 ? '' : language === 'vi' ? `, đã sửa ${mended} chỗ` : `, ${mended} mended`
  const more = fixable === 0 ? '' : language === 'vi' ? ` Có ${fixable} chỗ sửa được bằng --fix.` : ` --fix can mend ${fixable}.`
  const quiet = known === 0 ? '' : language === 'vi' ? ` Không hiện ${known} vấn đề đã ghi nhận từ trước (xem bằng --no-baseline).` : ` ${known} known ${known === 1 ? 'problem is' : 'problems are'} not shown (see --no-baseline).`
  const result = found.length > 0 ? found.join(', ') : language === 'vi' ? 'không có vấn đề nào' : 'no problems'
  return language === 'vi' ? `Đã kiểm tra ${files} tệp${fixed}: ${result}.${more}${quiet}\n` : `Checked ${files} ${files === 1 ? 'file' : 'files'}${fixed}: ${result}.${more}${quiet}\n`
}

/** How many columns a terminal gives a text: combining marks and invisible characters none, ideographs and emoji two. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += NARROW.test(character) ? 1 : INVISIBLE.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}

const FIXABLE = { vi: '(sửa được)', en: '(fixable)' }
const NARROW = /^[\x20-\x7e\u00c0-\u024f\u1ea0-\u1eff]$/
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const WIDE = /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u
/** Control characters would move the cursor and bidirectional ones turn the line around: a draft must not steer the terminal. */
const UNSHOWN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu
const TAB = '    '

function count1(count: number, severity: Severity, language: Language): string {
  const plural = language === 'en' && count > 1 && severity !== 'info' ? 's' : ''
  return `${count} ${SEVERITY_WORDS[severity][language]}${plural}`
}

const shifted = ({ start, end }: Span, shift: number): Span => ({ start: start + shift, end: end + shift })
const shown = (text: string): string => text.replaceAll('\t', TAB).replace(UNSHOWN, '�')

/** The first line of the place, cut to the terminal around it, and the caret line. */
function quote(text: string, { starts, ends }: Lines, span: Span, line: number, gutter: number, severity: Severity, { colour, width }: Look): string[] {
  const [from, to] = [starts[line - 1]!, ends[line - 1]!]
  const marked = shown(text.slice(span.start, Math.min(span.end, to)))
  const room = Math.max(30, width - gutter - 3)
  const before = cutLeft(shown(text.slice(from, span.start).replace(/^\uFEFF/, '')), Math.max(12, Math.min(room >> 1, room - widthOf(marked) - 12)))
  const middle = cutRight(marked, room - widthOf(before))
  const after = cutRight(shown(text.slice(Math.min(span.end, to), to)), Math.max(0, room - widthOf(before) - widthOf(middle)))
  const paint = painter(colour)
  return [
    `${paint.faint(`${String(line).padStart(gutter - 1)} │`)} ${before}${middle}${after}`.trimEnd(),
    `${' '.repeat(gutter)}${paint.faint('│')} ${' '.repeat(widthOf(before))}${paint.severity(severity, '^'.repeat(Math.max(1, widthOf(middle))))}`,
  ]
}

function cutLeft(text: string, room: number): string {
  if (widthOf(text) <= room) return text
  const characters = [...text]
  let kept = '', width = 1
  for (let i = characters.length - 1; i >= 0 && width + widthOf(characters[i]!) <= room; i--) {
    kept = characters[i]! + kept
    width += widthOf(characters[i]!)
  }
  return `…${kept}`
}

function cutRight(text: string, room: number): string {
  if (widthOf(text) <= room) return text
  let kept = '', width = 1
  for (const character of text) {
    if (width + widthOf(character) > room) break
    kept += character
    width += widthOf(character)
  }
  return room > 0 ? `${kept}…` : ''
}

const COLOURS: Record<Severity, number> = { error: 31, warning: 33, info: 36, hint: 34 }

function painter(colour: boolean): { bold(text: string): string; faint(text: string): string; severity(severity: Severity, text: string): string } {
  const paint = (code: string) => (text: string): string => colour ? `\x1b[${code}m${text}\x1b[0m` : text
  return { bold: paint('1'), faint: paint('2'), severity: (severity, text) => paint(`1;${COLOURS[severity]}`)(text) }
}
