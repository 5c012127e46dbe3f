/** Known faults for real documents: each is planted where the document is right, and says which rule should find it, and where. */
import type { TextFact } from '../../server/facts/texts.ts'
import type { RecipientLine } from '../../server/facts/recipients.ts'
import type { Sequence } from '../../server/facts/sequences.ts'
import type { CheckedDraft } from '../../server/processor.ts'
import type { Edit } from '../../server/rules/rule.ts'
import { sourceSpan, type View } from '../../server/text/view.ts'
import type { AnyNode, AnyUnit, Span, UnitKind } from '../../server/tree/nodes.ts'
import { toRoman } from '../../server/tree/numbers.ts'
import { numberLike } from '../../server/tree/units.ts'
import { spanOf, textOf } from '../../server/tree/walk.ts'
import { AMENDING_WORDS } from '../../server/data/amending.ts'
import { NEVER_DOUBLED } from '../../server/data/doubled-words.ts'
import { CITATION_FAULTS } from './faults-citations.ts'
import { WORD_FAULTS } from './faults-words.ts'
import { STRUCTURE_FAULTS } from './faults-structure.ts'
import { HEADER_FAULTS } from './faults-header.ts'
import { CLOSING_FAULTS } from './faults-closing.ts'
import type { Random } from './random.ts'

export interface Fault {
  id: string
  subject: 'numbering' | 'duplication' | 'recipients' | 'structure' | 'header' | 'grounds' | 'effect' | 'signature' | 'citations' | 'characters' | 'words' | 'dates' | 'reorganisation'
  /** Rules any of which finds it. */
  expected: readonly string[]
  /** The edits that plant it and the place in the old text at which it should be told; nothing where the document has no room for it. */
  plant(checked: CheckedDraft, random: Random): Planted | undefined
}
export interface Planted { edits: Edit[]; at: Span }

/** The place of an old offset in the text with the edits made. What an edit inserts at the offset stands before it. */
export function moved(offset: number, edits: readonly Edit[]): number {
  return edits.reduce((at, { start, end, text }) => (end <= offset ? at + text.length - (end - start) : at), offset)
}

/** The words of the list, not behind a syllable that makes a compound of them; `và`, `của` and their like have a row of their own. */
const SINGLE_WORDS = new RegExp([...NEVER_DOUBLED].filter(([word]) => !['của', 'và', 'các', 'được', 'những', 'trong'].includes(word))
  .map(([word, compounds]) => `(?<=\\p{Ll} )${compounds.map((before) => `(?<!(?<!\\p{L})${before} )`).join('')}${word}(?= \\p{Ll})`).join('|'), 'gu')

/** The markers of today's form; "2-", "b/" and "a." of older texts are read where they are sure, and not judged. */
const OLD_STYLE = /[-/]$|^A\.$/u
/** Among amendments stand units of the amended text when a copy has lost quotation marks, so near them nothing is called missing. */
const isAmendingList = (units: readonly AnyUnit[]): boolean => units[0]!.type !== 'article' && units.filter(({ children: [, lead] }) => lead && AMENDING_WORDS.test(textOf(lead))).length > 1

const NUMBERED: readonly UnitKind[] = ['article', 'clause', 'point']

export const FAULTS: readonly Fault[] = [
  ...HEADER_FAULTS,
  numbering('unit dropped', ['numbering-gap'], NUMBERED, 4, (units, source, random) => {
    const i = random.whole(1, units.length - 2)
    const block = blockOf(units, i, source)
    return block && { edits: [{ ...block, text: '' }], at: units[i + 1]!.marker.span }
  }),
  numbering('number repeated', ['numbering-duplicate'], NUMBERED, 3, (units, _, random) => {
    const i = random.whole(1, units.length - 1)
    return { edits: [renumber(units[i]!, units[i - 1]!.number.text)], at: units[i]!.marker.span }
  }),
  // The second may be read as text, and then its number is told as missing.
  numbering('two numbers swapped', ['numbering-out-of-order', 'numbering-gap'], NUMBERED, 4, (units, _, random) => {
    const i = random.whole(1, units.length - 2)
    const [one, two] = [units[i]!, units[i + 1]!]
    return { edits: [renumber(one, two.number.text), renumber(two, one.number.text)], at: { start: one.marker.span.start, end: two.marker.span.end } }
  }),
  numbering('number too high', ['numbering-gap', 'numbering-out-of-order'], NUMBERED, 3, (units, _, random) => {
    const i = random.whole(1, units.length - 1)
    return relabelled(units[i]!, units[i]!.number.value + 2)
  }),
  numbering('đ skipped', ['numbering-gap'], ['point'], 5, (units) => shifted(units, 4)),
  numbering('f for g', ['numbering-wrong-letter'], ['point'], 7, (units) => ({ edits: [renumber(units[6]!, 'f')], at: units[6]!.marker.span })),
  // Behind a title the second number may be the first that is read; behind a list of letters it may be told as out of its order.
  numbering('list from two', ['numbering-first-not-one', 'numbering-out-of-order'], ['clause', 'point'], 3, (units) => {
    const planted = shifted(units, 0)
    return planted && { ...planted, at: { start: units[0]!.marker.span.start, end: units[1]!.marker.span.end } }
  }),
  numbering('one "1)" among "1."', ['numbering-style-inconsistent', 'unit-form'], ['clause'], 3, (units, _, random) => {
    const unit = random.pick(units)
    return { edits: [remark(unit, `${unit.number.text})`)], at: unit.marker.span }
  }),
  numbering('all "1)" for "1."', ['unit-form'], ['clause'], 2, (units) => ({ edits: units.map((unit) => remark(unit, `${unit.number.text})`)), at: units[0]!.marker.span })),
  numbering('all "a." for "a)"', ['unit-form'], ['point'], 3, (units) => ({ edits: units.map((unit) => remark(unit, `${unit.number.text}.`)), at: units[0]!.marker.span })),
  numbering('"Điều 1:"', ['unit-form'], ['article'], 2, (units, _, random) => {
    const unit = random.pick(units)
    return { edits: [remark(unit, `Điều ${unit.number.text}:`)], at: unit.marker.span }
  }),
  numbering('Arabic chapter', ['heading-number-style'], ['chapter'], 2, (units, _, random) => {
    const unit = random.pick(units)
    return unit.number.text === toRoman(unit.number.value) ? { edits: [renumber(unit, String(unit.number.value))], at: unit.marker.span } : undefined
  }),
  {
    id: 'articles restart', subject: 'numbering', expected: ['dieu-restarts'],
    plant(checked) {
      for (const { units, parents } of rightLists(checked, ['article'], 4)) {
        const second = units.findIndex((_, i) => i > 1 && parents[i] !== parents[0] && parents[i]!.type === 'chapter')
        if (second < 0 || units.length - second < 2) continue
        return { edits: units.slice(second).map((unit, i) => renumber(unit, String(i + 1))), at: units[second]!.marker.span }
      }
      return undefined
    },
  },
  numbering('unit in the line above', ['list-item-inline'], ['clause', 'point'], 3, (units, source, random) => {
    const unit = units[random.whole(1, units.length - 1)]!
    const start = unit.position.start.offset
    const blank = /(?<=[;:.])\s*\n\s*$/u.exec(source.slice(Math.max(0, start - 60), start))?.[0].length
    return blank ? { edits: [{ start: start - blank, end: start, text: ' ' }], at: unit.marker.span } : undefined
  }),

  duplication('paragraph twice', ['duplicate-paragraph', 'duplicate-block', 'duplicate-heading'], ({ view, node }, checked) => {
    if ((node.type !== 'dash' && !startsLine(checked.source, view.start)) || !isSentence(view.text)) return undefined
    const { start, end } = spanOf(node)
    return end === view.end && !isEmphasised(checked.source, start, end) ? { edits: [{ start: end, end, text: parting(checked) + checked.source.slice(start, end) }], at: { start, end } } : undefined
  }, 75),
  // What cites instruments is said again by right; behind "./." the text has ended; amendments and paragraphs that begin like others of a normative text are alike by nature.
  duplication('near copy elsewhere', ['near-duplicate-paragraph', 'duplicate-paragraph'], ({ view, node }, checked, random) => {
    const others = prose(checked, 60).filter((text) => text.node !== node && text.view.end === spanOf(text.node).end && isSentence(text.view.text) && !text.view.text.endsWith('./.'))
    const other = others.length > 0 ? random.pick(others) : undefined
    if (!other || node.type !== 'paragraph' || !isSentence(view.text) || checked.facts.amendments.isAmending || (checked.profile.family === 'QP' && checked.facts.texts.some((text) => text.view !== view && text.view.text.startsWith(view.text.slice(0, 40)))) || (node.children as AnyNode[]).some(({ type }) => type === 'citation') || /(?<!\p{L})\p{L} \p{Ll}{1,4} .{0,60}(?<!\p{L})\p{L} \p{Ll}{1,4} /u.test(view.text)) return undefined
    const words = view.text.split(' ').slice(0, -2).join(' ')
    return { edits: [{ start: other.view.end, end: other.view.end, text: `${parting(checked)}${words}.` }], at: { start: Math.min(other.view.start, view.start), end: Math.max(other.view.end, view.end) } }
  }, 260),
  duplication('function word twice', ['duplicate-word'], ({ view }, _, random) => twice(view, /(?<=\p{Ll} )(?:của|và|các|(?<!(?:nhặt|bắt|tìm|đạt|thu|nhận|có) )được|những|trong)(?= \p{Ll})/gu, random), 40),
  // Of all other words only a reader can tell: two compounds meet in them rightly ("hành vi vi phạm", "sản xuất xuất khẩu", "cơ quan quan trọng").
  duplication('word that never meets itself', ['duplicate-word'], ({ view }, _, random) => twice(view, SINGLE_WORDS, random), 40),
  numbering('block twice', ['duplicate-block', 'duplicate-paragraph'], ['clause', 'point'], 3, (units, source) => {
    const [one, two] = [units.length - 2, units.length - 1]
    const { start } = spanOf(units[one]!), { end } = spanOf(units[two]!)
    const long = [one, two].every((i) => source.slice(spanOf(units[i]!).start, spanOf(units[i]!).end).length > 60)
    const numbers = [one, two].map((i) => numberLike(units[i]!, units[i]!.number.value + 2))
    if (!long || numbers.includes(undefined) || !startsLine(source, start)) return undefined
    const edits = [one, two].map((i, k) => ({ ...units[i]!.number.span, text: numbers[k]! }))
    const copy = edits.reduceRight((text, edit) => text.slice(0, edit.start - start) + edit.text + text.slice(edit.end - start), source.slice(start, end))
    return { edits: [{ start: end, end, text: `\n${copy}` }], at: { start, end } }
  }, 'duplication'),
  {
    id: 'heading twice', subject: 'duplication', expected: ['duplicate-heading'],
    plant: (checked, random) => first(random.shuffled(rightLists(checked, ['article'], 3)), ({ units, parents }) => {
      // Articles of different chapters may well be called alike.
      const i = random.pick(units.map((_, index) => index).filter((index) => index > 0 && parents[index] === parents[index - 1]))
      const [one, two] = [units[i - 1], units[i]].map((unit) => unit?.children.find(({ type }) => type === 'heading'))
      if (!one || !two || spanOf(one).end - spanOf(one).start < 12) return undefined
      return { edits: [{ ...spanOf(two), text: checked.source.slice(spanOf(one).start, spanOf(one).end) }], at: spanOf(two) }
    }),
  },

  recipients('recipient twice', ['duplicate-recipient'], (lines, source) => {
    const line = lines.find(({ view, words, isFiling }) => !isFiling && words.length > 12 && /;$/u.test(view.text.trimEnd()) && startsLine(source, view.start))
    return line && { edits: [{ start: line.view.end, end: line.view.end, text: `\n${source.slice(line.view.start, line.view.end)}` }], at: span(line) }
  }),
  {
    id: 'Nơi nhận left out', subject: 'recipients', expected: ['noi-nhan-missing'],
    plant({ facts, source }) {
      const { label, lines } = facts.recipients ?? {}
      // Resolutions of the National Assembly go without it, and so do the pages of the gazette.
      if (!label || !lines?.length || /QUỐC HỘI/u.test(source.slice(0, 600)) || lines.some(({ view }) => source.slice(source.lastIndexOf('\n', view.start - 1) + 1, view.start).includes('|'))) return undefined
      const spans = [spanOf(label), ...lines.map(({ node }) => spanOf(node))]
      return { edits: spans.map((one) => ({ ...one, text: '' })), at: { start: 0, end: source.length } }
    },
  },
  {
    id: 'head without colon', subject: 'recipients', expected: ['noi-nhan-head-form'],
    plant({ facts }) {
      const label = facts.recipients?.label
      return label?.value === 'Nơi nhận:' ? { edits: [{ start: spanOf(label).end - 1, end: spanOf(label).end, text: '' }], at: spanOf(label) } : undefined
    },
  },
  recipients('semicolon left out', ['noi-nhan-item-punct'], (lines, source, random) => endMark(lines, source, random, '')),
  recipients('comma for semicolon', ['noi-nhan-item-punct'], (lines, source, random) => endMark(lines, source, random, ',')),
  recipients('Lưu left out', ['noi-nhan-luu-missing'], (lines) => {
    const line = lines.find(({ isFiling }) => isFiling)
    return line && { edits: [{ ...span(line), text: '' }], at: { start: span(lines[0]!).start, end: Math.max(span(line).end, span(lines.at(-1)!).end) + 80 } }
  }),
  recipients('"Lưu" without colon', ['noi-nhan-luu-form'], (lines) => replaced(lines, /Lưu(: )(?!.*…)/u, ' ')),
  recipients('Như Điều 97', ['noi-nhan-nhu-dieu-target'], (lines) => replaced(lines, /^-?\s*Như Điều (\d+)/u, '97')),
  recipients('Như trên for Như Điều', ['noi-nhan-nhu-tren'], (lines) => replaced(lines, /^-?\s*Như (Điều \d+)/u, 'trên')),
  recipients('recipient broken in two', ['noi-nhan-broken-item'], (lines, _, random) => {
    const line = random.pick(lines)
    const places = [...line.view.text.matchAll(/(?<=\p{L}{2})( )(?=\p{Ll})/gu)].filter(({ index }) => index > 12)
    if (line.isFiling || places.length === 0) return undefined
    const { index } = random.pick(places)
    return { edits: [{ ...sourceSpan(line.view, index, index + 1), text: '\n- ' }], at: span(line) }
  }),
  // Behind a line without its semicolon, or beside another column, it is the rest of that line.
  recipients('recipient without dash', ['noi-nhan-item-form'], (lines, source, random) => {
    const i = random.whole(0, lines.length - 1), line = lines[i]!
    if ((i > 0 && !/;$/u.test(lines[i - 1]!.view.text.trimEnd())) || / {3}/u.test(source.slice(Math.max(0, lines[0]!.view.start - 160), line.view.end + 100))) return undefined
    const dash = /^- /u.exec(line.view.text)
    return dash && !line.isFiling && startsLine(source, line.view.start) ? { edits: [{ ...sourceSpan(line.view, 0, 2), text: '' }], at: span(line) } : undefined
  }),
  recipients('two recipients in a line', ['noi-nhan-item-form'], (lines, source, random) => {
    const i = random.whole(0, lines.length - 2)
    const [one, two] = [lines[i]!, lines[i + 1]!]
    if (two.isFiling || !/;$/u.test(one.view.text) || !/^- /u.test(two.view.text) || source.slice(one.view.end, two.view.start).trim() !== '') return undefined
    return { edits: [{ start: one.view.end, end: sourceSpan(two.view, 0, 2).end, text: ' ' }], at: { start: span(one).start, end: span(two).end } }
  }),

  ...STRUCTURE_FAULTS,
  ...CLOSING_FAULTS,
  ...CITATION_FAULTS,
  ...WORD_FAULTS,
]

function numbering(id: string, expected: string[], kinds: readonly UnitKind[], least: number, plant: (units: readonly AnyUnit[], source: string, random: Random) => Planted | undefined, subject: Fault['subject'] = 'numbering'): Fault {
  return { id, subject, expected, plant: (checked, random) => first(random.shuffled(rightLists(checked, kinds, least)), ({ units }) => plant(units, checked.source, random)) }
}

function duplication(id: string, expected: string[], plant: (text: TextFact, checked: CheckedDraft, random: Random) => Planted | undefined, least: number): Fault {
  return { id, subject: 'duplication', expected, plant: (checked, random) => first(random.shuffled(prose(checked, least)), (text) => plant(text, checked, random)) }
}

function recipients(id: string, expected: string[], plant: (lines: readonly RecipientLine[], source: string, random: Random) => Planted | undefined): Fault {
  const tries = [1, 2, 3, 4]
  return {
    id, subject: id === 'recipient twice' ? 'duplication' : 'recipients', expected,
    plant: ({ facts: { recipients: fact }, source }, random) => (fact?.label && fact.lines.length > 2 ? first(tries, () => plant(fact.lines, source, random)) : undefined),
  }
}

function first<T>(candidates: readonly T[], plant: (candidate: T) => Planted | undefined): Planted | undefined {
  for (const candidate of candidates.slice(0, 12)) {
    const planted = plant(candidate)
    if (planted) return planted
  }
  return undefined
}

/** The lists without a fault, numbered one by one from one. */
function rightLists({ facts }: CheckedDraft, kinds: readonly UnitKind[], least: number): Sequence[] {
  return facts.sequences.filter(({ units, zone, faults }) =>
    kinds.includes(units[0]!.type) && units.length >= least && faults.length === 0 && !zone.quoted && zone.document !== 'appendix' && zone.block === 'body' &&
    !OLD_STYLE.test(units[0]!.marker.style) && !isAmendingList(units) && units.every(({ number, marker }, i) => number.value === i + 1 && number.suffix === '' && number.path === undefined && !marker.text.startsWith('(')))
}

const prose = ({ facts }: CheckedDraft, least: number): TextFact[] => facts.texts.filter(({ node, zone, view }) =>
  (node.type === 'paragraph' || node.type === 'dash') && zone.block === 'body' && !zone.quoted && zone.document !== 'appendix' && view.text.length >= least && !view.text.includes('|'))

/** From the line of a unit to that of the next; nothing when either begins in mid-line. */
function blockOf(units: readonly AnyUnit[], i: number, source: string): Span | undefined {
  const [start, end] = [spanOf(units[i]!).start, spanOf(units[i + 1]!).start]
  return startsLine(source, start) && startsLine(source, end) ? { start, end } : undefined
}

const startsLine = (source: string, offset: number): boolean => /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(source.slice(Math.max(0, offset - 20), offset))
const renumber = (unit: AnyUnit, text: string): Edit => ({ ...unit.number.span, text })
const remark = (unit: AnyUnit, text: string): Edit => ({ ...unit.marker.span, text })

function relabelled(unit: AnyUnit, value: number): Planted | undefined {
  const text = numberLike(unit, value)
  return text === undefined ? undefined : { edits: [renumber(unit, text)], at: unit.marker.span }
}

/** Every unit from `index` on gets the next number. */
function shifted(units: readonly AnyUnit[], index: number): Planted | undefined {
  const edits = units.slice(index).map((unit) => ({ unit, text: numberLike(unit, unit.number.value + 1) }))
  if (edits.some(({ text }) => text === undefined)) return undefined
  return { edits: edits.map(({ unit, text }) => renumber(unit, text!)), at: units[index]!.marker.span }
}

/** How paragraphs are parted in a text: in one with hard line breaks by a blank line. */
const parting = ({ profile }: CheckedDraft): string => (profile.layout === 'paragraph-per-line' ? '\n' : '\n\n')
/** Inside the marks of emphasis of a Markdown text, where a copy would have to close them. */
const isEmphasised = (source: string, start: number, end: number): boolean => /[*_]$/u.test(source.slice(0, start)) || /^[*_]/u.test(source.slice(end, end + 1))

/** Starts like a paragraph and ends like one, so that a copy of it cannot be taken for part of a wrapped line. */
const isSentence = (text: string): boolean => /^(?:[-+] )?\p{Lu}/u.test(text) && /[.;]$/u.test(text)

function twice(view: View, words: RegExp, random: Random): Planted | undefined {
  const found = [...view.text.matchAll(words)]
  if (found.length === 0) return undefined
  const { 0: word, index } = random.pick(found)
  const { end } = sourceSpan(view, index, index + word.length)
  return { edits: [{ start: end, end, text: ` ${word}` }], at: { start: end, end } }
}

const span = ({ view }: RecipientLine): Span => ({ start: view.start, end: view.end })

/** On one line with others the mark alone parts them. */
function endMark(lines: readonly RecipientLine[], source: string, random: Random, mark: string): Planted | undefined {
  const line = lines[random.whole(0, lines.length - 2)]!
  const end = line.view.text.trimEnd().length
  return line.isFiling || line.view.text[end - 1] !== ';' || !startsLine(source, line.view.start) ? undefined : { edits: [{ ...sourceSpan(line.view, end - 1, end), text: mark }], at: span(line) }
}

/** The first line that has the words, its group replaced. */
function replaced(lines: readonly RecipientLine[], pattern: RegExp, by: string): Planted | undefined {
  for (const line of lines) {
    const match = pattern.exec(line.view.text)
    if (!match) continue
    const end = match.index + match[0].length
    return { edits: [{ ...sourceSpan(line.view, end - match[1]!.length, end), text: by }], at: span(line) }
  }
  return undefined
}
