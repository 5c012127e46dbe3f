/** The references to units, each with whose units they are and what they lead to. */
import { kindByName } from '../data/kinds.ts'
import { isCapitals } from '../text/letters.ts'
import type { AnyBranch, AnyNode, Reference, Target } from '../tree/nodes.ts'
import { ofView } from '../text/view.ts'
import { isUnit } from '../tree/walk.ts'
import type { Reading } from './facts.ts'
import type { Search } from './search.ts'
import type { TextFact } from './texts.ts'
import { documentOf, type DocumentIndex, resolve, type Resolution } from './unit-index.ts'

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

export interface Sources { search: Search; indexes: readonly DocumentIndex[]; amending: boolean }

export function referencesOf({ views, profile }: Reading, { search, indexes, amending }: Sources): ReferenceFact[] {
  const references: ReferenceFact[] = []
  const speaksOfOthers = new Map<AnyNode, boolean>()
  for (const { text } of search.find('references', holdsReference)) {
    let at = 0, quoted: Array<[number, number]> | undefined, stretch = 0
    const isQuoted = (place: number): boolean => {
      quoted ??= ofView(text.view, 'quotations', quotedIn)
      while (quoted[stretch] && quoted[stretch]![1] < place) stretch++
      return quoted[stretch] !== undefined && quoted[stretch]![0] <= place
    }
    for (const child of text.node.children as AnyNode[]) {
      if (child.type === 'label') continue // the "-" of a dash is no part of its view
      const from = at
      at += 'value' in child ? child.value.length : 0
      if (child.type !== 'reference') continue
      const standing = indexes.find(({ node }) => node === documentOf(text.ancestors))
      const named = child.of === 'this' ? nounBehind(text.view.text, at) : undefined
      const document = named ? documentNamed(named, standing) : standing
      const owner = document && !isQuoted(from) ? ownerOf(child, text) : 'other'
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
      other = view !== undefined && ((second!.children as AnyNode[]).some(({ type }) => type === 'citation') || ofView(view, 'other', namesOther))
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

const holdsReference = ({ node: { children } }: TextFact): true | undefined => (children as AnyNode[]).some(({ type }) => type === 'reference') || undefined

function targetOf(target: Target, document: DocumentIndex | undefined, around: readonly AnyBranch[]): ResolvedTarget {
  if (!document || target.path.some(({ kind }) => kind === 'appendix')) return { target, units: [] }
  return { target, ...resolve(target.path, document, around) }
}

const MARK = /[“”"]/g

/** The stretches between quotation marks: "Cụm từ “Điều 5 của Nghị định này” …". A copy may have lost the first or the last. */
function quotedIn(text: string): Array<[from: number, to: number]> {
  const stretches: Array<[number, number]> = []
  let open: number | undefined, closed = 0
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (mark === '“' || (mark === '"' && open === undefined)) open ??= index
    else {
      stretches.push([open ?? closed, index])
      open = undefined
      closed = index
    }
  }
  if (open !== undefined) stretches.push([open, text.length])
  return stretches
}

const NOUN = /,? {1,2}(?:(?:ban hành kèm theo|kèm theo|của|tại|trong|thuộc) {1,2})?((?:\p{L}+ ){0,3}?\p{L}+) này(?!\p{L})/uy

/** "Nghị định" of "Điều 5 Nghị định này". */
export function nounBehind(text: string, at: number): string | undefined {
  NOUN.lastIndex = at
  return NOUN.exec(text)?.[1]
}

const OTHERS = /(?<!\p{L})(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Quy chế|Quy định|Điều lệ|Hiệp định|Nghị định thư|Công ước|Quy chuẩn|Tiêu chuẩn|Quy trình|Kế hoạch|Hợp đồng|Hiệp ước|Đề án|Thông báo|Văn bản)(?! này)(?!\p{L})|(?<!\p{L})(?:hợp đồng|điều ước|văn bản|pháp luật về)(?! này)(?!\p{L})/u

/** Capitals that open a sentence ("Quy định tại khoản 1 …") are no names. */
export const namesOther = (text: string): boolean => !isCapitals(text) && OTHERS.test(text.replace(/^(?:Quy định|Thông báo|Quyết định|Kế hoạch) (?=\p{Ll})/u, ''))
