/** What would stop a careless server: messages that are none, drafts that come, go and swell, files that are no text. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseDraft } from '../server/parse/parse.ts'
import { exportWord } from '../server/word/export/export.ts'
import { diskHost } from '../server/transport/disk-host.ts'
import { DECISION, FAULTS } from './lib/decision.ts'
import { type Talk, talkInMemory, talkOverStdio } from './lib/talk.ts'

const URI = 'file:///van-ban/quyet-dinh.vbpl'

describe('the server survives', function () {
  this.timeout(120_000)
  let talk: Talk & { process?: ChildProcess }
  const rulesAt = async (uri = URI): Promise<string[]> => (await talk.problems(uri)).map(({ code }) => String(code))
  const assertAlive = async (uri = URI): Promise<void> => assert.deepEqual((await rulesAt(uri)).filter((rule) => FAULTS.includes(rule as never)).sort(), [...FAULTS].sort())

  describe('in a process of its own', () => {
    beforeEach(async () => {
      talk = talkOverStdio(process.execPath, ['out/cli.js', 'lsp', '--stdio'])
      await talk.start()
      await talk.open(URI, DECISION)
    })
    afterEach(() => talk.end())

    it('bodies that are no JSON, and JSON that is no message', async () => {
      for (const body of ['{', '[]', 'null', '"Điều 1"', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":1,"result":{}}', '{"jsonrpc":"2.0","method":7}']) {
        talk.process!.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
      }
      await assertAlive()
    })
    it('parameters of the wrong shape', async () => {
      const wrong = [null, 7, [], {}, { textDocument: null }, { textDocument: { uri: 5 } }, { textDocument: { uri: URI }, position: { line: -1, character: 1e9 } }, { textDocument: { uri: URI }, range: 'all', context: null }]
      const methods = ['textDocument/diagnostic', 'textDocument/documentSymbol', 'textDocument/hover', 'textDocument/codeAction', 'textDocument/definition', 'textDocument/references', 'textDocument/completion', 'textDocument/formatting', 'butPhap/restructure', 'butPhap/status', 'no/such/request']
      for (const method of methods) for (const params of wrong) await talk.connection.sendRequest(method, params).catch(() => undefined)
      for (const method of ['textDocument/didChange', 'textDocument/didClose', 'workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration', 'butPhap/setProfile', 'no/such/notification']) {
        for (const params of [null, 7, {}, { textDocument: null }]) await talk.connection.sendNotification(method, params)
      }
      await assertAlive()
    })
  })

  describe('in one process with its client', () => {
    beforeEach(async () => {
      talk = talkInMemory()
      await talk.start()
    })
    afterEach(() => talk.end())

    it('a draft that is closed while it is checked', async () => {
      for (let i = 0; i < 20; i++) {
        await talk.open(URI, DECISION.repeat(20))
        const asked = talk.pull(URI).catch(() => undefined)
        await talk.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } })
        await asked
      }
      await talk.open(URI, DECISION)
      await assertAlive()
    })
    it('a draft that is changed while it is checked', async () => {
      await talk.open(URI, '')
      const asked: Array<Promise<unknown>> = []
      for (let version = 2; version < 60; version++) {
        await talk.change(URI, version, { text: DECISION.slice(0, version * 20) })
        asked.push(talk.pull(URI).catch(() => undefined))
      }
      await talk.change(URI, 60, { text: DECISION })
      await Promise.all(asked)
      await assertAlive()
    })
    it('five hundred open drafts', async () => {
      const uris = Array.from({ length: 500 }, (_, i) => `file:///van-ban/${i}.vbpl`)
      for (const uri of uris) await talk.open(uri, DECISION)
      for (const uri of uris) await assertAlive(uri)
    })
    it('a file of twenty million characters, of which it says that it was not read', async () => {
      await talk.open(URI, '1. Một dòng rất dài; '.repeat(1_000_000))
      const [problem, ...others] = await talk.problems(URI)
      assert.equal(others.length, 0)
      assert.match(String(problem!.message), /^Tệp quá dài \(21,0 triệu ký tự/)
      assert.equal(problem!.codeDescription, undefined)
      await talk.change(URI, 2, { text: DECISION })
      await assertAlive()
    })
    it('what is no text', async () => {
      const bytes = String.fromCharCode(...Array.from({ length: 60_000 }, (_, i) => (i * 7919) % 65_536))
      for (const [i, text] of ['\0'.repeat(10_000), bytes, '\ud800'.repeat(1_000), '\u0301'.repeat(10_000)].entries()) {
        await talk.open(`file:///van-ban/nhi-phan-${i}.vbpl`, text)
        await rulesAt(`file:///van-ban/nhi-phan-${i}.vbpl`)
      }
      await talk.open(URI, DECISION)
      await assertAlive()
    })
  })

  it('old files that are no Unicode, of which it says so before anyone saves them', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'but-phap-')), href = pathToFileURL(folder).href
    // "Căn cứ Luật Tổ chức chính quyền địa phương" in TCVN3: the bytes, the bytes opened as UTF-8, and the letters pasted.
    const tcvn3 = Buffer.from('C\xa8n c\xf8 Lu\xcbt T\xe6 ch\xf8c ch\xddnh quy\xd2n \xae\xdea ph\xad\xac\xadng;\nC\xe9ng ho\xb5 x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam\n', 'latin1')
    writeFileSync(path.join(folder, 'cu.vbpl'), tcvn3)
    writeFileSync(path.join(folder, 'anh.vbpl'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0, 0xff]))
    writeFileSync(path.join(folder, 'moi.vbpl'), DECISION)
    talk = talkInMemory(diskHost)
    await talk.start({ folders: [href] })
    const { items } = await talk.workspace()
    const found = new Map(items.map((item) => [path.posix.basename(item.uri), item.kind === 'full' ? item.items.map(({ code, message }) => `${code} ${message}`) : []]))
    assert.match(found.get('cu.vbpl')!.join('\n'), /^legacy-encoding Có chữ không đọc được vì tệp không phải UTF-8: đừng lưu/m)
    assert.equal(found.has('anh.vbpl'), false)
    assert.ok(found.get('moi.vbpl')!.length >= FAULTS.length)
    await talk.open(URI, tcvn3.toString('utf8'))
    assert.ok((await rulesAt()).includes('legacy-encoding'))
    await talk.open('file:///van-ban/dan.vbpl', tcvn3.toString('latin1'))
    assert.ok((await talk.problems('file:///van-ban/dan.vbpl')).some(({ message }) => String(message) === 'Văn bản còn mã TCVN3: chuyển sang Unicode.'))
    await talk.end()
    rmSync(folder, { recursive: true })
  })
})

describe('a folder survives', function () {
  this.timeout(60_000)
  let folder: string
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'bút pháp – thư mục ')) })
  afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

  /** `limit`: kilobytes that the process may write to one file, as on a disk that is full. */
  function run(args: readonly string[], limit?: number): Promise<{ code: number | null; err: string; out: string }> {
    const command = [process.execPath, path.resolve('out/cli.js'), ...args]
    const child = limit === undefined ? spawn(command[0]!, command.slice(1), { cwd: folder }) : spawn('bash', ['-c', `trap '' XFSZ; ulimit -f ${limit}; exec "$@"`, 'bash', ...command], { cwd: folder, env: { ...process.env, XDG_CACHE_HOME: path.join(folder, '.cache') } })
    let err = '', out = ''
    child.stderr.setEncoding('utf8').on('data', (text) => { err += text })
    child.stdout.setEncoding('utf8').on('data', (text) => { out += text })
    return new Promise((resolve) => { child.on('close', (code) => { resolve({ code, err, out }) }) })
  }

  describe('a disk that is full', () => {
    const LONG = DECISION + Array.from({ length: 400 }, (_, i) => `Một dòng rất dài số ${i * 7919} của dự thảo.\n`).join('')
    const before = new Map<string, Buffer>()
    const at = (name: string): string => path.join(folder, name)
    beforeEach(function () {
      if (process.platform === 'win32') this.skip()
      writeFileSync(at('dự thảo.vbpl'), LONG)
      writeFileSync(at('bản cũ.vbpl'), LONG.replace('Một dòng', 'Hai dòng'))
      writeFileSync(at('văn bản.docx'), exportWord(parseDraft(LONG, { today: '2026-11-23' })))
      for (const name of ['cũ.docx', 'cũ.html', '.but-phap-baseline.json']) writeFileSync(at(name), `{"version": 1}\n${name}`)
      before.clear()
      for (const name of readdirSync(folder)) before.set(name, readFileSync(at(name)))
    })
    const WRITERS: Array<[what: string, args: string[], kilobytes?: number]> = [
      ['an export', ['export', 'dự thảo.vbpl']],
      ['an export over a file', ['export', 'dự thảo.vbpl', '--out', 'cũ.docx']],
      ['an import', ['import', 'văn bản.docx', '--out', 'mới.vbpl']],
      ['comments', ['check', 'văn bản.docx', '--comments', 'nhận xét.docx']],
      ['comments over a file', ['check', 'văn bản.docx', '--comments', 'cũ.docx']],
      ['a report for a browser', ['check', 'dự thảo.vbpl', '--report', 'báo cáo.html']],
      ['a report in Word', ['check', 'dự thảo.vbpl', '--report', 'báo cáo.docx']],
      ['a report over a file', ['check', 'dự thảo.vbpl', '--report', 'cũ.html']],
      ['a comparison', ['compare', 'bản cũ.vbpl', 'dự thảo.vbpl', '--out', 'so sánh.html']],
      ['a comparison over a file', ['compare', 'bản cũ.vbpl', 'dự thảo.vbpl', '--out', 'cũ.docx']],
      ['a redline', ['compare', 'bản cũ.vbpl', 'dự thảo.vbpl', '--redline', 'đánh dấu.docx']],
      ['a new draft', ['new', '--kind', 'quyet-dinh', '--out', 'mới.vbpl'], 0],
      ['known problems', ['check', 'dự thảo.vbpl', '--write-baseline'], 0],
      ['fixes', ['check', '--fix', 'dự thảo.vbpl']],
    ]
    for (const [what, args, kilobytes = 1] of WRITERS) {
      it(`while it gets ${what}: what was there is whole, and nothing half-written stays`, async () => {
        const { code, err } = await run(args, kilobytes)
        assert.equal(code, 2, err)
        assert.match(err, /^but-phap: .*không ghi được .*\(đĩa đầy, /m)
        for (const line of err.trim().split('\n')) assert.match(line, /^but-phap: /)
        const after = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !/^\.cache(?:$|[\\/]but-phap$)/u.test(name))
        assert.deepEqual(after.sort(), [...before.keys()].sort())
        for (const [name, bytes] of before) assert.deepEqual(readFileSync(at(name)), bytes, name)
      })
    }
  })
  it('a device that is written to is not replaced by a file', async function () {
    if (process.platform !== 'linux') this.skip()
    writeFileSync(path.join(folder, 'a.vbpl'), DECISION)
    assert.match((await run(['export', 'a.vbpl', '--out', '/dev/full'])).err, /không ghi được/)
    assert.equal((await run(['export', 'a.vbpl', '--out', '/dev/null'])).code, 0)
    for (const device of ['/dev/full', '/dev/null']) assert.ok(statSync(device).isCharacterDevice(), device)
  })
  it('a name with Vietnamese letters and spaces, and a folder that cannot be written to', async () => {
    writeFileSync(path.join(folder, 'Quyết định số 1.vbpl'), DECISION)
    chmodSync(folder, 0o555)
    const { code, out } = await run(['check', '.'])
    chmodSync(folder, 0o755)
    assert.equal(code, 1)
    assert.match(out, /^Quyết định số 1\.vbpl:/m)
    assert.ok(pathToFileURL(folder).href.includes('%'))
  })
})
