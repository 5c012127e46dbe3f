/** Plain papers of our own in Word: a title, lines, and tables whose head is printed on each page. The bản so sánh and the report are such papers. */
import { escapeXml, tag } from './xml.ts'
import { wordPackage } from './package.ts'

/** `look` of a stretch of text: as it is, taken out, put in, strong, faint. */
export interface Words { text: string; look?: 'out' | 'in' | 'strong' | 'faint' }
export type Cell = readonly Words[]
export interface PaperTable { head: readonly string[]; /** Shares of the width. */ widths: readonly number[]; rows: ReadonlyArray<readonly Cell[]> }
export type Block = { kind: 'title' | 'subtitle' | 'heading' | 'text'; words: Cell } | { kind: 'table'; table: PaperTable }

/** Twips: A4, margins of 20 mm. */
const SHORT = 11906, LONG = 16838, MARGIN = 1134

export function paper(blocks: readonly Block[], { landscape = false }: { landscape?: boolean } = {}): Uint8Array {
  const width = (landscape ? LONG : SHORT) - 2 * MARGIN
  const body = blocks.map((block) => (block.kind === 'table' ? tableXml(block.table, width) : paragraph(block.words, block.kind))).join('')
  const page = tag('w:pgSz', { 'w:w': landscape ? LONG : SHORT, 'w:h': landscape ? SHORT : LONG, ...(landscape && { 'w:orient': 'landscape' }) })
  const margins = tag('w:pgMar', { 'w:top': MARGIN, 'w:right': MARGIN, 'w:bottom': MARGIN, 'w:left': MARGIN, 'w:header': 567, 'w:footer': 567, 'w:gutter': 0 })
  const headers = tag('w:headerReference', { 'w:type': 'default', 'r:id': 'rIdHeader' }) + tag('w:headerReference', { 'w:type': 'first', 'r:id': 'rIdFirst' })
  return wordPackage({ body: `${body}<w:sectPr>${headers}${page}${margins}<w:titlePg/></w:sectPr>`, styles, headers: true })
}

const STYLE_IDS = { title: 'Title', subtitle: 'Subtitle', heading: 'Heading1', text: 'Normal' } as const

function paragraph(words: Cell, kind: keyof typeof STYLE_IDS): string {
  return tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': STYLE_IDS[kind] })) + words.map(runs).join(''))
}

function tableXml({ head, widths, rows }: PaperTable, width: number): string {
  const sum = widths.reduce((all, one) => all + one, 0)
  const columns = widths.map((one) => Math.floor((width * one) / sum))
  const row = (cells: readonly Cell[], isHead: boolean): string => tag('w:tr', {}, (isHead ? tag('w:trPr', {}, tag('w:cantSplit') + tag('w:tblHeader')) : '') + cells.map((cell, i) => tag('w:tc', {}, tag('w:tcPr', {}, tag('w:tcW', { 'w:w': columns[i]!, 'w:type': 'dxa' })) + linesOf(cell).map((line) => tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': isHead ? 'TableHead' : 'TableText' })) + line.map(runs).join(''))).join(''))).join(''))
  return tag('w:tbl', {}, [
    tag('w:tblPr', {}, tag('w:tblW', { 'w:w': columns.reduce((all, one) => all + one, 0), 'w:type': 'dxa' }) + tag('w:tblBorders', {}, ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => tag(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' })).join('')) + tag('w:tblLayout', { 'w:type': 'fixed' }) + tag('w:tblCellMar', {}, ['left', 'right'].map((side) => tag(`w:${side}`, { 'w:w': 85, 'w:type': 'dxa' })).join(''))),
    tag('w:tblGrid', {}, columns.map((one) => tag('w:gridCol', { 'w:w': one })).join('')),
    row(head.map((text) => [{ text }]), true),
    ...rows.map((cells) => row(cells, false)),
  ].join('')) + tag('w:p')
}

/** The words of a cell cut at its line breaks. */
function linesOf(cell: Cell): Words[][] {
  const lines: Words[][] = [[]]
  for (const { text, look } of cell) {
    text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push([])
      if (part !== '') lines.at(-1)!.push({ text: part, ...(look && { look }) })
    })
  }
  return lines
}

const LOOKS: Record<NonNullable<Words['look']>, string> = {
  out: '<w:strike/><w:color w:val="A4262C"/>', in: '<w:b/><w:color w:val="0B5A2A"/><w:u w:val="single"/>', strong: '<w:b/>', faint: '<w:color w:val="595959"/>',
}

function runs({ text, look }: Words): string {
  return tag('w:r', {}, (look ? tag('w:rPr', {}, LOOKS[look]) : '') + tag('w:t', { 'xml:space': 'preserve' }, escapeXml(text)))
}

function styles(namespaces: Readonly<Record<string, string>>): string {
  const style = (id: string, name: string, paragraphs: string, run: string, usual = false): string => tag('w:style', { 'w:type': 'paragraph', ...(usual && { 'w:default': '1' }), 'w:styleId': id }, tag('w:name', { 'w:val': name }) + (usual ? '' : tag('w:basedOn', { 'w:val': 'Normal' })) + tag('w:qFormat') + tag('w:pPr', {}, paragraphs) + (run && tag('w:rPr', {}, run)))
  const size = (points: number): string => tag('w:sz', { 'w:val': points * 2 }) + tag('w:szCs', { 'w:val': points * 2 })
  const fonts = tag('w:rFonts', { 'w:ascii': 'Times New Roman', 'w:hAnsi': 'Times New Roman', 'w:cs': 'Times New Roman', 'w:eastAsia': 'Times New Roman' })
  const centred = tag('w:jc', { 'w:val': 'center' })
  return tag('w:styles', namespaces, [
    tag('w:docDefaults', {}, tag('w:rPrDefault', {}, tag('w:rPr', {}, fonts + size(13) + tag('w:lang', { 'w:val': 'vi-VN' }))) + tag('w:pPrDefault')),
    style('Normal', 'Normal', tag('w:spacing', { 'w:before': 60, 'w:after': 60 }), '', true),
    style('Title', 'Title', centred, tag('w:b') + size(15)),
    style('Subtitle', 'Subtitle', tag('w:spacing', { 'w:after': 160 }) + centred, tag('w:i')),
    style('Heading1', 'heading 1', tag('w:keepNext') + tag('w:spacing', { 'w:before': 240, 'w:after': 80 }) + tag('w:outlineLvl', { 'w:val': 0 }), tag('w:b') + size(14)),
    style('TableText', 'Table Text', tag('w:spacing', { 'w:before': 20, 'w:after': 20 }), size(12)),
    style('TableHead', 'Table Head', tag('w:keepNext') + centred, tag('w:b') + size(12)),
    style('Header', 'header', centred, ''),
  ].join(''))
}
