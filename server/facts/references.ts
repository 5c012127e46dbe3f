/** The references to units, each with whose units they are and what they lead to. */
import { kindByName } from '../data/kinds.ts'
import { isCapitals } from '../text/letters.ts'
import type { AnyBranch, AnyNode, AnyUnit, Reference, Target } from '../tree/nodes.ts'
import { isUnit } from '../tree/walk.ts'
import type { Reading } from './facts.ts'
import type { TextFact } from './texts.ts'
import { documentOf, type DocumentIndex, type Missing, resolve, type Resolution } from './unit-index.ts'

export interface ReferenceFact {
  node: Reference
  text: TextFact
  /** Where it begins and ends in the text's view. */
  from: number
  to: number
  /**
   * own: of this draft, as it says or as nothing around speaks against it; other: of another text;
   * open: not said, and the paragraph, a unit around it or the whole draft (an amending one) speaks of another text.
   */
  owner: 'own' | 'other' | 'open'
  /** The document of the draft that is meant: the one named ("Quyết định này" in a Quy định), else the one in which it stands. */
  document: DocumentIndex | undefined
  targets: readonly ResolvedTarget[]
}
export type ResolvedTarget = Resolution & { target: Target }

export interface Sources { texts: readonly TextFact[]; indexes: readonly DocumentIndex[]; amending: boolean }

export function referencesOf({ views, profile }: Reading, { texts, indexes, amending }: Sources): ReferenceFact[] {
  const references: ReferenceFact[] = []
  const speaksOfOthers = new Map<AnyNode, boolean>()
  for (const text of texts) {
    let at = 0
    for (const child of text.node.children as AnyNode[]) {
      const from = at
      at += 'value' in child ? child.value.length : 0
      if (child.type !== 'reference') continue
      const standing = indexes.find(({ node }) => node === documentOf(text.ancestors))
      const named = child.of === 'this' ? nounBehind(text.view.text, at) : undefined
      const document = named ? documentNamed(named, standing) : standing
      const owner = document ? ownerOf(child, text) : 'other'
      const around = document === standing && text.zone.document !== 'appendix' ? [...text.ancestors, text.node] : []
      references.push({ node: child, text, from, to: at, owner, document, targets: child.targets.map((target) => targetOf(target, document, around)) })
    }
  }
  return references

  function ownerOf(node: Reference, text: TextFact): ReferenceFact['owner'] {
    if (node.of === 'other' || text.zone.quoted) return 'other'
    if (node.of === 'this') return 'own'
    if (amending || text.zone.block !== 'body' || text.zone.document === 'appendix') return 'open'
    return [text.node, ...text.ancestors].some((one) => isOther(one)) ? 'open' : 'own'
  }

  /** Whether a text, or what a unit begins with, names another text: an unsaid "Điều 5" may then be that one's. */
  function isOther(node: AnyBranch): boolean {
    let other = speaksOfOthers.get(node)
    if (other === undefined) {
      const second = isUnit(node) ? node.children[1] as AnyBranch | undefined : node
      const view = second && views.get(second)
      other = view !== undefined && ((second!.children as AnyNode[]).some(({ type }) => type === 'citation') || namesOther(view.text))
      speaksOfOthers.set(node, other)
    }
    return other
  }

  /** "Quyết định này" in a Quy định attached to a decision is the decision; in the decision "Quy định này" is the Quy định. */
  function documentNamed(noun: string, standing: DocumentIndex | undefined): DocumentIndex | undefined {
    const kind = kindByName(noun)
    if (/^văn bản$/iu.test(noun) || kind !== undefined && kind === (standing?.kind ?? '')) return standing
    const known = indexes.filter((index, i) => (index.kind ?? (i === 0 ? profile.kind : undefined)) === kind && kind !== undefined)
    if (known.length === 1) return known[0]
    // A title that was not read may be of any kind.
    return known.length === 0 && standing && standing.kind === undefined && (standing !== indexes[0] || profile.kind === undefined) ? standing : undefined
  }
}

function targetOf(target: Target, document: DocumentIndex | undefined, around: readonly AnyBranch[]): ResolvedTarget {
  if (!document) return { target, units: [] }
  return { target, ...resolve(target.path, document, around) }
}

const NOUN = /,? {1,2}(?:(?:ban hành kèm theo|kèm theo|của|tại|trong|thuộc) {1,2})?((?:\p{L}+ ){0,3}?\p{L}+) này(?!\p{L})/uy

/** "Nghị định" of "Điều 5 Nghị định này". */
function nounBehind(text: string, at: number): string | undefined {
  NOUN.lastIndex = at
  return NOUN.exec(text)?.[1]
}

const OTHERS = /(?<!\p{L})(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Quy chế|Quy định|Điều lệ|Hiệp định|Nghị định thư|Công ước|Quy chuẩn|Tiêu chuẩn|Quy trình|Kế hoạch|Hợp đồng|Hiệp ước|Đề án|Thông báo|Văn bản)(?! này)(?!\p{L})|(?<!\p{L})(?:hợp đồng|điều ước|văn bản|pháp luật về)(?! này)(?!\p{L})/u

/** Capitals that open a sentence ("Quy định tại khoản 1 …") are no names. */
const namesOther = (text: string): boolean => !isCapitals(text) && OTHERS.test(text.replace(/^(?:Quy định|Thông báo|Quyết định|Kế hoạch) (?=\p{Ll})/u, ''))

/** The step at which a target leads nowhere, when the draft was read well enough to be sure of it. */
export function surelyMissing({ missing }: ResolvedTarget, document: DocumentIndex | undefined, source: string): Missing | undefined {
  if (!missing || !document || missing.anchor !== 'document' || missing.step.number === 'this') return undefined
  const { step, within } = missing
  const numbers = step.to === undefined ? [step.number] : [step.number, step.to]
  const [parent, ...more] = within
  if (!parent) {
    if (step.kind !== 'article' || document.articles.length < 2 || !runsFromOne(document.articles)) return undefined
    return numbers.some((number) => standsAsArticle(source, number)) ? undefined : missing
  }
  if (more.length > 0 || (step.kind !== 'clause' && step.kind !== 'point') || !isWellRead(parent, step.kind)) return undefined
  return numbers.some((number) => standsInside(source, parent, number, document)) ? undefined : missing
}

/** 1, 2, 3 … with 5a behind 5. */
const runsFromOne = (units: readonly AnyUnit[]): boolean =>
  units.every(({ number: { value, suffix } }, i) => (i === 0 ? value === 1 : value === units[i - 1]!.number.value + (suffix === '' ? 1 : 0)))

/** It is divided into the units in question, and their numbers run from one. */
function isWellRead(parent: AnyUnit, kind: 'clause' | 'point'): boolean {
  const list = (parent.children as AnyNode[]).filter((child): child is AnyUnit => child.type === kind)
  const strays = (parent.children as AnyNode[]).some(({ type }) => type === 'opaque' || type === 'quoted' || type === 'item' || (type === 'point' && kind === 'clause'))
  return list.length >= 2 && !strays && runsFromOne(list)
}

function standsAsArticle(source: string, number: string): boolean {
  return new RegExp(`Điều\\s+${number}\\s*[.:\\n]`, 'iu').test(source.normalize('NFC'))
}

/** The number begins a line or a sentence of the unit, or of what stands between it and the next Điều, though no unit was seen in it. */
function standsInside(source: string, parent: AnyUnit, number: string, { articles }: DocumentIndex): boolean {
  const start = parent.position.start.offset
  const next = articles.find(({ position }) => position.start.offset > start)
  const end = parent.type === 'article' && next ? next.position.start.offset : parent.position.end.offset
  return new RegExp(`(?:^|[\\n.;:|“"(*])[ \\t*]*(?:khoản |điểm )?${number}\\s?[.)/:-]`, 'iu').test(source.slice(start, end).normalize('NFC'))
}
