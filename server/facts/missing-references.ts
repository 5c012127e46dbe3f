/** References of a draft to units that it does not have, where the draft was read well enough to be sure of it. */
import type { AnyBranch, AnyNode, AnyUnit } from '../tree/nodes.ts'
import type { Amendments } from './amendments.ts'
import type { Reading } from './facts.ts'
import { namesOther, type ReferenceFact, type ResolvedTarget } from './references.ts'
import type { TextFact } from './texts.ts'
import type { DocumentIndex, Missing } from './unit-index.ts'

export interface MissingReference { reference: ReferenceFact; target: ResolvedTarget; missing: Missing; document: DocumentIndex }

/** Words that PDF text has broken: no Vietnamese word begins with a lone consonant. */
const BROKEN = /(?<!\p{L})(?:Đi ều|Điề u|kho ản|khoả n|Ngh ị|Lu ật|quy đị nh|đị nh|c ủa|củ a|th ực|đượ c|ph ải)(?!\p{L})/u

export function missingReferencesOf({ source, profile }: Reading, references: readonly ReferenceFact[], texts: readonly TextFact[], { isAmending, places }: Amendments): MissingReference[] {
  // An amending draft speaks of the amended text, a consolidated text of what is not there any more.
  if (isAmending || profile.kind === 'van-ban-hop-nhat') return []
  const found = references.flatMap((reference) => reference.owner === 'own' ? reference.targets.flatMap((target): MissingReference[] => {
    const { missing } = target
    if (!missing || reference.text.ancestors.some((node) => places.has(node)) || (profile.fragment.tail && isCutOff(missing, reference.document))) return []
    return reference.document && isSure(target, reference.document, source) ? [{ reference, target, missing, document: reference.document }] : []
  }) : [])
  if (found.length === 0 || BROKEN.test(source.normalize('NFC'))) return []
  const foreign = placesNamingOthers(texts)
  const sure = found.filter(({ reference: { node, text } }) => node.of === 'this' || !foreign.has(placeOf(text)))
  // Many of them are another text's after all.
  return sure.length > Math.max(MOST, references.length / 20) ? [] : sure
}

const MOST = 4
/** A copy loses so many numbers of a list at most. */
const LOST = 3

/** In an excerpt a Điều may stand behind the cut, and a khoản of the last one. */
const isCutOff = ({ within: [parent] }: Missing, document: DocumentIndex | undefined): boolean => !parent || document?.articles.at(-1) === parent

/** The Điều, or what stands in for it, in which a text stands. */
const placeOf = ({ ancestors, node }: TextFact): AnyBranch => ancestors.find(({ type }) => type === 'article') ?? ancestors.find(({ type }) => type === 'division' || type === 'clause') ?? node

/** Where any text names another instrument, an unsaid "Điều 5" may be that one's. */
function placesNamingOthers(texts: readonly TextFact[]): ReadonlySet<AnyBranch> {
  const places = new Set<AnyBranch>()
  for (const text of texts) {
    if (text.zone.block !== 'body' || places.has(placeOf(text))) continue
    if ((text.node.children as AnyNode[]).some(({ type }) => type === 'citation') || namesOther(text.view.text)) places.add(placeOf(text))
  }
  return places
}

function isSure({ missing }: ResolvedTarget, document: DocumentIndex | undefined, source: string): boolean {
  if (!missing || !document || document.articles.length < 2 || missing.anchor === 'nearby' || missing.step.number === 'this') return false
  const { step, within } = missing
  const numbers = step.to === undefined ? [step.number] : [step.number, step.to]
  const [parent, ...more] = within
  if (!parent) {
    if (step.kind !== 'article' || !runsFromOne(document.articles)) return false
    return !numbers.some((number) => standsAsArticle(source, number))
  }
  if (more.length > 0 || (parent.type !== 'article' && parent.type !== 'clause') || (step.kind !== 'clause' && step.kind !== 'point') || !isWellRead(parent, step.kind, numbers)) return false
  return !numbers.some((number) => standsInside(source, parent, number, document))
}

/** 1, 2, 3 … with 5a behind 5. */
const runsFromOne = (units: readonly AnyUnit[]): boolean =>
  units.every(({ number: { value, suffix } }, i) => (i === 0 ? value === 1 : value === units[i - 1]!.number.value + (suffix === '' ? 1 : 0)))

/** It is divided into the units in question, and their numbers run from one, or the wanted khoản are so far behind the last that no copy has lost them. */
function isWellRead(parent: AnyUnit, kind: 'clause' | 'point', wanted: readonly string[]): boolean {
  const list = (parent.children as AnyNode[]).filter((child): child is AnyUnit => child.type === kind)
  const strays = (parent.children as AnyNode[]).some(({ type }) => type === 'opaque' || type === 'quoted' || type === 'item' || (type === 'point' && kind === 'clause'))
  return list.length >= 2 && !strays && (runsFromOne(list) || (kind === 'clause' && wanted.every((number) => Number(number) > list.at(-1)!.number.value + LOST)))
}

function standsAsArticle(source: string, number: string): boolean {
  return new RegExp(`(?:^|[\\n.;:”"|])[^\\p{L}\\p{N}\\n]*Điều\\s+${number}\\s*[.:\\n]`, 'iu').test(source.normalize('NFC'))
}

/** The number begins a line or a sentence of the unit, or of what stands between it and the next Điều, though no unit was seen in it. */
function standsInside(source: string, parent: AnyUnit, number: string, { articles }: DocumentIndex): boolean {
  const start = parent.position.start.offset
  const next = articles.find(({ position }) => position.start.offset > start)
  const end = parent.type === 'article' && next ? next.position.start.offset : parent.position.end.offset
  return new RegExp(`(?:^|[\\n.;:|“"(*])[ \\t*]*(?:khoản |điểm )?${number}\\s?[.)/:-](?!\\d)`, 'iu').test(source.slice(start, end).normalize('NFC'))
}
