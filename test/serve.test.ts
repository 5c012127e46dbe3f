import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CodeAction, Diagnostic, DocumentSymbol, FoldingRange, Hover, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { diskHost } from '../server/transport/disk-host.ts'
import { placesOf } from '../server/transport/errors.ts'
import type { CitationsResult, EditSettingsResult, KindsResult, Status, TreeResult, WriteBaselineResult } from '../server/transport/protocol.ts'
import { DECISION, FAULTS } from './lib/decision.ts'
import { generateDecision } from './lib/generate.ts'
import { type Talk, talkInMemory, talkOverStdio, talkToWorker } from './lib/talk.ts'

const URI = 'file:///du-an/qd.vbpl'
const [SAFE, CHOICE, PLAIN] = FAULTS
/** The faults that the decision is known for: other rules may come to speak of it. */
const known = (found: readonly Diagnostic[]): Array<string | number | undefined> => found.map(({ code }) => code).filter((code) => FAULTS.includes(code as never))
const lineOf = (part: string): number => DECISION.slice(0, DECISION.indexOf(part)).split('\n').length - 1
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }

const actionsOn = (talk: Talk, uri: string, diagnostics: Diagnostic[], only?: string[], range = diagnostics[0]?.range ?? whole): Promise<CodeAction[]> => (
  talk.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics, ...(only && { only }) } })
)

function editsOf({ edit }: CodeAction): TextEdit[] {
  return (edit?.documentChanges as TextDocumentEdit[] | undefined)?.flatMap(({ edits }) => edits as TextEdit[]) ?? Object.values(edit?.changes ?? {}).flat()
}
const applied = (text: string, edits: TextEdit[]): string => TextDocument.applyEdits(TextDocument.create(URI, 'vbpl', 1, text), edits)

describe('the language server', () => {
  let talk: Talk
  afterEach(async () => { await talk.end() })

  it('holds a whole conversation', async () => {
    talk = talkInMemory()
    const { capabilities, serverInfo } = await talk.start({ initializationOptions: { rulePage: 'command:butPhap.showRule?%5B%22{id}%22%5D' } })
    assert.equal(capabilities.positionEncoding, 'utf-16')
    assert.equal(serverInfo?.name, 'but-phap')

    await talk.open(URI, DECISION)
    const first = await talk.pull(URI)
    assert.ok(first.kind === 'full')
    assert.deepEqual(known(first.items), FAULTS)
    const gap = first.items.find(({ code }) => code === CHOICE)!
    assert.equal(gap.source, 'bút pháp')
    assert.equal(gap.severity, 1)
    assert.equal(gap.codeDescription?.href, `command:butPhap.showRule?%5B%22${CHOICE}%22%5D`)
    assert.deepEqual(gap.range.start, { line: lineOf('3. Thời'), character: 0 })
    assert.equal(gap.relatedInformation?.[0]?.location.range.start.line, lineOf('1. Quyết định này quy định'))
    assert.deepEqual(await talk.pull(URI, first.resultId), { kind: 'unchanged', resultId: first.resultId })

    // "3. Thời" becomes "2. Thời": an edit of one character.
    await talk.change(URI, 2, { range: { start: gap.range.start, end: { line: gap.range.start.line, character: 1 } }, text: '2' })
    const second = await talk.pull(URI, first.resultId)
    assert.ok(second.kind === 'full')
    assert.deepEqual(known(second.items), [SAFE, PLAIN])

    const symbols = await talk.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: URI } })
    const names = symbols.map(({ name }) => name)
    assert.ok(names.includes('Điều 1. Phạm vi điều chỉnh') && names.includes('Nơi nhận'), names.join(' | '))
    const folds = await talk.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri: URI } })
    assert.ok(folds.some(({ startLine, endLine }) => startLine === lineOf('Điều 1.') && endLine === lineOf('3. Thời')))

    const date = second.items.find(({ code }) => code === PLAIN)!
    const hover = await talk.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri: URI }, position: date.range.start })
    assert.match((hover.contents as { value: string }).value, /date-invalid/)

    const safe = second.items.find(({ code }) => code === SAFE)!
    const [fix] = await actionsOn(talk, URI, [safe])
    assert.equal(fix?.isPreferred, true)
    assert.equal((fix!.edit!.documentChanges![0] as TextDocumentEdit).textDocument.version, 2)
    await talk.change(URI, 3, ...editsOf(fix!).map(({ range, newText }) => ({ range, text: newText })))
    assert.deepEqual(known(await talk.problems(URI)), [PLAIN])

    await talk.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } })
    assert.deepEqual(await talk.problems(URI), [])
    assert.deepEqual(talk.log, [])
  })

  it('checks drafts only, by their language or by their name', async () => {
    talk = talkInMemory()
    await talk.start()
    await talk.open('file:///a/readme.md', DECISION, 'markdown')
    await talk.open('untitled:Untitled-1', DECISION, 'vbpl')
    await talk.open('file:///a/b.vbpl.txt', DECISION, 'plaintext')
    assert.deepEqual(await talk.problems('file:///a/readme.md'), [])
    assert.deepEqual(known(await talk.problems('untitled:Untitled-1')), FAULTS)
    assert.deepEqual(known(await talk.problems('file:///a/b.vbpl.txt')), FAULTS)
  })

  it('reads *.vbpl.md as Markdown', async () => {
    talk = talkInMemory()
    await talk.start()
    await talk.open('file:///a/b.vbpl.md', DECISION.replace('**', '').replace('Điều 1. Phạm', '**Điều 1.** Phạm').replace('3. Thời', '**3.** Thời'))
    const gap = (await talk.problems('file:///a/b.vbpl.md')).find(({ code }) => code === CHOICE)
    assert.deepEqual(gap?.range.start, { line: lineOf('3. Thời'), character: 2 })
  })

  it('offers the fixes of one problem, of its kind and of the file, and to switch the rule off', async () => {
    talk = talkInMemory()
    await talk.start({ initializationOptions: { commands: true }, folders: ['file:///du-an'] })
    const twice = DECISION.replace('78/2025/ND-CP ngày', '30/2020/ND-CP ngày 05 tháng 3 năm 2020 của Chính phủ; Nghị định số 78/2025/ND-CP ngày')
    await talk.open(URI, twice)
    const safe = (await talk.problems(URI)).filter(({ code }) => code === SAFE)
    assert.equal(safe.length, 2)
    const offered = await actionsOn(talk, URI, [safe[0]!], ['quickfix'])
    const same = offered.find(({ title }) => title === 'Sửa mọi lỗi cùng loại trong tệp (2 chỗ)')
    assert.equal(applied(twice, editsOf(same!)), twice.replaceAll('ND-CP', 'NĐ-CP'))
    assert.deepEqual(offered.flatMap(({ command }) => command?.arguments ?? []), [
      { uri: URI, change: { rule: SAFE, scope: 'place', text: twice.split('\n')[lineOf('Căn cứ')]!.slice(0, 80).trimEnd() } },
      { uri: URI, change: { rule: SAFE, scope: 'file' } },
      { uri: URI, change: { rule: SAFE, scope: 'project' } },
    ])
    const all = await actionsOn(talk, URI, [], ['source.fixAll'])
    assert.deepEqual(all.map(({ kind }) => kind), ['source.fixAll.butPhap'])
    assert.equal(applied(twice, editsOf(all[0]!)), twice.replaceAll('ND-CP', 'NĐ-CP'))
  })

  it('offers alternatives without preferring one', async () => {
    talk = talkInMemory()
    await talk.start()
    await talk.open(URI, DECISION)
    const gap = (await talk.problems(URI)).find(({ code }) => code === CHOICE)!
    const fixes = (await actionsOn(talk, URI, [gap])).filter((action) => editsOf(action).length > 0 && action.diagnostics)
    assert.ok(fixes.length > 0)
    assert.ok(fixes.every(({ isPreferred }) => !isPreferred))
  })

  it('follows the settings of the client and of the project', async () => {
    talk = talkInMemory()
    let editor: unknown = { language: 'en' }
    let file = JSON.stringify({ rules: { [SAFE]: 'off', [PLAIN]: 'hint', 'no-such-rule': 'off' } })
    talk.connection.onRequest('workspace/configuration', () => [editor])
    talk.connection.onRequest('butPhap/readSettings', () => ({ files: [{ uri: 'file:///du-an/.but-phap.json', text: file }] }))
    talk.connection.onRequest('butPhap/listDrafts', () => ({ uris: [] }))
    await talk.start({ initializationOptions: { files: true, status: true }, folders: ['file:///du-an'] })
    await talk.open(URI, DECISION)
    const found = await talk.problems(URI)
    assert.deepEqual(known(found), [CHOICE, PLAIN])
    assert.equal(found.find(({ code }) => code === PLAIN)?.severity, 4)
    assert.match(String(found.find(({ code }) => code === CHOICE)!.message), /is missing/)
    const warned = await talk.hears('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => uri.endsWith('.json') && diagnostics.length === 1)
    assert.match(String((warned as { diagnostics: Diagnostic[] }).diagnostics[0]!.message), /no-such-rule/)

    file = '{}'
    editor = { rules: { [CHOICE]: 'off' } }
    talk.heard.length = 0
    await talk.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///du-an/.but-phap.json', type: 2 }] })
    await talk.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    await talk.hears('workspace/diagnostic/refresh')
    assert.deepEqual(known(await talk.problems(URI)), [SAFE, PLAIN])
  })

  it('shows what the level of the client or of the project lets through, and what the office of the project knows', async () => {
    talk = talkInMemory()
    const editor: { level?: string } = { level: 'ky' }
    let file = JSON.stringify({ office: { agencies: [{ codes: ['BQLKKT'], names: ['Ban Quản lý Khu kinh tế'] }] } })
    talk.connection.onRequest('workspace/configuration', () => [editor])
    talk.connection.onRequest('butPhap/readSettings', () => ({ files: [{ uri: 'file:///du-an/.but-phap.json', text: file }] }))
    await talk.start({ initializationOptions: { files: true, status: true }, folders: ['file:///du-an'] })
    await talk.open(URI, '1. Theo  Kế hoạch số 12/KH-BQLKKT ngày 12/10/2026 của Sở Tư pháp.\n3. Giao các sở:\n')
    const codes = async (): Promise<string> => (await talk.problems(URI)).map(({ code }) => code).join()
    const level = async (): Promise<string> => (await talk.connection.sendRequest<Status>('butPhap/getStatus', { uri: URI })).level
    assert.equal(await codes(), 'doc-fragment,double-space,citation-issuer-symbol-mismatch,numbering-gap')
    assert.equal(await level(), 'ky')

    const edited = await talk.connection.sendRequest<EditSettingsResult>('butPhap/editSettings', { uri: URI, change: { level: 'toi-thieu' } })
    assert.equal(JSON.parse(edited.text).level, 'toi-thieu')
    file = edited.text
    talk.heard.length = 0
    await talk.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///du-an/.but-phap.json', type: 2 }] })
    await talk.hears('workspace/diagnostic/refresh')
    assert.equal(await codes(), 'numbering-gap')
    assert.equal(await level(), 'toi-thieu')
    await talk.connection.sendNotification('butPhap/setProfile', { uri: URI, level: 'chuan' })
    assert.equal(await codes(), 'citation-issuer-symbol-mismatch,numbering-gap')
    await talk.connection.sendNotification('butPhap/setProfile', { uri: URI, level: null })
    assert.equal(await level(), 'toi-thieu')
  })

  it('takes the settings that lie nearest to a draft', async () => {
    talk = talkInMemory()
    const files = [['file:///du-an/.but-phap.json', SAFE], ['file:///du-an/sau/.but-phap.json', CHOICE], ['file:///du-an/khac/.but-phap.json', PLAIN]]
      .map(([uri, rule]) => ({ uri, text: JSON.stringify({ rules: { [rule!]: 'off' } }) }))
    talk.connection.onRequest('butPhap/readSettings', () => ({ files }))
    await talk.start({ initializationOptions: { files: true }, folders: ['file:///du-an'] })
    for (const [uri, off] of [['file:///du-an/a.vbpl', SAFE], ['file:///du-an/sau/hon/b.vbpl', CHOICE], ['file:///noi-khac/c.vbpl', undefined]] as const) {
      await talk.open(uri, DECISION)
      assert.deepEqual(known(await talk.problems(uri)), FAULTS.filter((rule) => rule !== off))
    }
  })

  it('answers its own requests', async () => {
    talk = talkInMemory()
    await talk.start({ initializationOptions: { status: true }, folders: ['file:///du-an'] })
    await talk.open(URI, DECISION)
    const status = await talk.connection.sendRequest<Status>('butPhap/getStatus', { uri: URI })
    assert.equal(status.kind, 'quyet-dinh')
    assert.equal(status.kindName, 'Quyết định')
    assert.equal(status.number, '15/2026/QĐ-UBND')
    assert.equal(status.date, '2026-10-20')
    assert.equal(status.draft, false)
    assert.ok(status.counts.error >= 3 && status.fixable >= 1)

    await talk.connection.sendNotification('butPhap/setProfile', { uri: URI, family: 'DANG', kind: 'chi-thi' })
    const told = await talk.hears('butPhap/status', ({ set }: Status) => set.family) as Status
    assert.deepEqual([told.family, told.kind, told.set], ['DANG', 'chi-thi', { family: true, kind: true }])
    await talk.connection.sendNotification('butPhap/setProfile', { uri: URI, family: null, kind: null })
    assert.equal((await talk.connection.sendRequest<Status>('butPhap/getStatus', { uri: URI })).family, status.family)

    const edited = await talk.connection.sendRequest<EditSettingsResult>('butPhap/editSettings', { uri: URI, change: { rule: SAFE, scope: 'file' } })
    assert.equal(edited.uri, 'file:///du-an/.but-phap.json')
    assert.deepEqual(JSON.parse(edited.text), { files: [{ path: './qd.vbpl', rules: { [SAFE]: 'off' } }] })
    assert.equal(await talk.connection.sendRequest('butPhap/editSettings', { uri: 'untitled:Untitled-1', change: { rule: SAFE, scope: 'file' } }), null)

    const { kinds } = await talk.connection.sendRequest<KindsResult>('butPhap/kinds')
    assert.deepEqual(kinds.find(({ id }) => id === 'chi-thi'), { id: 'chi-thi', name: 'Chỉ thị', families: ['HC', 'DANG'] })
    assert.match((await talk.connection.sendRequest<TreeResult>('butPhap/tree', { uri: URI })).text, /^root 0-\d+\n {2}letterhead /)
  })

  it('pushes problems to a client that does not pull, and writes the settings for one that has no commands', async () => {
    talk = talkInMemory()
    await talk.start({ capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } }, folders: ['file:///du-an'] })
    await talk.open(URI, DECISION)
    const pushed = await talk.hears('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: Diagnostic[] }) => diagnostics.length > 0) as { uri: string; diagnostics: Diagnostic[] }
    assert.deepEqual(known(pushed.diagnostics), FAULTS)
    const off = (await actionsOn(talk, URI, [pushed.diagnostics.find(({ code }) => code === PLAIN)!])).find(({ title }) => title.endsWith('trong cả dự án'))
    assert.deepEqual(off?.edit?.documentChanges?.[0], { kind: 'create', uri: 'file:///du-an/.but-phap.json', options: { ignoreIfExists: true } })
    assert.deepEqual(JSON.parse(editsOf({ title: '', edit: { documentChanges: off!.edit!.documentChanges!.slice(1) } })[0]!.newText), { rules: { [PLAIN]: 'off' } })
  })

  it('does not check a long draft at every key', async () => {
    talk = talkInMemory()
    await talk.start({ initializationOptions: { status: true } })
    await talk.open(URI, generateDecision(300_000).text)
    await talk.hears('butPhap/status', ({ version }: Status) => version === 1)
    const last = 12
    for (let version = 2; version <= last; version++) {
      await talk.change(URI, version, { range: { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, text: 'x' })
      await new Promise((resolve) => { setTimeout(resolve, 10) })
    }
    await talk.hears('butPhap/status', ({ version }: Status) => version === last)
    const checks = talk.heard.filter(([method]) => method === 'butPhap/status').length
    assert.ok(checks <= 4, `${checks} checks for ${last} versions`)
  }).timeout(30_000)

  it('survives what no client should send', async () => {
    talk = talkInMemory()
    await talk.start({ initializationOptions: { rulePage: 7, files: 'yes', settings: [] } })
    const { connection } = talk
    await talk.change('file:///nowhere.vbpl', 2, { text: 'Điều 1.' })
    await talk.open(URI, DECISION)
    for (const method of ['diagnostic', 'documentSymbol', 'foldingRange', 'hover', 'codeAction']) {
      await connection.sendRequest(`textDocument/${method}`, {}).catch(() => {})
      await connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: 'file:///nowhere.vbpl' } }).catch(() => {})
      await connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: '%E0%A4%A' }, position: { line: 1 }, range: null, context: {} }).catch(() => {})
    }
    for (const position of [{ line: -1, character: -5 }, { line: 1e9, character: 1e9 }, { line: 'a', character: null }, {}]) {
      await connection.sendRequest('textDocument/hover', { textDocument: { uri: URI }, position })
    }
    await talk.change(URI, 2, { range: { start: { line: 999, character: 999 }, end: { line: 0, character: 0 } }, text: 'x' })
    for (const method of ['getStatus', 'editSettings', 'tree', 'citations', 'writeBaseline']) await connection.sendRequest(`butPhap/${method}`, {}).catch(() => {})
    await connection.sendNotification('butPhap/setProfile', null as never)
    await talk.change(URI, 3, { text: DECISION })
    assert.deepEqual(known(await talk.problems(URI)), FAULTS)
    for (const line of talk.log) assert.doesNotMatch(line, /Quyết định|Điều|Chính phủ/)
  })

  it('answers a request that was cancelled with an error, and the next one as if nothing had been', async () => {
    talk = talkInMemory()
    await talk.start()
    await talk.open(URI, DECISION)
    await talk.connection.sendNotification('$/cancelRequest', { id: 424242 })
    assert.deepEqual(known(await talk.problems(URI)), FAULTS)
  })

  it('checks the drafts of the workspace that the client lists', async () => {
    talk = talkInMemory()
    const texts: Record<string, string | null> = { 'file:///du-an/a.vbpl': DECISION, 'file:///du-an/b.vbpl': 'Kế hoạch\n', 'file:///du-an/c.vbpl': null }
    talk.connection.onRequest('workspace/configuration', () => [{}])
    talk.connection.onRequest('butPhap/readSettings', () => ({ files: [] }))
    talk.connection.onRequest('butPhap/listDrafts', () => ({ uris: Object.keys(texts) }))
    talk.connection.onRequest('butPhap/readDraft', ({ uri }: { uri: string }) => ({ text: texts[uri] }))
    const { capabilities } = await talk.start({ initializationOptions: { files: true }, folders: ['file:///du-an'] })
    assert.deepEqual(capabilities.diagnosticProvider, { identifier: 'but-phap', interFileDependencies: true, workspaceDiagnostics: true })

    const first = await talk.workspace()
    assert.deepEqual(first.items.map(({ uri }) => uri), ['file:///du-an/a.vbpl', 'file:///du-an/b.vbpl'])
    const [a] = first.items
    assert.ok(a?.kind === 'full' && a.version === null)
    assert.deepEqual(known(a.items), FAULTS)

    // Open drafts are reported as they stand in the editor.
    await talk.open('file:///du-an/b.vbpl', DECISION)
    const previous = first.items.map(({ uri, resultId }) => ({ uri, value: resultId! }))
    const second = await talk.workspace([...previous, { uri: 'file:///du-an/gone.vbpl', value: '1' }])
    assert.deepEqual(second.items.map(({ uri, kind, version }) => [uri, kind, version]), [
      ['file:///du-an/a.vbpl', 'unchanged', null], ['file:///du-an/b.vbpl', 'full', 1], ['file:///du-an/gone.vbpl', 'full', null],
    ])

    texts['file:///du-an/a.vbpl'] = DECISION.replace('31 tháng 02', '28 tháng 02')
    await talk.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///du-an/a.vbpl', type: 2 }] })
    const third = (await talk.workspace(previous)).items[0]
    assert.ok(third?.kind === 'full')
    assert.deepEqual(known(third.items), [SAFE, CHOICE])
  })
})

const A = 'file:///du-an/a.vbpl', B = 'file:///du-an/b.vbpl', LEDGER = 'citation-ledger-conflict'
const RIGHT = 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;\n', WRONG = RIGHT.replace('05', '06')

/** A client that has files and answers for them. */
async function withFiles(texts: Record<string, string>, settings: () => Array<{ uri: string; text: string }> = () => []): Promise<Talk> {
  const talk = talkInMemory()
  talk.connection.onRequest('workspace/configuration', () => [{}])
  talk.connection.onRequest('butPhap/readSettings', () => ({ files: settings() }))
  talk.connection.onRequest('butPhap/listDrafts', () => ({ uris: Object.keys(texts) }))
  talk.connection.onRequest('butPhap/readDraft', ({ uri }: { uri: string }) => ({ text: texts[uri] ?? null }))
  await talk.start({ initializationOptions: { files: true, status: true }, folders: ['file:///du-an'] })
  return talk
}
const clashesIn = (items: readonly Diagnostic[]): Diagnostic[] => items.filter(({ code }) => code === LEDGER)
async function workspaceClashes(talk: Talk): Promise<Record<string, number>> {
  const { items } = await talk.workspace()
  return Object.fromEntries(items.map((item) => [item.uri, item.kind === 'full' ? clashesIn(item.items).length : -1]))
}

describe('the ledger in an editor', () => {
  let talk: Talk
  afterEach(async () => { await talk.end() })

  it('tells each draft what the others say, open or not', async () => {
    talk = await withFiles({ [A]: RIGHT, [B]: WRONG })
    const { items } = await talk.workspace()
    const [a, b] = items
    assert.ok(a?.kind === 'full' && b?.kind === 'full' && items.length === 2)
    const [clash] = clashesIn(a.items)
    assert.equal(clash?.severity, 3)
    assert.match(String(clash.message), /ngày 05\/3\/2020, ở dự thảo khác ghi ngày 06\/3\/2020/)
    assert.deepEqual(clash.relatedInformation?.map(({ location }) => location), [{ uri: B, range: clashesIn(b.items)[0]!.range }])

    await talk.open(B, WRONG)
    assert.equal(clashesIn(await talk.problems(B)).length, 1)
    // An edit of one draft mends the other.
    await talk.change(B, 2, { text: RIGHT })
    assert.deepEqual(clashesIn(await talk.problems(B)), [])
    assert.deepEqual(await workspaceClashes(talk), { [A]: 0, [B]: 0 })
    // What was not saved is no part of the workspace.
    await talk.connection.sendNotification('textDocument/didClose', { textDocument: { uri: B } })
    assert.deepEqual(await workspaceClashes(talk), { [A]: 1, [B]: 1 })
  })

  it('has open drafts asked for again when another draft changes what is said of them', async () => {
    talk = await withFiles({})
    await talk.open(A, RIGHT)
    await talk.open(B, RIGHT)
    const before = await talk.pull(A)
    assert.ok(before.kind === 'full' && clashesIn(before.items).length === 0)
    await talk.problems(B)
    talk.heard.length = 0
    await talk.change(B, 2, { text: WRONG })
    await talk.problems(B)
    await talk.hears('workspace/diagnostic/refresh')
    const after = await talk.pull(A, before.resultId)
    assert.ok(after.kind === 'full')
    assert.equal(clashesIn(after.items).length, 1)
    // Typing above moves the place, here and in what is related to it there.
    await talk.change(B, 3, { text: `Một dòng.\n${WRONG}` })
    assert.equal(clashesIn(await talk.problems(B))[0]!.range.start.line, 1)
    assert.equal(clashesIn(await talk.problems(A))[0]!.relatedInformation![0]!.location.range.start.line, 1)
  })

  it('pushes it to a client that does not pull', async () => {
    talk = talkInMemory()
    await talk.start({ capabilities: {}, folders: ['file:///du-an'] })
    await talk.open(A, RIGHT)
    await talk.open(B, WRONG)
    for (const uri of [A, B]) await talk.hears('textDocument/publishDiagnostics', (sent: { uri: string; diagnostics: Diagnostic[] }) => sent.uri === uri && clashesIn(sent.diagnostics).length === 1)
  })

  it('heeds the settings and lists what is cited', async () => {
    const files = [{ uri: 'file:///du-an/.but-phap.json', text: JSON.stringify({ files: [{ path: 'a.vbpl', text: 'Nghị định', rules: { [LEDGER]: 'off' } }, { path: 'b.vbpl', rules: { [LEDGER]: 'warning' } }] }) }]
    talk = await withFiles({ [A]: RIGHT, [B]: WRONG }, () => files)
    const { items: [a, b] } = await talk.workspace()
    assert.ok(a?.kind === 'full' && b?.kind === 'full')
    assert.deepEqual([clashesIn(a.items).length, clashesIn(b.items)[0]?.severity], [0, 2])
    const { instruments } = await talk.connection.sendRequest<CitationsResult>('butPhap/citations')
    const { line, character } = { line: 0, character: RIGHT.indexOf('30/') }
    assert.deepEqual(instruments, [{
      name: 'Nghị định số 30/2020/NĐ-CP', dates: ['05/3/2020', '06/3/2020'], issuers: ['Chính phủ'], titles: [], conflict: true,
      places: [A, B].map((uri) => ({ uri, line, character, endLine: 0, endCharacter: character + '30/2020/NĐ-CP'.length })),
    }])
  })
})

describe('the known problems in an editor', () => {
  let talk: Talk
  afterEach(async () => { await talk.end() })
  const BASELINE = 'file:///du-an/.but-phap-baseline.json'

  it('are written at a command and stay quiet, in open drafts and in those of the workspace', async () => {
    const texts: Record<string, string> = { [A]: DECISION, [B]: RIGHT, 'file:///du-an/c.vbpl': WRONG }
    let files: Array<{ uri: string; text: string }> = []
    talk = await withFiles(texts, () => files)
    const { files: written, drafts, problems } = await talk.connection.sendRequest<WriteBaselineResult>('butPhap/writeBaseline', {})
    assert.deepEqual([written.map(({ uri }) => uri), drafts], [[BASELINE], 3])
    const { items: before } = await talk.workspace()
    assert.equal(problems, before.reduce((sum, item) => sum + (item.kind === 'full' ? item.items.length : 0), 0))

    files = written
    await talk.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: BASELINE, type: 1 }] })
    const { items: after } = await talk.workspace()
    assert.deepEqual(after.map((item) => item.kind === 'full' && item.items), [[], [], []])
    await talk.open(A, DECISION)
    assert.deepEqual(await talk.problems(A), [])
    const status = await talk.connection.sendRequest<Status>('butPhap/getStatus', { uri: A })
    assert.deepEqual([status.counts.error, status.known > 0, status.fixable], [0, true, 0])
    await talk.change(A, 2, { text: DECISION.replace('trách nhiệm thi hành', 'trách nhiệm và và thi hành') })
    assert.deepEqual((await talk.problems(A)).map(({ code }) => code), ['duplicate-word'])

    // Of one draft alone: the others stay known.
    const one = await talk.connection.sendRequest<WriteBaselineResult>('butPhap/writeBaseline', { uri: A })
    assert.equal(one.drafts, 1)
    assert.deepEqual(Object.keys(JSON.parse(one.files[0]!.text).files), ['a.vbpl', 'b.vbpl', 'c.vbpl'])
    assert.match(one.files[0]!.text, /duplicate-word/)
    // A draft that is gone goes from the baseline when all are written.
    delete texts['file:///du-an/c.vbpl']
    const all = await talk.connection.sendRequest<WriteBaselineResult>('butPhap/writeBaseline', {})
    assert.deepEqual(Object.keys(JSON.parse(all.files[0]!.text).files), ['a.vbpl', 'b.vbpl'])
  })

  it('are written as the command line writes them', async () => {
    talk = await withFiles({ [A]: DECISION })
    const { files: [file] } = await talk.connection.sendRequest<WriteBaselineResult>('butPhap/writeBaseline', {})
    const folder = mkdtempSync(path.join(tmpdir(), 'but-phap-'))
    writeFileSync(path.join(folder, 'a.vbpl'), DECISION)
    spawnSync(process.execPath, [path.resolve('out/cli.js'), 'check', '--write-baseline'], { cwd: folder })
    const written = readFileSync(path.join(folder, '.but-phap-baseline.json'), 'utf8')
    rmSync(folder, { recursive: true })
    assert.equal(file!.text, written)
  })

  it('that cannot be read are a warning at their file, and everything is shown', async () => {
    talk = await withFiles({ [A]: DECISION }, () => [{ uri: BASELINE, text: '[]' }])
    const { diagnostics: [warning] } = await talk.hears('textDocument/publishDiagnostics', ({ uri }: { uri: string }) => uri === BASELINE) as { diagnostics: Diagnostic[] }
    assert.match(String(warning!.message), /^Không đọc được các vấn đề đã ghi nhận/)
    await talk.open(A, DECISION)
    assert.deepEqual(known(await talk.problems(A)), FAULTS)
  })
})

describe('a log', () => {
  it('says where an error came from and quotes no message', () => {
    assert.match(placesOf(new Error('Điều 1. Mật')), /^ +at .*serve\.test/)
    assert.doesNotMatch(placesOf(new Error('Điều 1. Mật\nĐiều 2. Tối mật')), /Điều/)
    assert.equal(placesOf('Điều 1. Mật'), '')
  })
})

describe('the language server as it is shipped', function () {
  this.timeout(30_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'but-phap-'))
  const root = pathToFileURL(folder).href
  before(() => {
    mkdirSync(path.join(folder, 'Dự thảo'))
    writeFileSync(path.join(folder, 'Dự thảo/QĐ (1).vbpl'), DECISION)
    writeFileSync(path.join(folder, 'ghi-chu.txt'), DECISION)
    writeFileSync(path.join(folder, '.but-phap.json'), JSON.stringify({ files: [{ path: 'Dự thảo/*', rules: { [SAFE]: 'off' } }] }))
  })
  after(() => { rmSync(folder, { recursive: true }) })

  const conversation = async (talk: Talk): Promise<void> => {
    // No watchers and no configuration: the least of a client.
    const { capabilities } = await talk.start({ capabilities: { textDocument: { diagnostic: {} } }, folders: [root] })
    assert.ok((capabilities.diagnosticProvider as { workspaceDiagnostics: boolean }).workspaceDiagnostics)
    const { items } = await talk.workspace()
    assert.equal(items.length, 1)
    const [draft] = items
    assert.ok(draft?.kind === 'full')
    assert.deepEqual(known(draft.items), [CHOICE, PLAIN])
    await talk.open(draft.uri, DECISION)
    assert.deepEqual(known(await talk.problems(draft.uri)), [CHOICE, PLAIN])
    await talk.end()
  }

  it('lists and reads the drafts of its folders', () => conversation(talkInMemory(diskHost)))

  it('is a web worker, without Node and without a document', async () => {
    const talk = talkToWorker('out/server/browser.js')
    talk.connection.onRequest('butPhap/readSettings', () => ({ files: [] }))
    talk.connection.onRequest('butPhap/listDrafts', () => ({ uris: ['vscode-vfs://kho/a.vbpl.md'] }))
    talk.connection.onRequest('butPhap/readDraft', () => ({ text: DECISION.replace('Điều 1.', '**Điều 1.** &amp;') }))
    await talk.start({ initializationOptions: { files: true }, folders: ['vscode-vfs://kho'] })
    const { items: [draft] } = await talk.workspace()
    assert.ok(draft?.kind === 'full')
    assert.deepEqual(known(draft.items), FAULTS)
    await talk.end()
  })

  it('is started by the command line', () => conversation(talkOverStdio(process.execPath, ['out/cli.js', 'lsp', '--stdio'])))
})
