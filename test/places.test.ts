/** Places in drafts at the protocol: where references lead, what leads to a unit, what is linked, selected, coloured, offered and formatted. */
import assert from 'node:assert/strict'
import type {
  CodeLens, CompletionItem, DocumentHighlight, DocumentLink, Hover, Location, LocationLink, Position, Range, SelectionRange, SemanticTokens, TextEdit, WorkspaceSymbol,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { diskHost } from '../server/transport/disk-host.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ShowReferences } from '../server/transport/protocol.ts'
import { FULL, type Talk, talkInMemory } from './lib/talk.ts'

const URI = 'file:///du-an/qd.vbpl'
const DRAFT = `ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
Số: 12/2026/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Lam, ngày 14 tháng 10 năm 2026
QUYẾT ĐỊNH
Ban hành Quy định quản lý kho
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Theo đề nghị của Giám đốc Sở Nội vụ;
Ủy ban nhân dân ban hành Quyết định ban hành Quy định quản lý kho.
Điều 1. Ban hành kèm theo Quyết định này Quy định quản lý kho.
Điều 2. Hiệu lực thi hành
1. Có hiệu lực từ ngày 01 tháng 11 năm 2026.
2. Thay thế Quyết định số 07/2025/QĐ-UBND ngày 03 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh.
Điều 3. Các sở chịu trách nhiệm thi hành Quyết định này.
Nơi nhận:
- Như Điều 3;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Thuận

QUY ĐỊNH
Quản lý kho
(Ban hành kèm theo Quyết định số 12/2026/QĐ-UBND ngày 14 tháng 10 năm 2026 của Ủy ban nhân dân tỉnh Sông Lam)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Phạm vi áp dụng theo Phụ lục I.
Điều 2. Nguyên tắc
1. Công khai.
2. Minh bạch theo khoản 1 nêu trên.
3. Bảo đảm các điểm a, b và c khoản 1 Điều 3 và từ Điều 1 đến Điều 3 Quy định này.
Chương II
QUẢN LÝ
Điều 3. Nhập kho
1. Kiểm đếm gồm:
a) Số lượng;
b) Chất lượng;
c) Xuất xứ theo Điều này.
2. Lập phiếu theo điểm b khoản 1 Điều này và khoản 2 Điều 8 của Luật Đất đai.
PHỤ LỤC I
DANH MỤC
(Kèm theo Quy định ban hành theo Quyết định số 12/2026/QĐ-UBND ngày 14 tháng 10 năm 2026 của Ủy ban nhân dân tỉnh Sông Lam)
1. Kho một.
2. Kho hai.
`
const LINES = DRAFT.split('\n')
const inLine = (line: string): number => LINES.findIndex((one) => one.startsWith(line))
/** The place of the first character of words in the line that begins so. */
function at(line: string, words: string, from = 0): Position {
  const number = from + LINES.slice(from).findIndex((one) => one.startsWith(line))
  return { line: number, character: LINES[number]!.indexOf(words) }
}
const BODY = inLine('Chương I')
const said = ({ start, end }: Range): string => (start.line === end.line ? LINES[start.line]!.slice(start.character, end.character) : `${LINES[start.line]!.slice(start.character)} …`)

describe('places in a draft', () => {
  let talk: Talk
  beforeEach(async () => {
    talk = talkInMemory()
    await talk.start({ capabilities: { ...FULL, textDocument: { ...FULL.textDocument, definition: { linkSupport: true } } }, initializationOptions: { commands: true } })
    await talk.open(URI, DRAFT)
  })
  afterEach(async () => {
    assert.deepEqual(talk.log, [])
    await talk.end()
  })
  const ask = <R>(method: string, params: object): Promise<R> => talk.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: URI }, ...params })

  // The line and the words under the cursor; what is jumped from and to.
  const DEFINITIONS: Array<[line: string, words: string, from: string, to: string[]]> = [
    ['2. Minh bạch', 'khoản 1', 'khoản 1', ['1.']],
    ['3. Bảo đảm', 'b và c', 'b', ['b)']],
    ['3. Bảo đảm', 'điểm a', 'điểm a, b và c khoản 1 Điều 3', ['a)', 'b)', 'c)']],
    ['3. Bảo đảm', 'Điều 1 đến', 'Điều 1 đến Điều 3', ['Điều 1. Phạm vi', 'Điều 2. Nguyên tắc', 'Điều 3. Nhập kho']],
    ['c) Xuất xứ', 'Điều này', 'Điều này', ['Điều 3. Nhập kho']],
    ['2. Lập phiếu', 'điểm b', 'điểm b khoản 1 Điều này', ['b)']],
    ['2. Lập phiếu', 'khoản 2 Điều 8', '', []],
    ['Phạm vi áp dụng', 'Phụ lục', 'Phụ lục I', ['PHỤ LỤC I …']],
    ['1. Công khai', 'Công', '', []],
  ]
  for (const [line, words, from, to] of DEFINITIONS) {
    it(`leads from “${words}” in “${line}” to ${to.join(', ') || 'nothing'}`, async () => {
      const links = await ask<LocationLink[]>('definition', { position: at(line, words, BODY) })
      assert.deepEqual(links.map(({ targetSelectionRange }) => said(targetSelectionRange)), to)
      for (const { originSelectionRange } of links) assert.equal(said(originSelectionRange!), from)
    })
  }

  it('leads from the recipients to the decision’s own Điều', async () => {
    const [link] = await ask<LocationLink[]>('definition', { position: at('- Như Điều 3', 'Điều 3') })
    assert.equal(link!.targetSelectionRange.start.line, inLine('Điều 3. Các sở'))
  })

  it('finds what names a unit, from its marker and from each of its names', async () => {
    const fromMarker = await ask<Location[]>('references', { position: at('Điều 3. Nhập', 'Điều'), context: { includeDeclaration: true } })
    assert.deepEqual(fromMarker.map(({ range }) => said(range)), ['a', 'b', 'c', 'Điều 1 đến Điều 3', 'Điều 3. Nhập kho', 'Điều này'])
    const fromName = await ask<Location[]>('references', { position: at('c) Xuất xứ', 'Điều này'), context: { includeDeclaration: true } })
    assert.deepEqual(fromName, fromMarker)
    const without = await ask<Location[]>('references', { position: at('b) Chất', 'b)'), context: { includeDeclaration: false } })
    assert.deepEqual(without.map(({ range }) => said(range)), ['b', 'điểm b khoản 1 Điều này'])
    const shown = await ask<DocumentHighlight[]>('documentHighlight', { position: at('b) Chất', 'b)') })
    assert.deepEqual(shown.map(({ range, kind }) => [said(range), kind]), [['b)', 3], ['b', 2], ['điểm b khoản 1 Điều này', 2]])
  })

  it('shows the text of what is named over the name', async () => {
    const over = async (line: string, words: string): Promise<string> => ((await ask<Hover | null>('hover', { position: at(line, words, BODY) }))?.contents as { value: string } | undefined)?.value ?? ''
    assert.equal(await over('2. Lập phiếu', 'điểm b'), '**Điểm b khoản 1 Điều 3**\n\n> b) Chất lượng;')
    assert.equal(await over('2. Minh bạch', 'khoản 1'), '**Khoản 1 Điều 2**\n\n> 1\\. Công khai.')
    assert.match(await over('3. Bảo đảm', 'điểm a'), /^\*\*Điểm a khoản 1 Điều 3\*\*\n\n> a\) Số lượng;\n\n\*\*Điểm b/u)
    assert.match(await over('Phạm vi áp dụng', 'Phụ lục'), /^\*\*PHỤ LỤC I\*\*\n\n> PHỤ LỤC I/u)
    assert.equal(await over('2. Lập phiếu', 'khoản 2 Điều 8'), '')
  })

  it('links appendices and what is attached', async () => {
    const links = await ask<DocumentLink[]>('documentLink', {})
    assert.deepEqual(links.map(({ range, target }) => [said(range), target]), [
      ['Phụ lục I', `${URI}#${inLine('PHỤ LỤC I') + 1},1`],
      ['Ban hành kèm theo Quyết định này', `${URI}#${inLine('QUY ĐỊNH') + 1},1`],
    ])
  })

  it('says above a unit how often it is named, and where', async () => {
    const lenses = await ask<CodeLens[]>('codeLens', {})
    const of = (line: number) => lenses.find(({ range }) => range.start.line === line)
    assert.equal(of(inLine('b) Chất'))?.command?.title, '2 chỗ viện dẫn')
    const { uri, position, places } = of(inLine('b) Chất'))!.command!.arguments![0] as ShowReferences
    assert.deepEqual([uri, position, places.map(({ range }) => said(range))], [URI, at('b) Chất', 'b)'), ['b', 'điểm b khoản 1 Điều này']])
    assert.equal(of(inLine('PHỤ LỤC I'))?.command?.title, '1 chỗ viện dẫn')
    assert.equal(of(inLine('Chương II')), undefined)
  })

  it('grows a selection by the structure', async () => {
    const [selection] = await ask<SelectionRange[]>('selectionRange', { positions: [at('2. Lập phiếu', 'khoản 1', BODY)] })
    const grown: string[] = []
    for (let one: SelectionRange | undefined = selection; one; one = one.parent) grown.push(said(one.range))
    assert.deepEqual(grown.slice(0, 4), ['khoản', 'điểm b khoản 1 Điều này', LINES[inLine('2. Lập')]!.slice(3), LINES[inLine('2. Lập')]!])
    assert.ok(grown.indexOf('Điều 3. Nhập kho …') > 3 && grown.indexOf('Chương II …') > grown.indexOf('Điều 3. Nhập kho …'), grown.join('\n'))
    assert.equal(grown.at(-1), `${LINES[0]} …`)
    const places = LINES.flatMap((line, i) => [0, line.length >> 1, line.length].map((character) => ({ line: i, character })))
    for (const first of await ask<SelectionRange[]>('selectionRange', { positions: places })) {
      for (let one = first; one.parent; one = one.parent) {
        const [inner, outer] = [one.range, one.parent.range].map(({ start, end }) => [start.line * 1e4 + start.character, end.line * 1e4 + end.character])
        assert.ok(outer![0]! <= inner![0]! && inner![1]! <= outer![1]! && String(inner) !== String(outer))
      }
    }
  })

  it('tells references to this text from those to others by colour', async () => {
    const words = (data: number[]): Array<[string, number]> => {
      const found: Array<[string, number]> = []
      for (let i = 0, line = 0, column = 0; i < data.length; i += 5) {
        column = data[i] === 0 ? column + data[i + 1]! : data[i + 1]!
        line += data[i]!
        found.push([LINES[line]!.slice(column, column + data[i + 2]!), data[i + 3]!])
      }
      return found
    }
    const all = words((await ask<SemanticTokens>('semanticTokens/full', {})).data)
    assert.ok(!all.some(([word]) => word === 'Điều 3.'))
    for (const one of [['c)', 0], ['khoản 1', 1], ['khoản 2 Điều 8', 2], ['điểm b khoản 1 Điều này', 1]] as const) assert.ok(all.some((each) => String(each) === String(one)), String(one))
    assert.ok(all.some(([word, type]) => word.startsWith('Quyết định số 07/2025/QĐ-UBND') && type === 2))
    const line = inLine('2. Minh bạch')
    assert.deepEqual(words((await ask<SemanticTokens>('semanticTokens/range', { range: { start: { line, character: 0 }, end: { line, character: 40 } } })).data), [['2.', 0], ['khoản 1', 1]])
  })

  it('offers the next markers on an empty line, and nothing on a line with words', async () => {
    let version = 1
    const offered = async (text: string, line: number): Promise<string[]> => {
      await talk.change(URI, ++version, { text })
      const { items } = await ask<{ items: CompletionItem[] }>('completion', { position: { line, character: text.split('\n')[line]!.length } })
      return items.map(({ textEdit, detail }) => `${(textEdit as TextEdit).newText}| ${detail}`)
    }
    const behind = (line: string, typed: string): [string, number] => [[...LINES.slice(0, inLine(line) + 1), typed, ...LINES.slice(inLine(line) + 1)].join('\n'), inLine(line) + 1]
    assert.deepEqual(await offered(...behind('c) Xuất xứ', '')), ['d) | điểm d tiếp theo', '2. | khoản 2 tiếp theo', 'Điều 4. | Điều 4 tiếp theo', 'Chương III| Chương III tiếp theo'])
    assert.deepEqual((await offered(...behind('2. Lập phiếu', '3')))[0], '3. | khoản 3 tiếp theo')
    assert.deepEqual(await offered(...behind('Điều 3. Nhập', '')).then((items) => items.at(-1)), 'Chương III| Chương III tiếp theo')
    assert.deepEqual(await offered(...behind('c) Xuất xứ', 'Cơ quan')), [])
    assert.deepEqual(await offered(DRAFT, 3), [])
  })

  it('formats what is between the words, and nothing else', async () => {
    const sloppy = DRAFT.replace('1. Công khai.', '1. Công  khai .').replace('- Như Điều 3;', '- Như Điều 3.').replace('QH15;', 'QH15.').replace('a) Số lượng;', 'a) Số  lượng;')
    await talk.change(URI, 2, { text: sloppy })
    const options = { tabSize: 2, insertSpaces: true }
    const edits = await ask<TextEdit[]>('formatting', { options })
    const document = TextDocument.create(URI, 'vbpl', 2, sloppy)
    const text = TextDocument.applyEdits(document, edits)
    for (const line of ['1. Công khai.', '- Như Điều 3;', 'a) Số lượng;', 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;']) assert.ok(text.split('\n').includes(line), `${line} in\n${text}`)
    assert.equal(text.replace(/[^\p{L}\p{N}]/gu, ''), sloppy.replace(/[^\p{L}\p{N}]/gu, ''))
    await talk.change(URI, 3, { text })
    assert.deepEqual(await ask<TextEdit[]>('formatting', { options }), [])
    await talk.change(URI, 4, { text: sloppy })
    const line = inLine('a) Số lượng')
    const some = await ask<TextEdit[]>('rangeFormatting', { options, range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } } })
    assert.deepEqual(some.map(({ range }) => range.start.line), [line])
  })
})

describe('places in the drafts of a workspace', () => {
  let talk: Talk, folder: string
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'places-')) })
  afterEach(async () => {
    await talk.end()
    rmSync(folder, { recursive: true })
  })

  it('are found by name, and a cited draft is linked', async () => {
    writeFileSync(path.join(folder, 'cu.vbpl'), DRAFT.replace('12/2026/QĐ-UBND', '07/2025/QĐ-UBND').replace('Nhập kho', 'Xử lý hàng hỏng'))
    talk = talkInMemory((folders) => diskHost(folders))
    await talk.start({ folders: [pathToFileURL(folder).href] })
    const uri = pathToFileURL(path.join(folder, 'moi.vbpl')).href, other = pathToFileURL(path.join(folder, 'cu.vbpl')).href
    await talk.open(uri, DRAFT)
    const search = (query: string) => talk.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query })
    const [found, ...more] = await search('xu ly hang')
    assert.deepEqual([found?.name, found?.location.uri, more.length], ['Điều 3. Xử lý hàng hỏng', other, 0])
    assert.deepEqual((await search('nguyên tắc')).map(({ location }) => location.uri).sort(), [other, uri].sort())
    const links = await talk.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } })
    assert.deepEqual(links.map(({ target }) => target).filter((target) => target === other), [other])
  })
})
