/** Changes of structure at the protocol: what is written, what follows, what is left alone and why. */
import assert from 'node:assert/strict'
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Restructuring, RestructureResult } from '../server/transport/protocol.ts'
import { FULL, type Talk, talkInMemory } from './lib/talk.ts'

const HEAD = 'ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: 12/2026/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSông Lam, ngày 14 tháng 10 năm 2026\nQUYẾT ĐỊNH\n'
const TAIL = 'Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Thuận\n'
const BODY = `Về quản lý kho
QUYẾT ĐỊNH:
Điều 1. Nguyên tắc
1. Công khai.
2. Minh bạch theo khoản 1 nêu trên.
3. Bảo đảm điểm b khoản 2 Điều 2.
Điều 2. Nhập kho
1. Kiểm đếm theo khoản 2 Điều này.
2. Lập phiếu gồm:
a) Số lượng;
b) Chất lượng;
c) Xuất xứ theo điểm a và điểm b khoản này.
3. Áp dụng khoản 2 Điều 3 của Luật Đất đai.
Điều 3. Hiệu lực
Quyết định này thay thế điểm c khoản 2 Điều 2 và từ Điều 1 đến Điều 2.
`
const URI = 'file:///du-an/qd.vbpl'

describe('changes of structure at the protocol', () => {
  let talk: Talk, version: number
  const start = async (annotated = true): Promise<void> => {
    talk = talkInMemory()
    version = 1
    await talk.start({ capabilities: annotated ? { ...FULL, workspace: { ...FULL.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } } : FULL })
    await talk.open(URI, '')
  }
  afterEach(async () => {
    assert.deepEqual(talk.log, [])
    await talk.end()
  })

  /** Makes a change with the cursor before words of a draft (at their end when they end with "|"): the lines that are other than before, and the result. */
  async function made(source: string, change: { type: Restructuring['type']; at?: string; to?: string; where?: string }): Promise<{ lines: string[]; text: string; result: RestructureResult }> {
    const document = TextDocument.create(URI, 'vbpl', ++version, source)
    const place = (words: string) => document.positionAt(source.indexOf(words.replace('|', '')) + (words.endsWith('|') ? words.length - 1 : 0))
    await talk.change(URI, version, { text: source })
    const result = await talk.connection.sendRequest<RestructureResult>('butPhap/restructure', {
      uri: URI, change: { ...change, ...(change.at && { at: place(change.at) }), ...(change.to && { to: place(change.to) }) },
    })
    const edits = editsOf(result).filter((edit) => !('annotationId' in edit) || edit.annotationId !== 'doubtful')
    const text = TextDocument.applyEdits(document, edits), before = new Set(source.split('\n'))
    return { lines: text.split('\n').filter((line) => !before.has(line)), text, result }
  }

  const editsOf = ({ edit }: RestructureResult): TextEdit[] => (edit?.documentChanges as TextDocumentEdit[] | undefined)?.flatMap(({ edits }) => edits as TextEdit[]) ?? []

  // What is done, where, and the lines that are new afterwards; what is left and why.
  const CHANGES: Array<[change: Parameters<typeof made>[1], lines: string[], left?: string[]]> = [
    [{ type: 'insert', at: 'Công khai' }, ['2. ', '3. Minh bạch theo khoản 1 nêu trên.', '4. Bảo đảm điểm b khoản 2 Điều 2.']],
    [{ type: 'insert', at: 'a) Số' }, ['b) ', 'c) Chất lượng;', 'd) Xuất xứ theo điểm a và điểm c khoản này.', '3. Bảo đảm điểm c khoản 2 Điều 2.', 'Quyết định này thay thế điểm d khoản 2 Điều 2 và từ Điều 1 đến Điều 2.']],
    [{ type: 'insert', at: 'Nguyên tắc' }, ['Điều 2. ', 'Điều 3. Nhập kho', 'Điều 4. Hiệu lực', '3. Bảo đảm điểm b khoản 2 Điều 3.', 'Quyết định này thay thế điểm c khoản 2 Điều 3 và từ Điều 1 đến Điều 3.', '- Như Điều 4;'], ['Điều 1 đến Điều 2: khoảng này nay gồm các đơn vị khác trước']],
    [{ type: 'delete', at: 'Công khai' }, ['1. Minh bạch theo khoản 1 nêu trên.', '2. Bảo đảm điểm b khoản 2 Điều 2.'], ['khoản 1: đơn vị được viện dẫn bị xóa']],
    [{ type: 'delete', at: 'b) Chất' }, ['b) Xuất xứ theo điểm a và điểm b khoản này.', 'Quyết định này thay thế điểm b khoản 2 Điều 2 và từ Điều 1 đến Điều 2.'], ['điểm b khoản 2 Điều 2: đơn vị được viện dẫn bị xóa', 'điểm a và điểm b khoản này: đơn vị được viện dẫn bị xóa']],
    [{ type: 'moveUp', at: 'Minh bạch' }, ['1. Minh bạch theo khoản 2 nêu trên.', '2. Công khai.']],
    [{ type: 'moveDown', at: 'Nguyên tắc' }, ['Điều 1. Nhập kho', 'Điều 2. Nguyên tắc', '3. Bảo đảm điểm b khoản 2 Điều 1.', 'Quyết định này thay thế điểm c khoản 2 Điều 1 và từ Điều 1 đến Điều 2.']],
    [{ type: 'move', at: 'Lập phiếu', to: 'Công khai', where: 'after' }, ['3. Minh bạch theo khoản 1 nêu trên.', '4. Bảo đảm điểm b khoản 2 Điều này.', '1. Kiểm đếm theo khoản 2 Điều 1 Quyết định này.', '2. Áp dụng khoản 2 Điều 3 của Luật Đất đai.', 'Quyết định này thay thế điểm c khoản 2 Điều 1 và từ Điều 1 đến Điều 2.']],
    [{ type: 'promote', at: 'b) Chất' }, ['3. Chất lượng;', 'b) Xuất xứ theo điểm a khoản 2 Điều này và khoản 3 Điều này.', '4. Áp dụng khoản 2 Điều 3 của Luật Đất đai.', '3. Bảo đảm khoản 3 Điều 2.', 'Quyết định này thay thế điểm b khoản 2 Điều 2 và từ Điều 1 đến Điều 2.']],
    [{ type: 'promote', at: 'Lập phiếu' }, ['Điều 3. Lập phiếu gồm:', '1. Số lượng;', '2. Chất lượng;', '3. Xuất xứ theo khoản 1 Điều này và khoản 2 Điều này.', '2. Áp dụng khoản 2 Điều 3 của Luật Đất đai.', 'Điều 4. Hiệu lực', '- Như Điều 4;', '1. Kiểm đếm theo Điều 3 Quyết định này.', '3. Bảo đảm khoản 2 Điều 3.', 'Quyết định này thay thế khoản 3 Điều 3 và từ Điều 1 đến Điều 2.']],
    [{ type: 'demote', at: 'Áp dụng' }, ['d) Áp dụng khoản 2 Điều 3 của Luật Đất đai.']],
    [{ type: 'split', at: 'theo khoản 1 nêu' }, ['2. Minh bạch', '3. theo khoản 1 nêu trên.', '4. Bảo đảm điểm b khoản 2 Điều 2.']],
    [{ type: 'merge', at: 'Minh bạch' }, ['1. Công khai. Minh bạch theo khoản 1 nêu trên.', '2. Bảo đảm điểm b khoản 2 Điều 2.']],
  ]
  for (const [change, lines, left = []] of CHANGES) {
    it(`${change.type} at “${change.at}”`, async () => {
      await start()
      const source = HEAD + BODY + TAIL
      const done = await made(source, change)
      assert.deepEqual(done.lines.sort(), [...lines].sort(), JSON.stringify(done.result.notes))
      assert.deepEqual(done.result.left.map(({ range: { start: from, end }, why }) => `${source.split('\n')[from.line]!.slice(from.character, end.character)}: ${why}`), left)
      for (const crlf of [source.replaceAll('\n', '\r\n')]) assert.equal((await made(crlf, change)).text, done.text.replaceAll('\n', '\r\n'))
      // And back in one step: what is undone are the same edits.
      assert.equal(editsOf(done.result).length > 0, true)
    })
  }

  it('puts the cursor behind a new marker', async () => {
    await start()
    const blank = await made((HEAD + BODY + TAIL).replace('khoản này.\n', 'khoản này.\n\n'), { type: 'insert', at: '\n3. Áp' })
    assert.deepEqual(blank.lines, ['d) '])
    const { text, result } = await made(HEAD + BODY + TAIL, { type: 'insert', at: 'Xuất xứ' })
    const { line, character } = result.cursor!
    assert.equal(text.split('\n')[line]!.slice(0, character), 'd) ')
  })

  it('says what each edit is for, and asks about what may be another text’s', async () => {
    await start()
    const source = HEAD + BODY.replace('1. Công khai.', '1. Công khai theo Nghị định số 30/2020/NĐ-CP và Điều 2.') + TAIL
    const { lines, result } = await made(source, { type: 'insert', at: 'Nguyên tắc' })
    assert.ok(!lines.some((line) => line.startsWith('1. Công khai')), 'it stays as it is')
    const annotations = result.edit!.changeAnnotations!
    assert.deepEqual(Object.entries(annotations).map(([id, { needsConfirmation }]) => [id, needsConfirmation ?? false]).sort(), [['doubtful', true], ['number', false], ['reference', false], ['text', false]])
    const doubtful = editsOf(result).filter((edit) => 'annotationId' in edit && edit.annotationId === 'doubtful')
    assert.deepEqual(doubtful.map(({ newText }) => newText), ['3'])
    await talk.end()
    await start(false)
    const plain = await made(source, { type: 'insert', at: 'Nguyên tắc' })
    assert.equal(plain.result.edit!.changeAnnotations, undefined)
    assert.ok(!plain.lines.some((line) => line.startsWith('1. Công khai')))
  })

  it('numbers the draft anew and lets the references follow', async () => {
    await start()
    const source = HEAD + BODY.replace('3. Bảo đảm', '4. Bảo đảm').replace('Điều 3. Hiệu', 'Điều 5. Hiệu') + TAIL.replace('Điều 3', 'Điều 5')
    const { text, result } = await made(source, { type: 'renumber' })
    assert.equal(text, HEAD + BODY + TAIL)
    assert.equal(result.notes[0], 'Đánh lại 2 số, sửa 1 chỗ viện dẫn.')
    assert.deepEqual((await made(text, { type: 'renumber' })).result, { edit: null, notes: ['Các số đã liên tục, không có gì phải đánh lại.'], references: 0, left: [] })
  })

  it('is offered beside the fix of a wrong number', async () => {
    await start()
    const source = HEAD + BODY.replace('Điều 2. Nhập', 'Điều 4. Nhập').replace('Điều 3. Hiệu', 'Điều 5. Hiệu').replaceAll('khoản 2 Điều 2', 'khoản 2 Điều 4').replace('đến Điều 2', 'đến Điều 4') + TAIL.replace('Điều 3', 'Điều 5')
    await talk.change(URI, ++version, { text: source })
    const problem = (await talk.problems(URI)).find(({ code }) => code === 'numbering-gap')!
    const actions = await talk.connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: URI }, range: problem.range, context: { diagnostics: [problem], only: ['quickfix'] } })
    const action = actions.find(({ title }) => title === 'Đánh số lại và sửa các chỗ viện dẫn (4 chỗ)')
    assert.ok(action, actions.map(({ title }) => title).join('\n'))
    const edits = (action.edit!.documentChanges as TextDocumentEdit[]).flatMap((each) => each.edits as TextEdit[])
    assert.equal(TextDocument.applyEdits(TextDocument.create(URI, 'vbpl', 1, source), edits), HEAD + BODY + TAIL)
  })

  it('counts each document of a draft by itself, and follows from one into the other', async () => {
    await start()
    const source = `${HEAD}Ban hành Quy định quản lý kho
Ủy ban nhân dân ban hành Quyết định ban hành Quy định quản lý kho.
Điều 1. Ban hành kèm theo Quyết định này Quy định quản lý kho.
Điều 2. Hiệu lực thi hành
1. Có hiệu lực từ ngày 01 tháng 11 năm 2026.
2. Điều 2 Quy định này áp dụng từ năm 2027.
Điều 3. Các sở chịu trách nhiệm thi hành Quyết định này.
${TAIL}
QUY ĐỊNH
Quản lý kho
(Ban hành kèm theo Quyết định số 12/2026/QĐ-UBND ngày 14 tháng 10 năm 2026 của Ủy ban nhân dân tỉnh Sông Lam)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Áp dụng từ ngày nêu tại khoản 1 Điều 2 Quyết định này.
Điều 2. Nguyên tắc
Công khai theo Chương II Quy định này.
Chương II
QUẢN LÝ
Điều 3. Nhập kho
Thực hiện theo Điều 2.
`
    assert.deepEqual((await made(source, { type: 'insert', at: 'Phạm vi' })).lines, ['2. Điều 3 Quy định này áp dụng từ năm 2027.', 'Điều 2. ', 'Điều 3. Nguyên tắc', 'Điều 4. Nhập kho', 'Thực hiện theo Điều 3.'])
    assert.deepEqual((await made(source, { type: 'insert', at: 'Ban hành kèm' })).lines, ['Điều 2. ', 'Điều 3. Hiệu lực thi hành', 'Điều 4. Các sở chịu trách nhiệm thi hành Quyết định này.', '- Như Điều 4;', 'Áp dụng từ ngày nêu tại khoản 1 Điều 3 Quyết định này.'])
    // A Chương moves with its Điều, and both are counted anew.
    const moved = await made(source, { type: 'moveUp', at: 'QUẢN LÝ\nĐiều' })
    assert.deepEqual(moved.text.slice(moved.text.indexOf('Chương I')), `Chương I
QUẢN LÝ
Điều 1. Nhập kho
Thực hiện theo Điều 3.
Chương II
QUY ĐỊNH CHUNG
Điều 2. Phạm vi
Áp dụng từ ngày nêu tại khoản 1 Điều 2 Quyết định này.
Điều 3. Nguyên tắc
Công khai theo Chương I Quy định này.
`)
    assert.ok(moved.text.includes('2. Điều 3 Quy định này áp dụng'))
  })

  it('tells of a table that names what is numbered anew', async () => {
    await start()
    const source = HEAD + BODY.replace('3. Bảo đảm điểm b khoản 2 Điều 2.\n', '3. Bảo đảm như sau:\n| Việc | Căn cứ |\n| --- | --- |\n| Nhập | khoản 2 Điều 2 |\n| Kho | Điều 1 |\n') + TAIL
    const { result } = await made(source, { type: 'insert', at: 'Nguyên tắc' })
    assert.deepEqual(result.left.map(({ why }) => why), ['nằm trong bảng hoặc chú thích, không được sửa theo', 'khoảng này nay gồm các đơn vị khác trước'])
    assert.ok(result.notes.some((note) => note.includes('“khoản 2 Điều 2” để nguyên vì nằm trong bảng')), result.notes.join('\n'))
  })

  it('gives a new unit of a quotation a letter, a new point a number, and changes no other', async () => {
    await start()
    const source = `${HEAD}Sửa đổi, bổ sung một số điều của Quy định quản lý kho ban hành kèm theo Quyết định số 07/2025/QĐ-UBND
QUYẾT ĐỊNH:
Điều 1. Sửa đổi, bổ sung một số điều của Quy định quản lý kho
1. Sửa đổi Điều 5 như sau:
“Điều 5. Xuất kho
1. Theo lệnh gồm:
a) Lệnh viết;
b) Lệnh miệng.
2. Theo phiếu.”.
2. Bãi bỏ Điều 9.
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày 01 tháng 11 năm 2026.
${TAIL}`
    assert.deepEqual((await made(source, { type: 'insert', at: 'a) Lệnh' })).lines, ['a1) '])
    assert.deepEqual((await made(source, { type: 'insert', at: 'Theo lệnh' })).lines, ['1a. '])
    assert.deepEqual((await made(source, { type: 'insert', at: 'Theo phiếu' })).lines, ['2. Theo phiếu.', '2a. ”.'])
    assert.deepEqual((await made(source, { type: 'insert', at: 'Xuất kho' })).lines, ['2. Theo phiếu.', 'Điều 5a. ”.'])
    assert.deepEqual((await made(source, { type: 'insert', at: '“Điều 5' })).lines, ['2. Theo phiếu.', 'Điều 5a. ”.'])
    // The draft's own khoản are numbered on, and what they amend stays.
    assert.deepEqual((await made(source, { type: 'insert', at: 'Sửa đổi Điều 5' })).lines, ['2. ', '3. Bãi bỏ Điều 9.'])
  })

  it('leaves the numbers of a consolidated text', async () => {
    await start()
    const source = HEAD.replace('QUYẾT ĐỊNH\n', 'VĂN BẢN HỢP NHẤT\n').replace('12/2026/QĐ-UBND', '12/VBHN-UBND') + BODY + TAIL
    assert.deepEqual((await made(source, { type: 'insert', at: 'Công khai' })).lines, ['1a. '])
    assert.deepEqual((await made(source, { type: 'delete', at: 'Công khai' })).lines, [])
    assert.equal((await made(source, { type: 'renumber' })).result.edit, null)
  })

  it('refuses, and says why, what cannot be done surely', async () => {
    await start()
    const refused = async (source: string, change: Parameters<typeof made>[1]): Promise<string> => {
      const { result, text } = await made(source, change)
      assert.equal(text, source)
      return result.notes.join()
    }
    const source = HEAD + BODY + TAIL
    assert.match(await refused(source, { type: 'insert', at: 'TỈNH' }), /không ở trong điều/u)
    // Nothing is done to the last unit from the recipients below it.
    for (const type of ['delete', 'insert', 'moveUp'] as const) assert.match(await refused(source, { type, at: 'Lưu: VT' }), /không ở trong điều/u)
    assert.match(await refused(source, { type: 'moveUp', at: 'Nguyên tắc' }), /đứng đầu/u)
    assert.match(await refused(source, { type: 'demote', at: 'Nguyên tắc' }), /không có đơn vị cùng cấp/u)
    assert.match(await refused(source, { type: 'demote', at: 'Nhập kho' }), /đã có điểm/u)
    assert.match(await refused(source, { type: 'split', at: 'ạch theo' }), /giữa một từ|đặt con trỏ/u)
    assert.match(await refused(source, { type: 'split', at: '1 nêu trên' }), /giữa một chỗ viện dẫn/u)
    assert.match(await refused(source, { type: 'merge', at: 'Áp dụng' }), /đã chia/u)
    assert.match(await refused(source, { type: 'move', at: 'Áp dụng', to: 'Số lượng', where: 'after' }), /Không thể đặt khoản cạnh điểm a/u)
    // A number that stands in a table was not read as a unit: what lies behind it is not counted.
    const table = HEAD + BODY.replace('2. Minh bạch theo khoản 1 nêu trên.\n', '| 2. Minh bạch | x |\n| --- | --- |\n') + TAIL
    assert.match(await refused(table, { type: 'insert', at: 'Công khai' }), /chưa đọc được/u)
  })

  it('speaks of 23 points and no more', async () => {
    await start()
    const points = [...'abcdđeghiklmnopqrstuvxy'].map((letter) => `${letter}) Điểm ${letter};`).join('\n')
    const { result } = await made(`${HEAD}Về việc\nQUYẾT ĐỊNH:\nĐiều 1. Một\n1. Gồm:\n${points}\nĐiều 2. Hai\nXong.\n${TAIL}`, { type: 'insert', at: 'Điểm d;' })
    assert.equal(result.edit, null)
    assert.match(result.notes.join(), /Không còn số/u)
  })
})
