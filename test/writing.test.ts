/** What the server does for one who writes, at the protocol: new drafts, structure, completions. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type CompletionItem, CompletionItemKind, type CompletionList, type Position, type TextEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { GROUNDS } from '../server/data/grounds.ts'
import { repealedOn } from '../server/data/repealed.ts'
import type { NewDraftResult, StructureNode, StructureResult, TemplatesResult } from '../server/transport/protocol.ts'
import { DECISION, FAULTS } from './lib/decision.ts'
import { type Talk, talkInMemory } from './lib/talk.ts'

const URI = 'file:///du-an/qd.vbpl'
const OFFICE = JSON.stringify({ office: { agencies: [{ codes: ['BQLKKT'], names: ['Ban Quản lý Khu kinh tế tỉnh'] }] } })

let talk: Talk
async function begin(settings = '{}'): Promise<void> {
  talk = talkInMemory()
  talk.connection.onRequest('butPhap/readSettings', () => ({ files: [{ uri: 'file:///du-an/.but-phap.json', text: settings }] }))
  talk.connection.onRequest('butPhap/listDrafts', () => ({ uris: [] }))
  await talk.start({ initializationOptions: { files: true }, folders: ['file:///du-an'] })
}
const end = async (): Promise<void> => { await talk.end() }

describe('new drafts at the protocol', () => {
  afterEach(end)

  it('lists the templates and the agencies of the office', async () => {
    await begin(OFFICE)
    const { templates, agencies } = await talk.connection.sendRequest<TemplatesResult>('butPhap/templates')
    assert.deepEqual(agencies, ['Ban Quản lý Khu kinh tế tỉnh'])
    assert.deepEqual(templates.find(({ id }) => id === 'hc-congvan'), { id: 'hc-congvan', family: 'HC', kind: 'cong-van', name: 'Công văn', basis: 'Nghị định số 30/2020/NĐ-CP, Phụ lục III, mục II, mẫu 1.5' })
    for (const family of ['QP', 'HC', 'DANG']) assert.ok(templates.filter((one) => one.family === family).length >= 8, family)
  })

  it('gives a draft as a snippet and as a text, with the code of an agency that the office has named', async () => {
    await begin(OFFICE)
    const draft = await talk.connection.sendRequest<NewDraftResult>('butPhap/newDraft', { template: 'ke-hoach', issuer: 'Ban Quản lý Khu kinh tế tỉnh', subject: 'Cải cách hành chính năm 2027', signer: 'Nguyễn Văn An', day: '2026-10-20' })
    assert.equal(draft.template, 'hc-kehoach')
    assert.match(draft.text, /\nBAN QUẢN LÝ KHU KINH TẾ TỈNH\nSố: {7}\/KH-BQLKKT\n/u)
    assert.match(draft.text, /\nKẾ HOẠCH\nCải cách hành chính năm 2027\n/u)
    assert.match(draft.snippet, /\$\{1:\[… [^\]]+\]\}/u)
    assert.ok(draft.snippet.endsWith('TRƯỞNG BAN\nNguyễn Văn An$0'), draft.snippet.slice(-80))
    assert.equal(await talk.connection.sendRequest('butPhap/newDraft', { template: 'khong-co' }), null)
  })
})

describe('the structure of a draft at the protocol', () => {
  afterEach(end)

  it('has the parts of the outline, each with the problems in it and in what it holds', async () => {
    await begin()
    await talk.open(URI, DECISION)
    const problems = await talk.problems(URI)
    const { nodes, version } = await talk.connection.sendRequest<StructureResult>('butPhap/structure', { uri: URI })
    assert.equal(version, 1)
    const all = flatten(nodes), named = (name: string): StructureNode => all.find((node) => node.name.startsWith(name))!
    assert.ok(['Phần đầu văn bản', 'Căn cứ ban hành', 'Điều 1. Phạm vi điều chỉnh', 'Nơi nhận', 'Chữ ký'].every((name) => named(name)), all.map(({ name }) => name).join(' | '))
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length, 'ids are their own')
    for (const node of all) {
      const within = problems.filter(({ range: { start } }) => isIn(start, node.range))
      assert.equal(Object.values(node.problems).reduce((sum, count) => sum + count), within.length, node.name)
      for (const child of node.children) assert.ok(isIn(child.range.start, node.range) && isIn(child.range.end, node.range), child.name)
    }
    assert.ok(named('Điều 1.').problems.error >= 2 && named('Điều 1.').unit && !named('Nơi nhận').unit)
    assert.ok(FAULTS.length > 0 && named('Căn cứ ban hành').problems.error >= 1)
    assert.equal(await talk.connection.sendRequest('butPhap/structure', { uri: 'file:///du-an/khac.vbpl' }), null)
  })

  it('shows attachments, and the same ids after an edit elsewhere', async () => {
    await begin()
    const text = readFileSync('test/samples/quyet-dinh-quy-pham.vbpl', 'utf8')
    await talk.open(URI, text)
    const before = await talk.connection.sendRequest<StructureResult>('butPhap/structure', { uri: URI })
    assert.ok(before.nodes.some(({ kind, children }) => kind === 'attachment' && children.some(({ name }) => name.startsWith('Chương I'))), before.nodes.map(({ name }) => name).join(' | '))
    await talk.change(URI, 2, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' })
    const after = await talk.connection.sendRequest<StructureResult>('butPhap/structure', { uri: URI })
    assert.deepEqual(flatten(after.nodes).map(({ id }) => id), flatten(before.nodes).map(({ id }) => id))
  })
})

const HC = `ỦY BAN NHÂN DÂN
TỈNH HÀ TĨNH
Số:       /QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Tĩnh, ngày      tháng      năm 2026

QUYẾT ĐỊNH
Về việc thành lập Tổ công tác

ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH

Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
Theo đề nghị của Giám đốc Sở Nội vụ.
QUYẾT ĐỊNH:

Điều 1. Thành lập Tổ công tác
1. Tổ trưởng là Giám đốc Sở Nội vụ.
2. Thành viên gồm:
a) Đại diện Sở Tài chính;
b) Đại diện thủ tục hành chính (TTHC).

Điều 2. Nhiệm vụ
1. Rà soát hồ sơ.
2. Báo cáo kết quả.

Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Giám đốc Sở Tài chính và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Lưu: VT, NC.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
`
const QP = HC.replace('/QĐ-UBND', '/2026/QĐ-UBND')

/** The completions at `|` in a text, and what the text becomes when one is taken. */
async function at(marked: string): Promise<{ items: CompletionItem[]; labels: string[]; take(label: string): string }> {
  const offset = marked.indexOf('|'), text = marked.slice(0, offset) + marked.slice(offset + 1)
  await talk.open(URI, text)
  const position = TextDocument.create(URI, 'vbpl', 1, text).positionAt(offset)
  const { items } = await talk.connection.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri: URI }, position })
  await talk.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } })
  return {
    items, labels: items.map(({ label }) => label),
    take(label) {
      const item = items.find((one) => one.label.startsWith(label))
      assert.ok(item, `“${label}” is in ${items.map((one) => one.label).slice(0, 20).join(' | ')}`)
      return lineAt(TextDocument.applyEdits(TextDocument.create(URI, 'vbpl', 1, text), [item.textEdit as TextEdit]), position)
    },
  }
}
const lineAt = (text: string, { line }: Position): string => text.split('\n')[line]!
const withLine = (text: string, before: string, line: string): string => text.replace(before, `${line}\n${before}`)

describe('completions at the protocol', () => {
  beforeEach(() => begin(OFFICE))
  afterEach(end)

  it('offers grounds in the form of the family', async () => {
    assert.equal((await at(withLine(HC, 'Theo đề nghị', 'Căn cứ Luật Tổ|'))).take('Luật Tổ chức chính quyền'), 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;')
    assert.equal((await at(withLine(QP, 'Theo đề nghị', 'Căn cứ Luật Ban|'))).take('Luật Ban hành'), 'Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;')
    assert.equal((await at(withLine(HC, 'Theo đề nghị', 'Căn cứ văn thư|'))).take('Nghị định số 30/2020'), 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;')
    assert.equal((await at(withLine(QP, 'Theo đề nghị', 'Căn cứ dat dai|'))).take('Luật Đất đai'), 'Căn cứ Luật Đất đai số 31/2024/QH15;')
    assert.deepEqual((await at(withLine(HC, 'Theo đề nghị', 'Căn cứ Luật| Đất đai;'))).labels.filter((label) => label.endsWith(';')), [], 'nothing is put before words that stand there')
  })

  it('does not offer as a ground what came after the draft', async () => {
    const old = withLine(HC.replace('ngày      tháng      năm 2026', 'ngày 05 tháng 3 năm 2024'), 'Theo đề nghị', 'Căn cứ |')
    const { labels } = await at(old)
    assert.ok(labels.some((label) => label.includes('30/2020/NĐ-CP')) && !labels.some((label) => label.includes('năm 2025')), labels.join(' | '))
  })

  it('offers what other drafts of the folder cite, when they say enough of it', async () => {
    await talk.open('file:///du-an/khac.vbpl', withLine(HC, 'Theo đề nghị', 'Căn cứ Nghị định số 99/2021/NĐ-CP ngày 11 tháng 11 năm 2021 của Chính phủ quy định về quản lý, thanh toán;\nCăn cứ Nghị định số 98/2021/NĐ-CP của Chính phủ;'))
    await talk.problems('file:///du-an/khac.vbpl')
    const { labels, take } = await at(withLine(HC, 'Theo đề nghị', 'Căn cứ Nghị định số 9|'))
    assert.equal(take('Nghị định số 99/2021'), 'Căn cứ Nghị định số 99/2021/NĐ-CP ngày 11 tháng 11 năm 2021 của Chính phủ quy định về quản lý, thanh toán;')
    assert.ok(!labels.some((label) => label.includes('98/2021')))
  })

  it('offers a citation again in its later form', async () => {
    const { take, items } = await at(HC.replace('1. Rà soát hồ sơ.', '1. Rà soát hồ sơ theo Nghị đ|.'))
    assert.equal(take('Nghị định số 30/2020/NĐ-CP'), '1. Rà soát hồ sơ theo Nghị định số 30/2020/NĐ-CP.')
    assert.equal(items[0]!.labelDetails?.description, 'về công tác văn thư')
    assert.equal((await at(HC.replace('1. Rà soát hồ sơ.', '1. Rà soát hồ sơ theo Nghị định số 3|'))).take('Nghị định số 30'), '1. Rà soát hồ sơ theo Nghị định số 30/2020/NĐ-CP')
    assert.equal((await at(HC.replace('1. Rà soát hồ sơ.', '1. Rà soát hồ sơ theo Thông|'))).take('Thông tư số'), '1. Rà soát hồ sơ theo Thông tư số ')
  })

  it('offers the units of the document with their words beside them, and the Điều of the cursor as “này”', async () => {
    const { items, take } = await at(HC.replace('2. Báo cáo kết quả.', '2. Báo cáo kết quả quy định tại khoản|'))
    assert.equal(items[0]!.label, 'khoản 1 Điều này')
    assert.equal(items[0]!.labelDetails?.description, 'Rà soát hồ sơ.')
    assert.equal(take('khoản 2 Điều 1'), '2. Báo cáo kết quả quy định tại khoản 2 Điều 1')
    assert.equal((await at(HC.replace('2. Báo cáo kết quả.', '2. Theo khoản 1 và điểm b|'))).take('điểm b khoản 2 Điều 1'), '2. Theo khoản 1 và điểm b khoản 2 Điều 1')
    const marker = await at(HC.replace('2. Báo cáo kết quả.', 'Điều |'))
    assert.deepEqual(marker.items.filter(({ kind }) => kind === CompletionItemKind.Reference), [], 'a marker is no reference')
  })

  it('keeps a regulation behind its decision apart', async () => {
    const text = readFileSync('test/samples/quyet-dinh-quy-pham.vbpl', 'utf8')
    const { labels } = await at(text.replace('b) Văn bản liên quan.', 'b) Văn bản liên quan theo Điều|'))
    assert.ok(labels.includes('Điều 5') && !labels.includes('Điều 3'), labels.join(' | '))
  })

  it('offers the recipients that the draft names', async () => {
    const { labels, take } = await at(HC.replace('- Lưu: VT, NC.', '- |\n- Lưu: VT, NC.'))
    assert.deepEqual(labels, ['Như Điều 3;', 'Văn phòng Ủy ban nhân dân tỉnh;', 'Sở Nội vụ;', 'Sở Tài chính;'])
    assert.equal(take('Như Điều 3;'), '- Như Điều 3;')
    assert.deepEqual((await at(HC.replace('- Lưu: VT, NC.', '- Như Điều 3;\n- Sở N|'))).labels, ['Sở Nội vụ;'])
  })

  it('offers bodies that stand today and those of the office, and abbreviations that are explained', async () => {
    const { labels } = await at(HC.replace('1. Rà soát hồ sơ.', '1. Theo đề nghị của Sở|'))
    assert.ok(labels.includes('Sở Nội vụ') && !labels.includes('Sở Kế hoạch và Đầu tư'), labels.join(' | '))
    assert.deepEqual((await at(HC.replace('1. Rà soát hồ sơ.', '1. Theo đề nghị của Ban Q|'))).labels, ['Ban Quản lý Khu kinh tế tỉnh'])
    const { items } = await at(HC.replace('1. Rà soát hồ sơ.', '1. Rà soát TT|'))
    assert.deepEqual(items.map(({ label, detail }) => [label, detail]), [['TTHC', 'thủ tục hành chính']])
  })

  it('reads decomposed letters and no-break spaces, and replaces them whole', async () => {
    const typed = 'Căn cứ\u00A0Luật Tổ chức'.normalize('NFD')
    assert.equal((await at(withLine(HC, 'Theo đề nghị', `${typed}|`))).take('Luật Tổ chức chính quyền').normalize('NFC'), 'Căn cứ\u00A0Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;')
  })

  it('replaces nothing but what an item begins with or holds, at whatever place it is asked', async () => {
    const text = HC.replaceAll('\n', '\r\n'), document = TextDocument.create(URI, 'vbpl', 1, text)
    await talk.open(URI, text)
    let offered = 0
    for (let offset = 0; offset <= text.length; offset += 5) {
      const position = document.positionAt(offset)
      const { items } = await talk.connection.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri: URI }, position })
      for (const { textEdit, commitCharacters, additionalTextEdits, command } of items) {
        const { range, newText } = textEdit as TextEdit
        assert.deepEqual(range.end, position)
        assert.equal(range.start.line, position.line)
        assert.ok(bare(newText).includes(bare(document.getText(range))), `“${document.getText(range)}” becomes “${newText}”`)
        assert.deepEqual([commitCharacters, additionalTextEdits, command], [undefined, undefined, undefined])
        offered++
      }
    }
    assert.ok(offered > 30, String(offered))
  })

  it('offers whole drafts where nothing stands yet, to a client that takes snippets', async () => {
    assert.deepEqual((await at('hc-q|')).items, [])
    await talk.end()
    talk = talkInMemory()
    await talk.start({ capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } } })
    const { labels, items } = await at('hc-q|')
    assert.deepEqual(labels, ['hc-qd', 'hc-qd-kem', 'hc-quyche', 'hc-quydinh'])
    assert.equal(items[0]!.insertTextFormat, 2)
    assert.match((items[0]!.textEdit as TextEdit).newText, /\nQUYẾT ĐỊNH\n[\s\S]*\$0$/u)
    assert.ok((await at(`${HC}hc-q|`)).labels.every((label) => !label.startsWith('hc-')))
  })

  it('is asked for by no character', async () => {
    const other = talkInMemory()
    const { capabilities } = await other.start()
    assert.deepEqual(capabilities.completionProvider, { resolveProvider: false })
    await other.end()
  })

  it('knows no ground that is repealed, and each once', () => {
    assert.equal(new Set(GROUNDS.map(({ symbol }) => symbol)).size, GROUNDS.length)
    assert.deepEqual(GROUNDS.filter(({ symbol }) => repealedOn(symbol, '2026-11-22')).map(({ symbol }) => symbol), [])
  })
})

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase().trim()
const flatten = (nodes: readonly StructureNode[]): StructureNode[] => nodes.flatMap((node) => [node, ...flatten(node.children)])
const isIn = ({ line, character }: Position, { start, end }: { start: Position; end: Position }): boolean => (
  (line > start.line || (line === start.line && character >= start.character)) && (line < end.line || (line === end.line && character <= end.character))
)
