/** Which paragraphs are text of another instrument quoted in an amending one: they are numbered in a world of their own. */
import { AMENDING_WORDS } from '../data/amending.ts'
import { type Opening, openingOf } from './markers.ts'
import type { Paragraph } from './paragraphs.ts'

/** Paragraph indexes, `to` exclusive. */
export interface Quotation { from: number; to: number }

const LONGEST = 800
/** A quotation that begins in mid-sentence is a name or a saying, not a whole article. */
const LONGEST_SAYING = 12
const OPENS = /^[“"«„]/u
const MARK = /[“”"«»„]/
const BETWEEN_MARKS = /[^“”"«»„]+/g
const LEAD_IN = /như sau\s*[:;.]?\s*$/u

export function quotationsIn(paragraphs: readonly Paragraph[]): Quotation[] {
  const found: Quotation[] = []
  // The draft's own paragraphs so far: units inside earlier quotations lead nothing in.
  const own: number[] = []
  const marks = paragraphs.map((paragraph) => paragraph.marks ??= marksIn(paragraph.text))
  for (let i = 0; i < paragraphs.length; i++) {
    own.push(i)
    const quotation = marked(paragraphs, marks, i, own) ?? unmarked(paragraphs, i, own)
    if (!quotation) continue
    if (quotation.from === i) own.pop()
    found.push(quotation)
    i = quotation.to - 1
  }
  return found
}

/** Opened by a quotation mark: at the paragraph's start, or left open by the lead-in. */
function marked(paragraphs: readonly Paragraph[], marks: readonly string[], index: number, own: readonly number[]): Quotation | undefined {
  const { text } = paragraphs[index]!
  if (marks[index] === '') return undefined
  const starts = OPENS.test(text)
  let open = balance(marks[index]!, 0)
  if (starts && open === 0) return openingOf(text.slice(1).trimStart()) ? { from: index, to: index + 1 } : undefined
  if (open <= 0) return undefined
  const from = starts ? index : index + 1
  const amending = (starts && (openingOf(text.slice(1).trimStart()) !== undefined || LEAD_IN.test(paragraphs[index - 1]?.text ?? ''))) || LEAD_IN.test(text.replace(/[“"«„].*$/u, ''))
  const outer = amending ? outerUnits(paragraphs, own) : []
  for (let i = index + 1; i < Math.min(index + (amending ? LONGEST : LONGEST_SAYING), paragraphs.length); i++) {
    const { opening, text: words } = paragraphs[i]!
    // A mark that was never closed must not swallow the draft's own units.
    if (opening && !amending && (opening.kind === 'article' || opening.kind === 'chapter')) return undefined
    if (opening && outer.some((unit) => goesOn(unit, opening, words))) return from < i ? { from, to: i } : undefined
    open = balance(marks[i]!, open)
    if (open <= 0) return from < i + 1 ? { from, to: i + 1 } : undefined
  }
  return undefined
}

/** A paragraph's quotation marks, each stretch between them as one space: a paragraph is looked at again for every quotation left open above it. */
const marksIn = (text: string): string => MARK.test(text) ? text.replace(BETWEEN_MARKS, ' ') : ''

/** How many marks stay open after a paragraph, given its marks; a mark that only begins a further paragraph of the same quotation opens nothing. */
function balance(marks: string, open: number): number {
  let depth = open
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!
    if ((mark === '“' || mark === '«' || mark === '„') && !(i === 0 && depth > 0)) depth++
    else if (mark === '”' || mark === '»') depth--
    else if (mark === '"') depth += depth > 0 && !(i === 0 && open > 0) ? -1 : depth > 0 ? 0 : 1
    if (depth < 0) depth = 0
  }
  return depth
}

/** A copy that lost its marks: "Sửa đổi … như sau:" and below it a unit that does not go on with the numbering above. */
function unmarked(paragraphs: readonly Paragraph[], index: number, own: readonly number[]): Quotation | undefined {
  const paragraph = paragraphs[index]!, { text } = paragraph
  if (!(paragraph.leadsIn ??= LEAD_IN.test(text))) return undefined
  const outer = paragraphs[index]!.opening
  if (!AMENDING_WORDS.test(text.slice(outer?.length ?? 0))) return undefined
  const inner = paragraphs[index + 1]?.opening
  if (!inner || inner.kind === 'dash' || OPENS.test(paragraphs[index + 1]!.text)) return undefined
  const rest = paragraphs[index + 1]!.text.slice(inner.length)
  if (AMENDING_WORDS.test(rest)) return undefined
  const units = outerUnits(paragraphs, own)
  for (let i = index + 2; i < Math.min(index + LONGEST, paragraphs.length); i++) {
    const { opening, text: words } = paragraphs[i]!
    if (opening && units.some((unit) => goesOn(unit, opening, words))) return { from: index + 1, to: i }
  }
  return undefined
}

/** The amending units in which a quotation stands: its Điều, and the khoản and điểm that lead it in. */
function outerUnits(paragraphs: readonly Paragraph[], own: readonly number[]): Opening[] {
  const units = new Map<string, Opening>()
  for (const i of own.slice(-LONGEST).reverse()) {
    const { opening, text } = paragraphs[i]!
    if (!opening || units.has(opening.kind) || (opening.kind === 'point' && units.has('clause'))) continue
    if (opening.kind === 'article') return [...units.values(), opening]
    if ((opening.kind === 'clause' || opening.kind === 'point') && AMENDING_WORDS.test(text.slice(opening.length))) units.set(opening.kind, opening)
  }
  return [...units.values()]
}

/** The next amending unit, in the draft's own numbering. */
const goesOn = (unit: Opening, next: Opening, words: string): boolean =>
  unit.kind === next.kind && (unit.kind === 'article'
    ? next.number.value === unit.number.value + 1
    : next.number.value >= unit.number.value && next.number.value <= unit.number.value + 3 && AMENDING_WORDS.test(words.slice(next.length)))
