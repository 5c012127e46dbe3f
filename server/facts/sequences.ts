/** The numbered lists of a draft and what is wrong with their order: each fault once, by its most likely cause. */
import { AMENDING_WORDS } from '../data/amending.ts'
import type { StandingUnit } from '../parse/blocks.ts'
import type { AnyBranch, AnyNode, AnyUnit, Span } from '../tree/nodes.ts'
import { letterValue } from '../tree/numbers.ts'
import { isBranch, isUnit, textOf } from '../tree/walk.ts'
import { isGarbled } from '../text/garbled.ts'
import { numberLike, UNIT_NAMES } from '../tree/units.ts'
import type { Reading } from './facts.ts'
import { ofStanding } from './standing.ts'
import { type Zone, zoneOf } from './texts.ts'
import { HOLDS_UNITS, isAmending, THROUGHOUT } from './units.ts'

type Views = Reading['views']

export interface Sequence {
  units: readonly AnyUnit[]
  /** The parent of each: Điều of one sequence stand in several Chương. */
  parents: readonly AnyBranch[]
  zone: Zone
  faults: readonly SequenceFault[]
  /** See `UnitFact`. */
  standing?: StandingUnit
  /** Nothing in it is said twice, which holds while it stands. */
  plain?: boolean
}

export interface SequenceFault {
  /**
   * gap: a number is skipped; duplicate: it stands twice; out-of-order: it is smaller than the one before it;
   * wrong-letter: no letter of the legal alphabet; first: the list does not begin at one; restart: Điều begin at 1 again;
   * inline: the skipped number stands in mid-line, at `at`, in the text of the unit before.
   */
  type: 'gap' | 'duplicate' | 'out-of-order' | 'wrong-letter' | 'first' | 'restart' | 'inline'
  unit: AnyUnit
  /** Its place in the sequence. */
  index: number
  /** The sibling before it; for a duplicate the one with the same number. */
  before: AnyUnit | undefined
  /** The numbers that should stand here, the first of them in the unit's place. */
  expected: readonly string[]
  at?: Span
}

/** Every list of two or more units, and every list of one that does not begin at one. Quotations and appendices are left out. */
export function sequencesOf(reading: Reading): Sequence[] {
  // A consolidated text keeps the numbers of what has been repealed; an excerpt begins in its middle.
  return reading.profile.kind === 'van-ban-hop-nhat' ? [] : new Lists(reading).sequences
}

/** The lists below a unit, in reading order, and the units below it that are counted through the whole document, with their parents. */
interface Below { sequences: Sequence[]; throughout: Array<readonly [AnyUnit, AnyBranch]>; faulty: boolean }

class Lists {
  readonly sequences: Sequence[]
  private readonly reading: Reading
  private readonly path: AnyBranch[] = []
  private readonly parentOf = new Map<AnyUnit, AnyBranch>()

  constructor(reading: Reading) {
    this.reading = reading
    this.sequences = this.below(reading.tree).sequences
  }

  private below(node: AnyBranch): Below {
    const { path } = this, found: Below = { sequences: [], throughout: [], faulty: false }
    let lists: Map<string, AnyUnit[]> | undefined // most units are not divided
    path.push(node)
    for (const child of node.children as AnyNode[]) {
      if (!HOLDS_UNITS.has(child.type)) continue
      if (isUnit(child)) {
        this.parentOf.set(child, node)
        if (THROUGHOUT.has(child.type)) found.throughout.push([child, node])
        else addTo(lists ??= new Map(), child)
      }
      const below = this.known(child as AnyBranch)
      for (const sequence of below.sequences) found.sequences.push(sequence)
      for (const unit of below.throughout) found.throughout.push(unit)
      found.faulty ||= below.faulty
    }
    if (lists) for (const units of lists.values()) this.add(units, zoneOf(path), found)
    if (node.type === 'root' || node.type === 'attachment') this.addThroughout(found)
    path.pop()
    return found
  }

  /** What stands below a unit that was taken over from the last reading, when nothing was wrong with it: what is wrong is seen from the whole draft too. */
  private known(node: AnyBranch): Below {
    const standing = this.reading.reuse?.blockOf.get(node)
    if (!standing) return this.below(node)
    const below = ofStanding(standing, 'lists', this.path.slice(), () => this.below(node))
    if (below.faulty) standing.facts.delete('lists')
    else if (below.throughout.length === 0) for (const sequence of below.sequences) sequence.standing = standing
    return below
  }

  private addThroughout(found: Below): void {
    const lists = new Map<string, AnyUnit[]>()
    for (const [unit, parent] of found.throughout) {
      this.parentOf.set(unit, parent)
      addTo(lists, unit)
    }
    found.throughout = []
    for (const units of lists.values()) this.add(units, zoneOf([...this.path, { type: 'body' } as AnyNode]), found)
  }

  private add(units: AnyUnit[], zone: Zone, found: Below): void {
    const { source, profile, views } = this.reading, parents = units.map((unit) => this.parentOf.get(unit)!)
    const faults = faultsOf(units, source)
    found.faulty ||= faults.length > 0
    const amending = faults.length > 0 && AMENDABLE.has(units[0]!.type) && units.filter((unit) => amends(unit, views)).length > 1
    // Where the marker of its Điều or Chương stands above, nothing of the list is cut off.
    const cutAbove = profile.fragment.head && zone.document === 'main' && !isUnit(parents[0]!)
    const sure = faults.filter((fault) => !isGarbled(source.slice(fault.unit.marker.span.start, fault.unit.marker.span.start + PAGE)) && (fault.type !== 'first' || !cutAbove) && !(amending && isLeftOver(fault, views)))
    found.sequences.push({ units, parents, zone, faults: certain(units, sure) })
  }
}

function addTo(lists: Map<string, AnyUnit[]>, unit: AnyUnit): void {
  const name = listOf(unit), units = lists.get(name)
  if (units) units.push(unit)
  else lists.set(name, [unit])
}

/** So much of a unit tells whether its page was read well. */
const PAGE = 300

const listOf = ({ type, marker, number }: AnyUnit): string =>
  type === 'division' ? type + marker.style[0] : type === 'item' ? type + marker.style : `${type}${number.path ? number.path.slice(0, -1).join('.') : ''}`

/**
 * Among amending units one that amends nothing is left over from a quotation whose marks do not match: neither it nor its neighbour
 * is out of place.
 */
const isLeftOver = ({ unit, before }: SequenceFault, views: Views): boolean => !amends(unit, views) || (before !== undefined && !amends(before, views))
const AMENDABLE: ReadonlySet<string> = new Set(['clause', 'point'])
const amends = (unit: AnyUnit, views: Views): boolean => {
  const words = unit.children[1], view = words && words.type !== 'dash' ? views.get(words) : undefined
  return view ? isAmending(view) : words !== undefined && AMENDING_WORDS.test(textOf(words))
}

/** A list with many faults has not been understood: better silence than guesses. */
function certain(units: readonly AnyUnit[], faults: SequenceFault[]): SequenceFault[] {
  // All ones, as Markdown habit has it, are understood well enough.
  const allAlike = units.every(({ number }) => number.value === units[0]!.number.value)
  return faults.length > 2 && faults.length > units.length * 0.25 && !allAlike ? [] : faults
}

function faultsOf(units: readonly AnyUnit[], source: string): SequenceFault[] {
  // A B C D Đ E and A B C D E are both in use for capitals: neither is judged.
  if (units[0]!.type === 'item' || (units[0]!.type === 'division' && units[0]!.marker.style.startsWith('A'))) return []
  const faults: SequenceFault[] = []
  let last = 0
  let suffix = ''
  /** A unit that came one too early, before the number that it should follow. */
  let early: AnyUnit | undefined
  const latest = new Map<number, AnyUnit>()
  units.forEach((unit, index) => {
    const before = units[index - 1]
    const { value } = unit.number
    const next = units[index + 1]?.number.value
    const fault = (type: SequenceFault['type'], expected: number[], elder = before): void => {
      faults.push({ type, unit, index, before: elder, expected: expected.flatMap((wanted) => numberLike(unit, wanted) ?? []) })
    }
    if (index > 0) latest.set(units[index - 1]!.number.value, units[index - 1]!)
    if (value === 0) {
      if (unit.type !== 'point' || !isForeignLetter(unit)) return
      fault('wrong-letter', [last + 1])
      if (next === last + 2) last++
      return
    }
    if (index === 0) {
      if (value !== 1 && !(unit.number.suffix)) fault('first', [1])
    } else if (value === last) {
      if (!inserted(unit, suffix)) {
        fault('duplicate', [last + 1], latest.get(value))
        if (next === last + 2) { last++; return }
      }
    } else if (value > last + 1) {
      if (next === last + 1) { // the skipped number follows: it, and not this one, is out of order
        early = unit
        return
      }
      const between = before ? source.slice(before.marker.span.end, unit.position.start.offset) : ''
      const at = inlinePlace(between, before, numberLike(unit, last + 1), unit)
      if (at) faults.push({ type: 'inline', unit, index, before, expected: [], at })
      else if (!standsUnread(between, before, unit, numberLike(unit, last + 1))) fault('gap', range(last + 1, value))
      if (next === last + 2) { last++; return } // one wrong number in a row of right ones
    } else if (value < last) {
      fault(value === 1 && next === 2 || (value === 1 && THROUGHOUT.has(unit.type)) ? 'restart' : 'out-of-order', [last + 1])
      if (next === last + 1) return
      if (next === last + 2) { last++; return }
    }
    if (early && value === last + 1) fault('out-of-order', [value], early)
    // Two that changed places: the list goes on behind the greater; one that is merely wrong is left behind.
    last = early && next === early.number.value + 1 ? early.number.value : value
    early = undefined
    suffix = unit.number.suffix
  })
  return faults.filter(({ type, unit }) => type !== 'restart' || unit.type === 'article')
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.min(to - from, 30) }, (_, i) => from + i)

/** f, j, w, z and the letters with a hat or horn; other signs are read as no letter of a list at all. */
const isForeignLetter = ({ number }: AnyUnit): boolean => /^[fjwzăâêôơư]$/u.test(number.text)

/** 5a behind 5, 5b behind 5a, a1 behind a: units inserted by an amendment. */
function inserted({ number }: AnyUnit, before: string): boolean {
  if (number.suffix === '') return false
  if (/^\d/.test(number.suffix)) return Number(number.suffix) === (before === '' ? 1 : Number(before) + 1)
  return before === '' ? number.suffix === 'a' : letterValue(number.suffix) > letterValue(before)
}

/** Where the missing number stands in mid-line, between two siblings: that it stands there is another fault. The "3." of "2.3." is none. */
function inlinePlace(between: string, before: AnyUnit | undefined, number: string | undefined, unit: AnyUnit): Span | undefined {
  if (!before || !number) return undefined
  const mark = unit.marker.style.endsWith(')') ? '\\)' : '\\.'
  const found = new RegExp(`(?:(?<!\\d)[:;.,][ \\t]*|[:;.,][ \\t]+|[\\p{Ll}\\p{M}][ \\t]+)(${wordOf(unit)}${escaped(number)}${mark})[ \\t]?(?=\\p{L})`, 'gu')
  for (const match of between.matchAll(found)) {
    if (CITED.test(between.slice(Math.max(0, match.index - 12), match.index + 1))) continue
    const end = before.marker.span.end + match.index + match[0].trimEnd().length
    return { start: end - match[1]!.length, end }
  }
  return undefined
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const CITED = /(?:điểm|khoản|điều|mục|số|các|và|tại)[\s,.]*$/iu

/** The word that the number of a unit is written with, its letters composed or not, as a pattern. */
function wordOf({ type }: AnyUnit): string {
  const { vi } = UNIT_NAMES[type]
  return THROUGHOUT.has(type) || type === 'section' ? `(?:${vi}|${vi.normalize('NFD')})\\s+` : ''
}

/**
 * The missing number begins a line between two siblings, in a table or behind other marks: it is there, though the grammar did not
 * see a unit in it. A unit inside the elder sibling that has the same marker explains such a line, which then does not count.
 */
function standsUnread(between: string, before: AnyUnit | undefined, unit: AnyUnit, number: string | undefined): boolean {
  if (!before || !number) return false
  const marker = unit.marker.text.replace(unit.number.text, number)
  if (markersInside(before).has(marker)) return false
  const mark = wordOf(unit) === '' ? escaped(marker.slice(marker.indexOf(number) + number.length)) : '(?![\\p{L}\\p{N}])'
  return new RegExp(`^[^\\p{L}\\p{N}]*${wordOf(unit)}${escaped(number)}${mark}`, 'mu').test(between.normalize('NFC'))
}

function markersInside(unit: AnyUnit): ReadonlySet<string> {
  const markers = new Set<string>()
  const visit = (node: AnyNode): void => {
    if (isUnit(node)) markers.add(node.marker.text)
    if (isBranch(node)) for (const child of node.children as AnyNode[]) visit(child)
  }
  for (const child of unit.children as AnyNode[]) visit(child)
  return markers
}
