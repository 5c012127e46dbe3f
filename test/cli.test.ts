import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { version } from '../package.json'
import { ALL_RULES } from '../server/rules/all.ts'
import { widthOf } from '../server/transport/cli-text.ts'
import { decode, encode } from '../server/transport/decode.ts'
import type { Report } from '../server/transport/report.ts'
import { DECISION, FAULTS } from './lib/decision.ts'

const CLI = path.resolve('out/cli.js')
const [SAFE, CHOICE, PLAIN] = FAULTS
const CLEAN = 'Điều 1. Phạm vi\n'
const TODAY = ['--today', '2026-11-23']

describe('but-phap', function () {
  this.timeout(30_000)
  let folder: string
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'but-phap-')) })
  afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

  const write = (file: string, text: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8')
  function run(args: readonly string[], input = ''): { code: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, input, encoding: 'utf8' })
    return { code: status, out: stdout, err: stderr }
  }
  function json(...args: string[]): Report & { code: number | null; err: string } {
    const { code, out, err } = run(['check', ...args, ...TODAY, '--format', 'json'])
    return { ...JSON.parse(out), code, err }
  }
  const paths = ({ files }: Report): string[] => files.map((file) => file.path)
  const known = ({ files }: Report): string[] => files.flatMap(({ problems }) => problems.map(({ rule }) => rule)).filter((rule) => FAULTS.includes(rule as never))

  describe('check', () => {
    it('prints the contract', () => {
      write('qd.vbpl', DECISION)
      const { version: shape, files, summary, code } = json('qd.vbpl')
      assert.equal(code, 1)
      assert.equal(shape, 1)
      const [file] = files
      assert.ok(file)
      assert.deepEqual(Object.keys(file), ['path', 'family', 'kind', 'number', 'date', 'draft', 'fragment', 'problems'])
      assert.deepEqual({ ...file, problems: [] }, { path: 'qd.vbpl', family: file.family, kind: 'quyet-dinh', number: '15/2026/QĐ-UBND', date: '2026-10-20', draft: false, fragment: false, problems: [] })
      const ascii = file.problems.find(({ rule }) => rule === SAFE)
      const offset = DECISION.indexOf('ND-CP'), line = DECISION.slice(0, offset).split('\n').length, column = offset - DECISION.lastIndexOf('\n', offset)
      assert.deepEqual(ascii, { rule: SAFE, severity: 'error', message: '“ND” phải là “NĐ”.', start: { line, column, offset }, end: { line, column: column + 2, offset: offset + 2 }, fixable: true })
      const count = (severity: string): number => file.problems.filter((problem) => problem.severity === severity).length
      assert.deepEqual(summary, { files: 1, errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint'), known: 0 })
    })

    it('counts offsets in the text of the file, of which the mark is the first character', () => {
      write('utf8.vbpl', `\uFEFF${DECISION}`)
      write('utf16.vbpl', encode(DECISION, { encoding: 'utf16le', bom: true }))
      write('crlf.vbpl', DECISION.replaceAll('\n', '\r\n'))
      const [crlf, utf16, utf8] = json('.').files.map(({ problems }) => problems.find(({ rule }) => rule === PLAIN))
      const offset = DECISION.indexOf('ngày 31 tháng 02'), line = DECISION.slice(0, offset).split('\n').length
      assert.deepEqual(utf8?.start, { line, column: utf8!.start.column, offset: offset + 1 })
      assert.deepEqual(utf16, utf8)
      assert.deepEqual(crlf?.start, { line, column: utf8!.start.column, offset: offset + line - 1 })
    })

    it('exits 0 without errors, 1 with them, 2 when an input cannot be read', () => {
      write('clean.vbpl', CLEAN)
      write('qd.vbpl', DECISION)
      assert.equal(json('clean.vbpl').code, 0)
      assert.equal(json('clean.vbpl', 'qd.vbpl').code, 1)
      const { code, err, ...report } = json('nothing.vbpl', 'qd.vbpl')
      assert.equal(code, 2)
      assert.deepEqual(paths(report), ['qd.vbpl'])
      assert.equal(err, 'but-phap: nothing.vbpl: không có tệp hoặc thư mục này\n')
    })

    it('says in one line each what cannot be read, and checks the rest', () => {
      write('legacy.vbpl', Buffer.from([0x51, 0x75, 0x79, 0xd5, 0x74, 0x20, 0xae, 0xde, 0x6e, 0x68]))
      write('binary.vbpl', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0, 0xff]))
      write('qd.vbpl', DECISION)
      mkdirSync(path.join(folder, 'empty'))
      const { code, err, ...report } = json('legacy.vbpl', 'binary.vbpl', 'empty', 'x*.vbpl', 'qd.vbpl')
      assert.equal(code, 2)
      assert.deepEqual(paths(report), ['qd.vbpl'])
      assert.deepEqual(err.trimEnd().split('\n').map((line) => line.split(': ')[1]).sort(), ['binary.vbpl', 'empty', 'legacy.vbpl', 'x*.vbpl'])
      assert.match(err, /legacy\.vbpl: không phải Unicode/)
    })

    it('searches folders for drafts and takes any file that is named', () => {
      for (const file of ['a.vbpl', 'b.vbpl.txt', 'c.vbpl.md', 'd.txt', 'sub/E.VBPL', 'node_modules/f.vbpl', '.git/g.vbpl', 'Dự thảo/QĐ (1).vbpl']) write(file, CLEAN)
      assert.deepEqual(paths(json('.')), ['Dự thảo/QĐ (1).vbpl', 'a.vbpl', 'b.vbpl.txt', 'c.vbpl.md', 'sub/E.VBPL'])
      assert.deepEqual(paths(json()), paths(json('.')))
      assert.deepEqual(paths(json('d.txt', 'a.vbpl', './a.vbpl', 'Dự thảo/QĐ (1).vbpl')), ['d.txt', 'a.vbpl', 'Dự thảo/QĐ (1).vbpl'])
    })

    it('expands globs', () => {
      for (const file of ['a.vbpl', 'b.txt', 'sub/c.vbpl', 'sub/deep/d.vbpl']) write(file, CLEAN)
      assert.deepEqual(paths(json('*.{vbpl,txt}')), ['a.vbpl', 'b.txt'])
      assert.deepEqual(paths(json('sub/**/*.vbpl')), ['sub/c.vbpl', 'sub/deep/d.vbpl'])
      assert.deepEqual(paths(json(`${folder}/sub/*.vbpl`)), [`${folder}/sub/c.vbpl`])
    })

    it('reads standard input', () => {
      const { code, out } = run(['check', '-', ...TODAY, '--format', 'json'], DECISION)
      const report = JSON.parse(out) as Report
      assert.equal(code, 1)
      assert.deepEqual(paths(report), ['-'])
      assert.deepEqual(known(report), FAULTS)
    })

    it('reads *.md as Markdown', () => {
      write('a.vbpl.md', DECISION.replace('Căn cứ Nghị định', '**Căn cứ** Nghị định'))
      const found = json('a.vbpl.md').files[0]?.problems.find(({ rule }) => rule === SAFE)
      assert.equal(found?.start.offset, DECISION.indexOf('ND-CP') + 4)
    })

    it('leaves out what is below the least severity', () => {
      write('.but-phap.json', JSON.stringify({ rules: { [SAFE]: 'hint', [PLAIN]: 'info' } }))
      write('qd.vbpl', DECISION)
      assert.deepEqual(known(json('.', '--min-severity', 'hint')), FAULTS)
      assert.deepEqual(known(json('.', '--min-severity', 'info')), [CHOICE, PLAIN])
      assert.deepEqual(known(json('.', '--min-severity', 'error')), [CHOICE])
    })

    it('checks at the level of the settings, or at the one that is named', () => {
      const draft = '1. Theo  một.\n2. Theo quy định của của luật.\n4. Giao các sở:\n'
      const rules = (...args: string[]): string[] => json('.', ...args).files.flatMap(({ problems }) => problems.map(({ rule }) => rule)).sort()
      write('a.vbpl', draft)
      const standard = rules()
      assert.ok(standard.includes('numbering-gap') && standard.includes('duplicate-word') && !standard.includes('double-space'), standard.join())
      assert.deepEqual(rules('--level', 'chuẩn'), standard)
      assert.ok(rules('--level', 'kỹ').includes('double-space') && rules('--level=ky').length > standard.length)
      assert.deepEqual(rules('--level', 'Tối thiểu'.normalize('NFD')), ['numbering-gap'])
      write('.but-phap.json', JSON.stringify({ level: 'toi-thieu', rules: { 'double-space': { severity: 'info' } } }))
      assert.deepEqual(rules(), ['double-space', 'numbering-gap'])
      assert.deepEqual(rules('--min-severity', 'error'), ['numbering-gap'])
      assert.ok(rules('--level', 'chuan').includes('duplicate-word'))
      const wrong = run(['check', '--level', 'cao'])
      assert.deepEqual([wrong.code, wrong.out], [2, ''])
      assert.match(wrong.err, /--level .*toi-thieu/)
    })

    it('knows the agencies of the office and the options of rules in every thread', () => {
      write('.but-phap.json', JSON.stringify({ level: 'ky', office: { agencies: [{ codes: ['BQLKKT'], names: ['Ban Quản lý Khu kinh tế'] }] }, rules: { 'abbr-undefined': { known: ['DVCTT'] } } }))
      for (const file of ['a.vbpl', 'b.vbpl', 'c.vbpl']) write(file, '1. Thực hiện Kế hoạch số 12/KH-BQLKKT ngày 12/10/2026 của Sở Tư pháp về DVCTT.\n')
      write('sub/.but-phap.json', JSON.stringify({ level: 'ky' }))
      write('sub/d.vbpl', read('a.vbpl'))
      for (const jobs of ['1', '3']) {
        const found = json('.', '--jobs', jobs).files.map(({ path: file, problems }) => [file, problems.map(({ rule }) => rule).filter((rule) => rule === 'citation-issuer-symbol-mismatch' || rule === 'abbr-undefined').join()])
        assert.deepEqual(found, [...['a.vbpl', 'b.vbpl', 'c.vbpl'].map((file) => [file, 'citation-issuer-symbol-mismatch']), ['sub/d.vbpl', 'abbr-undefined']])
      }
    })

    it('takes the nearest settings, or those that are named', () => {
      write('.but-phap.json', JSON.stringify({ rules: { [SAFE]: 'off' } }))
      write('sub/.but-phap.json', JSON.stringify({ files: [{ path: '*.vbpl', rules: { [PLAIN]: 'off' } }] }))
      write('named.json', JSON.stringify({ rules: { [CHOICE]: 'off', nothing: 'off' } }))
      for (const file of ['a.vbpl', 'sub/b.vbpl']) write(file, DECISION)
      assert.deepEqual(known(json('a.vbpl')), [CHOICE, PLAIN])
      assert.deepEqual(known(json('sub')), [SAFE, CHOICE])
      const named = json('.', '--config', 'named.json')
      assert.deepEqual(known(named), [SAFE, PLAIN, SAFE, PLAIN])
      assert.equal(named.err.match(/named\.json:1:\d+: /g)?.length, 1)
      const missing = run(['check', '--config', 'missing.json'])
      assert.deepEqual([missing.code, missing.out], [2, ''])
    })

    it('takes family and kind from the command line before the settings', () => {
      write('.but-phap.json', JSON.stringify({ family: 'QP', kind: 'nghi-quyet' }))
      write('qd.vbpl', DECISION)
      const of = ({ files: [file] }: Report) => [file?.family, file?.kind]
      assert.deepEqual(of(json('.')), ['QP', 'nghi-quyet'])
      assert.deepEqual(of(json('.', '--family', 'HC', '--kind', 'chi-thi')), ['HC', 'chi-thi'])
      assert.deepEqual(of(json('.', '--family', 'auto')), ['QP', 'nghi-quyet'])
    })

    it('gives the same over several threads, in the same order', () => {
      for (let i = 0; i < 12; i++) write(`qd-${i}.vbpl`, i % 3 ? DECISION : CLEAN)
      write('bad.vbpl', Buffer.from([0xff, 0xd5]))
      const one = run(['check', '.', ...TODAY, '--jobs', '1', '--format', 'json'])
      const three = run(['check', '.', ...TODAY, '--jobs', '3', '--format', 'json'])
      assert.equal(one.code, 2)
      assert.deepEqual(three, one)
    })

    it('shares the files between shards, each one once', () => {
      for (let i = 0; i < 7; i++) write(`qd-${i}.vbpl`, CLEAN)
      const shards = [1, 2, 3].map((part) => paths(json('.', '--shard', `${part}/3`)))
      assert.deepEqual(shards.map(({ length }) => length), [3, 2, 2])
      assert.deepEqual(shards.flat().sort(), paths(json('.')))
      assert.equal(json('qd-0.vbpl', '--shard', '2/3').code, 0)
    })

    it('quotes the line with a caret under the place', () => {
      write('qd.vbpl', DECISION)
      const { out, err } = run(['check', 'qd.vbpl', ...TODAY])
      const line = 'Căn cứ Nghị định số 78/2025/ND-CP ngày'
      assert.ok(out.includes(`qd.vbpl:7:29  lỗi  “ND” phải là “NĐ”.  ${SAFE} (sửa được)\n  7 │ ${line}`), out)
      assert.ok(out.includes(`\n    │ ${' '.repeat(28)}^^\n`), out)
      assert.match(out, /Đã kiểm tra 1 tệp: \d+ lỗi/)
      assert.equal(err, '')
      assert.ok(!out.includes('\x1b'), 'no colour into a pipe')
    })

    it('puts the caret under the place whatever stands before it', () => {
      write('qd.vbpl', DECISION.replace('Căn cứ Nghị', '\tCăn cứ Nghị'.normalize('NFD')))
      const lines = run(['check', 'qd.vbpl', '--min-severity', 'error', ...TODAY]).out.split('\n')
      const [quoted, caret] = lines.slice(lines.findIndex((line) => line.includes('│') && line.includes('ND-CP')))
      assert.equal(widthOf(caret!.slice(0, caret!.indexOf('^'))), widthOf(quoted!.slice(0, quoted!.indexOf('ND-CP'))))
    })

    it('speaks English when asked', () => {
      write('qd.vbpl', DECISION)
      const { out } = run(['check', 'qd.vbpl', '--language', 'en', ...TODAY])
      assert.match(out, /error {2}“ND” should be “NĐ”\./)
      assert.match(out, /Checked 1 file: \d+ errors/)
      write('.but-phap.json', '{"language":"en"}')
      assert.match(run(['check', 'qd.vbpl', ...TODAY]).out, /Checked 1 file/)
    })

    it('lets no control character of a draft through to the terminal', () => {
      write('qd.vbpl', DECISION.replace('Căn cứ', 'Căn cứ \x1b[2J\u202e'))
      const { out } = run(['check', 'qd.vbpl', ...TODAY])
      assert.doesNotMatch(out, /[\x00-\x09\x0b-\x1f\u202e]/)
    })
  })

  describe('check --fix', () => {
    const FIXED = DECISION.replace('ND-CP', 'NĐ-CP')

    it('mends what is safe and reports the rest', () => {
      write('qd.vbpl', DECISION)
      const report = json('qd.vbpl', '--fix')
      assert.equal(read('qd.vbpl'), FIXED)
      assert.deepEqual(known(report), [CHOICE, PLAIN])
      assert.deepEqual(readdirSync(folder), ['qd.vbpl'])
      assert.match(run(['check', '--fix', 'qd.vbpl', ...TODAY]).out, /Đã kiểm tra 1 tệp: /)
    })

    it('keeps mark, line ends, encoding, permissions and links', () => {
      write('mark.vbpl', `\uFEFF${DECISION.replaceAll('\n', '\r\n')}`)
      chmodSync(path.join(folder, 'mark.vbpl'), 0o664)
      write('wide.vbpl', encode(DECISION, { encoding: 'utf16be', bom: true }))
      write('real.txt', DECISION)
      symlinkSync('real.txt', path.join(folder, 'link.vbpl'))
      json('.', '--fix')
      assert.equal(read('mark.vbpl'), `\uFEFF${FIXED.replaceAll('\n', '\r\n')}`)
      assert.equal(statSync(path.join(folder, 'mark.vbpl')).mode & 0o777, 0o664)
      assert.deepEqual(decode(readFileSync(path.join(folder, 'wide.vbpl'))), { text: FIXED, encoding: 'utf16be', bom: true })
      assert.equal(read('real.txt'), FIXED)
      assert.ok(readdirSync(folder, { withFileTypes: true }).find(({ name }) => name === 'link.vbpl')?.isSymbolicLink())
    })

    it('does not touch a file that has nothing to mend', () => {
      write('clean.vbpl', CLEAN)
      const before = statSync(path.join(folder, 'clean.vbpl'))
      json('clean.vbpl', '--fix')
      const after = statSync(path.join(folder, 'clean.vbpl'))
      assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs])
    })

    it('is a filter for standard input', () => {
      const { out, err, code } = run(['check', '-', '--fix', ...TODAY], DECISION)
      assert.equal(out, FIXED)
      assert.match(err, /đã sửa 1 chỗ/)
      assert.equal(code, 1)
    })
  })

  describe('the known problems', () => {
    const BASELINE = '.but-phap-baseline.json'

    it('are written beside the settings and stay quiet until they are asked for', () => {
      write('.but-phap.json', '{}')
      write('cu/qd.vbpl', DECISION)
      const all = json('.').files[0]!.problems.length
      const { code, out, err } = run(['check', 'cu', '--write-baseline', ...TODAY])
      assert.equal(code, 0)
      assert.equal(err, `but-phap: đã ghi nhận ${all} vấn đề của 1 tệp vào ${BASELINE}\n`)
      assert.equal(out, `Đã kiểm tra 1 tệp: không có vấn đề nào. Không hiện ${all} vấn đề đã ghi nhận từ trước (xem bằng --no-baseline).\n`)
      assert.doesNotMatch(read(BASELINE), /ND-CP|2027|Điều/)
      const quiet = json('.')
      assert.deepEqual([quiet.code, quiet.summary.known, quiet.files[0]!.problems], [0, all, []])
      const shown = json('.', '--no-baseline')
      assert.deepEqual([shown.code, shown.summary.known, shown.files[0]!.problems.length], [1, 0, all])
    })

    it('do not hide new ones, and drop out when they are mended', () => {
      write('qd.vbpl', DECISION)
      json('.', '--write-baseline')
      write('qd.vbpl', DECISION.replace('ND-CP', 'NĐ-CP').replace('trách nhiệm thi hành', 'trách nhiệm và và thi hành'))
      // What else stands in the paragraph that was mended is shown once more.
      assert.deepEqual(json('.').files[0]!.problems.map(({ rule }) => rule), ['duplicate-word'])
      json('.', '--write-baseline')
      assert.doesNotMatch(read(BASELINE), new RegExp(SAFE))
      write('qd.vbpl', DECISION)
      assert.deepEqual(known(json('.')), [SAFE])
    })

    it('are written in the same bytes, over several threads too', () => {
      for (let i = 0; i < 6; i++) write(`qd-${i}.vbpl`, DECISION)
      json('.', '--write-baseline', '--jobs', '1')
      const once = read(BASELINE), { mtimeMs } = statSync(path.join(folder, BASELINE))
      json('.', '--write-baseline', '--jobs', '3')
      assert.equal(read(BASELINE), once)
      assert.equal(statSync(path.join(folder, BASELINE)).mtimeMs, mtimeMs)
      assert.equal(json('.', '--jobs', '3').summary.known, json('.', '--jobs', '1').summary.known)
    })

    it('of drafts that are not checked stay as they were, those of drafts that are gone go', () => {
      for (const file of ['a.vbpl', 'b.vbpl', 'c.vbpl']) write(file, DECISION)
      json('.', '--write-baseline')
      rmSync(path.join(folder, 'c.vbpl'))
      json('a.vbpl', '--write-baseline')
      assert.deepEqual(Object.keys(JSON.parse(read(BASELINE)).files), ['a.vbpl', 'b.vbpl'])
    })

    it('are taken from the nearest baseline', () => {
      write('cu/qd.vbpl', DECISION)
      write('moi/qd.vbpl', DECISION)
      write(`cu/${BASELINE}`, '{"version":1,"files":{}}')
      json('.', '--write-baseline')
      assert.deepEqual(Object.keys(JSON.parse(read(`cu/${BASELINE}`)).files), ['qd.vbpl'])
      assert.deepEqual(Object.keys(JSON.parse(read(BASELINE)).files), ['moi/qd.vbpl'])
      assert.equal(json('.').summary.errors, 0)
    })

    it('are left alone by --fix, and standard input has none', () => {
      write('qd.vbpl', DECISION)
      json('.', '--write-baseline')
      json('.', '--fix')
      assert.equal(read('qd.vbpl'), DECISION)
      const { out } = run(['check', '-', '--write-baseline', '--format', 'json', ...TODAY], DECISION)
      assert.deepEqual(known(JSON.parse(out) as Report), FAULTS)
    })

    it('that cannot be read are said once, and everything else goes on', () => {
      write('a.vbpl', DECISION)
      write('b.vbpl', DECISION)
      write(BASELINE, '<<<<<<< HEAD')
      const { err, code, ...report } = json('.')
      assert.equal(err.trimEnd().split('\n').length, 1)
      assert.match(err, /^but-phap: \.but-phap-baseline\.json: Không đọc được các vấn đề đã ghi nhận/)
      assert.deepEqual([code, known(report).length], [1, 2 * FAULTS.length])
      json('.', '--write-baseline')
      assert.equal(json('.').err, '')
    })

    it('that cannot be written are a failure', () => {
      write('qd.vbpl', DECISION)
      mkdirSync(path.join(folder, BASELINE))
      const { code, err } = run(['check', '.', '--write-baseline', ...TODAY])
      assert.equal(code, 2)
      assert.match(err, /\.but-phap-baseline\.json: không ghi được các vấn đề hiện có/)
    })
  })

  describe('citations', () => {
    const RIGHT = 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;\n'
    const WRONG = 'Căn cứ Luật Lưu trữ số 33/2024/QH15;\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 06/3/2020 của Chính phủ;\n'

    it('prints what is cited, and where drafts contradict each other', () => {
      write('a.vbpl', RIGHT)
      write('b.vbpl', WRONG)
      const { code, out, err } = run(['citations'])
      assert.deepEqual([code, err], [0, ''])
      assert.equal(out, `Luật số 33/2024/QH15
    trích yếu:  Lưu trữ (1 chỗ)
    ở:          b.vbpl:1:24

Nghị định số 30/2020/NĐ-CP
    ngày:       05/3/2020 (1 chỗ)
    ngày:       06/3/2020 (1 chỗ)
    cơ quan:    Chính phủ (2 chỗ)
    trích yếu:  về công tác văn thư (1 chỗ)
    ở:          a.vbpl:1:21, b.vbpl:2:21
    mâu thuẫn:  a.vbpl:1:40 30/2020/NĐ-CP ở đây ghi ngày 05/3/2020, ở dự thảo khác ghi ngày 06/3/2020.
    mâu thuẫn:  b.vbpl:2:40 30/2020/NĐ-CP ở đây ghi ngày 06/3/2020, ở dự thảo khác ghi ngày 05/3/2020.

2 tệp viện dẫn 2 văn bản ở 3 chỗ; 2 chỗ mâu thuẫn với tệp khác.
`)
      assert.match(run(['citations', '--language', 'en']).out, /2 files cite 2 instruments in 3 places; 2 places contradict another file\./)
      assert.match(run(['citations', 'a.vbpl']).out, /không có mâu thuẫn nào/)
    })

    it('prints JSON, heeds the settings and says what cannot be read', () => {
      write('a.vbpl', `\uFEFF${RIGHT}`)
      write('b.vbpl', WRONG)
      write('.but-phap.json', JSON.stringify({ files: [{ path: 'b.vbpl', rules: { 'citation-ledger-conflict': 'off' } }] }))
      const { code, out, err } = run(['citations', '.', 'missing.vbpl', '--format', 'json'])
      assert.equal(code, 2)
      assert.equal(err, 'but-phap: missing.vbpl: không có tệp hoặc thư mục này\n')
      const { version: shape, instruments, conflicts, summary } = JSON.parse(out)
      assert.equal(shape, 1)
      assert.deepEqual(summary, { files: 2, instruments: 2, places: 3, conflicts: 1 })
      const decree = instruments[1]
      assert.deepEqual([decree.symbol, decree.kind, decree.year, decree.dates.map(({ text }: { text: string }) => text)], ['30/2020/NĐ-CP', 'nghi-dinh', '2020', ['2020-03-05', '2020-03-06']])
      assert.deepEqual(decree.places[0], { path: 'a.vbpl', start: { line: 1, column: 22, offset: 21 }, end: { line: 1, column: 35, offset: 34 } })
      assert.deepEqual(conflicts.map(({ rule, severity, path: file, others }: { rule: string; severity: string; path: string; others: Array<{ path: string }> }) => [rule, severity, file, others.map((other) => other.path)]), [['citation-ledger-conflict', 'info', 'a.vbpl', ['b.vbpl']]])
    })
  })

  it('prints SARIF 2.1.0', () => {
    write('Dự thảo/qd.vbpl', DECISION)
    const { out, code } = run(['check', '.', 'missing.vbpl', '--format', 'sarif', ...TODAY])
    assert.equal(code, 2)
    const log = JSON.parse(out)
    const [sarif] = log.runs
    assert.equal(log.version, '2.1.0')
    assert.equal(sarif.columnKind, 'utf16CodeUnits')
    assert.equal(sarif.tool.driver.version, version)
    assert.deepEqual(sarif.tool.driver.rules.map(({ id }: { id: string }) => id), ALL_RULES.map(({ id }) => id))
    assert.equal(sarif.invocations[0].executionSuccessful, false)
    const result = sarif.results.find(({ ruleId }: { ruleId: string }) => ruleId === SAFE)
    assert.equal(sarif.tool.driver.rules[result.ruleIndex].id, SAFE)
    const { artifactLocation, region } = result.locations[0].physicalLocation
    assert.equal(decodeURIComponent(artifactLocation.uri), 'Dự thảo/qd.vbpl')
    assert.match(artifactLocation.uri, /^[\x21-\x7e]+$/)
    assert.deepEqual(region, { startLine: 7, startColumn: 29, endLine: 7, endColumn: 31, charOffset: DECISION.indexOf('ND-CP'), charLength: 2 })
    assert.equal(result.fixes[0].properties.safe, true)
  })

  it('says in SARIF which bytes were checked and where its addresses begin, and nothing more of a draft than its messages', () => {
    write('Dự thảo 100%/#1 qd.vbpl', DECISION)
    assert.equal(run(['export', 'Dự thảo 100%/#1 qd.vbpl', '--out', 'Dự thảo 100%/khác.docx']).code, 0)
    const { out } = run(['check', '.', '--format', 'sarif', ...TODAY])
    const [sarif] = JSON.parse(out).runs
    const [text, word] = sarif.artifacts
    assert.equal(text.location.uri, 'D%E1%BB%B1%20th%E1%BA%A3o%20100%25/%231%20qd.vbpl')
    assert.deepEqual([text.hashes['sha-256'], text.length], [createHash('sha256').update(DECISION).digest('hex'), Buffer.byteLength(DECISION)])
    assert.equal(word.hashes['sha-256'], createHash('sha256').update(readFileSync(path.join(folder, 'Dự thảo 100%/khác.docx'))).digest('hex'))
    assert.match(word.mimeType, /wordprocessingml/)
    for (const { location } of sarif.artifacts) assert.ok(location.uriBaseId in sarif.originalUriBaseIds)
    assert.deepEqual(Object.values(sarif.originalUriBaseIds).map((base) => Object.keys(base as object)), [['description']], 'where the folder lies is not said')
    assert.ok(!out.includes(folder))
    // The text of a Word file is not its bytes.
    const found = (uri: string) => sarif.results.filter(({ locations }: { locations: Array<{ physicalLocation: { artifactLocation: { uri: string } } }> }) => locations[0]!.physicalLocation.artifactLocation.uri === uri)
    assert.equal(found(word.location.uri).length, found(text.location.uri).length)
    for (const { fixes, locations } of found(word.location.uri)) assert.deepEqual([fixes, locations[0].physicalLocation.region.charOffset], [undefined, undefined])
    // A rule that found something brings its page, and the others do not.
    const rules = new Set(sarif.results.map(({ ruleId }: { ruleId: string }) => ruleId))
    for (const { id, name, fullDescription, help } of sarif.tool.driver.rules) {
      assert.equal(help.markdown?.startsWith(`# ${id}\n`) ?? false, rules.has(id), id)
      assert.ok(fullDescription.text.length > 0 && !fullDescription.text.includes('##'), id)
      assert.match(name, /^[A-Z][A-Za-z]+Rule$/)
    }
    assert.ok(!JSON.stringify(sarif.results).includes('Thời hạn là ngày'))
    assert.deepEqual(['1/2', '2/2'].map((shard) => JSON.parse(run(['check', '.', '--format', 'sarif', '--shard', shard, ...TODAY]).out).runs[0].automationDetails.id), ['but-phap/1-of-2/', 'but-phap/2-of-2/'])
  })

  describe('the start', () => {
    const cache = (): string => path.join(folder, 'cache/but-phap')
    const kept = (): string[] => readdirSync(cache())
    function start(): string {
      const env = { ...process.env, XDG_CACHE_HOME: path.join(folder, 'cache'), LOCALAPPDATA: path.join(folder, 'cache') }
      const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', 'a.vbpl', ...TODAY], { cwd: folder, env, encoding: 'utf8' })
      return `${status}\n${stdout}\n${stderr}`
    }
    let first: string
    beforeEach(() => {
      write('a.vbpl', DECISION)
      first = start()
    })

    it('keeps the compiled program, and nothing of a draft', () => {
      assert.equal(kept().length, 1)
      const bytes = readFileSync(path.join(cache(), kept()[0]!))
      for (const encoding of ['utf8', 'utf16le'] as const) assert.ok(!bytes.includes(Buffer.from('Thời hạn là ngày 31', encoding)))
      assert.equal(start(), first)
      assert.deepEqual(readFileSync(path.join(cache(), kept()[0]!)), bytes, 'the second start had to compile again')
    })
    it('goes on when what was kept is of no use, and keeps it anew', () => {
      const [file = ''] = kept()
      for (const wrong of [Buffer.alloc(0), Buffer.from('not a program'), readFileSync(path.join(cache(), file)).subarray(0, 5000)]) {
        write(`cache/but-phap/${file}`, wrong)
        assert.equal(start(), first)
        assert.ok(statSync(path.join(cache(), file)).size > 100_000)
      }
    })
    it('leaves nothing of an earlier build', () => {
      const [file = ''] = kept()
      write('cache/but-phap/check-1-1.bin', '')
      rmSync(path.join(cache(), file))
      start()
      assert.deepEqual(kept(), [file])
    })
    it('goes on where nothing can be kept', () => {
      rmSync(path.join(folder, 'cache'), { recursive: true })
      write('cache', 'a file, and no folder')
      assert.equal(start(), first)
    })
  })

  describe('the other commands', () => {
    it('tree prints the tree', () => {
      write('qd.vbpl', CLEAN)
      const { out, code } = run(['tree', 'qd.vbpl'])
      assert.equal(code, 0)
      assert.match(out, /^root 0-\d+\n/)
      assert.match(out, /^ {4}article 0-15 "1"\n {6}label 0-7 "Điều 1\."$/m)
      assert.equal(JSON.parse(run(['tree', 'qd.vbpl', '--json']).out).type, 'root')
      assert.equal(run(['tree', 'missing']).code, 2)
    })

    it('new lists the templates, prints a draft and writes it, never over a file', () => {
      assert.match(run(['new']).out, /^hc-congvan +HC +Công văn$/m)
      const told = ['new', '--kind', 'hc-qd', '--issuer', 'UBND tỉnh Hà Tĩnh', '--subject', 'Về việc thành lập Tổ công tác', '--signer', 'Nguyễn Văn An', '--signing', 'deputy', '--unit', 'NC', '--today', '2026-10-20']
      const { out, code, err } = run(told)
      assert.deepEqual([code, err], [0, ''])
      assert.match(out, /^ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\nSố: {7}\/QĐ-UBND\n[\s\S]*\n- Lưu: VT, NC\.\n\nTM\. ỦY BAN NHÂN DÂN\nKT\. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An\n$/u)
      assert.deepEqual([run([...told, '--out', 'moi.vbpl']).code, read('moi.vbpl')], [0, out])
      const again = run([...told, '--out', 'moi.vbpl'])
      assert.deepEqual([again.code, again.err], [2, 'but-phap: moi.vbpl đã có, không ghi đè\n'])
      assert.equal(run(['check', 'moi.vbpl', '--level', 'chuan', '--today', '2026-10-20']).code, 0)
      assert.equal(run([...told, '--out', 'khong/co/moi.vbpl']).code, 2)
    })

    it('new knows the agencies of the folder, and the kind in the family that is asked for', () => {
      write('.but-phap.json', JSON.stringify({ office: { agencies: [{ codes: ['BQLKKT'], names: ['Ban Quản lý Khu kinh tế tỉnh'] }] } }))
      assert.match(run(['new', '--kind', 'ke-hoach', '--issuer', 'Ban Quản lý Khu kinh tế tỉnh']).out, /\/KH-BQLKKT\n/u)
      assert.match(run(['new', '--kind', 'ke-hoach', '--family', 'DANG', '--issuer', 'Tỉnh ủy Hà Tĩnh']).out, /^TỈNH ỦY HÀ TĨNH\n\*\nSố {7}-KH\/TU\n/u)
      assert.match(run(['new', '--kind', 'quyet-dinh', '--family', 'QP', '--issuer', 'UBND tỉnh Hà Tĩnh', '--today', '2024-05-01']).out, /\/2024\/QĐ-UBND\n[\s\S]*\nQUYẾT ĐỊNH:\n/u)
    })

    it('rules lists the rules and prints the page of one', () => {
      const { out } = run(['rules'])
      assert.deepEqual(out.trimEnd().split('\n').map((line) => line.split(' ')[0]), ALL_RULES.map(({ id }) => id))
      assert.match(run(['rules', SAFE]).out, new RegExp(`^# ${SAFE}\n`))
      assert.match(run(['rules', SAFE, '--language', 'en']).out, /\nBasis:\n/)
      assert.equal(run(['rules', 'no-such-rule']).code, 2)
    })

    it('says its version and its help', () => {
      assert.equal(run(['--version']).out, `${version}\n`)
      assert.match(run(['--help']).out, /^but-phap: kiểm tra dự thảo/)
      assert.match(run([]).out, /Cách dùng/)
      assert.match(run(['check', '--help', '--language', 'en']).out, /Usage/)
    })

    const WRONG: Array<[args: string[], said: RegExp]> = [
      [['chek'], /không có lệnh "chek"/],
      [['check', '--colour'], /không có tùy chọn --colour/],
      [['check', '--format'], /--format cần một giá trị/],
      [['check', '--format', 'xml'], /--format không nhận "xml"; giá trị đúng: text, json, sarif/],
      [['check', '--write-baseline', '--no-baseline'], /không dùng --write-baseline cùng với --no-baseline/],
      [['citations', '--format', 'sarif'], /--format không nhận "sarif"; giá trị đúng: text, json/],
      [['check', '--fix=yes'], /--fix không nhận giá trị/],
      [['check', '--jobs', '0'], /--jobs không nhận "0"/],
      [['check', '--shard', '4/3'], /--shard không nhận "4\/3"/],
      [['check', '--kind', 'tho'], /--kind không nhận "tho"/],
      [['check', '--family', 'hc'], /--family không nhận "hc"; giá trị đúng: auto, QP, HC, DANG/],
      [['check', '--language', 'fr'], /--language không nhận "fr"/],
      [['check', '--today', '2026-13-01'], /--today không nhận/],
      [['new', '--kind', 'tho'], /không có mẫu "tho"/],
      [['new', '--kind'], /--kind cần một giá trị/],
      [['new', '--signing', 'me'], /--signing không nhận "me"/],
      [['new', 'a'], /thừa "a"/],
      [['tree'], /lệnh tree cần tên của một tệp/],
      [['tree', 'a', 'b'], /thừa "b"/],
    ]
    for (const [args, said] of WRONG) {
      it(`exits 2 and says one line for: ${args.join(' ')}`, () => {
        const { code, out, err } = run(args)
        assert.deepEqual([code, out, err.split('\n').length], [2, '', 2])
        assert.match(err, said)
      })
    }
  })
})
