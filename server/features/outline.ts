/** The outline of a draft: what it is made of, in the words that its drafter would use. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver'
import type { Language, Localized } from '../rules/rule.ts'
import { say } from '../rules/rule.ts'
import type { AnyBranch, AnyNode, AnyUnit, Attachment, Closing, Draft, Kind, Position, Signature } from '../tree/nodes.ts'
import { isBranch, isUnit, textOf } from '../tree/walk.ts'
import { rangeOfPosition } from './draft.ts'

const NAME_LENGTH = 60

/** A part of a draft as outline and view show it. */
export interface Entry {
  /** The node; of a signature the first of its lines. */
  node: AnyNode
  kind: SymbolKind
  name: string
  detail: string
  position: Position
  /** Where the cursor is put: the name of a unit, not all that it holds. */
  selection: Position
  children: Entry[]
}

export const outline = (tree: Draft, language: Language): DocumentSymbol[] => entriesOf(tree.children, language).map(symbol)

function symbol({ name, kind, position, selection, children, detail }: Entry): DocumentSymbol {
  return { name, kind, range: rangeOfPosition(position), selectionRange: rangeOfPosition(selection), children: children.map(symbol), ...(detail && { detail }) }
}

/** The nodes that stand in the outline by their own name; all other branches hand up what is inside them. */
const NAMED: Partial<Record<Kind, { kind: SymbolKind; name: Localized }>> = {
  letterhead: { kind: SymbolKind.Object, name: say('Phần đầu văn bản', 'Letterhead') },
  title: { kind: SymbolKind.String, name: say('Tên văn bản', 'Title') },
  addressees: { kind: SymbolKind.Array, name: say('Kính gửi', 'Addressees') },
  preamble: { kind: SymbolKind.Interface, name: say('Căn cứ ban hành', 'Grounds') },
  legalGround: { kind: SymbolKind.Constant, name: say('Căn cứ', 'Ground') },
  part: { kind: SymbolKind.Module, name: say('Phần', 'Part') },
  chapter: { kind: SymbolKind.Namespace, name: say('Chương', 'Chapter') },
  section: { kind: SymbolKind.Package, name: say('Mục', 'Section') },
  subsection: { kind: SymbolKind.Package, name: say('Tiểu mục', 'Subsection') },
  article: { kind: SymbolKind.Class, name: say('Điều', 'Article') },
  division: { kind: SymbolKind.Namespace, name: say('Phần', 'Division') },
  clause: { kind: SymbolKind.Method, name: say('Khoản', 'Clause') },
  point: { kind: SymbolKind.Field, name: say('Điểm', 'Point') },
  item: { kind: SymbolKind.Field, name: say('Mục', 'Item') },
  quoted: { kind: SymbolKind.String, name: say('Nội dung được trích', 'Quoted text') },
  recipients: { kind: SymbolKind.Array, name: say('Nơi nhận', 'Recipients') },
  signature: { kind: SymbolKind.Key, name: say('Chữ ký', 'Signature') },
  attachment: { kind: SymbolKind.File, name: say('Văn bản kèm theo', 'Attachment') },
  appendix: { kind: SymbolKind.File, name: say('Phụ lục', 'Appendix') },
}

export function entriesOf(nodes: readonly AnyNode[], language: Language): Entry[] {
  return nodes.flatMap((node): Entry[] => {
    if (node.type === 'closing') return closingEntries(node, language)
    const named = NAMED[node.type]
    const children = isBranch(node) ? entriesOf(node.children as AnyNode[], language) : []
    return named ? [{ node, kind: named.kind, name: nameOf(node, language), detail: detailOf(node), position: node.position, selection: selectionOf(node), children }] : children
  })
}

function nameOf(node: AnyNode, language: Language): string {
  const word = NAMED[node.type]!.name[language]
  return shorten(ownName(node) ?? word) || word
}

function ownName(node: AnyNode): string | undefined {
  if (isUnit(node)) return unitName(node)
  switch (node.type) {
    case 'title': return [childText(node, 'documentType'), childText(node, 'subject')].filter(Boolean).join(' ')
    case 'legalGround': return textOf(node)
    case 'attachment': {
      const title = node.children.find(({ type }) => type === 'title')
      return title ? ownName(title) : textOfMark(node)
    }
    case 'appendix': return [childText(node, 'label'), childText(node, 'heading')].filter(Boolean).join(' ')
    default: return undefined
  }
}

/** "SAO Y" of the note under a copy, which has no title. */
const textOfMark = ({ children }: Attachment): string | undefined => children.flatMap((child) => (child.type === 'letterhead' ? child.children : [])).filter(({ type }) => type === 'mark').map(textOf)[0]

/** "Điều 5. Tên điều"; a unit without a heading is named by its first words. */
function unitName(unit: AnyUnit): string {
  const label = childText(unit, 'label') || unit.marker.text
  const heading = childText(unit, 'heading')
  const first = heading || (unit.children as AnyNode[]).filter(({ type }) => type === 'paragraph').map(textOf)[0] || ''
  return `${label} ${first}`
}

function detailOf(node: AnyNode): string {
  if (node.type === 'letterhead') return childText(node, 'documentNumber')
  if (node.type === 'legalGround' || !isBranch(node)) return ''
  return node.type === 'preamble' ? String(node.children.filter(({ type }) => type === 'legalGround').length || '') : ''
}

/** The editor puts the cursor here: on the name of a unit, not on all that it holds. */
function selectionOf(node: AnyNode): Position {
  if (!isBranch(node)) return node.position
  const [first, second] = node.children as AnyNode[]
  if (first?.type === 'label' && second?.type === 'heading') return { start: first.position.start, end: second.position.end }
  return first?.position ?? node.position
}

/** The lines of a signature are one thing to a reader; Nơi nhận often stands between them, in the other column. */
function closingEntries({ children }: Closing, language: Language): Entry[] {
  const entries: Entry[] = []
  let run: Signature[] = []
  const flush = (): void => {
    const [first, last] = [run[0], run.at(-1)]
    if (first && last) entries.push({ node: first, kind: SymbolKind.Key, name: shorten(`${NAMED.signature!.name[language]}: ${first.value}`), detail: '', position: { start: first.position.start, end: last.position.end }, selection: first.position, children: [] })
    run = []
  }
  for (const child of children) {
    if (child.type === 'signature') run.push(child)
    else {
      flush()
      entries.push(...entriesOf([child], language))
    }
  }
  flush()
  return entries
}

function childText({ children }: AnyBranch, type: Kind): string {
  const child = (children as AnyNode[]).find((one) => one.type === type)
  return child ? textOf(child).trim() : ''
}

/** Cut between two words, so that no syllable is read as another one. */
export function shorten(text: string, length = NAME_LENGTH): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length + 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > length / 2 ? space : length).replace(/[\s,;:.–-]+$/u, '')}…`
}
