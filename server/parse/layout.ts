/** How the lines of a draft make paragraphs, decided from the whole text; and what of it is no text at all. */
import type { Layout } from '../profile.ts'
import type { Aside } from '../tree/nodes.ts'
import type { Line } from './read-lines.ts'
import { isCapitals } from '../text/letters.ts'
import { openingOf } from './markers.ts'

/** A sentence may end here. */
export const ENDS = /[.;:!?…”"»]\)?$|\.\/\.?$/u
const STARTS_LOWER = /^\p{Ll}/u
const LIST_LETTER = /^\p{Ll}\d?\s?[).]/u

export interface LayoutFacts {
  layout: Layout
  /** The usual length of a full line, in characters; 0 when each line is a paragraph. */
  width: number
}

/** Sees the layout by how often a line breaks off in mid-sentence and the next goes on in lower case. */
export function layoutOf(lines: readonly Line[]): LayoutFacts {
  const near = { pairs: 0, runOn: 0 }, apart = { pairs: 0, runOn: 0 }
  const lengths: number[] = []
  let before: Line | undefined
  let blanks = 0
  for (const line of lines) {
    if (line.shape === 'blank') { blanks++; continue }
    if (line.shape === 'text') {
      lengths.push(line.text.length)
      if (before?.shape === 'text' && before.text.length > 20) {
        const kind = blanks === 0 ? near : blanks === 1 ? apart : undefined
        if (kind) {
          kind.pairs++
          if (runsOnBehind(before, line)) kind.runOn++
        }
      }
    }
    before = line
    blanks = 0
  }
  const width = fullLine(lengths)
  const few = lengths.length < 15
  if (width > 200) return { layout: 'paragraph-per-line', width: 0 }
  if (near.runOn >= (few ? 2 : 3) && near.runOn >= near.pairs * (few ? 0.3 : 0.2)) return { layout: 'wrapped', width }
  if (apart.runOn >= 3 && apart.runOn >= apart.pairs * 0.25 && apart.pairs > near.pairs) return { layout: 'double-spaced', width }
  return { layout: 'paragraph-per-line', width: 0 }
}

/** The same, asked once of two lines that stand together while the draft is read again. */
function runsOnBehind(before: Line, line: Line): boolean {
  if (line.above !== before) Object.assign(line, { above: before, runsOn: runsOn(before.text, line.text) })
  return line.runsOn!
}

const runsOn = (before: string, after: string): boolean =>
  STARTS_LOWER.test(after) && !LIST_LETTER.test(after) && !ENDS.test(before) && !(before.endsWith(',') && before.length <= 50)

/** The length that nine in ten lines do not pass. */
function fullLine(lengths: number[]): number {
  if (lengths.length === 0) return 0
  return Float64Array.from(lengths).sort()[Math.floor((lengths.length - 1) * 0.9)]! // sorted as numbers, without a call for each pair
}

/** Roles of the lines that stand between the texts; text lines have none. Looks at page numbers and footnotes by their sequence. */
export function asides(lines: readonly Line[], layout: Layout): Array<Aside['role'] | undefined> {
  const roles = lines.map(({ shape }): Aside['role'] | undefined => {
    switch (shape) {
      case 'rule': case 'bar': case 'running-header': return shape
      default: return undefined
    }
  })
  markStamps(lines, roles)
  markRepeated(lines, roles)
  markPages(lines, roles)
  if (layout !== 'paragraph-per-line') markFootnotes(lines, roles)
  return roles
}

/** "Cơ quan:" or "Email:" alone may be a form's own words; beside "Người ký:" they are an electronic signature's. */
function markStamps(lines: readonly Line[], roles: Array<Aside['role'] | undefined>): void {
  lines.forEach((line, i) => {
    if (!/^(?:Người ký|Ký bởi|Signature Not|Digitally)/u.test(line.text)) return
    for (let j = i; j < Math.min(i + 6, lines.length) && lines[j]!.shape === 'stamp'; j++) roles[j] = 'stamp'
  })
}

/** A new issue of the gazette ("Tiếp theo Công báo số …") prints the running heading of the old one again. */
function markRepeated(lines: readonly Line[], roles: Array<Aside['role'] | undefined>): void {
  lines.forEach((line, i) => {
    if (!line.text.startsWith('(Tiếp theo Công báo')) return
    const above = new Set(lines.slice(0, i).map(({ text }) => text))
    for (let j = i + 1; j < Math.min(i + 10, lines.length); j++) {
      const { shape, text } = lines[j]!
      if (shape === 'blank' || roles[j]) continue
      if (!above.has(text) || !(/^(?:Phần|Chương|PHẦN|CHƯƠNG)\s/u.test(text) || isCapitals(text))) return
      roles[j] = 'running-header'
    }
  })
}

/** A number alone is a page's when such numbers rise by one through the text, well apart. */
function markPages(lines: readonly Line[], roles: Array<Aside['role'] | undefined>): void {
  const numbers = lines.filter(({ shape }) => shape === 'number').map(({ index, text }) => ({ index, value: Number(/\d+/.exec(text)![0]) }))
  const pages = new Set<number>()
  numbers.forEach((a, i) => {
    const b = numbers.slice(i + 1, i + 12).find(({ index, value }) => value === a.value + 1 && index - a.index >= 12)
    if (b) pages.add(a.index).add(b.index)
  })
  if (pages.size >= 2) for (const index of pages) roles[index] = 'page'
  lines.forEach((line, i) => { // beside a running header a number is a page's in any case
    if (line.shape === 'number' && (near(lines, roles, i, -1) || near(lines, roles, i, 1))) roles[i] = 'page'
  })
}

function near(lines: readonly Line[], roles: ReadonlyArray<Aside['role'] | undefined>, from: number, step: 1 | -1): boolean {
  let i = from + step
  while (lines[i]?.shape === 'blank') i += step
  return roles[i] === 'running-header'
}

const FOOTNOTE = /^\[?(\d{1,3})\]?\s+(?=\p{Lu}|\()/u
const WANTS_NUMBER = /(?<!\p{L})(?:khoản|điều|mục|chương|phần|số|ngày|tháng|năm)\s*$/iu
const LONGEST_FOOTNOTE = 14

/** "1 Quyết định số …" at the foot of a page: numbers rise by one, the sentence above is cut off and goes on below. */
function markFootnotes(lines: readonly Line[], roles: Array<Aside['role'] | undefined>): void {
  let last = 0
  for (let i = 0; i < lines.length; i++) {
    const value = lines[i]!.shape === 'text' ? Number(FOOTNOTE.exec(lines[i]!.text)?.[1] ?? 0) : 0
    if (value !== last + 1 || openingOf(lines[i]!.text)) continue
    const end = footnoteEnd(lines, roles, i)
    if (end === undefined) continue
    for (let j = i; j < end; j++) {
      if (lines[j]!.shape === 'text') roles[j] = 'footnote'
      last = Math.max(last, Number(FOOTNOTE.exec(lines[j]!.text)?.[1] ?? 0) === last + 1 ? last + 1 : last)
    }
    i = end - 1
  }
}

/** The line behind a footnote that begins at `from`; nothing when what begins there is no footnote. */
function footnoteEnd(lines: readonly Line[], roles: ReadonlyArray<Aside['role'] | undefined>, from: number): number | undefined {
  const above = textBeside(lines, roles, from, -1)
  // "… theo quy định tại điểm b khoản" wants the number that stands below.
  if (above === undefined || ENDS.test(above) || WANTS_NUMBER.test(above)) return undefined
  for (let i = from + 1; i < Math.min(from + LONGEST_FOOTNOTE, lines.length); i++) {
    const { shape, text } = lines[i]!
    const ends = shape === 'blank' || shape === 'number' || roles[i] === 'page' || roles[i] === 'running-header'
    if (ends || (STARTS_LOWER.test(text) && ENDS.test(lines[i - 1]!.text))) {
      const below = textBeside(lines, roles, ends ? i : i - 1, 1)
      return below !== undefined && STARTS_LOWER.test(below) && !LIST_LETTER.test(below) ? i : undefined
    }
  }
  return undefined
}

function textBeside(lines: readonly Line[], roles: ReadonlyArray<Aside['role'] | undefined>, from: number, step: 1 | -1): string | undefined {
  for (let i = from + step, seen = 0; i >= 0 && i < lines.length && seen < 12; i += step, seen++) {
    if (lines[i]!.shape === 'text' && !roles[i]) return lines[i]!.text
  }
  return undefined
}
