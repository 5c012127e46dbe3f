/**
 * The units of each document of a draft by kind and number, and the way from a path ("điểm a khoản 2 Điều 5") to its units.
 * The decision and each regulation behind it are documents of their own: each counts its Điều from 1.
 */
import { kindByName, kindsByAbbreviation } from '../data/kinds.ts'
import type { AnyBranch, AnyNode, AnyUnit, Attachment, Draft, Step, UnitKind } from '../tree/nodes.ts'
import { letterValue, ordinalValue, romanValue } from '../tree/numbers.ts'
import { isUnit, textOf } from '../tree/walk.ts'
import type { Profile } from '../profile.ts'
import type { Reading } from './facts.ts'
import type { UnitFact } from './units.ts'

export interface DocumentIndex {
  node: Draft | Attachment
  /** The kind that its title names, id of data/kinds.ts. */
  kind: string | undefined
  articles: readonly AnyUnit[]
  /** The units that stand in no Điều, and the Điều themselves, by kind and number. */
  byNumber: ReadonlyMap<string, readonly AnyUnit[]>
}

/** Units found (none for an appendix, which is no unit), or the step at which the path leads nowhere and where it was looked for. */
export type Resolution = { units: readonly AnyUnit[]; missing?: undefined } | { units: readonly []; missing: Missing }
export interface Missing {
  step: Step
  /** The units that do not hold it; the document itself when they are empty. */
  within: readonly AnyUnit[]
  /**
   * Where the search began: at a number that holds throughout the document (Điều, Chương, Phần), at "này", or, for a lone "khoản 2",
   * at the units around the reference, which is less sure.
   */
  anchor: 'document' | 'this' | 'nearby'
}

interface Filling extends DocumentIndex { articles: AnyUnit[]; byNumber: Map<string, AnyUnit[]> }

/** One index for the document itself and one for each attachment, in reading order. */
export function indexesOf({ tree, profile }: Reading, units: readonly UnitFact[]): DocumentIndex[] {
  const indexes = new Map<AnyNode, Filling>()
  for (const node of [tree, ...tree.children.filter((child): child is Attachment => child.type === 'attachment')]) {
    indexes.set(node, { node, kind: node === tree ? ownKind(node, profile) : titleKind(node), articles: [], byNumber: new Map() })
  }
  for (const { unit, ancestors } of units) {
    if (ancestors.some(({ type }) => type === 'article')) continue
    const index = indexes.get(documentOf(ancestors))!
    if (unit.type === 'article') index.articles.push(unit)
    const key = keyOf(unit)
    const found = index.byNumber.get(key)
    if (found) found.push(unit)
    else index.byNumber.set(key, [unit])
  }
  return [...indexes.values()]
}

/** The document that a node belongs to, by its ancestors: the nearest attachment, else the root. */
export const documentOf = (ancestors: readonly AnyBranch[]): AnyBranch => ancestors.findLast(({ type }) => type === 'attachment') ?? ancestors[0]!

/** Title and symbol must agree: a copy breaks "NGHỊ QUYẾT" in two and lets the name begin with "QUY ĐỊNH". */
function ownKind(tree: Draft, { kind, number }: Profile): string | undefined {
  const abbreviation = /^[\d.]*(?:\/\d{4})?[/-](\p{L}+)[-/]/u.exec(number ?? '')?.[1]
  const kinds = abbreviation ? kindsByAbbreviation(abbreviation) : []
  const titled = titleKind(tree) ?? kind
  return kinds.length === 0 || titled === undefined || kinds.includes(titled) ? titled : undefined
}

function titleKind(node: Draft | Attachment): string | undefined {
  const title = (node.children as AnyNode[]).find((child) => child.type === 'title')
  const type = title?.type === 'title' ? title.children.find((child) => child.type === 'documentType') : undefined
  return type && kindByName(textOf(type))
}

/**
 * Follows a path from its largest step down. `around` are the ancestors of the text in which the reference stands, root first:
 * "này" and a path without Điều ("điểm a khoản 1") are read by them, the nearest first.
 */
export function resolve(path: readonly Step[], index: DocumentIndex, around: readonly AnyBranch[]): Resolution {
  const found = follow(stepsOf(path), index, around)
  const article = path.find(({ kind }) => kind === 'article')
  if (!found.missing || !article || path.at(-1)!.kind !== 'division') return found
  // "mục II Điều 1": the division stands inside the Điều.
  return follow([...path.filter((step) => step !== article), article], index, around)
}

function follow(steps: readonly Step[], index: DocumentIndex, around: readonly AnyBranch[]): Resolution {
  const largest = steps.at(-1)!
  const anchor = largest.number === 'this' ? 'this' : THROUGHOUT.has(largest.kind) ? 'document' : 'nearby'
  let found: readonly AnyUnit[] = anchor === 'nearby' ? nearby(largest, index, around) : first(largest, index, around)
  if (found.length === 0) return { units: [], missing: { step: largest, within: [], anchor } }
  for (const step of steps.slice(0, -1).reverse()) {
    const within = found
    found = step.number === 'this' ? enclosing(step, index, around) : within.flatMap((unit) => inside(unit, step, index))
    if (found.length === 0) return { units: [], missing: { step, within, anchor } }
  }
  return { units: found }
}

/** "Mục I.2" is a step for I and one for 2. */
function stepsOf(path: readonly Step[]): readonly Step[] {
  if (!path.some(({ kind, number }) => kind === 'division' && number.includes('.'))) return path
  return path.flatMap((step): Step[] => {
    const [division, clause] = step.number.split(/\.(.*)/su)
    return step.kind === 'division' && clause ? [{ kind: 'clause', number: clause }, { kind: 'division', number: division! }] : [step]
  })
}

/** Kinds that are numbered through a whole document: their number alone says where. */
const THROUGHOUT: ReadonlySet<string> = new Set<Step['kind']>(['article', 'chapter', 'part', 'division'])

function first(step: Step, index: DocumentIndex, around: readonly AnyBranch[]): readonly AnyUnit[] {
  return step.number === 'this' ? enclosing(step, index, around) : matching(step, index, (key) => index.byNumber.get(key) ?? [], index.articles)
}

function enclosing(step: Step, index: DocumentIndex, around: readonly AnyBranch[]): AnyUnit[] {
  // "mục này" of a plan is its I before it is a 1.
  for (const kind of step.kind === 'section' ? ['section', 'division', ...kindsFor(step, index)] : kindsFor(step, index)) {
    const unit = around.findLast((node) => node.type === kind)
    if (unit && isUnit(unit)) return [unit]
  }
  return []
}

/** A lone "khoản 2" is one of the unit in which it is said, else of the next larger that has one. */
function nearby(step: Step, index: DocumentIndex, around: readonly AnyBranch[]): readonly AnyUnit[] {
  for (const node of [...around].reverse()) {
    if (!isUnit(node)) continue
    const found = inside(node, step, index)
    if (found.length > 0) return found
    if (node.type === 'article' && step.kind !== 'section' && step.kind !== 'subsection') return []
  }
  return first(step, index, around)
}

/** What a word of a reference may be called in the tree: "mục 3" of a plan is its 3., "phần II" its II. */
const KINDS: Readonly<Record<Step['kind'], readonly UnitKind[]>> = {
  part: ['part', 'division'], chapter: ['chapter'], section: ['section', 'clause'], subsection: ['subsection'],
  article: ['article'], division: ['division', 'part', 'section'], clause: ['clause', 'item'], point: ['point', 'clause'], appendix: [],
}

/** "mục 3" is a 3. only where there is no Điều; "điểm 1.2" a 1.2, "điểm a" never a khoản. */
function kindsFor({ kind, number }: Step, { articles }: DocumentIndex): readonly UnitKind[] {
  const clauses = kind === 'section' ? articles.length === 0 : kind !== 'point' || /^\d/.test(number)
  return clauses ? KINDS[kind] : KINDS[kind].filter((one) => one !== 'clause')
}

/** Units that only group others: what is looked for may stand below them. */
const GROUPS: ReadonlySet<string> = new Set<UnitKind>(['part', 'chapter', 'section', 'subsection', 'division'])

function inside(parent: AnyUnit, step: Step, index: DocumentIndex): readonly AnyUnit[] {
  const below = unitsBelow(parent, kindsFor(step, index))
  return matching(step, index, (key) => below.filter((unit) => keyOf(unit) === key), below)
}

/** The units of some kinds below a unit, not those of its own subdivisions: "điểm a Điều 5" is no điểm of a khoản. */
function unitsBelow(parent: AnyBranch, kinds: readonly UnitKind[]): AnyUnit[] {
  const found: AnyUnit[] = []
  for (const child of parent.children as AnyNode[]) {
    if (!isUnit(child)) continue
    if (kinds.includes(child.type)) found.push(child)
    else if (GROUPS.has(child.type)) found.push(...unitsBelow(child, kinds))
  }
  return found
}

/** The units with the number of a step, of the first kind that has any; a range takes all between its ends, and nothing when an end is missing. */
function matching(step: Step, index: DocumentIndex, withKey: (key: string) => readonly AnyUnit[], list: readonly AnyUnit[]): readonly AnyUnit[] {
  for (const kind of kindsFor(step, index)) {
    const from = withKey(`${kind} ${numberKey(step.number)}`)
    if (from.length === 0) continue
    if (step.to === undefined) return from
    const to = withKey(`${kind} ${numberKey(step.to)}`)
    const [start, end] = [list.indexOf(from[0]!), list.indexOf(to[0]!)]
    return to.length > 0 && start >= 0 && end >= start ? list.slice(start, end + 1).filter(({ type }) => type === kind) : to.length > 0 ? [...from, ...to] : []
  }
  return []
}

/** Kind and number of a unit, so that "II", "2" and "thứ hai" are one, and "5a" is not 5. */
export function keyOf({ type, number }: AnyUnit): string {
  if (number.path) return `${type} ${number.text}`
  return `${type} ${number.value > 0 ? `${number.value}+${number.suffix}` : number.text}`
}

/** Whether a step of a path may name a unit: its kind by any of the words for it, and its number. */
export const isNamedBy = (unit: AnyUnit, { kind, number }: Step): boolean => KINDS[kind].includes(unit.type) && keyOf(unit) === `${unit.type} ${numberKey(number)}`
/** Whether a word of a reference may stand for a unit of a kind. */
export const mayName = (word: Step['kind'], kind: UnitKind): boolean => KINDS[word].includes(kind)

function numberKey(number: string): string {
  if (/^\d+(?:\.\d+)+$/.test(number)) return number
  const [, digits, letters] = /^(\d+)([a-zđ]*)$/u.exec(number) ?? []
  if (digits) return `${Number(digits)}+${letters}`
  const roman = /^[IVXLC]+$/.test(number) ? romanValue(number) : 0
  if (roman > 0) return `${roman}+`
  const [, letter, suffix] = /^(\p{L})(\d*)$/u.exec(number) ?? []
  if (letter) return letterValue(letter) > 0 ? `${letterValue(letter)}+${suffix}` : number
  return ordinalValue(number) > 0 ? `${ordinalValue(number)}+` : number
}
