/** The abbreviations of a draft: where each is explained, where it is used, where its full words stand. */
import { SHORT_SLIPS } from '../data/terms.ts'
import type { Span } from '../tree/nodes.ts'
import { sourceSpan } from '../text/view.ts'
import { findPhrases, lexiconOf, type PhraseHit } from './phrases.ts'
import { eachWanted, LOOKS, type SyllableTable, type Syllables, type Wanted } from './syllables.ts'
import type { TextFact } from './texts.ts'

/** "cải cách hành chính (CCHC)", "(sau đây viết tắt là CCHC)". */
export interface Explained {
  text: TextFact
  /** The abbreviation in the text's view, and the whole of the brackets. */
  from: number
  to: number
  brackets: { from: number; to: number }
  /** The full words as far as their initials make the abbreviation; absent when they do not ("(PCI)" behind a Vietnamese name). */
  full?: string
  /** "sau đây viết tắt là" or "gọi tắt là" stands there. */
  said: boolean
}
export interface Used { text: TextFact; from: number; to: number }
export interface Abbreviation {
  short: string
  explained: readonly Explained[]
  used: readonly Used[]
  /** A sentence says what it stands for: "Tổng cục Thuế viết tắt là TCT." */
  given: boolean
  /** Where the full words stand without the abbreviation, when one explanation gives them. */
  fullUsed: readonly PhraseHit[]
}

export const abbreviationSpan = ({ text, from, to }: Used): Span => sourceSpan(text.view, from, to)

const isShort: Wanted = ({ looks }, i) => (looks[i]! & LOOKS.capitals) !== 0 && !(looks[i]! & (LOOKS.joined | LOOKS.digit))

/** By their letters, in the order in which they first stand in the document. Each document (the attachments apart) is looked at as one. */
export function abbreviationsOf(table: SyllableTable): readonly Abbreviation[] {
  const found = new Map<string, { short: string; explained: Explained[]; used: Used[]; given: boolean }>()
  eachWanted(table, 'capitals', isShort, (i, own) => {
    if (!isRead(own.text)) return
    const [from, to] = [table.places[2 * i]!, table.places[2 * i + 1]!]
    const short = own.text.view.text.slice(from, to)
    if (short.length > 12 || (isShouted(own, i, table) && !SHORT_SLIPS.has(short))) return
    const entry = found.get(short) ?? { short, explained: [], used: [], given: false }
    found.set(short, entry)
    const explained = explanationAt(own.text, from, to)
    if (explained) entry.explained.push(explained)
    else if (isGiven(own.text.view.text, from)) entry.given = true
    else entry.used.push({ text: own.text, from, to })
  })
  return withFullWords([...found.values()], table)
}

/** Explanations give the draft phrases of its own, which are looked for like those of the lists. */
function withFullWords(all: ReadonlyArray<Omit<Abbreviation, 'fullUsed'>>, table: SyllableTable): Abbreviation[] {
  const lists = Object.fromEntries(all.flatMap(({ short, explained }) => {
    const full = explained.find((one) => one.full !== undefined)?.full
    return full && full.split(' ').length > 1 ? [[short, [full]]] : []
  }))
  const hits = Object.keys(lists).length > 0 ? findPhrases(lexiconOf(lists), table, JSON.stringify(lists)) : {}
  return all.map((one) => ({ ...one, fullUsed: (hits[one.short] ?? []).filter(({ text, to }) => isRead(text) && !text.view.text.startsWith(' (', to)) }))
}

/** Titles in capitals, letterheads and lists of recipients hold no abbreviations that a reader would look up. */
const isRead = ({ zone, node }: TextFact): boolean =>
  !zone.quoted && zone.document !== 'appendix' && (zone.block === 'body' || zone.block === 'preamble') && node.type !== 'linkLine'

/** A neighbour in capitals: words that are printed large. */
function isShouted({ from, to }: Syllables, i: number, { looks }: SyllableTable): boolean {
  return (i > from && (looks[i - 1]! & LOOKS.capitals) !== 0) || (i + 1 < to && (looks[i + 1]! & LOOKS.capitals) !== 0)
}

/** "ký tự thể hiện đường bộ là DB" is no use of it. */
const isGiven = (text: string, from: number): boolean => text.startsWith(' là ', from - 4) && GIVEN.test(text.slice(Math.max(0, from - 80), from))
const GIVEN = /(?:ký hiệu|thể hiện|viết tắt|gọi tắt)[^.;]* là $/u

const SAID = /\((?:sau đây )?(?:được )?(?:viết|gọi)(?: tắt)?(?: chung)?(?: là)?:? ?[“"]?$/u
const LONGEST_FULL = 160
const CLOSERS = '”" );'

function explanationAt(fact: TextFact, from: number, to: number): Explained | undefined {
  const { text } = fact.view
  if (!CLOSERS.includes(text[to] ?? 'x')) return undefined // nearly always
  const closing = /^[”"]?\s?[);]/u.exec(text.slice(to, to + 3))
  if (!closing) return undefined
  const before = text.slice(Math.max(0, from - 60), from)
  const lead = SAID.exec(before)?.[0]
  const open = lead ?? (before.endsWith('(') ? '(' : undefined)
  if (open === undefined) return undefined
  const start = from - open.length
  const full = fullWords(text.slice(Math.max(0, start - LONGEST_FULL), start), text.slice(from, to))
  return { text: fact, from, to, brackets: { from: start, to: to + closing[0].length }, said: lead !== undefined, ...(full !== undefined && { full }) }
}

/** The last words before the bracket whose initials are the letters of the abbreviation, "và" and its like left out at will. */
function fullWords(before: string, short: string): string | undefined {
  const words = [...before.matchAll(/[\p{L}\p{N}]+/gu)]
  let letter = short.length - 1
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i]![0]
    if (/[.;:()]/u.test(before.slice(words[i]!.index + word.length, words[i + 1]?.index ?? before.length).trim())) return undefined
    if (initial(word) === initial(short[letter]!)) letter--
    else if (!SILENT.has(word.toLowerCase())) return undefined
    if (letter < 0) return before.slice(words[i]!.index).trim()
  }
  return undefined
}

const SILENT: ReadonlySet<string> = new Set(['và', 'của', 'với', 'cho', 'về', 'trong', 'các'])
/** The letter without its marks, đ and d apart: "ủy" and "U" begin alike. */
const initial = (word: string): string => (/^đ/iu.test(word) ? 'đ' : word.normalize('NFD')[0]!.toLowerCase())
