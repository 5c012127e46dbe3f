/** The parts that every Word file of ours has around its body. */
import { strToU8 } from 'fflate'
import { tag } from './xml.ts'
import { type Parts, zip } from './zip.ts'

export const NAMESPACES: Readonly<Record<string, string>> = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export interface WordContent {
  /** What stands inside `w:body`, its last section included. */
  body: string
  styles(namespaces: Readonly<Record<string, string>>): string
  /** Page numbers from the second page on; the body names the headers `rIdHeader` and `rIdFirst`. */
  headers?: boolean
}

/** Neither an author nor a time is written. */
export function wordPackage({ body, styles, headers = false }: WordContent): Uint8Array {
  const parts: Parts = new Map()
  const put = (name: string, xml: string): void => { parts.set(name, strToU8(XML_HEAD + xml)) }
  const own: Array<[name: string, kind: string, id: string]> = [['styles', 'styles', 'rIdStyles'], ...(headers ? [['header1', 'header', 'rIdHeader'], ['header2', 'header', 'rIdFirst']] as Array<[string, string, string]> : []), ['settings', 'settings', 'rIdSettings']]
  put('[Content_Types].xml', tag('Types', { xmlns: `${PACKAGE}/content-types` }, [
    tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    tag('Override', { PartName: '/word/document.xml', ContentType: `${TYPE}.document.main+xml` }),
    ...own.map(([name, kind]) => tag('Override', { PartName: `/word/${name}.xml`, ContentType: `${TYPE}.${kind}+xml` })),
  ].join('')))
  put('_rels/.rels', tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, tag('Relationship', { Id: 'rId1', Type: `${RELATIONS}/officeDocument`, Target: 'word/document.xml' })))
  put('word/_rels/document.xml.rels', tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, own.map(([name, kind, id]) => tag('Relationship', { Id: id, Type: `${RELATIONS}/${kind}`, Target: `${name}.xml` })).join('')))
  put('word/document.xml', tag('w:document', NAMESPACES, tag('w:body', {}, body)))
  put('word/styles.xml', styles(NAMESPACES))
  put('word/settings.xml', tag('w:settings', NAMESPACES, tag('w:defaultTabStop', { 'w:val': 720 }) + tag('w:characterSpacingControl', { 'w:val': 'doNotCompress' }) + tag('w:compat', {}, tag('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15 }))))
  if (headers) {
    put('word/header1.xml', tag('w:hdr', NAMESPACES, tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': 'Header' })) + field('PAGE'))))
    put('word/header2.xml', tag('w:hdr', NAMESPACES, tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': 'Header' })))))
  }
  return zip(parts)
}

function field(name: string): string {
  const mark = (type: string): string => tag('w:r', {}, tag('w:fldChar', { 'w:fldCharType': type }))
  return mark('begin') + tag('w:r', {}, tag('w:instrText', { 'xml:space': 'preserve' }, ` ${name} `)) + mark('separate') + tag('w:r', {}, tag('w:t', {}, '2')) + mark('end')
}
