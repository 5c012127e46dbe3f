/** The text of one paragraph of a Word file, as it stands with all tracked changes accepted. */
import { MARKS } from '../marks.ts'
import { child, type Element, isElement, value } from '../xml.ts'
import type { Notes } from './notes.ts'
import type { Styles } from './styles.ts'

/** A stretch of text; `hidden` is source that is not shown, `added` is shown and no source (both of our own export alone). */
export interface Piece { text: string; kind: 'text' | 'hidden' | 'added' }
export interface ParagraphText {
  pieces: Piece[]
  /** Paragraphs of text boxes that are anchored here. */
  boxes: Element[]
  /** Ids of footnotes and endnotes in the order of their marks: "f1", "e1". */
  notes: string[]
  /** The bookmark of our own export. */
  mark?: string
}

const SYMBOLS: Readonly<Record<string, string>> = { F02D: '-', F0B7: '•', F0A7: '▪', F0FC: '✓', F0FE: '☑', F06F: '☐', F0A8: '☐', F0E0: '→', F0B0: '°', F0B4: '×', F0B3: '≥', F0A3: '≤' }
/** What holds no text of the draft, or text that is not its own. */
const SKIPPED = new Set(['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:delInstrText', 'w:fldData', 'w:commentReference', 'w:annotationRef', 'w:sdtPr', 'w:sdtEndPr', 'mc:Fallback', 'w:footnoteRef', 'w:endnoteRef', 'w:separator', 'w:continuationSeparator', 'w:object', 'w:ruby'])

export function textOfParagraph(paragraph: Element, notes: Notes, styles: Styles): ParagraphText {
  const found: ParagraphText = { pieces: [], boxes: [], notes: [] }
  read(paragraph, 'text')
  return found

  function read(element: Element, kind: Piece['kind']): void {
    for (const one of element.children) if (isElement(one)) readOne(one, kind)
  }

  function readOne(element: Element, kind: Piece['kind']): void {
    const { name, attributes } = element
    if (SKIPPED.has(name)) {
      if (name === 'w:del' || name === 'w:moveFrom') notes.add('changes')
      if (name === 'w:object') notes.add('objects')
      return
    }
    const add = (text: string): void => { if (text !== '') found.pieces.push({ text, kind }) }
    switch (name) {
      case 'w:r': return read(element, kindOfRun(element, styles))
      case 'w:ins': case 'w:moveTo': notes.add('changes'); return read(element, kind)
      case 'w:t': case 'm:t': return add(element.children.filter((one) => !isElement(one)).join(''))
      case 'w:tab': case 'w:ptab': return add('\t')
      case 'w:br': return add(attributes['w:type'] === 'page' || attributes['w:type'] === 'column' ? '' : '\n')
      case 'w:cr': return add('\n')
      case 'w:noBreakHyphen': return add('-')
      case 'w:sym': return add(symbol(attributes))
      case 'w:footnoteReference': case 'w:endnoteReference': return note(name === 'w:endnoteReference' ? 'e' : 'f', attributes['w:id'] ?? '')
      case 'w:bookmarkStart': {
        const mark = attributes['w:name'] ?? ''
        if (mark.startsWith(MARKS.bookmark)) found.mark ??= mark
        return
      }
      case 'w:txbxContent': found.boxes.push(element); return
      case 'w:drawing': case 'w:pict': notes.add('objects'); return boxesIn(element)
      default: return read(element, kind)
    }
  }

  function note(sort: string, id: string): void {
    found.notes.push(sort + id)
    found.pieces.push({ text: `[${notes.numberOf(sort + id)}]`, kind: 'text' })
  }

  /** The text boxes of a drawing; its older twin for old programs is left out. */
  function boxesIn(element: Element): void {
    for (const one of element.children) {
      if (!isElement(one) || one.name === 'mc:Fallback') continue
      if (one.name === 'w:txbxContent') found.boxes.push(one)
      else boxesIn(one)
    }
  }
}

function kindOfRun(run: Element, styles: Styles): Piece['kind'] {
  const style = styles.markOf(value(child(run, 'w:rPr'), 'w:rStyle'))
  return style === MARKS.hidden ? 'hidden' : style === MARKS.added ? 'added' : 'text'
}

function symbol(attributes: Readonly<Record<string, string>>): string {
  const code = (attributes['w:char'] ?? '').toUpperCase()
  return SYMBOLS[code] ?? (/^F0[0-9A-F]{2}$/.test(code) ? '•' : /^[0-9A-F]{2,4}$/.test(code) ? String.fromCharCode(Number.parseInt(code, 16)) : '')
}

/** The mark at the end of the paragraph is deleted: with the change accepted its text belongs to the next one. */
export function joinsNext(properties: Element | undefined): boolean {
  const mark = child(properties, 'w:rPr')
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined
}
