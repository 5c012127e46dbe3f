/** What holds of every check of every text, whatever stands in it: for the tests of invariants and for the fuzzer. */
import assert from 'node:assert/strict'
import { applyEdits, fixToEnd, safeFix, withoutOverlap } from '../../server/features/fixes.ts'
import type { Dialect } from '../../server/parse/parse.ts'
import { type CheckedDraft, checkDraft, type CheckOptions } from '../../server/processor.ts'
import type { AnyNode } from '../../server/tree/nodes.ts'
import { isBranch, spanOf } from '../../server/tree/walk.ts'
import { assertInvariants } from './invariants.ts'

export const TODAY = '2026-11-23'

/** Checks as the product does, but a rule that throws throws here too. */
export function check(source: string, options: Partial<CheckOptions> = {}): CheckedDraft {
  return checkDraft(source, { today: TODAY, onCrash: (rule, error) => { throw new Error(`${rule} threw`, { cause: error }) }, ...options })
}

/** Legal lines, as drafts have them. */
export const LEGAL = [
  'Điều 1. Tên\n', 'Điều 2. ', '1. Một;\n', '2. Hai.\n', '1.1. A\n', 'a) b;\n', 'đ) e.\n', '- gạch\n', '+ cộng\n', 'I. MỤC ĐÍCH\n', 'II- YÊU CẦU\n', 'Chương I\nQUY ĐỊNH CHUNG\n', 'Mục 1\nA\n', 'Phần thứ nhất\n',
  'ỦY BAN NHÂN DÂN\n', 'Số: 15/QĐ-UBND\n', 'Số:     /2026/QĐ-UBND\n', 'Hà Nam, ngày 01 tháng 02 năm 2026\n', 'QUYẾT ĐỊNH\n', 'CHỈ THỊ\nVề việc A\n', 'Kính gửi: Sở A\n', 'Căn cứ Luật Đất đai số 31/2024/QH15;\n', 'QUYẾT ĐỊNH:\n',
  'như sau:\n', '“Điều 5. ', '”.\n', '"', '(Ban hành kèm theo Quyết định số 1/QĐ-UBND)\n', 'QUY ĐỊNH\n', 'PHỤ LỤC I\n', './.\n', 'Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n',
  'theo điểm a và b khoản 2 Điều này ', 'từ Điều 5 đến Điều 9 của Luật này ', 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ ', 'ngày 31/02/2026 ', 'Sửa đổi khoản 1 Điều 2 như sau:\n',
] as const
/** What copies leave behind, and what no one types. */
export const DEBRIS = ['\n', '\n\n', ' ', '\t', '|', '| a | b |\n', '-----\n', '2\n', '1 Chú thích\n', '\u00a0', '\u200b', '\uFEFF', '\u0301', 'e\u0302\u0301', '\r\n', '\r', '\u2028', '\0', '\ud83d', '\udc00', '😀', '**', '## ', '```\n', '<b>', '&amp;', '[a](b)', '\\.', '> ', '999999999999', 'IIIIIIII. '] as const

/** The rules that are about how letters are written down and not about what they say. */
const OF_THE_WRITING: ReadonlySet<string> = new Set(['unicode-not-nfc', 'legacy-encoding'])

/** What a reading says, places through `place`: the tree without its leaves' own words, the problems, what the draft is. */
export function told({ tree, problems, profile }: CheckedDraft, place: (offset: number) => number = (offset) => offset): unknown {
  const nodes: string[] = []
  const visit = (node: AnyNode): void => {
    const { start, end } = spanOf(node)
    nodes.push(`${node.type} ${place(start)}-${place(end)} ${'value' in node ? node.value : ''}${'number' in node && node.number ? node.number.text : ''}`)
    if (isBranch(node)) for (const child of node.children) visit(child as AnyNode)
  }
  for (const child of tree.children) visit(child)
  return { nodes, profile, problems: problems.filter(({ rule }) => !OF_THE_WRITING.has(rule)).map(({ rule, span, message }) => `${rule} ${place(span.start)}-${place(span.end)} ${message.vi}`) }
}

/** Two writings of one text say the same; `place` leads from an offset of the first to the second. */
export function assertSame(one: string, other: string, place: (offset: number) => number, name: string, dialect: Dialect = 'text'): void {
  assert.deepEqual(told(check(other, { dialect })), told(check(one, { dialect }), place), name)
}

/** From an offset of a text with lines that end in LF to the same place where they end otherwise. */
export const withEnds = (source: string, ending: string) => (offset: number): number => offset + (source.slice(0, offset).split('\n').length - 1) * (ending.length - 1)
/** From an offset of composed text to the same place in its decomposed form. */
export const decomposed = (source: string) => (offset: number): number => source.slice(0, offset).normalize('NFD').length

/** Problems stand inside the text in reading order, said in both languages; their fixes change something and their edits lie apart. */
export function assertProblems({ source, problems }: CheckedDraft): void {
  let last = 0
  for (const { rule, span: { start, end }, message, related, fixes } of problems) {
    assert.ok(start >= last && start <= end && end <= source.length, `${rule} at ${start}-${end}`)
    for (const { span } of related) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.length, `${rule} points outside the text`)
    assert.ok(message.vi && message.en && message.vi !== message.en, `${rule} is not said in both languages`)
    for (const { edits, title } of fixes) {
      assert.ok(edits.length > 0 && title.vi && title.en, `a fix of ${rule} does nothing or has no title`)
      let before = -1
      for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
        assert.ok(edit.start >= Math.max(before, 0) && edit.start <= edit.end && edit.end <= source.length, `edits of ${rule} overlap at ${edit.start}`)
        before = edit.end
      }
      assert.notEqual(applyEdits(source, edits), source, `a fix of ${rule} changes nothing`)
    }
    last = start
  }
}

/** The safe fixes come to an end: what they leave has none that would change it again. */
export function assertSettles(source: string, dialect: Dialect): void {
  const problemsOf = (text: string) => check(text, { dialect }).problems
  const { text } = fixToEnd(source, problemsOf)
  const left = withoutOverlap(problemsOf(text).flatMap((problem) => safeFix(problem) ?? []))
  assert.equal(applyEdits(text, left.flatMap(({ edits }) => edits)), text, 'safe fixes go round in a circle')
}

/** All that holds of a text by itself. */
export function assertWhole(source: string, dialect: Dialect): void {
  const checked = check(source, { dialect })
  assertInvariants(checked.facts.reading, dialect)
  assertProblems(checked)
}
