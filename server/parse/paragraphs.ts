/** Joins the lines of a draft to paragraphs. A draft of one paragraph per line is never joined. */
import { isCapitals } from '../text/letters.ts'
import { append, type View } from '../text/view.ts'
import type { Aside } from '../tree/nodes.ts'
import { ENDS, type LayoutFacts } from './layout.ts'
import { openingOf, type Opening } from './markers.ts'
import type { Line } from './read-lines.ts'
import type { Reuse } from './reuse.ts'

export interface Paragraph {
  view: View
  text: string
  /** The lines that it is made of. */
  lines: Line[]
  /** A table row or a fenced block: the grammar leaves it alone. */
  opaque: boolean
  /** Its last line as read. */
  last: string
  /** What its beginning may open; nothing in an opaque one. */
  opening: Opening | undefined
  /** What later steps have seen in it, kept for the next reading: its quotation marks, whether it leads in what is quoted, and whether units may run on in it, with the parts that it was cut into. */
  marks?: string
  leadsIn?: boolean
  mayRunOn?: boolean
  parts?: Map<string, Paragraph>
}

export interface Source { lines: readonly Line[]; roles: ReadonlyArray<Aside['role'] | undefined>; facts: LayoutFacts; tables: ReadonlySet<number>; reuse?: Reuse | undefined }

/** The paragraphs between two line indexes, `to` exclusive. */
export function paragraphsOf(source: Source, from: number, to: number): Paragraph[] {
  const { lines, roles, facts, tables, reuse } = source
  const wrapped = facts.layout !== 'paragraph-per-line'
  const paragraphs: Paragraph[] = []
  const witness = new Witness()
  let gap = { blanks: 0, page: false, bar: false }
  for (let i = from; i < to; i++) {
    const line = lines[i]!
    const role = roles[i]
    if (line.shape === 'blank') { gap.blanks++; continue }
    if (role) {
      if (role === 'page' || role === 'running-header' || role === 'stamp' || role === 'footnote') gap.page = true
      else gap.bar = true
      continue
    }
    const opaque = line.shape === 'opaque' || line.shape === 'cells' || tables.has(i)
    const last = paragraphs.at(-1)
    if (last && wrapped && !opaque && !last.opaque && !gap.bar && continues(last, line.text, gap, facts, witness)) {
      const bare = BARE_WORD.test(last.text), joined = paragraphs[paragraphs.length - 1] = join(last, line)
      if (bare) witness.saw(joined.opening = openingOf(joined.text))
    }
    else {
      const paragraph = alone(line, opaque)
      paragraphs.push(paragraph)
      witness.saw(paragraph.opening)
    }
    gap = { blanks: 0, page: false, bar: false }
  }
  return reuse ? paragraphs.map((paragraph) => kept(paragraph, reuse)) : paragraphs
}

/** A paragraph of one line, so far. */
function alone(line: Line, opaque: boolean): Paragraph {
  const { paragraph, view, text } = line
  if (paragraph?.lines.length === 1 && paragraph.opaque === opaque) return paragraph
  return { view, text, lines: [line], opaque, last: text, opening: opaque ? undefined : openingOf(text) }
}

/** The same paragraph of the last reading, if there was one. */
function kept(paragraph: Paragraph, reuse: Reuse): Paragraph {
  const { lines } = paragraph, first = lines[0]!, before = first.paragraph
  if (before === paragraph) return before
  const same = before !== undefined && before.opaque === paragraph.opaque && before.lines.length === lines.length && lines.every((line, i) => line === before.lines[i]) && reuse.isUnchanged(first.index, lines.at(-1)!.index)
  return same ? before : first.paragraph = paragraph
}

/** A paragraph with one more line. That of a line alone is the line's, so that a longer one is another. */
function join(paragraph: Paragraph, line: Line): Paragraph {
  const { view, lines, text, opaque, last, opening } = paragraph
  const joined: Paragraph = lines.length === 1 ? { text, opaque, last, opening, lines: [...lines], view: { text: view.text, start: view.start, end: view.end, runs: view.runs.map((run) => ({ ...run })) } } : paragraph
  const whole = joined.view
  const glue = /[^\s\-–/][-–/]$/u.test(whole.text) ? '' : ' '
  append(whole, { text: glue, start: whole.end, end: line.view.start })
  for (const { text, start, end } of line.view.runs) append(whole, { text, start, end })
  whole.end = line.view.end
  joined.lines.push(line)
  return Object.assign(joined, { text: whole.text, last: line.text })
}

const LOWER = /^\p{Ll}/u
/** A sentence cannot end on these: what follows is its next word, whatever it looks like. */
const HANGING = /(?:^|[\s(])(?:tại|của|và|hoặc|theo|đến|từ|các|với|về|là|cho|do|kèm|bởi|thuộc|những|này,)$|(?:điểm \p{Ll}|khoản \d{1,2})$/iu
/** And on these none ends before a number. */
const BEFORE_NUMBER = /(?:^|[\s(])(?:điểm|khoản|điều|mục|chương|phần|số|ngày|tháng|năm|trong|trên|khoảng|dưới|hơn)$/iu
/** Web copies break a heading behind its first word: "Chương⏎III". */
const BARE_WORD = /^(?:Phần|Chương|Mục|Tiểu mục|Tiểu|Điều|Căn|PHẦN|CHƯƠNG|MỤC|ĐIỀU)$/u
const hangs = (last: string, text: string): boolean => HANGING.test(last) || (/^\d|^\p{Ll}\)/u.test(text) && BEFORE_NUMBER.test(last))
const OWN_LINE = /^(?:Nơi nhận|NƠI NHẬN|Kính gửi|Căn cứ |Theo đề nghị|Xét |TM\.|KT\.|TL\.|TUQ\.|T\/M|K\/T|T\/L|V\/v)/u

/** Whether a line goes on with the paragraph above it. */
function continues(above: Paragraph, text: string, gap: { blanks: number; page: boolean }, facts: LayoutFacts, witness: Witness): boolean {
  const { last } = above
  if (BARE_WORD.test(above.text)) return true
  const ended = ENDS.test(last)
  const opening = openingOf(text)
  if (ended && BARE_WORD.test(text)) return false
  if (gap.blanks > (facts.layout === 'double-spaced' ? 1 : 0) && !gap.page) return false
  if (gap.page && gap.blanks > 0 && (ended || !LOWER.test(text) || opening)) return !ended && hangs(last, text)
  if (OWN_LINE.test(text) && (ended || isShort(last, text, facts) || last.endsWith(','))) return false
  if (opening) return !opens(last, text, opening, ended, facts, witness)
  if (LOWER.test(text)) return true
  if (isCapitals(last) !== isCapitals(text) && !hangs(last, text)) return isCapitals(text) && !ended && text.length < 12
  if (isCapitals(text)) return !ended && !titleOfUnit(above.text)
  if (/[;:]$/u.test(last)) return false
  // A line that stops short of its width ends a paragraph only with a sentence or a title: web copies wrap unevenly.
  if (!ended && !TITLED.has(above.opening?.kind ?? '')) return true
  return !isShort(last, text, facts)
}

const TITLED: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'subsection', 'article'])

/** Whether a marker at the start of a line opens a unit there, or stands there because the line was wrapped. */
function opens(last: string, text: string, opening: Opening, ended: boolean, facts: LayoutFacts, witness: Witness): boolean {
  if (!ended && (HANGING.test(last) || (BEFORE_NUMBER.test(last) && !witness.expects(opening)))) return false
  if (opening.kind === 'dash') {
    if (ended || last.endsWith(',')) return true
    const rest = text.slice(opening.length)
    return !LOWER.test(rest) && (isShort(last, text, facts) || isCapitals(last) !== isCapitals(rest))
  }
  const rest = text.slice(opening.length)
  if (ended) return !opening.doubtful || witness.expects(opening) || opening.number.value <= 1 || isShort(last, text, facts)
  if (witness.expects(opening)) return rest === '' || !LOWER.test(rest) || isShort(last, text, facts)
  return isShort(last, text, facts) || isCapitals(last)
}

/** The line ended before its full width although the next word would have fitted. */
function isShort(last: string, next: string, { width }: LayoutFacts): boolean {
  const word = next.indexOf(' ')
  return last.length + 1 + (word < 0 ? next.length : word) <= width * 0.88
}

const titleOfUnit = (text: string): boolean => /^(?:PHẦN|CHƯƠNG|MỤC|TIỂU MỤC|Phần|Chương|Mục|Tiểu mục)\s+[\p{L}\d]{1,8}[.:]?$/u.test(text)

/** Remembers how far each numbering has come: a witness to whether a number at a line's start continues one. */
class Witness {
  private readonly last = new Map<string, Opening>()

  saw(opening: Opening | undefined): void {
    if (!opening || opening.kind === 'dash') return
    this.last.set(opening.kind, opening)
    const lower = LADDER.indexOf(opening.kind)
    for (const kind of LADDER.slice(lower + 1)) this.last.delete(kind)
  }

  /** The next number, or the one behind a skipped one. */
  expects({ kind, number: { value, path, suffix } }: Opening): boolean {
    const before = this.last.get(kind)
    if (path) return path.length > 1
    if (!before) return value === 1
    if (suffix && value === before.number.value) return true
    return value === before.number.value + 1 || (value === before.number.value + 2 && kind === 'point')
  }
}

const LADDER: string[] = ['part', 'chapter', 'section', 'subsection', 'article', 'division', 'clause', 'point', 'item']
