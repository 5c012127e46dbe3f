/** What paragraphs have from their styles: their list and its level, and whether a style is one of our own. */
import { child, children, type Element, value } from '../xml.ts'
import { MARK_NAMES } from '../marks.ts'
import type { ListPlace } from './numbering.ts'

export interface Styles {
  /** What the style and those that it is based on say of lists. `style` is the one that names the list. */
  listOf(style: string | undefined): ListPlace & { style?: string }
  /** The paragraph style that holds where none is named. */
  readonly usual: string | undefined
  /** The mark of our own export that a style is, by its name; any other id as it is. */
  markOf(style: string | undefined): string | undefined
}

const DEEPEST = 20

export function stylesOf(root: Element | undefined): Styles {
  const all = root ? children(root, 'w:style') : []
  const byId = new Map(all.map((one) => [one.attributes['w:styleId'] ?? '', one]))
  const usual = all.find(({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''))?.attributes['w:styleId']
  const marks = new Map([...byId].map(([id, one]) => [id, MARK_NAMES[value(one, 'w:name') ?? ''] ?? id]))
  return { usual, listOf: (style) => listOf(style, DEEPEST), markOf: (style) => (style === undefined ? undefined : marks.get(style) ?? style) }

  function listOf(id: string | undefined, depth: number): ListPlace & { style?: string } {
    const style = id === undefined || depth === 0 ? undefined : byId.get(id)
    if (!style) return {}
    const own = listPlace(child(style, 'w:pPr')), below = listOf(value(style, 'w:basedOn'), depth - 1)
    return { ...below, ...own, ...(own.list !== undefined && id !== undefined && { style: id }) }
  }
}

/** What `w:numPr` of a paragraph or style says. */
export function listPlace(properties: Element | undefined): ListPlace {
  const list = child(properties, 'w:numPr'), id = value(list, 'w:numId'), level = value(list, 'w:ilvl')
  return { ...(id !== undefined && { list: id }), ...(level !== undefined && { level: Number(level) }) }
}
