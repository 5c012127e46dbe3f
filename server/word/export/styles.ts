/**
 * How each part of a document is set: Nghị định số 30/2020/NĐ-CP, Phụ lục I (HC); the same page for a VBQPPL, whose margins allow it
 * (Nghị định số 78/2025/NĐ-CP); Hướng dẫn số 36-HD/VPTW for papers of the Party.
 * Sizes in points, lengths in millimetres.
 */
import type { Family } from '../../profile.ts'
import { MARK_NAMES, MARKS } from '../marks.ts'
import { tag } from '../xml.ts'
import type { Role } from './roles.ts'

/** A4; margins that both regimes allow. The page number stands in the middle of the upper margin. */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 20, header: 10 }
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right
/** The left column of letterhead and closing. */
export const LEFT_COLUMN = { letterhead: 62, closing: 80 }

export const twips = (millimetres: number): number => Math.round(millimetres * 1440 / 25.4)

export interface Setting {
  /** What Word shows in its list of styles. */
  name: string
  size: number
  bold?: boolean
  italic?: boolean
  underline?: boolean
  align?: 'left' | 'center' | 'both'
  /** First line, millimetres. */
  indent?: number
  /** Left edge, millimetres. */
  left?: number
  before?: number
  after?: number
  /** Level in the navigation pane, from 1. */
  outline?: number
  /** Stays on the page of what follows. */
  keep?: boolean
}

const INDENT = 12.7, GAP = 6

export function settingsOf(family: Family): Record<Role, Setting> {
  const party = family === 'DANG'
  const body: Setting = { name: 'Nội dung', size: 14, align: 'both', indent: INDENT, before: GAP }
  const centred = (name: string, size: number, more: Partial<Setting> = {}): Setting => ({ name, size, align: 'center', ...more })
  const bold = { bold: true } as const
  return {
    issuerAbove: centred('Cơ quan chủ quản', party ? 14 : 12),
    issuer: centred('Cơ quan ban hành', party ? 14 : 12, bold),
    motto: centred('Quốc hiệu', 12, bold),
    tieuNgu: centred('Tiêu ngữ', 13, bold),
    partyMotto: centred('Tiêu đề của Đảng', 15, bold),
    number: centred('Số, ký hiệu', party ? 14 : 13, { before: GAP }),
    placeDate: centred('Địa danh, thời gian', party ? 14 : 13, { italic: true, before: GAP }),
    mark: centred('Dấu chỉ mức độ', 13, { ...bold, before: GAP }),
    copyForm: centred('Hình thức sao', party ? 14 : 13, bold),
    star: centred('Dấu sao', 14),
    vv: centred('Trích yếu công văn', 12, { before: 3 }),
    documentType: centred('Tên loại văn bản', party ? 16 : 14, { ...bold, before: 18, keep: true }),
    subject: centred('Trích yếu', 14, { ...bold, keep: true }),
    linkLine: centred('Kèm theo', 14, { italic: true, before: 3 }),
    kinhGui: { name: 'Kính gửi', size: 14, align: 'left', left: 25, before: 12 },
    addressee: { name: 'Nơi được gửi', size: 14, align: 'left', left: 48, before: 3 },
    authority: centred('Thẩm quyền ban hành', 14, { ...bold, before: 12 }),
    ground: { ...body, name: 'Căn cứ', italic: !party },
    enactingLine: centred('Quyết định, quyết nghị', 14, { ...bold, before: 12, after: GAP, keep: true }),
    enacting: { ...body, name: 'Câu ban hành', italic: !party },
    part: centred('Phần', 14, { ...bold, before: 12, outline: 1, keep: true }),
    partTitle: centred('Tên phần', 14, { ...bold, keep: true }),
    chapter: centred('Chương', 14, { ...bold, before: 12, outline: 2, keep: true }),
    chapterTitle: centred('Tên chương', 14, { ...bold, keep: true }),
    section: centred('Mục', 14, { ...bold, before: 9, outline: 3, keep: true }),
    sectionTitle: centred('Tên mục', 14, { ...bold, keep: true }),
    subsection: centred('Tiểu mục', 14, { ...bold, before: GAP, outline: 4, keep: true }),
    subsectionTitle: centred('Tên tiểu mục', 14, { ...bold, keep: true }),
    article: { ...body, name: 'Điều', outline: 5, keep: true },
    articleText: { ...body, name: 'Điều không tiêu đề', outline: 5 },
    division: { ...body, name: 'Mục La Mã', outline: 2, keep: true },
    clause: { ...body, name: 'Khoản' },
    point: { ...body, name: 'Điểm' },
    item: { ...body, name: 'Ý' },
    dash: { ...body, name: 'Gạch đầu dòng' },
    paragraph: body,
    opaque: { name: 'Bảng, khối giữ nguyên', size: 12, align: 'left' },
    recipientsLabel: { name: 'Nơi nhận', size: party ? 14 : 12, ...(party ? { underline: true } : { bold: true, italic: true }), align: 'left' },
    recipient: { name: 'Danh sách nơi nhận', size: party ? 12 : 11, align: 'left' },
    signatureLeft: centred('Quyền hạn, chức vụ (bên trái)', 14, bold),
    signerLeft: centred('Họ và tên người ký (bên trái)', 14, { ...bold, before: 72 }),
    signature: centred('Quyền hạn, chức vụ', 14, bold),
    signer: centred('Họ và tên người ký', 14, { ...bold, before: 72 }),
    appendixLabel: centred('Phụ lục', 14, { ...bold, outline: 1, keep: true }),
    appendixTitle: centred('Tên phụ lục', 14, { ...bold, keep: true }),
    footnote: { name: 'Chú thích', size: 11, align: 'both' },
  }
}

export const styleId = (role: Role): string => `BP${role[0]!.toUpperCase()}${role.slice(1)}`

/** `word/styles.xml`. */
export function stylesXml(family: Family, namespaces: Readonly<Record<string, string>>): string {
  const settings = settingsOf(family)
  const fonts = tag('w:rFonts', { 'w:ascii': FONT, 'w:hAnsi': FONT, 'w:cs': FONT, 'w:eastAsia': FONT })
  return tag('w:styles', namespaces, [
    tag('w:docDefaults', {}, tag('w:rPrDefault', {}, tag('w:rPr', {}, fonts + sizes(14) + tag('w:lang', { 'w:val': 'vi-VN', 'w:eastAsia': 'vi-VN' }))) + tag('w:pPrDefault')),
    style('paragraph', 'Normal', 'Normal', '', true),
    style('table', 'TableNormal', 'Normal Table', tag('w:tblPr', {}, tag('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }) + NO_CELL_MARGINS), true),
    style('character', 'DefaultParagraphFont', 'Default Paragraph Font', '', true),
    style('paragraph', 'Header', 'header', tag('w:pPr', {}, tag('w:jc', { 'w:val': 'center' })) + tag('w:rPr', {}, sizes(14))),
    ...(Object.keys(settings) as Role[]).map((role) => paragraphStyle(styleId(role), settings[role])),
    style('paragraph', MARKS.drawn, markName(MARKS.drawn), tag('w:pPr', {}, tag('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 120, 'w:lineRule': 'exact' }) + tag('w:jc', { 'w:val': 'center' })) + tag('w:rPr', {}, sizes(4))),
    style('character', MARKS.hidden, markName(MARKS.hidden), tag('w:rPr', {}, tag('w:vanish'))),
    style('character', MARKS.added, markName(MARKS.added), ''),
    style('table', MARKS.frame, markName(MARKS.frame), tag('w:tblPr', {}, NO_CELL_MARGINS)),
    style('table', MARKS.table, markName(MARKS.table), tag('w:tblPr', {}, borders('w:tblBorders', ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']) + tag('w:tblCellMar', {}, ['left', 'right'].map((side) => tag(`w:${side}`, { 'w:w': 85, 'w:type': 'dxa' })).join('')))),
  ].join(''))
}

const markName = (id: string): string => Object.keys(MARK_NAMES).find((name) => MARK_NAMES[name] === id)!
const FONT = 'Times New Roman'
const sizes = (points: number): string => tag('w:sz', { 'w:val': points * 2 }) + tag('w:szCs', { 'w:val': points * 2 })
const borders = (name: string, sides: readonly string[]): string => tag(name, {}, sides.map((side) => tag(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' })).join(''))
const NO_CELL_MARGINS = tag('w:tblCellMar', {}, ['top', 'left', 'bottom', 'right'].map((side) => tag(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' })).join(''))

function style(type: string, id: string, name: string, content: string, usual = false): string {
  return tag('w:style', { 'w:type': type, ...(usual ? { 'w:default': '1' } : { 'w:customStyle': id === 'Header' ? undefined : '1' }), 'w:styleId': id }, tag('w:name', { 'w:val': name }) + (usual || type === 'table' ? '' : tag('w:basedOn', { 'w:val': type === 'character' ? 'DefaultParagraphFont' : 'Normal' })) + tag('w:qFormat') + content)
}

function paragraphStyle(id: string, { name, size, bold, italic, underline, align = 'left', indent, left, before = 0, after = 0, outline, keep }: Setting): string {
  const paragraph = (keep ? tag('w:keepNext') : '')
    + tag('w:spacing', { 'w:before': before * 20, 'w:after': after * 20, 'w:line': 240, 'w:lineRule': 'auto' })
    + (indent || left ? tag('w:ind', { 'w:left': left && twips(left), 'w:firstLine': indent && twips(indent) }) : '')
    + tag('w:jc', { 'w:val': align })
    + (outline ? tag('w:outlineLvl', { 'w:val': outline - 1 }) : '')
  const run = (bold ? tag('w:b') + tag('w:bCs') : '') + (italic ? tag('w:i') + tag('w:iCs') : '') + sizes(size) + (underline ? tag('w:u', { 'w:val': 'single' }) : '')
  return style('paragraph', id, name, tag('w:pPr', {}, paragraph) + tag('w:rPr', {}, run))
}
