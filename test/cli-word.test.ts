/** Word files on the command line, as a process. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8 } from 'fflate'
import { importWord } from '../server/word/import/import.ts'
import { unzip } from '../server/word/zip.ts'
import { para, wordFile } from './lib/word-files.ts'

const CLI = path.resolve('out/cli.js')
const SAMPLE = readFileSync('test/samples/quyet-dinh-to-cong-tac.vbpl', 'utf8')
const TODAY = ['--today', '2026-11-23']

describe('but-phap and Word', function () {
  this.timeout(30_000)
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'but-phap-'))
    writeFileSync(path.join(folder, 'qd.vbpl'), SAMPLE)
  })
  afterEach(() => { rmSync(folder, { recursive: true, force: true }) })
  const at = (file: string): string => path.join(folder, file)
  function run(...args: string[]): { code: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' })
    return { code: status, out: stdout, err: stderr }
  }

  it('exports beside the draft, never over a file that is there unless it is named', () => {
    assert.deepEqual(run('export', 'qd.vbpl'), { code: 0, out: '', err: 'but-phap: đã ghi qd.docx\n' })
    assert.equal(importWord(readFileSync(at('qd.docx'))).text, SAMPLE)
    assert.match(run('export', 'qd.vbpl').err, /qd\.docx: đã có tệp này/)
    assert.equal(run('export', 'qd.vbpl', '--out', 'qd.docx').code, 0)
    assert.equal(run('export', 'qd.vbpl', '--out', 'qd.vbpl').code, 2)
    assert.equal(readFileSync(at('qd.vbpl'), 'utf8'), SAMPLE)
    assert.equal(run('export').code, 2)
  })

  it('imports to the output or to a new file, and says how the file was read', () => {
    run('export', 'qd.vbpl')
    assert.deepEqual(run('import', 'qd.docx'), { code: 0, out: SAMPLE, err: '' })
    assert.equal(run('import', 'qd.docx', '--out', 'qd.vbpl').code, 2)
    assert.equal(run('import', 'qd.docx', '--out', 'moi.vbpl').code, 0)
    assert.equal(readFileSync(at('moi.vbpl'), 'utf8'), SAMPLE)
    writeFileSync(at('sua.docx'), wordFile({ body: '<w:p><w:ins w:id="1"><w:r><w:t>Điều 1.</w:t></w:r></w:ins></w:p>' }))
    const { out, err } = run('import', 'sua.docx')
    assert.equal(out, 'Điều 1.\n')
    assert.match(err, /thay đổi được theo dõi/)
  })

  it('refuses what is no sound Word file, in one line', () => {
    writeFileSync(at('a.docx'), 'không phải')
    writeFileSync(at('b.docx'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    writeFileSync(at('c.docx'), wordFile({ body: para('x') }).subarray(0, 300))
    const { code, err } = run('check', 'a.docx', 'b.docx', 'c.docx', 'd.docx')
    assert.equal(code, 2)
    assert.deepEqual(err.trim().split('\n').map((line) => line.replace(/^but-phap: /, '')).map((line) => line.split(':')[0]), ['d.docx', 'a.docx', 'b.docx', 'c.docx'])
    assert.match(err, /b\.docx: là tệp Word có mật khẩu/)
  })

  it('checks a Word file as it checks the draft, in folders too, but not one beside its draft', () => {
    run('export', 'qd.vbpl', '--out', 'khac.docx')
    run('export', 'qd.vbpl')
    const rules = (file: string): string[] => JSON.parse(run('check', file, ...TODAY, '--format', 'json').out).files[0].problems.map(({ rule, start }: { rule: string; start: { line: number } }) => `${rule} ${start.line}`)
    assert.deepEqual(rules('khac.docx'), rules('qd.vbpl'))
    const { files } = JSON.parse(run('check', '.', ...TODAY, '--format', 'json').out) as { files: Array<{ path: string }> }
    assert.deepEqual(files.map((file) => file.path), ['khac.docx', 'qd.vbpl'])
    assert.match(run('check', 'khac.docx', '--fix').err, /không sửa thẳng vào tệp Word/)
  })

  it('writes the problems into a copy as comments', () => {
    run('export', 'qd.vbpl')
    const before = readFileSync(at('qd.docx'))
    assert.equal(run('check', 'qd.docx', ...TODAY, '--comments', 'nx.docx').code, 1)
    assert.deepEqual(readFileSync(at('qd.docx')), before)
    assert.match(strFromU8(unzip(readFileSync(at('nx.docx'))).get('word/comments.xml')!), /\[lỗi\] “ND” phải là “NĐ”/)
    assert.match(run('check', 'qd.docx', ...TODAY, '--comments', './qd.docx').err, /không ghi đè/)
    assert.deepEqual(readFileSync(at('qd.docx')), before)
    assert.match(run('check', 'qd.vbpl', '--comments', 'x.docx').err, /đúng một tệp Word/)
  })

  it('writes a report that proves which text was checked', () => {
    for (const name of ['bc.html', 'bc.docx']) {
      const { code, err } = run('check', '.', ...TODAY, '--report', name)
      assert.equal(code, 1)
      assert.match(err, new RegExp(`đã ghi ${name}`))
    }
    const page = readFileSync(at('bc.html'), 'utf8')
    for (const text of [page, importWord(readFileSync(at('bc.docx'))).text]) {
      assert.ok(text.includes(createHash('sha256').update(SAMPLE).digest('hex')))
      assert.match(text, /“ND” phải là “NĐ”\./)
      assert.match(text, /Nghị định số 30\/2020\/ND-CP/)
      assert.match(text, /23\/11\/2026/)
    }
    assert.doesNotMatch(page, /<script|https?:/)
    // The report of the last run is no draft of the next.
    assert.equal(run('check', '.', ...TODAY, '--report', 'bc.docx', '--format', 'json').out, run('check', 'qd.vbpl', ...TODAY, '--format', 'json').out)
    assert.match(run('check', '.', '--report', 'bc.pdf').err, /--report không nhận "bc\.pdf"/)
  })

  it('compares two texts: a list, a table, a redline', () => {
    writeFileSync(at('moi.vbpl'), SAMPLE.replace('Tổ trưởng.', 'Trưởng nhóm.').replace(/Điều 4\. .*\n/, ''))
    assert.deepEqual(run('compare', 'qd.vbpl', 'moi.vbpl'), { code: 0, out: 'Sửa đổi Điều 1\nBỏ Điều 4\n1 bỏ, 1 sửa đổi, 5 giữ nguyên.\n', err: '' })
    assert.equal(run('compare', 'qd.vbpl', 'moi.vbpl', '--out', 'ss.html', '--redline', 'dd.docx').code, 0)
    assert.match(readFileSync(at('ss.html'), 'utf8'), /<ins>Trưởng nhóm<\/ins>/)
    assert.match(importWord(readFileSync(at('dd.docx'))).text, /Trưởng nhóm\./)
    run('export', 'qd.vbpl')
    assert.equal(run('compare', 'qd.docx', 'moi.vbpl').out, run('compare', 'qd.vbpl', 'moi.vbpl').out)
    assert.equal(run('compare', 'qd.vbpl').code, 2)
    assert.equal(run('compare', 'qd.vbpl', 'moi.vbpl', '--out', 'qd.vbpl').code, 2)
    assert.equal(run('compare', 'qd.docx', 'moi.vbpl', '--out', 'qd.docx').code, 2)
    assert.ok(existsSync(at('qd.docx')))
  })
})
