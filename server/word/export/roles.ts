/** From the tree of a draft to what each stretch of it is on paper. */
import type { AnyNode, AnyUnit, Closing, Draft } from '../../tree/nodes.ts'
import { isUnit, spanOf } from '../../tree/walk.ts'
import { isCapitals } from '../../text/letters.ts'
import { signingRoles } from './signers.ts'

/** What a paragraph is on paper; each role has a style of its own. */
export type Role =
  | 'issuer' | 'issuerAbove' | 'motto' | 'tieuNgu' | 'partyMotto' | 'number' | 'placeDate' | 'mark' | 'copyForm' | 'star' | 'vv'
  | 'documentType' | 'subject' | 'linkLine' | 'kinhGui' | 'addressee' | 'authority' | 'ground' | 'enactingLine' | 'enacting'
  | 'part' | 'partTitle' | 'chapter' | 'chapterTitle' | 'section' | 'sectionTitle' | 'subsection' | 'subsectionTitle'
  | 'article' | 'articleText' | 'division' | 'clause' | 'point' | 'item' | 'dash' | 'paragraph' | 'opaque'
  | 'recipientsLabel' | 'recipient' | 'signatureLeft' | 'signerLeft' | 'signature' | 'signer' | 'appendixLabel' | 'appendixTitle' | 'footnote'
export type Zone = 'letterhead' | 'front' | 'body' | 'closing'
/** A stretch of the source, offsets in UTF-16 units. */
export interface Atom { start: number; end: number; role: Role; zone: Zone; part: number; bold: boolean }

export const LETTERHEAD_ROLES: ReadonlySet<Role> = new Set<Role>(['issuer', 'issuerAbove', 'motto', 'tieuNgu', 'partyMotto', 'number', 'placeDate', 'mark', 'copyForm', 'star', 'vv'])
const TITLES: Readonly<Partial<Record<AnyUnit['type'], Role>>> = { part: 'partTitle', chapter: 'chapterTitle', section: 'sectionTitle', subsection: 'subsectionTitle' }
const BOLD_LABEL: ReadonlySet<Role> = new Set<Role>(['part', 'chapter', 'section', 'subsection', 'article', 'articleText', 'division'])

/** In the order of the source. */
export function rolesOf(tree: Draft): Atom[] {
  const atoms: Atom[] = []
  let part = 0, parts = 0
  const add = (node: AnyNode, role: Role, zone: Zone, bold = false): void => { atoms.push({ ...spanOf(node), role, zone, part, bold }) }
  document(tree)
  return atoms.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end)

  function document(parent: { children: readonly AnyNode[] }, mark: Role = 'mark'): void {
    for (const child of parent.children) {
      switch (child.type) {
        case 'letterhead': letterhead(child.children, mark); break
        case 'title': for (const one of child.children) add(one, one.type === 'documentType' ? 'documentType' : one.type === 'subject' ? 'subject' : 'linkLine', 'front'); break
        case 'addressees': for (const one of child.children) add(one, one.type === 'label' ? 'kinhGui' : 'addressee', 'front'); break
        case 'preamble': for (const one of child.children) preamble(one); break
        case 'body': for (const one of child.children) block(one); break
        case 'closing': closing(child.children); break
        case 'attachment':
          // The note under a copy stands on its page.
          if (child.children.some(({ type }) => type === 'title')) inPart(() => document(child))
          else document(child, 'copyForm')
          break
        case 'appendix': inPart(() => {
          for (const one of child.children) {
            if (one.type === 'body') for (const inner of one.children) block(inner)
            else add(one, one.type === 'label' ? 'appendixLabel' : one.type === 'heading' ? 'appendixTitle' : 'linkLine', 'front')
          }
        }); break
        default: block(child)
      }
    }
  }

  function inPart(run: () => void): void {
    const above = part
    part = ++parts
    run()
    part = above
  }

  function letterhead(nodes: readonly AnyNode[], mark: Role): void {
    const issuers = nodes.filter(({ type }) => type === 'issuer'), mottos = nodes.filter(({ type }) => type === 'motto')
    for (const node of nodes) {
      const value = 'value' in node ? node.value : ''
      switch (node.type) {
        case 'issuer': add(node, isNameOf(issuers, node) ? 'issuer' : 'issuerAbove', 'letterhead'); break
        case 'motto': add(node, /ĐẢNG/u.test(value.toUpperCase()) ? 'partyMotto' : node === mottos[0] && /H[ÒO][AÀ]\s/u.test(value.toUpperCase()) ? 'motto' : 'tieuNgu', 'letterhead'); break
        case 'documentNumber': add(node, 'number', 'letterhead'); break
        case 'placeDate': add(node, 'placeDate', 'letterhead'); break
        case 'subject': add(node, 'vv', 'letterhead'); break
        default: add(node, value.trim() === '*' ? 'star' : mark, 'letterhead')
      }
    }
  }

  function preamble(node: AnyNode): void {
    switch (node.type) {
      case 'authority': return add(node, 'authority', 'front')
      case 'legalGround': return add(node, 'ground', 'front')
      case 'enacting': return add(node, isCapitals('value' in node ? node.value : '') ? 'enactingLine' : 'enacting', 'front')
      default: return add(node, 'paragraph', 'front')
    }
  }

  function block(node: AnyNode): void {
    if (isUnit(node)) return unit(node)
    switch (node.type) {
      case 'dash': return list(node.children, 'dash')
      case 'quoted': for (const one of node.children) block(one); return
      case 'opaque': return add(node, 'opaque', 'body')
      case 'paragraph': return add(node, 'paragraph', 'body')
      case 'label': return add(node, 'paragraph', 'body')
      default: return add(node, 'paragraph', 'body')
    }
  }

  function unit(node: AnyUnit): void {
    const titled = node.children.some(({ type }) => type === 'heading')
    const role: Role = node.type === 'article' && !titled ? 'articleText' : node.type
    for (const child of node.children) {
      if (child.type === 'label') add(child, role, 'body', BOLD_LABEL.has(role))
      else if (child.type === 'heading') add(child, TITLES[node.type] ?? role, 'body', true)
      else block(child)
    }
  }

  /** The words behind a dash are inline nodes of its own. */
  function list(nodes: readonly AnyNode[], role: Role): void {
    for (const child of nodes) {
      const isWords = child.type === 'label' || child.type === 'text' || child.type === 'citation' || child.type === 'reference' || child.type === 'date'
      const last = atoms.at(-1)
      if (!isWords) block(child)
      else if (last && last.end > nodes[0]!.position.start.offset) last.end = spanOf(child).end
      else add(child, role, 'body')
    }
  }

  function closing(nodes: Closing['children']): void {
    const signing = signingRoles(nodes)
    for (const node of nodes) {
      if (node.type === 'recipients') for (const one of node.children) add(one, one.type === 'label' ? 'recipientsLabel' : 'recipient', 'closing')
      else add(node, signing.get(node)!, 'closing')
    }
  }
}

/** The name of the agency itself; one above it, when there is one, is set in plain letters. */
function isNameOf(issuers: readonly AnyNode[], node: AnyNode): boolean {
  if (issuers.length < 2) return true
  const first = issuers[0]!
  const value = 'value' in first ? first.value : ''
  // "ỦY BAN NHÂN DÂN / TỈNH SÔNG LAM" is one name on two lines; "ỦY BAN NHÂN DÂN TỈNH A / SỞ TƯ PHÁP" is two.
  const isWhole = /\s(?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN)\s/u.test(value.toUpperCase()) || /^(?:BỘ|TỈNH ỦY|THÀNH ỦY|ĐẢNG BỘ)\s/u.test(value.toUpperCase())
  return node !== first || !isWhole
}
