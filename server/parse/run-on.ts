/** Units that run on in one paragraph ("…, cụ thể: a) … b) …"), as text pasted from the web has them: each gets a paragraph of its own when the sequence proves it. */
import { sliceView, trimView } from '../text/view.ts'
import { openingOf, type Opening } from './markers.ts'
import type { Paragraph } from './paragraphs.ts'

const POSSIBLE = /[:;.,]\s(?=(?:\p{Ll}\)|\d{1,2}[.)])\s?\S)/gu

const MAYBE = /[:;.,]\s(?:\p{Ll}|\d{1,2})[.)]/u

interface Found { at: number; opening: Opening }

/** The paragraphs with run-on units cut off; every other paragraph is handed on as it is. */
export function cutRunOn(paragraphs: readonly Paragraph[]): Paragraph[] {
  const cut: Paragraph[] = []
  paragraphs.forEach((paragraph, i) => {
    const first = firstClause(paragraph)
    if (first) {
      cut.push(part(paragraph, 0, first), part(paragraph, first, paragraph.text.length))
      return
    }
    const places = paragraph.opaque || !(paragraph.mayRunOn ??= MAYBE.test(paragraph.text)) ? [] : placesIn(paragraph, paragraphs, i)
    let from = 0
    for (const { at } of places) {
      cut.push(part(paragraph, from, at))
      from = at
    }
    cut.push(from === 0 ? paragraph : part(paragraph, from, paragraph.text.length))
  })
  return cut
}

/** "Điều 3. 1. Nội dung": the first khoản stands behind the article's own marker. */
function firstClause({ text, opening }: Paragraph): number | undefined {
  if (opening?.kind !== 'article') return undefined
  const inner = openingOf(text.slice(opening.length, opening.length + 40))
  return inner?.kind === 'clause' && inner.number.value === 1 && !inner.doubtful && !inner.number.path ? opening.length : undefined
}

/** Part of a paragraph; the same one when it is cut there again. */
function part(paragraph: Paragraph, from: number, to: number): Paragraph {
  const { lines, opaque } = paragraph, parts = paragraph.parts ??= new Map(), key = `${from} ${to}`
  const known = parts.get(key)
  if (known) return known
  const view = trimView(sliceView(paragraph.view, from, to))
  const cut: Paragraph = { view, text: view.text, lines, opaque, last: view.text, opening: openingOf(view.text) }
  parts.set(key, cut)
  return cut
}

function placesIn(paragraph: Paragraph, paragraphs: readonly Paragraph[], index: number): Found[] {
  const { text } = paragraph
  const found: Found[] = []
  for (const match of text.matchAll(POSSIBLE)) {
    const at = match.index + match[0].length
    const opening = openingOf(text.slice(at, at + 40))
    if (opening && (opening.kind === 'point' || opening.kind === 'clause') && !opening.doubtful && !opening.number.path) found.push({ at, opening })
  }
  if (found.length === 0) return found
  return (['clause', 'point'] as const).flatMap((kind) => proven(found.filter(({ opening }) => opening.kind === kind), above(paragraphs, index, kind), below(paragraphs, index, kind), text))
    .sort((a, b) => a.at - b.at)
}

/** The run of consecutive numbers that the paragraph's own unit or the next paragraph's bears out. */
function proven(found: readonly Found[], own: Opening | undefined, next: Opening | undefined, text: string): Found[] {
  const run: Found[] = []
  for (const candidate of found) {
    const { value } = candidate.opening.number
    const before = run.at(-1)?.opening ?? own
    if (before ? value === before.number.value + 1 && before.style === candidate.opening.style : value === 1) run.push(candidate)
  }
  if (run.length === 0) return []
  const last = run.at(-1)!.opening
  const goesOn = next?.style === last.style && next.number.value === last.number.value + 1
  // Behind a semicolon, or a full stop and with a capital letter, the next of the unit's own list needs no other proof.
  const endsList = own !== undefined && run.every(({ at, opening: { kind, length } }) => text[at - 2] === ';' ? kind === 'point' : text[at - 2] === '.' && isSentenceEnd(text, at - 2, kind) && /^\p{Lu}\p{Ll}/u.test(text.slice(at + length)))
  return goesOn || endsList || (run.length >= 2 && run[0]!.opening.number.value === 1) ? run : []
}

/** The unit of this kind that a paragraph is or belongs to; 3.1 is of another list than 3. */
function above(paragraphs: readonly Paragraph[], from: number, kind: Opening['kind']): Opening | undefined {
  for (let i = from; i >= Math.max(0, from - 30); i--) {
    const { opening } = paragraphs[i]!
    if (opening?.kind === kind && !opening.number.path) return opening
    if (opening?.kind === 'article' || opening?.kind === 'chapter' || (kind === 'point' && opening?.kind === 'clause')) return undefined
  }
  return undefined
}

function below(paragraphs: readonly Paragraph[], from: number, kind: Opening['kind']): Opening | undefined {
  for (let i = from + 1; i < Math.min(from + 12, paragraphs.length); i++) {
    const { opening } = paragraphs[i]!
    if (opening?.kind === kind && !opening.number.path) return opening
    if (opening?.kind === 'article' || opening?.kind === 'chapter') return undefined
  }
  return undefined
}

/** A full stop behind a word, a bracket or a year; before a letter ("2,0. d)") behind any number, before a number not: "Điều 1. 2.". */
const isSentenceEnd = (text: string, at: number, kind: Opening['kind']): boolean => (kind === 'point' ? /[\p{L}\p{N})”]$/u : /(?:[\p{L})”]|\d{4})$/u).test(text.slice(Math.max(0, at - 4), at))
