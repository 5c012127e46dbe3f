/** Paths of Windows, names with blanks, marks and signs, shares that cannot be written to. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { NO_SETTINGS, readSettings, settingsFor } from '../server/settings.ts'
import { isInside, isSameFile, pathFrom, shownPath } from '../server/transport/cli-disk.ts'
import { sarifFile } from '../server/transport/cli-sarif.ts'
import { filesOfGlob } from '../server/transport/disk.ts'
import { diskHost } from '../server/transport/disk-host.ts'
import { Project, readable } from '../server/transport/project.ts'
import { dialectOf, isDraftName, isWord } from '../server/transport/names.ts'
import { DECISION, FAULTS } from './lib/decision.ts'
import { talkInMemory } from './lib/talk.ts'

const TODAY = '2026-11-23'
const { win32, posix } = path

describe('paths', () => {
  it('are shown and compared with slashes, whatever the disk writes', () => {
    assert.equal(shownPath('Dự án\\Kỳ 1\\QĐ #1 100%.vbpl', win32), 'Dự án/Kỳ 1/QĐ #1 100%.vbpl')
    assert.equal(shownPath('a\\b.vbpl', posix), 'a\\b.vbpl', 'elsewhere it is a letter of the name')
    const cases: Array<[folder: string, file: string, shown: string]> = [
      ['C:\\Dự án', 'c:\\dự án\\Kỳ 1\\QĐ #1 100%.vbpl', 'Kỳ 1/QĐ #1 100%.vbpl'],
      ['\\\\may-chu\\Dùng chung', '\\\\may-chu\\Dùng chung\\2026\\a.vbpl', '2026/a.vbpl'],
      ['C:\\', 'C:\\a.vbpl', 'a.vbpl'],
      ['C:\\Dự án', 'D:\\a.vbpl', 'D:/a.vbpl'],
      ['C:\\Dự án\\con', 'C:\\Dự án\\a.vbpl', '../a.vbpl'],
    ]
    for (const [folder, file, shown] of cases) assert.equal(pathFrom(folder, file, win32), shown)
    assert.equal(pathFrom('/Dự án', '/Dự án/Kỳ 1/a.vbpl', posix), 'Kỳ 1/a.vbpl')
    for (const [folder, outer, inside] of [['C:\\a\\b', 'C:\\a', true], ['C:\\a', 'c:\\A', true], ['C:\\a', 'C:\\', true], ['C:\\ab', 'C:\\a', false], ['D:\\a', 'C:\\a', false], ['\\\\x\\y\\z', '\\\\x\\y', true], ['C:\\..a', 'C:\\', true]] as const) assert.equal(isInside(folder, outer, win32), inside, `${folder} in ${outer}`)
    assert.equal(isInside('/a', '/', posix), true)
  })

  it('become addresses that lead back to them', () => {
    const uriOf = (file: string): string => sarifFile(file, new Uint8Array(), [], '', 0, 'vi').artifact.location!.uri!
    const addresses: Array<[file: string, uri: string]> = [
      ['C:/Dự án/QĐ #1 100%.vbpl', 'file:///C:/D%E1%BB%B1%20%C3%A1n/Q%C4%90%20%231%20100%25.vbpl'], ['//may-chu/chung/a b.vbpl', 'file://may-chu/chung/a%20b.vbpl'],
      ['Dự án/a?b.vbpl', 'D%E1%BB%B1%20%C3%A1n/a%3Fb.vbpl'], ['/srv/a.vbpl', 'file:///srv/a.vbpl'], ['../a.vbpl', '../a.vbpl'],
    ]
    for (const [file, uri] of addresses) {
      assert.equal(uriOf(file), uri)
      assert.ok(decodeURIComponent(new URL(uri, 'file:///').href).endsWith(file.replace(/^\.\.\//, '/')), uri)
    }
  })

  it('of an editor are read in one way, however it encodes them', () => {
    for (const uri of ['file:///c%3A/D%E1%BB%B1%20%C3%A1n/a.vbpl', 'file:///C:/D%E1%BB%B1%20%C3%A1n/a.vbpl', 'file:///c:/Dự án/a.vbpl', `file:///C%3A/${encodeURIComponent('Dự án'.normalize('NFD'))}/a.vbpl`]) assert.equal(readable(uri), 'file:///c:/Dự án/a.vbpl')
    assert.equal(readable('file:///c:/100%25 %231.vbpl'), 'file:///c:/100% #1.vbpl')
    assert.equal(readable('file:///c:/100% x.vbpl'), 'file:///c:/100% x.vbpl', 'one that is not well encoded')
    const project = new Project()
    project.folders = ['file:///c%3A/Du%20an']
    project.setFiles([{ uri: 'file:///C:/Du%20an/.but-phap.json', text: '{"rules": {"numbering-gap": "off"}}' }, { uri: 'file://may-chu/chung/.but-phap.json', text: '{"rules": {"date-invalid": "off"}}' }])
    assert.deepEqual(project.settingsFor('file:///c%3A/Du%20an/Ky%201/a.vbpl').rules, { 'numbering-gap': 'off' })
    assert.deepEqual(project.settingsFor('file://may-chu/chung/2026/a.vbpl').rules, { 'date-invalid': 'off' })
    assert.deepEqual(project.settingsFor('file:///d%3A/a.vbpl').rules, {})
  })

  it('in settings may be written as on Windows, and hold any character of a name', () => {
    const isOff = (glob: string, file: string): boolean => settingsFor(readSettings(JSON.stringify({ files: [{ path: glob, rules: { 'numbering-gap': 'off' } }] }), TODAY).settings, file, TODAY).rules['numbering-gap'] === 'off'
    for (const [glob, file, off] of [
      ['du-thao\\*.vbpl', 'du-thao/a.vbpl', true], ['du-thao\\**', 'du-thao/x/a.vbpl', true], ['.\\a.vbpl', 'a.vbpl', true], ['.\\a.vbpl', 'x/a.vbpl', false], ['du-thao\\*.vbpl', 'khac/a.vbpl', false],
      ['Dự thảo (1)/*.vbpl', 'Dự thảo (1)/a.vbpl', true], ['Dự thảo (1)/*.vbpl', 'Dự thảo (2)/a.vbpl', false], ['[Mật]/**', '[Mật]/x/a.vbpl', true], ['{a,b}/*.vbpl', 'b/x.vbpl', true], ['QĐ 100% #1 (2).vbpl', 'x/QĐ 100% #1 (2).vbpl', true],
    ] as const) assert.equal(isOff(glob, file), off, `${glob} and ${file}`)
    assert.deepEqual(settingsFor(NO_SETTINGS, undefined, TODAY).rules, {})
  })

  it('say what a file is by its end, however it is written', () => {
    assert.ok(isDraftName('C:\\Dự án\\QĐ.VBPL') && isDraftName('\\\\may-chu\\chung\\a.vbpl.MD') && !isDraftName('C:\\a.vbpl\\b.txt'))
    assert.ok(isWord('C:\\Dự án\\a.DOCX') && !isWord('C:\\Dự án\\~$a.docx') && !isWord('//may-chu/~$a.docx'))
    assert.equal(dialectOf('C:\\a.vbpl.MD'), 'markdown')
  })
})

describe('files on a disk', function () {
  this.timeout(30_000)
  let folder: string
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'bút pháp 100% #1 (')) })
  afterEach(() => { rmSync(folder, { recursive: true, force: true }) })
  const at = (...names: string[]): string => path.join(folder, ...names)
  const write = (name: string, text = DECISION): void => {
    mkdirSync(path.dirname(at(name)), { recursive: true })
    writeFileSync(at(name), text)
  }
  const run = (...args: string[]): { code: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('out/cli.js'), ...args], { cwd: folder, encoding: 'utf8' })
    return { code: status, out: stdout, err: stderr }
  }

  it('are found by globs whose folders have brackets in their names, and on shares', async () => {
    for (const name of ['Dự thảo (1)/a.vbpl', 'Dự thảo (1)/[Mật] {x}/b.vbpl', 'Dự thảo 1/c.vbpl', 'd.vbpl']) write(name)
    const found = async (glob: string): Promise<string[]> => (await filesOfGlob(`${shownPath(folder)}/${glob}`)).map((file) => file.slice(folder.length + 1))
    assert.deepEqual(await found('Dự thảo (1)/*.vbpl'), ['Dự thảo (1)/a.vbpl'])
    assert.deepEqual(await found('Dự thảo (1)/**/*.vbpl'), ['Dự thảo (1)/[Mật] {x}/b.vbpl', 'Dự thảo (1)/a.vbpl'])
    assert.deepEqual(await found('Dự thảo (1)/[Mật] {x}/*'), ['Dự thảo (1)/[Mật] {x}/b.vbpl'])
    assert.deepEqual((await found('**/*.vbpl')).length, 4)
    if (process.platform !== 'win32') assert.deepEqual(await filesOfGlob(`/${folder}/*.vbpl`), [`/${folder}/d.vbpl`], 'the two slashes of a share are lost')
  })

  it('are not written over by what is made from them, under whatever name they are reached', function () {
    if (process.platform === 'win32') this.skip()
    write('a.vbpl')
    symlinkSync(at('a.vbpl'), at('link.docx'))
    linkSync(at('a.vbpl'), at('hard.docx'))
    assert.ok(isSameFile(at('a.vbpl'), at('hard.docx')) && isSameFile(at('link.docx'), at('a.vbpl')) && !isSameFile(at('a.vbpl'), at('b.vbpl')) && !isSameFile(folder, folder.slice(0, -3)))
    for (const out of ['link.docx', 'hard.docx']) {
      assert.equal(run('export', 'a.vbpl', '--out', out).code, 2)
      assert.equal(run('compare', 'a.vbpl', 'a.vbpl', '--out', out).code, 2)
    }
    assert.equal(readFileSync(at('a.vbpl'), 'utf8'), DECISION)
  })

  it('with every sign in their names are checked, mended, exported, recorded and reported', () => {
    write('Dự thảo [1] (bản 2)/QĐ #1 100% & "mật".vbpl')
    const draft = 'Dự thảo [1] (bản 2)/QĐ #1 100% & "mật".vbpl'
    const { files } = JSON.parse(run('check', '.', '--format', 'json', '--today', TODAY).out) as { files: Array<{ path: string; problems: Array<{ rule: string }> }> }
    assert.deepEqual(files.map((file) => [file.path, FAULTS.every((rule) => file.problems.some((one) => one.rule === rule))]), [[draft, true]])
    assert.equal(run('export', draft).code, 0)
    assert.match(run('import', draft.replace('.vbpl', '.docx')).out, /^ỦY BAN NHÂN DÂN/)
    assert.equal(run('check', draft, '--write-baseline').code, 0)
    assert.equal(JSON.parse(run('check', draft, '--format', 'json', '--today', TODAY).out).files[0].problems.length, 0)
    assert.equal(run('check', draft, '--fix', '--no-baseline', '--report', 'báo cáo (1).html').code, 1)
    assert.match(readFileSync(at('báo cáo (1).html'), 'utf8'), /QĐ #1 100% &amp; &quot;mật&quot;\.vbpl/)
    assert.match(readFileSync(at(draft), 'utf8'), /78\/2025\/NĐ-CP/)
  })

  it('that another machine has, or no machine could, are no folders of this one', async () => {
    write('a.vbpl')
    const talk = talkInMemory(diskHost)
    await talk.start({ folders: ['file://may-chu/chung', 'file:///a%2Fb', 'untitled:x', 'khong phai', new URL(`file://${folder.split('/').map(encodeURIComponent).join('/')}`).href] })
    const { items } = await talk.workspace()
    assert.deepEqual(items.map(({ uri }) => decodeURIComponent(uri).endsWith('/a.vbpl')), [true])
    await talk.end()
  })
})

describe('a share that cannot be written to', function () {
  this.timeout(30_000)
  // Root may write anywhere but there.
  const SHARE = '/sys/kernel'
  before(function () { if (process.platform !== 'linux') this.skip() })
  it('is checked and read all the same; what cannot be written is said in one line each', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'but-phap-'))
    writeFileSync(path.join(folder, 'a.vbpl'), DECISION)
    const run = (...args: string[]): { code: number | null; err: string } => {
      const { status, stderr } = spawnSync(process.execPath, [path.resolve('out/cli.js'), ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, XDG_CACHE_HOME: `${SHARE}/cache`, HOME: SHARE } })
      return { code: status, err: stderr }
    }
    assert.deepEqual(run('check', 'a.vbpl'), { code: 1, err: '' }, 'a cache that cannot be kept is no matter')
    for (const args of [['export', 'a.vbpl', '--out', `${SHARE}/a.docx`], ['check', 'a.vbpl', '--report', `${SHARE}/bc.html`], ['new', '--kind', 'quyet-dinh', '--out', `${SHARE}/moi.vbpl`], ['compare', 'a.vbpl', 'a.vbpl', '--redline', `${SHARE}/dd.docx`]]) {
      const { code, err } = run(...args)
      assert.equal(code, 2, args.join(' '))
      assert.match(err, /^but-phap: [^\n]*không ghi được[^\n]*\n$/)
    }
    rmSync(folder, { recursive: true })
  })
})
