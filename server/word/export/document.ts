/** The body of the Word file: paragraphs, the frames of letterhead and closing with their drawn rules, tables, sections. */
import type { Family } from '../../profile.ts'
import { MARKS, spell } from '../marks.ts'
import { escapeXml, tag } from '../xml.ts'
import { type Block, blocksOf, type Item, partsOf, type Rule } from './blocks.ts'
import type { Sheet, SheetParagraph, SheetPiece } from './sheet.ts'
import { PAGE, type Setting, settingsOf, styleId, TEXT_WIDTH, twips } from './styles.ts'

const LONGEST_OUTLINE = 250

export function bodyXml({ paragraphs, rest }: Sheet, family: Family): string {
  const settings = settingsOf(family)
  const orders = new Map(paragraphs.map((one, i) => [one, i]))
  const last = paragraphs.at(-1)
  const newline = paragraphs.some(({ gap }) => gap.includes('\r\n')) ? '\r\n' : '\n'
  const parts = partsOf(paragraphs)
  // A source that shows nothing comes back all the same.
  if (!last && rest !== '') return tag('w:p', {}, tag('w:bookmarkStart', { 'w:id': 0, 'w:name': `${MARKS.bookmark}0_0` }) + tag('w:bookmarkEnd', { 'w:id': 0 }) + hidden(rest)) + section()
  const written = parts.map((part, i) => partXml(part) + (i < parts.length - 1 ? tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': MARKS.drawn }) + section())) : ''))
  // Word wants a paragraph behind the last table.
  return written.join('') + emptyParagraph() + section()

  function partXml(part: readonly SheetParagraph[]): string {
    return blocksOf(part, family).map(blockXml).join('')
  }

  function blockXml(block: Block): string {
    if (block.kind === 'paragraph') return item(block.item)
    if (block.kind === 'table') return table(block.rows)
    return (block.of === 'closing' ? gapAbove() : '') + ruleOf(block.rule) + frame(block.widths, block.rows.map((row) => row.map((column) => column.map(item).join(''))))
  }

  function item({ paragraph: one, rule }: Item): string {
    return paragraph(one) + ruleOf(rule)
  }

  function frame(widths: readonly number[], rows: ReadonlyArray<readonly string[]>): string {
    const cell = (content: string, i: number): string => tag('w:tc', {}, tag('w:tcPr', {}, tag('w:tcW', { 'w:w': twips(widths[i]!), 'w:type': 'dxa' })) + (content || emptyParagraph()))
    return tag('w:tbl', {}, [
      tag('w:tblPr', {}, tag('w:tblStyle', { 'w:val': MARKS.frame }) + tag('w:tblW', { 'w:w': twips(TEXT_WIDTH), 'w:type': 'dxa' }) + tag('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }) + tag('w:tblLayout', { 'w:type': 'fixed' })),
      tag('w:tblGrid', {}, widths.map((width) => tag('w:gridCol', { 'w:w': twips(width) })).join('')),
      ...rows.map((row) => tag('w:tr', {}, tag('w:trPr', {}, tag('w:cantSplit')) + row.map(cell).join(''))),
    ].join(''))
  }

  /** The bars of a row are hidden in its cells, so that the row comes back as it was typed. */
  function table(rows: readonly SheetParagraph[]): string {
    const cells = rows.map(({ pieces }) => cellsOf(pieces))
    const width = Math.max(...cells.map((row) => row.length))
    const grid = Math.floor(twips(TEXT_WIDTH) / width)
    const cell = (row: SheetParagraph, pieces: readonly SheetPiece[], i: number, count: number): string => {
      const span = i === count - 1 ? width - count + 1 : 1
      const properties = tag('w:tcW', { 'w:w': grid * span, 'w:type': 'dxa' }) + (span > 1 ? tag('w:gridSpan', { 'w:val': span }) : '')
      return tag('w:tc', {}, tag('w:tcPr', {}, properties) + tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': styleId('opaque') })) + (i === 0 ? opening(row) : '') + pieces.map((piece) => runXml(piece, settings.opaque)).join('') + (i === count - 1 ? ending(row) : '')))
    }
    return tag('w:tbl', {}, [
      tag('w:tblPr', {}, tag('w:tblStyle', { 'w:val': MARKS.table }) + tag('w:tblW', { 'w:w': grid * width, 'w:type': 'dxa' }) + tag('w:tblLayout', { 'w:type': 'fixed' })),
      tag('w:tblGrid', {}, Array.from({ length: width }, () => tag('w:gridCol', { 'w:w': grid })).join('')),
      ...cells.map((row, at) => tag('w:tr', {}, row.map((pieces, i) => cell(rows[at]!, pieces, i, row.length)).join(''))),
    ].join('')) + emptyParagraph()
  }

  function paragraph(one: SheetParagraph): string {
    const { role, pieces, shown } = one
    const setting = settings[role]
    const flat = setting.outline && shown.length > LONGEST_OUTLINE ? tag('w:outlineLvl', { 'w:val': 9 }) : ''
    return tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': styleId(role) }) + flat) + opening(one) + pieces.map((piece) => runXml(piece, setting)).join('') + ending(one))
  }

  /** The bookmark, and the gap where it is more than line breaks. */
  function opening(one: SheetParagraph): string {
    const order = orders.get(one)!
    const breaks = one.gap.length / newline.length
    const plain = one.gap === newline.repeat(Math.floor(breaks)) && breaks < 1000
    const name = `${MARKS.bookmark}${order}_${plain ? `${breaks}${newline === '\n' ? '' : 'r'}` : 'x'}`
    return tag('w:bookmarkStart', { 'w:id': order, 'w:name': name }) + tag('w:bookmarkEnd', { 'w:id': order }) + (plain ? '' : hidden(one.gap))
  }

  function ending(one: SheetParagraph): string { return one === last && rest !== '' ? hidden(rest) : '' }
}

const ruleOf = (rule: Rule | undefined): string => (rule === undefined ? '' : rule === 'hyphens' ? drawn('', '-----') : ruleXml(rule.column, rule.length))

/** The border of an empty paragraph, as long as it is to be. */
function ruleXml(column: number, length: number): string {
  const side = Math.max(0, Math.round((twips(column) - length) / 2))
  return drawn(tag('w:pBdr', {}, tag('w:top', { 'w:val': 'single', 'w:sz': 6, 'w:space': 1, 'w:color': 'auto' })) + tag('w:spacing', { 'w:before': 70, 'w:after': 0, 'w:line': 60, 'w:lineRule': 'exact' }) + tag('w:ind', { 'w:left': side, 'w:right': side }), '')
}

const gapAbove = (): string => tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': MARKS.drawn }) + tag('w:keepNext') + tag('w:spacing', { 'w:before': 120, 'w:line': 120, 'w:lineRule': 'exact' })))

function drawn(properties: string, text: string): string {
  const spacing = text === '' ? '' : tag('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' })
  return tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': MARKS.drawn }) + spacing + properties) + (text === '' ? '' : tag('w:r', {}, tag('w:rPr', {}, tag('w:sz', { 'w:val': 28 })) + tag('w:t', {}, text))))
}
const emptyParagraph = (): string => tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': MARKS.drawn })))

/** Each part has pages of its own, counted from 1, the first without a number. */
function section(): string {
  return tag('w:sectPr', {}, [
    tag('w:headerReference', { 'w:type': 'default', 'r:id': 'rIdHeader' }),
    tag('w:headerReference', { 'w:type': 'first', 'r:id': 'rIdFirst' }),
    tag('w:type', { 'w:val': 'nextPage' }),
    tag('w:pgSz', { 'w:w': twips(PAGE.width), 'w:h': twips(PAGE.height) }),
    tag('w:pgMar', { 'w:top': twips(PAGE.top), 'w:right': twips(PAGE.right), 'w:bottom': twips(PAGE.bottom), 'w:left': twips(PAGE.left), 'w:header': twips(PAGE.header), 'w:footer': twips(PAGE.header), 'w:gutter': 0 }),
    tag('w:pgNumType', { 'w:start': 1 }),
    tag('w:titlePg'),
  ].join(''))
}

function runXml({ text, kind, bold }: SheetPiece, setting: Setting): string {
  if (kind === 'hidden') return hidden(text)
  const properties = (kind === 'added' ? tag('w:rStyle', { 'w:val': MARKS.added }) : '') + (bold && !setting.bold ? tag('w:b') + tag('w:bCs') : '')
  const words = text.split('\t').map((one) => (one === '' ? '' : tag('w:t', { 'xml:space': 'preserve' }, escapeXml(one)))).join(tag('w:tab'))
  return tag('w:r', {}, (properties && tag('w:rPr', {}, properties)) + words)
}

const hidden = (text: string): string => tag('w:r', {}, tag('w:rPr', {}, tag('w:rStyle', { 'w:val': MARKS.hidden }) + tag('w:vanish')) + tag('w:t', { 'xml:space': 'preserve' }, escapeXml(spell(text))))

/** "| a | b |" cut between its bars, each bar with the blanks beside it hidden in the cell behind it. */
export function cellsOf(pieces: readonly SheetPiece[]): SheetPiece[][] {
  const cells: SheetPiece[][] = []
  const flat = pieces.flatMap((piece) => (piece.kind === 'text' ? piece.text.split(/(\s*\|\s*)/u).filter(Boolean).map((text) => ({ ...piece, text, kind: text.includes('|') ? 'hidden' as const : piece.kind })) : [piece]))
  flat.forEach((piece, i) => {
    const opens = piece.kind === 'hidden' && piece.text.includes('|') && i < flat.length - 1
    if (opens || cells.length === 0) cells.push([piece])
    else cells.at(-1)!.push(piece)
  })
  return cells
}
