/** Word files for tests, written part by part; and the sixty in which every feature of automatic numbers occurs. */
import { strToU8 } from 'fflate'
import { tag } from '../../server/word/xml.ts'
import { type Parts, zip } from '../../server/word/zip.ts'
import { randomOf } from './random.ts'

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface WordFile { body: string; numbering?: string; styles?: string; footnotes?: string; more?: Record<string, string | Uint8Array> }

export function partsOf({ body, numbering, styles, footnotes, more = {} }: WordFile): Parts {
  const named = Object.entries({ numbering, styles, footnotes }).filter((one): one is [string, string] => one[1] !== undefined)
  const parts: Parts = new Map()
  const put = (name: string, text: string): void => { parts.set(name, strToU8(HEAD + text)) }
  put('[Content_Types].xml', tag('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
    tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    tag('Override', { PartName: '/word/document.xml', ContentType: `${TYPE}.document.main+xml` }),
    ...named.map(([name]) => tag('Override', { PartName: `/word/${name}.xml`, ContentType: `${TYPE}.${name}+xml` })),
  ].join('')))
  put('_rels/.rels', tag('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, tag('Relationship', { Id: 'rId1', Type: `${RELATION}/officeDocument`, Target: 'word/document.xml' })))
  put('word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`)
  put('word/_rels/document.xml.rels', tag('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, named.map(([name], i) => tag('Relationship', { Id: `rId${i + 1}`, Type: `${RELATION}/${name}`, Target: `${name}.xml` })).join('')))
  for (const [name, content] of named) put(`word/${name}.xml`, `<w:${name} ${W}>${content}</w:${name}>`)
  for (const [name, content] of Object.entries(more)) parts.set(name, typeof content === 'string' ? strToU8(content) : content)
  return parts
}

export const wordFile = (file: WordFile): Uint8Array => zip(partsOf(file))

export const run = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
/** A paragraph of plain text, in a list when it is given one. */
export function para(text: string, { list, level, style, mark = '' }: { list?: number; level?: number; style?: string; mark?: string } = {}): string {
  const number = list === undefined && level === undefined ? '' : `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}${list === undefined ? '' : `<w:numId w:val="${list}"/>`}</w:numPr>`
  return `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${number}${mark && `<w:rPr>${mark}</w:rPr>`}</w:pPr>${text === '' ? '' : run(text)}</w:p>`
}

export interface TestLevel { format?: string; text: string; start?: number; suffix?: string; restart?: number; legal?: boolean; style?: string }
export const level = (at: number, { format = 'decimal', text, start = 1, suffix, restart, legal, style }: TestLevel): string => `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${restart === undefined ? '' : `<w:lvlRestart w:val="${restart}"/>`}${style ? `<w:pStyle w:val="${style}"/>` : ''}${legal ? '<w:isLgl/>' : ''}${suffix ? `<w:suff w:val="${suffix}"/>` : ''}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`
export const abstract = (id: number, levels: readonly TestLevel[], more = ''): string => `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels.map((one, at) => level(at, one)).join('')}</w:abstractNum>`
export const num = (id: number, of: number, overrides = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`
export const startOverride = (at: number, start: number): string => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`
export const style = (id: string, properties: string, more = ''): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:pPr>${properties}</w:pPr></w:style>`
const USUAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'

const LEGAL: readonly TestLevel[] = [{ format: 'upperRoman', text: 'Chương %1' }, { text: 'Điều %2.' }, { text: '%3.' }, { format: 'lowerLetter', text: '%4)' }]
const DOTTED: readonly TestLevel[] = [{ text: '%1.' }, { text: '%1.%2.' }, { text: '%1.%2.%3.' }]

/** Sixty files: each feature by itself, then the same features mixed at random (always the same). */
export function numberedFiles(): Array<{ name: string; file: WordFile }> {
  const lines = (levels: readonly number[], list = 1): string => levels.map((at, i) => para(`dòng ${i + 1}`, { list, level: at })).join('')
  const simple = (name: string, levels: readonly TestLevel[], order: readonly number[]): { name: string; file: WordFile } => ({ name, file: { styles: USUAL, numbering: abstract(0, levels) + num(1, 0), body: lines(order) } })
  const ladder = [0, 1, 2, 3, 3, 2, 3, 1, 2, 0, 1, 2, 3, 3, 3]
  const own = [
    simple('decimal', [{ text: '%1.' }], [0, 0, 0]),
    simple('decimal in a word', [{ text: 'Điều %1.' }], [0, 0, 0]),
    simple('decimal with zero', [{ format: 'decimalZero', text: '%1.' }], Array(11).fill(0)),
    simple('upper roman', [{ format: 'upperRoman', text: '%1.' }], Array(14).fill(0)),
    simple('lower roman', [{ format: 'lowerRoman', text: '(%1)' }], Array(9).fill(0)),
    simple('lower letters', [{ format: 'lowerLetter', text: '%1)' }], Array(8).fill(0)),
    simple('letters past z', [{ format: 'lowerLetter', text: '%1)' }], Array(29).fill(0)),
    simple('upper letters', [{ format: 'upperLetter', text: '%1.' }], [0, 0, 0]),
    simple('start of five', [{ text: '%1.', start: 5 }], [0, 0, 0]),
    simple('start of nought', [{ text: '%1.', start: 0 }], [0, 0]),
    simple('dotted', DOTTED, [0, 1, 2, 2, 1, 0, 1, 2]),
    simple('the legal ladder', LEGAL, ladder),
    simple('back to the first level', LEGAL, [0, 1, 1, 0, 1, 1, 2, 0, 1]),
    simple('three levels in one number', [{ format: 'upperRoman', text: '%1.' }, { format: 'lowerLetter', text: '%1.%2)' }, { text: '%1.%2.%3' }], [0, 1, 2, 2, 1, 2, 0, 1, 2]),
    simple('words around a number', [{ text: '(Mục %1)' }, { format: 'lowerRoman', text: 'ý %2 -' }], [0, 1, 1, 0, 1]),
    simple('suffix of a space', [{ text: 'Điều %1.', suffix: 'space' }], [0, 0]),
    simple('suffix of nothing', [{ text: '%1-', suffix: 'nothing' }], [0, 0]),
    simple('bullets', [{ format: 'bullet', text: '-' }, { format: 'bullet', text: '+' }], [0, 1, 1, 0]),
    simple('numbers and bullets', [{ text: '%1.' }, { format: 'bullet', text: '-' }], [0, 1, 1, 0, 1]),
    simple('no number', [{ format: 'none', text: 'Phần chung' }], [0, 0]),
    { name: 'two instances of one list go on', file: { styles: USUAL, numbering: abstract(0, [{ text: '%1.' }]) + num(1, 0) + num(2, 0), body: lines([0, 0]) + lines([0, 0], 2) } },
    { name: 'start override', file: { styles: USUAL, numbering: abstract(0, [{ text: '%1.' }]) + num(1, 0) + num(2, 0, startOverride(0, 1)), body: lines([0, 0, 0]) + lines([0, 0], 2) } },
    { name: 'start override of seven', file: { styles: USUAL, numbering: abstract(0, [{ text: '%1.' }]) + num(1, 0) + num(2, 0, startOverride(0, 7)), body: lines([0, 0]) + lines([0, 0], 2) } },
    { name: 'a level of its own', file: { styles: USUAL, numbering: abstract(0, [{ text: '%1.' }]) + num(1, 0) + num(2, 0, `<w:lvlOverride w:ilvl="0">${level(0, { format: 'lowerLetter', text: '%1)' })}</w:lvlOverride>`), body: lines([0, 0], 2) } },
    { name: 'two lists apart', file: { styles: USUAL, numbering: abstract(0, [{ text: '%1.' }]) + abstract(1, [{ format: 'lowerLetter', text: '%1)' }]) + num(1, 0) + num(2, 1), body: lines([0]) + lines([0, 0], 2) + lines([0]) + lines([0], 2) } },
    { name: 'a list of a style', file: { numbering: abstract(0, [{ text: 'Điều %1.', style: 'Dieu' }]) + num(1, 0), styles: USUAL + style('Dieu', '<w:numPr><w:numId w:val="1"/></w:numPr>'), body: para('một', { style: 'Dieu' }) + para('chữ') + para('hai', { style: 'Dieu' }) } },
    { name: 'levels of styles', file: { numbering: abstract(0, [{ format: 'upperRoman', text: 'Chương %1', style: 'Chuong' }, { text: 'Điều %2.', style: 'Dieu' }]) + num(1, 0), styles: USUAL + style('Chuong', '<w:numPr><w:numId w:val="1"/></w:numPr>') + style('Dieu', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'), body: ['Chuong', 'Dieu', 'Dieu', 'Chuong', 'Dieu'].map((one) => para('dòng', { style: one })).join('') } },
    { name: 'a style based on another', file: { numbering: abstract(0, [{ text: '%1.', style: 'Khoan' }]) + num(1, 0), styles: USUAL + style('Khoan', '<w:numPr><w:numId w:val="1"/></w:numPr>') + style('KhoanCon', '', '<w:basedOn w:val="Khoan"/>'), body: para('một', { style: 'Khoan' }) + para('hai', { style: 'KhoanCon' }) } },
    { name: 'a list of a style turned off', file: { numbering: abstract(0, [{ text: '%1.', style: 'Khoan' }]) + num(1, 0), styles: USUAL + style('Khoan', '<w:numPr><w:numId w:val="1"/></w:numPr>'), body: para('một', { style: 'Khoan' }) + para('không số', { style: 'Khoan', list: 0 }) + para('hai', { style: 'Khoan' }) } },
    { name: 'text between', file: { styles: USUAL, numbering: abstract(0, LEGAL) + num(1, 0), body: lines([0, 1, 2]) + para('lời') + lines([2, 3]) + para('lời') + lines([3, 1]) } },
  ]
  const random = randomOf(12)
  const mixed = Array.from({ length: 60 - own.length }, (_, i) => {
    const depth = random.whole(2, 4)
    const levels: TestLevel[] = Array.from({ length: depth }, (_, at) => {
      const format = random.pick(['decimal', 'decimal', 'lowerLetter', 'upperRoman', 'lowerRoman', 'upperLetter'])
      const text = random.pick([`%${at + 1}.`, `%${at + 1})`, `Điều %${at + 1}.`, `(%${at + 1})`, at > 0 ? `%${at}.%${at + 1}.` : '%1-'])
      return { format, text, start: random.pick([1, 1, 1, 3]) }
    })
    let at = 0
    const body: string[] = []
    for (let line = 0; line < random.whole(6, 18); line++) {
      at = line === 0 ? 0 : random.whole(0, Math.min(depth - 1, at + 1)) // a level is entered from the one above it
      body.push(para(`dòng ${line + 1}`, { list: line > 9 ? 2 : 1, level: at }))
      if (random.next() < 0.15) body.push(para('lời xen giữa'))
    }
    return { name: `mixed ${i + 1}`, file: { styles: USUAL, numbering: abstract(0, levels) + num(1, 0) + num(2, 0, i % 3 === 0 ? startOverride(0, 1) : ''), body: body.join('') } }
  })
  return [...own, ...mixed]
}
