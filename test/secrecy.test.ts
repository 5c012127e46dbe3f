/** Drafts may be secret: nothing leaves the machine, and nothing of their text is logged, over whole sessions, crashes among them. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { RULES_BY_ID } from '../server/rules/by-id.ts'
import type { AnyRule } from '../server/rules/rule.ts'
import { placesOf } from '../server/transport/errors.ts'
import { DECISION, FAULTS } from './lib/decision.ts'
import { type Talk, talkInMemory, talkOverStdio, talkToWorker } from './lib/talk.ts'

const URI = 'file:///mat/quyet-dinh.vbpl'
/** Words that nothing but the draft could say. */
const SECRET = DECISION.replace('Phạm vi điều chỉnh', 'Kế hoạch Bạch Hạc 77')
  .replace('quy định về quản lý', 'giao Đội Sao Khuê tiếp cận kho Hắc Long; theo theo phương án Mộc Tinh')
  .replace('3. Thời hạn', '3. Mật khẩu Thủy Ngân; thời hạn')
const WATCH = path.resolve('test/lib/watch-network.cjs')

/** No run of so many characters of the draft may stand in a log; "Điều 1" alone betrays nothing. */
const RUN = 10
const RUNS = new Set(SECRET.split('\n').flatMap((line) => Array.from({ length: Math.max(0, line.length - RUN + 1) }, (_, i) => line.slice(i, i + RUN))))
const quoted = (log: string): string | undefined => Array.from({ length: Math.max(0, log.length - RUN + 1) }, (_, i) => log.slice(i, i + RUN)).find((run) => RUNS.has(run))

/** All that can be asked of a server, about a secret draft; then what is wrong, so that things fail. Returns what it answered to that. */
async function wholeSession(talk: Talk): Promise<string[]> {
  const ask = <T>(method: string, params: object | null = null): Promise<T> => talk.connection.sendRequest<T>(method, params)
  const textDocument = { uri: URI }, line = (words: string): number => SECRET.slice(0, SECRET.indexOf(words)).split('\n').length - 1
  const position = { line: line('1. Quyết định này quy định') < 0 ? 0 : line('Mật khẩu'), character: 8 }, range = { start: { line: 0, character: 0 }, end: { line: 30, character: 0 } }
  await talk.open(URI, SECRET)
  const problems = await talk.problems(URI)
  assert.ok(FAULTS.every((rule) => problems.some(({ code }) => code === rule)), 'the draft is checked')
  await talk.workspace()
  for (const method of ['documentSymbol', 'foldingRange', 'documentLink', 'codeLens', 'formatting']) await ask(`textDocument/${method}`, { textDocument, options: { tabSize: 2, insertSpaces: true } })
  for (const method of ['hover', 'definition', 'references', 'documentHighlight', 'completion']) await ask(`textDocument/${method}`, { textDocument, position, context: { includeDeclaration: true } })
  await ask('textDocument/selectionRange', { textDocument, positions: [position] })
  await ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: problems } })
  await ask('workspace/symbol', { query: 'Bạch Hạc' })
  for (const method of ['getStatus', 'tree', 'structure', 'citations', 'templates', 'kinds', 'writeBaseline', 'preview']) await ask(`butPhap/${method}`, { uri: URI })
  await ask('butPhap/editSettings', { uri: URI, change: { rule: FAULTS[0], scope: 'place', text: 'Đội Sao Khuê' } })
  await ask('butPhap/newDraft', { template: 'quyet-dinh', subject: 'Kế hoạch Bạch Hạc 77' })
  await ask('butPhap/restructure', { uri: URI, change: { type: 'renumber' } })
  const { data } = await ask<{ data: string }>('butPhap/exportWord', { uri: URI })
  assert.deepEqual(Object.keys(await ask<object>('butPhap/importWord', { data })), ['text', 'notes'])
  await ask('butPhap/wordComments', { uri: URI, data })
  for (const as of ['page', 'table', 'redline']) assert.ok(await ask('butPhap/compare', { uri: URI, old: { name: 'cũ.vbpl', text: SECRET.replace('Mộc Tinh', 'Kim Tinh') }, as }))
  await talk.change(URI, 2, { range: { start: position, end: position }, text: ' Sao Chổi' })
  await talk.problems(URI)

  const errors: string[] = []
  const wrong = [null, SECRET, { uri: SECRET }, { textDocument: { uri: SECRET }, position }, { textDocument, position: SECRET, range: SECRET, context: SECRET, positions: SECRET }, { uri: URI, change: SECRET, data: SECRET, old: SECRET }]
  for (const method of ['textDocument/hover', 'textDocument/codeAction', 'textDocument/completion', 'textDocument/selectionRange', 'textDocument/rangeFormatting', 'workspace/symbol', 'butPhap/restructure', 'butPhap/importWord', 'butPhap/wordComments', 'butPhap/compare', 'butPhap/editSettings', 'butPhap/newDraft', 'butPhap/kinds', SECRET.slice(0, 300)]) {
    for (const params of wrong) await ask(method, params as object).catch((error: Error) => errors.push(`${method.slice(0, 30)}: ${error.message}`))
  }
  await talk.connection.sendNotification('workspace/didChangeConfiguration', { settings: SECRET })
  await talk.connection.sendNotification('butPhap/setProfile', { uri: URI, family: SECRET, kind: SECRET } as object)
  await talk.change(URI, 3, { range: SECRET, text: 7 } as never)
  await talk.change(URI, 4, { text: SECRET })
  await talk.problems(URI)
  // The one that asks has sent the name of the method itself.
  return errors.filter((error) => !error.includes('Unhandled method'))
}

function assertSilent(talk: Talk, more: string): void {
  const said = talk.heard.filter(([method]) => /^(?:window\/|telemetry\/|\$\/logTrace|test\/network)/.test(method))
  assert.deepEqual(said.filter(([method]) => !/^window\/logMessage$/.test(method)), [], 'the server sends telemetry or messages, or goes to the network')
  for (const log of [...said.map(([, params]) => JSON.stringify(params)), more]) assert.equal(quoted(log), undefined, `a log quotes the draft:\n${log}`)
}

describe('a draft stays on the machine and out of the logs', function () {
  this.timeout(60_000)
  let folder: string, network: string
  const ways = (): string => readFileSync(network, 'utf8')
  const watched = (): NodeJS.ProcessEnv => ({ ...process.env, WATCH_NETWORK: network, NODE_OPTIONS: `--require ${WATCH}`, XDG_CACHE_HOME: path.join(folder, 'cache') })
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'but-phap-'))
    network = path.join(folder, 'network.log')
    writeFileSync(network, '')
  })
  afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

  it('(the watch sees who goes out, threads too)', () => {
    const goOut = `for (const go of [() => fetch('http://127.0.0.1:9/'), () => require('net').connect(9), () => require('dns').lookup('x', () => {}), () => require('http').get('http://127.0.0.1:9/'), () => new WebSocket('ws://127.0.0.1:9'), () => require('child_process').spawn('true')]) try { go() } catch {}`
    const thread = `const { Worker, isMainThread } = require('worker_threads'); if (isMainThread) new Worker(${JSON.stringify(goOut)}, { eval: true })`
    for (const [program, seen] of [[goOut, 6], [thread, 6]] as const) {
      writeFileSync(network, '')
      spawnSync(process.execPath, ['-e', program], { env: watched() })
      assert.equal(ways().trim().split('\n').length, seen, ways())
    }
  })

  it('in a session with the server as a process', async () => {
    let errors = ''
    const talk = talkOverStdio(process.execPath, ['out/cli.js', 'lsp', '--stdio'], { env: watched(), errors: (text) => { errors += text } })
    await talk.start({ initializationOptions: { status: true, commands: true, rulePage: 'x:{id}' } })
    errors += (await wholeSession(talk)).join('\n')
    for (const body of [`{"text":"${SECRET.slice(0, 200)}`, `{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":${JSON.stringify(SECRET)}}}`, JSON.stringify(SECRET)]) talk.process.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    await talk.problems(URI)
    await talk.end()
    assertSilent(talk, errors)
    assert.equal(ways(), '')
  })

  it('in a session with the server as a web worker', async () => {
    const talk = talkToWorker('out/server/browser.js')
    await talk.start({ initializationOptions: { status: true, commands: true, rulePage: 'x:{id}' } })
    const errors = await wholeSession(talk)
    await talk.end()
    assertSilent(talk, errors.join('\n'))
  })

  it('when a rule fails in the middle of it: it costs one note that names the rule, the others go on, and the log has rule and place alone', async () => {
    const rule = RULES_BY_ID.get('duplicate-word')! as { -readonly [K in keyof AnyRule]: AnyRule[K] }, check = rule.check
    rule.check = () => { throw new Error(`${SECRET}\n    at ${SECRET.split('\n')[11]}`) }
    try {
      const talk = talkInMemory()
      await talk.start({ initializationOptions: { status: true } })
      await talk.open(URI, SECRET)
      const problems = await talk.problems(URI)
      assert.deepEqual(problems.filter(({ code }) => code === 'duplicate-word').map(({ severity, message }) => [severity, message]), [[3, 'Quy tắc duplicate-word gặp lỗi nên chưa kiểm tra được; các quy tắc khác vẫn chạy.']])
      assert.ok(FAULTS.every((fault) => problems.some(({ code }) => code === fault)))
      await talk.hears('window/logMessage')
      assert.match(talk.log.join('\n'), /^rule duplicate-word failed\n +at .*secrecy\.test/)
      const errors = await wholeSession(talk)
      rule.check = check
      await talk.change(URI, 9, { text: SECRET })
      assert.equal((await talk.problems(URI)).find(({ code }) => code === 'duplicate-word')?.severity, 2, 'it speaks again once it can')
      await talk.end()
      assertSilent(talk, errors.join('\n'))
    } finally {
      rule.check = check
    }
  })

  it('in an error whose words look like a place', () => {
    assert.doesNotMatch(placesOf(new Error('Mật\n    at Điều 1. Tối mật (kho.ts:1)')), /mật/i)
    assert.match(placesOf(new Error('Mật\n    at Điều 1. Tối mật')), /secrecy\.test/)
  })

  it('on the command line, whatever it does', () => {
    const run = (...args: string[]): string => {
      const { status, stderr } = spawnSync(process.execPath, [path.resolve('out/cli.js'), ...args], { cwd: folder, env: watched(), encoding: 'utf8', input: SECRET })
      assert.ok(status === 0 || status === 1, `${args.join(' ')}: ${status} ${stderr}`)
      return stderr
    }
    for (const name of ['a.vbpl', 'b.vbpl.md', 'c.vbpl']) writeFileSync(path.join(folder, name), name === 'c.vbpl' ? SECRET.replace('Mộc Tinh', 'Kim Tinh') : SECRET)
    const said = [
      ['check', '.'], ['check', '.', '--format', 'json', '--jobs', '2'], ['check', '.', '--format', 'sarif'], ['check', '-'], ['check', 'a.vbpl', '--report', 'bc.html'], ['check', 'a.vbpl', '--report', 'bc.docx'],
      ['citations', '.'], ['tree', 'a.vbpl'], ['export', 'a.vbpl'], ['import', 'a.docx'], ['check', 'a.docx', '--comments', 'nx.docx'], ['compare', 'a.vbpl', 'c.vbpl', '--out', 'ss.html', '--redline', 'dd.docx'],
      ['new', '--kind', 'quyet-dinh', '--subject', 'Kế hoạch Bạch Hạc 77'], ['rules'], ['check', 'c.vbpl', '--write-baseline'], ['check', 'b.vbpl.md', '--fix'],
    ].map((args) => run(...args)).join('\n')
    assert.equal(ways(), '')
    assert.equal(quoted(said), undefined, said)
    assert.equal(quoted(readFileSync(path.join(folder, '.but-phap-baseline.json'), 'utf8')), undefined)
  })

  it('in VS Code, whatever level of log is set: what server and client say to each other has no log', () => {
    assert.match(readFileSync('client/start.ts', 'utf8'), /traceOutputChannel: NO_TRACE/)
  })
})
