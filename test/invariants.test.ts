/** What holds of every text, legal or not, whole or cut off anywhere. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import type { Dialect } from '../server/parse/parse.ts'
import { type CheckedDraft, checkDraft, type CheckOptions } from '../server/processor.ts'
import type { Problem } from '../server/rules/rule.ts'
import type { AnyNode } from '../server/tree/nodes.ts'
import { isBranch, spanOf } from '../server/tree/walk.ts'
import { applyEdits } from '../server/features/fixes.ts'
import { casesIn } from './lib/fixture.ts'
import { generateDecision } from './lib/generate.ts'
import { assertInvariants } from './lib/invariants.ts'

interface Text { name: string; source: string; dialect: Dialect }

const TODAY = '2026-11-23'
const DRAFTS: Text[] = readdirSync('test/drafts').filter((file) => !file.endsWith('.tree'))
  .map((name) => ({ name, source: readFileSync(path.join('test/drafts', name), 'utf8'), dialect: name.endsWith('.md') ? 'markdown' : 'text' }))
const PAGES: Text[] = readdirSync('server/rules', { recursive: true, encoding: 'utf8' }).filter((file) => /^[a-z-]+[/\\][a-z0-9-]+\.md$/.test(file))
  .flatMap((file) => casesIn(readFileSync(path.join('server/rules', file), 'utf8')).map(({ at, draft, options }): Text => ({ name: `${file}:${at}`, source: draft, dialect: options.dialect ?? 'text' })))
const ALL = [...DRAFTS, ...PAGES]
const PLAIN = ALL.filter(({ dialect }) => dialect === 'text')

describe('every text', function () {
  this.timeout(90_000)

  it('gives a tree that is its own, wherever it breaks off', () => {
    for (const text of ALL) for (const end of cuts(text)) assertWhole(text.source.slice(0, end), text.dialect, `${text.name} up to ${end}`)
  })

  it('gives a tree whatever it holds', () => {
    fc.assert(fc.property(anyText(), fc.constantFrom<Dialect>('text', 'markdown'), (source, dialect) => assertWhole(source, dialect)), { numRuns: 300, seed: 20_261_123 })
  })

  it('gives a tree as long as a code', () => {
    const { text, markdown } = generateDecision(60_000)
    assertWhole(text, 'text')
    assertWhole(markdown, 'markdown')
  })

  it('says the same with its letters decomposed', () => {
    for (const { name, source } of PLAIN) {
      const composed = source.normalize('NFC')
      assertSame(composed, composed.normalize('NFD'), (offset) => composed.slice(0, offset).normalize('NFD').length, name)
    }
  })

  for (const [ending, called] of [['\r\n', 'CRLF'], ['\r', 'CR']] as const) {
    it(`says the same with lines that end in ${called}`, () => {
      for (const { name, source } of PLAIN) {
        const other = source.replaceAll('\n', ending)
        assertSame(source, other, (offset) => offset + (source.slice(0, offset).split('\n').length - 1) * (ending.length - 1), name)
      }
    })
  }

  it('says the same behind a byte-order mark', () => {
    for (const { name, source, dialect } of ALL) assertSame(source, `\uFEFF${source}`, (offset) => offset + 1, name, dialect)
  })

  it('says the same as Markdown where nothing is marked up', () => {
    for (const { name, source } of PLAIN) {
      if (/[*_`[\]<>#&\\|~]|^\s+\S|^={1,}|https?:|www\.|@/m.test(source)) continue
      assert.deepEqual(told(check(source, { dialect: 'markdown' })), told(check(source)), name)
    }
  })
})

describe('every problem', function () {
  this.timeout(90_000)
  const checked = ALL.map((text) => ({ ...text, ...check(text.source, { dialect: text.dialect }) }))

  it('stands inside the text, in reading order, in words of both languages', () => {
    for (const { name, source, problems } of checked) {
      let last = 0
      for (const { rule, span: { start, end }, message, related } of problems) {
        assert.ok(start >= last && start <= end && end <= source.length, `${name}: ${rule} at ${start}-${end}`)
        for (const place of related) assert.ok(place.span.start <= place.span.end && place.span.end <= source.length, `${name}: ${rule} points outside the text`)
        assert.ok(message.vi && message.en && message.vi !== message.en, `${name}: ${rule} is not said in both languages`)
        last = start
      }
    }
  })

  it('has fixes whose edits lie inside the text and apart from each other', () => {
    for (const { name, source, problems } of checked) {
      for (const { rule, fixes } of problems) for (const { edits, title } of fixes) {
        assert.ok(edits.length > 0, `${name}: a fix of ${rule} does nothing`)
        assert.ok(title.vi && title.en, `${name}: a fix of ${rule} has no title`)
        let last = -1
        for (const { start, end } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
          assert.ok(start >= Math.max(last, 0) && start <= end && end <= source.length, `${name}: edits of ${rule} overlap at ${start}`)
          last = end
        }
        assert.notEqual(applyEdits(source, edits), source, `${name}: a fix of ${rule} changes nothing`)
      }
    }
  })

  it('is gone when its safe fix is applied', () => {
    for (const { name, source, problems, dialect } of checked) {
      for (const problem of problems) for (const { safe, edits } of problem.fixes) {
        if (!safe) continue
        const after = check(applyEdits(source, edits), { dialect }).problems
        const again = count(after, problem) >= count(problems, problem)
        assert.ok(!again, `${name}: ${problem.rule} at ${problem.span.start} is still told after its safe fix`)
      }
    }
  })
})

function check(source: string, options: Partial<CheckOptions> = {}): CheckedDraft {
  return checkDraft(source, { today: TODAY, onCrash: (rule, error) => { throw new Error(`${rule} threw`, { cause: error }) }, ...options })
}

function assertWhole(source: string, dialect: Dialect, name = JSON.stringify(source.slice(0, 200))): void {
  try {
    assertInvariants(check(source, { dialect }).facts.reading, dialect)
  } catch (error) {
    throw new Error(`${name} (${dialect}): ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

/** Every place where the shortest drafts can be cut, some of the others, and always ends of lines. */
function cuts({ name, source }: Text): number[] {
  const step = Math.max(1, Math.ceil(source.length / (name.includes(':') ? 8 : source.length < 300 ? source.length : 60)))
  const lineEnds = [...source.matchAll(/\n/g)].map(({ index }) => index).slice(0, 20)
  return [...new Set([...Array.from({ length: Math.ceil(source.length / step) }, (_, i) => i * step), ...lineEnds, source.length])]
}

const LEGAL = [
  'Điều 1. Tên\n', 'Điều 2. ', '1. Một;\n', '2. Hai.\n', '1.1. A\n', 'a) b;\n', 'đ) e.\n', '- gạch\n', '+ cộng\n', 'I. MỤC ĐÍCH\n', 'II- YÊU CẦU\n', 'Chương I\nQUY ĐỊNH CHUNG\n', 'Mục 1\nA\n', 'Phần thứ nhất\n',
  'ỦY BAN NHÂN DÂN\n', 'Số: 15/QĐ-UBND\n', 'Số:     /2026/QĐ-UBND\n', 'Hà Nam, ngày 01 tháng 02 năm 2026\n', 'QUYẾT ĐỊNH\n', 'CHỈ THỊ\nVề việc A\n', 'Kính gửi: Sở A\n', 'Căn cứ Luật Đất đai số 31/2024/QH15;\n', 'QUYẾT ĐỊNH:\n',
  'như sau:\n', '“Điều 5. ', '”.\n', '"', '(Ban hành kèm theo Quyết định số 1/QĐ-UBND)\n', 'QUY ĐỊNH\n', 'PHỤ LỤC I\n', './.\n', 'Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n',
  'theo điểm a và b khoản 2 Điều này ', 'từ Điều 5 đến Điều 9 của Luật này ', 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ ', 'ngày 31/02/2026 ', 'Sửa đổi khoản 1 Điều 2 như sau:\n',
] as const
const DEBRIS = ['\n', '\n\n', ' ', '\t', '|', '| a | b |\n', '-----\n', '2\n', '1 Chú thích\n', '\u00a0', '\u200b', '\uFEFF', '\u0301', 'e\u0302\u0301', '\r\n', '\r', '\u2028', '\0', '\ud83d', '\udc00', '😀', '**', '## ', '```\n', '<b>', '&amp;', '[a](b)', '\\.', '> ', '999999999999', 'IIIIIIII. '] as const

/** Legal lines, debris of copies, and what no one types, in any order. */
function anyText(): fc.Arbitrary<string> {
  const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...LEGAL) }, { weight: 3, arbitrary: fc.constantFrom(...DEBRIS) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) })
  return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
}

/** The rules that are about how letters are written down and not about what they say. */
const OF_THE_WRITING: ReadonlySet<string> = new Set(['unicode-not-nfc', 'legacy-encoding'])

/** What a reading says, places through `place`: the tree without its leaves' own words, the problems, what the draft is. */
function told({ tree, problems, profile }: CheckedDraft, place: (offset: number) => number = (offset) => offset): unknown {
  const nodes: string[] = []
  const visit = (node: AnyNode): void => {
    const { start, end } = spanOf(node)
    nodes.push(`${node.type} ${place(start)}-${place(end)} ${'value' in node ? node.value : ''}${'number' in node && node.number ? node.number.text : ''}`)
    if (isBranch(node)) for (const child of node.children) visit(child as AnyNode)
  }
  for (const child of tree.children) visit(child)
  return { nodes, profile, problems: problems.filter(({ rule }) => !OF_THE_WRITING.has(rule)).map(({ rule, span, message }) => `${rule} ${place(span.start)}-${place(span.end)} ${message.vi}`) }
}

function assertSame(one: string, other: string, place: (offset: number) => number, name: string, dialect: Dialect = 'text'): void {
  assert.deepEqual(told(check(other, { dialect })), told(check(one, { dialect }), place), name)
}

const count = (problems: readonly Problem[], { rule, message }: Problem): number => problems.filter((one) => one.rule === rule && one.message.vi === message.vi).length
