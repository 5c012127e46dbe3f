/** Word files read and written. What LibreOffice and a ruler say of the same code is in `test/layout.ts`. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { parseDraft } from '../server/parse/parse.ts'
import { dialectOf } from '../server/transport/names.ts'
import { withComments } from '../server/word/comments.ts'
import { TEMPLATES } from '../server/data/templates/all.ts'
import { exportWord } from '../server/word/export/export.ts'
import { pagesHtml } from '../server/word/export/html.ts'
import { importWord } from '../server/word/import/import.ts'
import { Refusal } from '../server/word/refusal.ts'
import { isElement, parseXml, type Element } from '../server/word/xml.ts'
import { LIMITS, unzip } from '../server/word/zip.ts'
import { fill, numbered, told } from './lib/filled.ts'
import { abstract, level, num, para, partsOf, run, startOverride, style, W, wordFile } from './lib/word-files.ts'
import { zip } from '../server/word/zip.ts'

const TODAY = '2026-11-23'
const textOf = (body: string, more: Partial<Parameters<typeof wordFile>[0]> = {}): string => importWord(wordFile({ body, ...more })).text
const written = (source: string, name = 'a.vbpl'): Uint8Array => exportWord(parseDraft(source, { dialect: dialectOf(name), today: TODAY }), dialectOf(name))
const drafts = ['test/samples', 'test/drafts'].flatMap((folder) => readdirSync(folder).filter((file) => !file.endsWith('.tree')).map((file) => path.join(folder, file)))
const list = (levels: readonly number[], id = 1): string => levels.map((at) => para('x', { list: id, level: at })).join('')

describe('automatic numbers of Word', () => {
  const cases: Array<[name: string, numbering: string, body: string, printed: string]> = [
    ['count with their words', abstract(0, [{ text: 'Điều %1.' }]) + num(1, 0), list([0, 0]), 'Điều 1. x\nĐiều 2. x'],
    ['have levels that start anew', abstract(0, [{ text: '%1.' }, { text: '%1.%2.' }]) + num(1, 0), list([0, 1, 1, 0, 1]), '1. x\n1.1. x\n1.2. x\n2. x\n2.1. x'],
    ['go on where a level never starts anew (17.9.10)', abstract(0, [{ format: 'upperRoman', text: 'Chương %1' }, { text: 'Điều %2.', restart: 0 }]) + num(1, 0), list([0, 1, 1, 0, 1]), 'Chương I x\nĐiều 1. x\nĐiều 2. x\nChương II x\nĐiều 3. x'],
    ['start anew behind the level that is named alone', abstract(0, [{ text: '%1.' }, { text: '%2)' }, { text: '(%3)', restart: 1 }]) + num(1, 0), list([0, 1, 2, 1, 2, 0, 1, 2]), '1. x\n1) x\n(1) x\n2) x\n(2) x\n2. x\n1) x\n(1) x'],
    ['are digits where the law wants them (17.9.4)', abstract(0, [{ format: 'upperRoman', text: '%1.' }, { text: '%1.%2.', legal: true }]) + num(1, 0), list([0, 0, 1]), 'I. x\nII. x\n2.1. x'],
    ['go on from one instance to another', abstract(0, [{ text: '%1.' }]) + num(1, 0) + num(2, 0), list([0, 0]) + list([0], 2), '1. x\n2. x\n3. x'],
    ['start anew where an instance says so', abstract(0, [{ text: '%1.' }]) + num(1, 0) + num(2, 0, startOverride(0, 7)), list([0, 0]) + list([0, 0], 2), '1. x\n2. x\n7. x\n8. x'],
    ['have levels of an instance’s own', abstract(0, [{ text: '%1.' }]) + num(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, { format: 'lowerLetter', text: '%1)' })}</w:lvlOverride>`), list([0, 0]), 'a) x\nb) x'],
    ['have no blank behind them where none is asked for', abstract(0, [{ text: '%1-', suffix: 'nothing' }]) + num(1, 0), list([0]), '1-x'],
    ['may be dashes', abstract(0, [{ format: 'bullet', text: '-' }]) + num(1, 0), list([0, 0]), '- x\n- x'],
    ['may be pictures of a symbol font', abstract(0, [{ format: 'bullet', text: '&#xF0B7;' }]) + num(1, 0), list([0]), '• x'],
    ['are not counted in what is deleted', abstract(0, [{ text: '%1.' }]) + num(1, 0), `${para('một', { list: 1 })}<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>${para('hai', { list: 1 })}`, '1. một\n2. hai'],
    ['are the text of a level without a number', abstract(0, [{ format: 'none', text: 'Phần chung:' }]) + num(1, 0), list([0]), 'Phần chung: x'],
  ]
  for (const [name, numbering, body, printed] of cases) it(name, () => assert.equal(textOf(body, { numbering }), printed))

  it('come from styles, and from styles of lists', () => {
    const styles = `${style('Dieu', '<w:numPr><w:numId w:val="1"/></w:numPr>')}${style('DieuCon', '', '<w:basedOn w:val="Dieu"/>')}<w:style w:type="numbering" w:styleId="DanhSach"><w:name w:val="DanhSach"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="DanhSach"/></w:abstractNum>${abstract(1, [{ format: 'upperRoman', text: '%1.' }, { text: 'Điều %2.', style: 'Dieu' }], '<w:styleLink w:val="DanhSach"/>')}${num(1, 0)}${num(2, 1)}`
    assert.equal(textOf(para('x', { list: 1, level: 0 }) + para('x', { style: 'Dieu' }) + para('x', { style: 'DieuCon' }) + para('x', { style: 'Dieu', list: 0 }), { styles, numbering }), 'I. x\nĐiều 1. x\nĐiều 2. x\nx')
  })

  it('say when Word’s letters part from the legal ones', () => {
    const notes = (count: number): string[] => importWord(wordFile({ body: list(Array(count).fill(0)), numbering: abstract(0, [{ format: 'lowerLetter', text: '%1)' }]) + num(1, 0) })).notes
    assert.deepEqual(notes(4), ['numbers'])
    assert.deepEqual(notes(5).sort(), ['letters', 'numbers'])
  })
})

describe('import of Word files', () => {
  it('reads tracked changes as accepted, and says so', () => {
    const body = `<w:p>${run('giữ ')}<w:ins w:id="1">${run('thêm')}</w:ins><w:del w:id="2"><w:r><w:delText>bớt</w:delText></w:r></w:del></w:p><w:p><w:moveFrom w:id="3">${run('đi')}</w:moveFrom></w:p><w:p><w:moveTo w:id="4">${run('đến')}</w:moveTo></w:p>${para('nối ', { mark: '<w:del w:id="5"/>' })}${para('liền')}`
    const { text, notes } = importWord(wordFile({ body }))
    assert.equal(text, 'giữ thêm\n\nđến\nnối liền')
    assert.deepEqual(notes, ['changes'])
  })

  const cell = (...paragraphs: string[]): string => `<w:tc>${paragraphs.map((text) => para(text)).join('')}</w:tc>`
  const table = (...rows: string[][]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`
  it('reads the frame of a letterhead line by line, a table of the draft row by row', () => {
    const head = table([cell('ỦY BAN NHÂN DÂN', 'TỈNH SÔNG LAM'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc')], [cell('Số: 1/KH-UBND'), cell('Sông Lam, ngày 01 tháng 01 năm 2026')])
    assert.equal(textOf(head + para('KẾ HOẠCH')), 'ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 1/KH-UBND\nSông Lam, ngày 01 tháng 01 năm 2026\nKẾ HOẠCH')
    assert.equal(textOf(table([cell('TT'), cell('Tên'), cell('Số')], [cell('1'), cell('Hồ', 'sơ'), cell('')])), '| TT | Tên | Số |\n| 1 | Hồ sơ |  |')
  })

  it('reads footnotes, text boxes, breaks, tabs, symbols and fields', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${para('trong khung')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${para('trong khung')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const body = `<w:p>${run('a')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:br/></w:r>${run('b')}<w:r><w:tab/></w:r><w:r><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>7</w:t></w:r>${box}</w:p>`
    assert.equal(textOf(body, { footnotes: '<w:footnote w:id="2"><w:p><w:r><w:t>lời chú</w:t></w:r></w:p></w:footnote>' }), 'a[1]\nb\t-✓7\ntrong khung\n[1] lời chú')
  })

  it('reads any prefix for Word’s names, and the strict form of the standard', () => {
    const parts = partsOf({ body: '' })
    parts.set('word/document.xml', new TextEncoder().encode('<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Điều 1.</t></r></p></body></document>'))
    assert.equal(importWord(zip(parts)).text, 'Điều 1.')
  })

  it('knows which paragraph each line came from', () => {
    const { text, paragraphs } = importWord(wordFile({ body: para('một') + table([cell('hai'), cell('ba')], [cell('bốn'), cell('năm')]) + para('sáu') }))
    assert.deepEqual(paragraphs.map(({ start, end, from }) => [text.slice(start, end), from]), [['một', [0]], ['| hai | ba |', [1, 2]], ['| bốn | năm |', [3, 4]], ['sáu', [5]]])
  })
})

describe('hostile and broken files', () => {
  const reasonOf = (bytes: Uint8Array): string => {
    try {
      importWord(bytes)
      return 'read'
    } catch (error) {
      assert.ok(error instanceof Refusal, String(error))
      return error.reason
    }
  }
  const withDocument = (xml: string | Uint8Array): Uint8Array => {
    const parts = partsOf({ body: '' })
    parts.set('word/document.xml', typeof xml === 'string' ? new TextEncoder().encode(xml) : xml)
    return zip(parts)
  }

  it('are refused, each for its reason', () => {
    assert.equal(reasonOf(new TextEncoder().encode('Điều 1.')), 'notWord')
    assert.equal(reasonOf(new Uint8Array(0)), 'notWord')
    assert.equal(reasonOf(new TextEncoder().encode('{\\rtf1 x}')), 'notWord')
    assert.equal(reasonOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)), 'compound')
    assert.equal(reasonOf(zipSync({ 'a.txt': new Uint8Array(3) })), 'noText')
    assert.equal(reasonOf(wordFile({ body: para('x') }).subarray(0, 400)), 'broken')
    assert.equal(reasonOf(withDocument('<w:document')), 'broken')
    assert.equal(reasonOf(withDocument(Uint8Array.of(0xff, 0x41, 0xfe))), 'broken')
    assert.equal(reasonOf(withDocument('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>')), 'entities')
    assert.equal(reasonOf(withDocument(`<!DOCTYPE x [<!ENTITY a "${'b'.repeat(99)}">]><x/>`)), 'entities')
    assert.equal(reasonOf(withDocument(`<w:document ${W}><w:body>${'<w:p>'.repeat(500)}`)), 'tooBig')
  })

  it('are refused while they are inflated, when they grow too much', () => {
    const bomb = withDocument(new Uint8Array(3e6))
    assert.ok(bomb.length < 1e4)
    const reason = (limits: typeof LIMITS): unknown => { try { return unzip(bomb, () => true, limits).size } catch (error) { return (error as Refusal).reason } }
    assert.equal(reason(LIMITS), 4)
    assert.equal(reason({ ...LIMITS, part: 2e6 }), 'tooBig')
    assert.equal(reason({ ...LIMITS, all: 2e6 }), 'tooBig')
    assert.equal(reason({ ...LIMITS, parts: 2 }), 'tooBig')
    assert.equal(reason({ ...LIMITS, file: 100 }), 'tooBig')
  })

  it('cannot name a part so that it lands elsewhere: only the parts of Word are read', () => {
    const parts = partsOf({ body: para('x') })
    const bytes = zip(new Map([...parts, ['../../evil.xml', new Uint8Array(9)], ['word/../word/document.xml', new Uint8Array(9)]]))
    assert.equal(importWord(bytes).text, 'x')
  })

  it('that are cut or changed anywhere are read or refused, nothing else', () => {
    const bytes = wordFile({ body: para('Điều 1.'), numbering: abstract(0, [{ text: '%1.' }]) + num(1, 0) })
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, value, cut) => {
      const copy = cut ? bytes.slice(0, at) : bytes.slice()
      if (!cut) copy[at] = value
      reasonOf(copy)
    }), { numRuns: 150 })
  })
})

describe('export to Word', function () {
  this.timeout(20_000)
  const same = (source: string, name = 'a.vbpl'): void => assert.equal(importWord(written(source, name)).text, source)

  it('comes back to the letter: every draft of the tests', () => {
    for (const file of drafts) {
      const source = readFileSync(file, 'utf8')
      assert.equal(importWord(written(source, file)).text, source, file)
    }
  })

  it('comes back to the letter: line breaks of Windows, odd blanks and characters, any order of lines', () => {
    const sample = readFileSync('test/samples/quyet-dinh-to-cong-tac.vbpl', 'utf8')
    same(sample.replaceAll('\n', '\r\n'))
    same(sample.normalize('NFD'))
    same('\n\n  Điều 1.  Một \t hai\u00a0ba  \n \n\u200b2. \u0000\u000c↵⟨a⟩<&>"  \n\n\n')
    same('| a | b |\n|---|---|\n|c|d|e|\n| f |\n\n|g|\n')
    same('')
    const lines = [...sample.split('\n'), '| a | b |', '-----', '*', '   ', '\tx', 'Phụ lục I', '**đậm** thường']
    fc.assert(fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 30 }), fc.constantFrom('\n', '\r\n'), (chosen, newline) => same(chosen.join(newline))), { numRuns: 60 })
    fc.assert(fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 20 }), (chosen) => same(chosen.join('\n'), 'a.md')), { numRuns: 40 })
  })

  it('comes back to the letter: a corpus of real documents (BUT_PHAP_CORPUS)', function () {
    const folder = process.env.BUT_PHAP_CORPUS
    if (!folder) return this.skip()
    this.timeout(120_000)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt')).sort()
    const step = Math.max(1, Math.floor(files.length / 200))
    const chosen = files.filter((_, i) => i % step === 0)
    for (const file of chosen) {
      const source = readFileSync(path.join(folder, file), 'utf8')
      assert.ok(importWord(written(source)).text === source, file)
    }
    assert.ok(chosen.length >= Math.min(200, files.length))
  })

  it('sets two who sign side by side above the recipients, in Word as in the preview, however they are typed (form 1.9)', () => {
    const blocks = 'THƯ KÝ\nLê Thị Cúc\n\nCHỦ TỌA\nTrần Văn Bình\n'
    const minutes = numbered(fill(told(TEMPLATES.find(({ id }) => id === 'hc-bienban')!, 'Văn phòng', TODAY)), TODAY)
    assert.ok(minutes.includes(blocks))
    /** The cells of the first frame of the closing, each as its roles and words. */
    const cells = (source: string): string[] => {
      same(source)
      same(source.replaceAll('\n', '\r\n'))
      const { body } = pagesHtml(parseDraft(source, { dialect: 'text', today: TODAY }))
      const [frame] = /<table class="BPKhung closing">.*?<\/table>/s.exec(body)!
      return [...frame.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => [...cell!.matchAll(/<p class="BP(\w+)"[^>]*>(.*?)<\/p>/gs)].map(([, role, text]) => `${role}: ${text}`).join(', '))
    }
    const pair = ['SignatureLeft: THƯ KÝ, SignerLeft: Lê Thị Cúc', 'Signature: CHỦ TỌA, Signer: Trần Văn Bình']
    const signed: Array<[signing: string, cells: RegExp | string[]]> = [
      [blocks, pair],
      ['CHỦ TỌA\nTrần Văn Bình\n\nTHƯ KÝ\nLê Thị Cúc\n', pair],
      ['THƯ KÝ                    CHỦ TỌA\nLê Thị Cúc                Trần Văn Bình\n', pair],
      ['THƯ KÝ\n[… Họ và tên thư ký]\n\nCHỦ TỌA\n[… Họ và tên chủ tọa]\n', ['SignatureLeft: THƯ KÝ, SignerLeft: [… Họ và tên thư ký]', 'Signature: CHỦ TỌA, Signer: [… Họ và tên chủ tọa]']],
      ['THƯ KÝ\n\nCHỦ TỌA\n', ['SignatureLeft: THƯ KÝ', 'Signature: CHỦ TỌA']],
      // One who signs, or three, stand on the right.
      ['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Bình\n', /^RecipientsLabel: .*\nSignature: TM. ỦY BAN NHÂN DÂN, Signature: CHỦ TỊCH, Signer: Trần Văn Bình$/],
      [`${blocks}ĐẠI DIỆN\nNguyễn Văn An\n`, /^RecipientsLabel: /],
    ]
    for (const [signing, expected] of signed) {
      const seen = cells(minutes.replace(blocks, signing))
      if (Array.isArray(expected)) assert.deepEqual(seen, expected, signing)
      else assert.match(seen.join('\n'), expected, signing)
    }
    // Recipients that come first keep the left column.
    const [, closing] = minutes.split(blocks)
    assert.match(cells(minutes.replace(blocks + closing, `${closing!.trim()}\n\n${blocks}`))[0]!, /^RecipientsLabel: /)
  })

  it('shows every word of a draft and no mark of its source', () => {
    const shown = (bytes: Uint8Array): string => {
      const collect = (element: Element): string => {
        if (element.name === 'w:r' && element.children.some((one) => isElement(one) && one.name === 'w:rPr' && one.children.some((inner) => isElement(inner) && inner.name === 'w:vanish'))) return ''
        if (element.name === 'w:tab') return '\t'
        return element.name === 'w:t' ? element.children.join('') : `${element.children.map((one) => (isElement(one) ? collect(one) : '')).join('')}${element.name === 'w:p' ? '\n' : ''}`
      }
      return collect(parseXml(strFromU8(unzipSync(bytes)['word/document.xml']!)))
    }
    const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ')
    for (const file of drafts) {
      const source = readFileSync(file, 'utf8')
      const { tree } = parseDraft(source, { dialect: dialectOf(file), today: TODAY })
      // Page numbers, running headers and stamps of a copy are no part of the text.
      const aside = tree.aside.filter(({ role }) => role !== 'footnote').map(({ value }) => value).join('\n')
      const read = source.normalize('NFC').replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '').replace(/\]\([^)]*\)/g, ']').replaceAll('&amp;', '&') // what Markdown does not show
      assert.equal(words(`${shown(written(source, file))}\n${aside}`.normalize('NFC')), words(read), file)
      assert.doesNotMatch(shown(written(source, file)), /\*\*/, file)
    }
  })

  it('gives the same bytes each time, with no name and no time in them', () => {
    const source = readFileSync('test/samples/quyet-dinh-quy-pham.vbpl', 'utf8')
    assert.deepEqual(written(source), written(source))
    assert.deepEqual([...unzip(written(source)).keys()].filter((name) => name.startsWith('docProps')), [])
  })

  it('has headings for the navigation pane, sections for attachments, and no automatic number', () => {
    const parts = unzip(written(readFileSync('test/samples/quyet-dinh-quy-pham.vbpl', 'utf8')))
    const document = strFromU8(parts.get('word/document.xml')!), styles = strFromU8(parts.get('word/styles.xml')!)
    assert.equal(document.match(/<w:sectPr>/g)?.length, 2)
    assert.match(styles, /w:styleId="BPChapter"[\s\S]*?<w:outlineLvl w:val="1"\/>/)
    assert.match(document, /<w:pStyle w:val="BPChapter"\/>/)
    assert.doesNotMatch(document, /w:numPr/)
  })

  it('keeps what was changed in Word: words, a new paragraph, a paragraph moved', () => {
    const source = 'Điều 1. Một\n1. Khoản một.\n\n2. Khoản hai.\n'
    const parts = unzip(written(source))
    const document = strFromU8(parts.get('word/document.xml')!)
    const edit = (from: string, to: string): string => {
      parts.set('word/document.xml', new TextEncoder().encode(document.replace(from, to)))
      return importWord(zip(parts)).text
    }
    assert.equal(edit('Khoản một.', 'Khoản sửa.'), source.replace('một.', 'sửa.'))
    const [whole, second] = /<w:p><w:pPr><w:pStyle w:val="BPClause"\/>.*?<\/w:p>(<w:p><w:pPr><w:pStyle w:val="BPClause"\/>.*?<\/w:p>)/.exec(document)!
    assert.equal(edit(second!, `${para('3. Khoản mới.')}${second}`), 'Điều 1. Một\n1. Khoản một.\n3. Khoản mới.\n\n2. Khoản hai.\n')
    assert.equal(edit(whole, second! + whole.slice(0, whole.length - second!.length)), 'Điều 1. Một\n\n2. Khoản hai.\n\n1. Khoản một.')
  })
})

describe('comments in Word', () => {
  it('stand at their paragraphs, and leave every other part as it was', () => {
    const before = wordFile({ body: `${para('một')}<w:p/><w:tbl><w:tr><w:tc>${para('ba')}</w:tc></w:tr></w:tbl>`, styles: '', more: { 'word/media/image1.png': Uint8Array.of(1, 2, 3) } })
    const after = withComments(before, [{ paragraph: 0, text: 'lỗi <1>' }, { paragraph: 1, text: 'lỗi 2' }, { paragraph: 2, text: 'lỗi 3' }, { paragraph: 0, text: 'lỗi 4' }])
    const old = unzip(before), now = unzip(after)
    for (const [name, bytes] of old) if (!['word/document.xml', '[Content_Types].xml', 'word/_rels/document.xml.rels'].includes(name)) assert.deepEqual(now.get(name), bytes, name)
    const marks = /<w:comment(?:RangeStart|RangeEnd) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g
    assert.equal(strFromU8(now.get('word/document.xml')!).replace(marks, '').replace('<w:p></w:p>', '<w:p/>'), strFromU8(old.get('word/document.xml')!))
    assert.match(strFromU8(now.get('word/comments.xml')!), /w:author="Bút Pháp"[^>]*><w:p><w:r><w:t xml:space="preserve">lỗi &lt;1&gt;</)
    assert.equal(importWord(after).text, importWord(before).text)
    assert.deepEqual(importWord(after).notes, ['comments'])
  })

  it('join those that are there', () => {
    const once = withComments(wordFile({ body: para('một') }), [{ paragraph: 0, text: 'a' }])
    const comments = strFromU8(unzip(withComments(once, [{ paragraph: 0, text: 'b' }])).get('word/comments.xml')!)
    assert.deepEqual([...comments.matchAll(/<w:comment w:id="(\d)"/g)].map(([, id]) => id), ['0', '1'])
  })
})

describe('long drafts', function () {
  this.timeout(20_000)
  it('go to Word and back whole', () => {
    const body = Array.from({ length: 3000 }, (_, i) => `${i + 1}. Khoản số ${i + 1} của văn bản.\n- Gạch đầu dòng theo Điều ${i + 1};`).join('\n')
    const source = `Điều 1. Một\n${body}\n`
    assert.ok(importWord(written(source)).text === source)
  })
})
