import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type CodeAction, type DocumentSymbol, SymbolKind } from 'vscode-languageserver'
import { actions, fixAllEdits } from '../server/features/actions.ts'
import { diagnostics } from '../server/features/diagnostics.ts'
import { type EditorDraft, offsetOf, rangeOf } from '../server/features/draft.ts'
import { applyEdits, fixToEnd, safeFix, withoutOverlap } from '../server/features/fixes.ts'
import { folding } from '../server/features/folding.ts'
import { hover } from '../server/features/hover.ts'
import { outline, shorten } from '../server/features/outline.ts'
import { status } from '../server/features/status.ts'
import { treeText } from '../server/features/tree.ts'
import { checkDraft } from '../server/processor.ts'
import { ALL_RULES } from '../server/rules/all.ts'
import { EVIDENCE } from '../server/rules/evidence.ts'
import type { Edit, Fix, Language, Problem } from '../server/rules/rule.ts'
import { linesOf } from '../server/text/lines.ts'
import type { Article } from '../server/tree/nodes.ts'
import { DECISION, FAULTS } from './lib/decision.ts'

const [SAFE] = FAULTS

/** The decision (or another text) as the editor has it, with the problems that it is known for. */
function draftOf(source = DECISION, language: Language = 'vi'): EditorDraft {
  const checked = checkDraft(source, { today: '2026-11-23' })
  return { uri: 'file:///qd.vbpl', version: 1, checked, problems: checked.problems.filter(({ rule }) => FAULTS.includes(rule as never)), known: 0, lines: linesOf(source), level: 'ky', language }
}

const fix = (...edits: Array<[start: number, end: number, text: string]>): Fix => ({ title: { vi: '', en: '' }, safe: true, edits: edits.map(([start, end, text]) => ({ start, end, text })) })
const problem = (...fixes: Fix[]): Problem => ({ rule: 'r', severity: 'info', message: { vi: '', en: '' }, span: { start: 0, end: 0 }, fixes, related: [] })
/** Says "aa" wherever there are two a, and mends it to one: "aaaa" takes two rounds. */
const doubled = (source: string): Problem[] => [...source.matchAll(/aa/g)].map(({ index }) => problem(fix([index, index + 2, 'a'])))

describe('outline', () => {
  const draw = (symbols: DocumentSymbol[], depth = 0): string[] => symbols.flatMap((symbol) => [`${'  '.repeat(depth)}${symbol.name}`, ...draw(symbol.children ?? [], depth + 1)])

  it('names what a decision is made of', () => {
    assert.deepEqual(draw(outline(draftOf().checked.tree, 'vi')), [
      'Phần đầu văn bản',
      'QUYẾT ĐỊNH Về việc ban hành Quy định quản lý',
      'Căn cứ ban hành',
      '  Căn cứ Nghị định số 78/2025/ND-CP ngày 01 tháng 4 năm 2025…',
      '  Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;',
      '  Theo đề nghị của Giám đốc Sở Tư pháp.',
      'Điều 1. Phạm vi điều chỉnh',
      '  1. Quyết định này quy định về quản lý.',
      '  3. Thời hạn là ngày 31 tháng 02 năm 2027.',
      'Điều 2. Hiệu lực',
      '  1. Quyết định này có hiệu lực từ ngày 01 tháng 11 năm 2026.',
      '  2. Chánh Văn phòng chịu trách nhiệm thi hành.',
      'Nơi nhận',
      'Chữ ký: TM. ỦY BAN NHÂN DÂN',
    ])
  })

  it('speaks English of what has no name of its own', () => {
    assert.deepEqual(outline(draftOf().checked.tree, 'en').map(({ name }) => name).filter((name) => !/[À-ỹ]/.test(name)), ['Letterhead', 'Grounds', 'Recipients'])
  })

  it('tells chapters, articles, clauses and points apart', () => {
    const source = 'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một:\na) Điểm a;\nb) Điểm b.\n2. Hai.\nChương II\nTỔ CHỨC\nĐiều 2. Hiệu lực\nNội dung.\n'
    const kinds = (symbols: DocumentSymbol[]): unknown[] => symbols.map(({ kind, children }) => children?.length ? [kind, kinds(children)] : kind)
    assert.deepEqual(kinds(outline(draftOf(source).checked.tree, 'vi')), [
      [SymbolKind.Namespace, [[SymbolKind.Class, [[SymbolKind.Method, [SymbolKind.Field, SymbolKind.Field]], SymbolKind.Method]]]],
      [SymbolKind.Namespace, [SymbolKind.Class]],
    ])
  })

  it('puts every range inside its parent and every name into its range', () => {
    const sources = [DECISION, DECISION.replaceAll('\n', '\r\n'), `${DECISION}PHỤ LỤC I\nDANH MỤC\n(Kèm theo Quyết định số 15/2026/QĐ-UBND)\n1. Một\n2. Hai\n`, '', '1', 'Điều 1.', 'Nơi nhận:']
    for (const source of sources) check(outline(draftOf(source).checked.tree, 'vi'), { start: 0, end: source.length }, source)

    function check(symbols: DocumentSymbol[], parent: { start: number; end: number }, source: string): void {
      const lines = linesOf(source)
      for (const { name, range, selectionRange, children } of symbols) {
        const [outer, inner] = [range, selectionRange].map((one) => ({ start: offsetOf({ lines }, one.start), end: offsetOf({ lines }, one.end) }))
        assert.ok(name.trim() !== '')
        assert.ok(parent.start <= outer!.start && outer!.end <= parent.end, name)
        assert.ok(outer!.start <= inner!.start && inner!.end <= outer!.end, name)
        check(children ?? [], outer!, source)
      }
    }
  })

  it('cuts a long name between two words', () => {
    assert.equal(shorten('Căn cứ  Luật Tổ chức chính quyền địa phương', 20), 'Căn cứ Luật Tổ chức…')
    assert.equal(shorten('ngắn', 20), 'ngắn')
    assert.equal(shorten('x'.repeat(30), 20), `${'x'.repeat(20)}…`)
    for (let length = 1; length < 50; length++) assert.ok(shorten('Quy định về quản lý, sử dụng; và khai thác', length).length <= length + 1)
  })
})

describe('folding', () => {
  it('folds what runs over more than one line', () => {
    const line = (part: string): number => DECISION.slice(0, DECISION.indexOf(part)).split('\n').length - 1
    const ranges = folding(draftOf().checked.tree)
    for (const [first, last] of [['ỦY BAN', 'Hà Nam, ngày'], ['Căn cứ', 'QUYẾT ĐỊNH:'], ['Điều 1.', '3. Thời'], ['Điều 2.', '2. Chánh']] as const) {
      assert.ok(ranges.some(({ startLine, endLine }) => startLine === line(first) && endLine === line(last)), `${first} … ${last}`)
    }
    assert.equal(new Set(ranges.map(({ startLine }) => startLine)).size, ranges.length)
    assert.ok(ranges.every(({ startLine, endLine }) => endLine > startLine))
    assert.deepEqual(folding(draftOf('Một dòng').checked.tree), [])
  })

  it('does not reach into a line at whose beginning a part ends', () => {
    const { tree } = draftOf('Điều 1. Một\nHai.\n').checked
    const body = tree.children[0]!, article = body.children[0] as Article
    article.position.end = { line: 3, column: 1, offset: 17 }
    assert.deepEqual(folding(tree), [{ startLine: 0, endLine: 1 }])
  })
})

describe('diagnostics', () => {
  it('carry severity, code, page and related places', () => {
    const draft = draftOf()
    const found = diagnostics(draft, 'https://vi.du/{id}.html')
    assert.deepEqual(found.map(({ code }) => code), FAULTS)
    assert.deepEqual(found.map(({ codeDescription }) => codeDescription?.href), FAULTS.map((id) => `https://vi.du/${id}.html`))
    assert.equal(found[1]?.relatedInformation?.[0]?.location.uri, draft.uri)
    assert.equal(diagnostics(draft)[0]?.codeDescription, undefined)
    const graded = (['error', 'warning', 'info', 'hint'] as const).map((severity) => ({ ...draft.problems[0]!, severity }))
    assert.deepEqual(diagnostics({ ...draft, problems: graded }).map(({ severity }) => severity), [1, 2, 3, 4])
    assert.match(String(diagnostics({ ...draft, language: 'en' })[1]?.message), /is missing/)
  })

  it('leads every offset to a place and back', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'ề', '\n', '\r\n', '\r', '😀'), { maxLength: 20 }), fc.nat(40), (parts, offset) => {
      const lines = linesOf(parts.join(''))
      const at = Math.min(offset, parts.join('').length)
      const back = offsetOf({ lines }, rangeOf({ lines }, { start: at, end: at }).start)
      // Between \r and \n there is no place in an editor: it is the end of the line.
      assert.equal(back, parts.join('').slice(at - 1, at + 1) === '\r\n' ? at - 1 : at)
    }))
  })
})

describe('hover', () => {
  const at = (draft: EditorDraft, part: string) => rangeOf(draft, { start: DECISION.indexOf(part), end: DECISION.indexOf(part) }).start
  const markdownOf = (result: ReturnType<typeof hover>): string => (result?.contents as { value: string } | undefined)?.value ?? ''

  it('explains the rule of a problem, and says nothing elsewhere', () => {
    const draft = draftOf(), rule = ALL_RULES.find(({ id }) => id === SAFE)!
    const value = markdownOf(hover(draft, at(draft, 'ND-CP'), 'command:x?{id}'))
    assert.ok(value.includes(rule.summary.vi))
    for (const { instrument, provision, evidence } of rule.basis) for (const part of [instrument, provision, EVIDENCE[evidence].vi]) assert.ok(value.includes(part), part)
    assert.ok(value.includes(`](command:x?${SAFE})`))
    assert.ok(value.includes(`"${SAFE}": "off"`))
    assert.equal(hover(draft, at(draft, 'Điều 1.')), null)
    assert.doesNotMatch(markdownOf(hover(draft, at(draft, 'ND-CP'))), /\]\(/)
    assert.match(markdownOf(hover({ ...draft, language: 'en' }, at(draft, 'ND-CP'))), /To switch this rule off/)
  })
})

describe('actions', () => {
  const host = (source: string) => ({
    edit: (edits: unknown[]) => ({ edit: { changes: { x: edits as never } } }),
    change: () => ({ command: { title: '', command: 'x' } }),
    renumber: () => ({ edit: null, notes: [], references: 0, left: [] }),
    check: (text: string) => draftOf(text).problems.filter(() => text !== source),
  })
  const asked = (draft: EditorDraft, part: string, only?: string[]): CodeAction[] => {
    const start = DECISION.indexOf(part)
    return actions(draft, { range: rangeOf(draft, { start, end: start }), diagnostics: diagnostics(draft), ...(only && { only }) }, host(draft.checked.source))
  }

  it('prefers a single safe fix, and offers to switch the rule off', () => {
    const draft = draftOf()
    const [first, ...rest] = asked(draft, 'ND-CP', ['quickfix'])
    assert.equal(first?.isPreferred, true)
    assert.equal(first?.diagnostics?.[0]?.code, SAFE)
    assert.deepEqual(rest.map(({ title }) => title), [`Tắt quy tắc ${SAFE} tại dòng này`, `Tắt quy tắc ${SAFE} trong tệp này`, `Tắt quy tắc ${SAFE} trong cả dự án`])
    assert.ok(asked(draft, '3. Thời', ['quickfix']).every(({ isPreferred }) => !isPreferred))
    assert.deepEqual(asked(draft, 'Điều 1.', ['quickfix']), [])
  })

  it('gives only what is asked for', () => {
    const kinds = (only?: string[]): Set<string | undefined> => new Set(asked(draftOf(), 'ND-CP', only).map(({ kind }) => kind))
    assert.deepEqual(kinds(['source']), new Set(['source.fixAll.butPhap']))
    assert.deepEqual(kinds(['source.fixAll.butPhap']), new Set(['source.fixAll.butPhap']))
    assert.deepEqual(kinds(['source.organizeImports']), new Set())
    assert.deepEqual(kinds(['quickfix']), new Set(['quickfix']))
    assert.deepEqual(kinds(), new Set(['quickfix', 'source.fixAll.butPhap']))
  })

  it('mends all in one edit, whatever the rounds', () => {
    for (const source of ['', 'b', 'aab', 'baaaab', 'aaaaaaaaa', 'aab\naab\naaaa']) {
      const edits = fixAllEdits(source, doubled(source), doubled)
      assert.equal(applyEdits(source, edits), source.replace(/a+/g, 'a'))
      if (!/aa/.test(source)) assert.deepEqual(edits, [])
    }
    assert.deepEqual(fixAllEdits('aab aab', doubled('aab aab'), doubled), [{ start: 0, end: 2, text: 'a' }, { start: 4, end: 6, text: 'a' }])
  })
})

describe('fixes', () => {
  it('apply only what is safe and no choice', () => {
    assert.equal(safeFix(problem()), undefined)
    assert.equal(safeFix(problem({ ...fix([0, 1, '']), safe: false })), undefined)
    assert.equal(safeFix(problem(fix([0, 1, 'x']), fix([0, 1, 'y']))), undefined)
    assert.deepEqual(safeFix(problem(fix([0, 1, 'x']), { ...fix([0, 1, 'y']), safe: false })), fix([0, 1, 'x']))
  })

  it('keep each whole or not at all', () => {
    const [a, b, c] = [fix([0, 2, 'x'], [8, 9, 'y']), fix([5, 6, ''], [1, 3, 'z']), fix([5, 6, 'w'])]
    assert.deepEqual(withoutOverlap([a, b, c]), [a, c])
    assert.deepEqual(withoutOverlap([fix([3, 3, 'x']), fix([3, 3, 'y'])]).length, 1)
    assert.deepEqual(withoutOverlap([fix([0, 3, 'x']), fix([3, 5, 'y'])]).length, 2)
    assert.deepEqual(withoutOverlap([fix([0, 3, 'x'], [2, 4, 'y']), fix()]), [])
  })

  it('never touch a place twice', () => {
    const edit = fc.tuple(fc.nat(30), fc.nat(4)).map(([start, length]): [number, number, string] => [start, start + length, 'x'])
    fc.assert(fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 20 }), (all) => {
      const edits: Edit[] = withoutOverlap(all.map((one) => fix(...one))).flatMap(({ edits }) => edits).sort((a, b) => a.start - b.start || a.end - b.end)
      for (const [i, one] of edits.slice(1).entries()) assert.ok(edits[i]!.end <= one.start && edits[i]!.start < one.start)
    }))
  })

  it('go on until nothing is left, and end when rules undo each other', () => {
    assert.deepEqual(fixToEnd('aaaaaaaa', doubled), { text: 'a', mended: 7 })
    const flip = (source: string): Problem[] => [problem(fix([0, 1, source === 'x' ? 'y' : 'x']))]
    assert.deepEqual(fixToEnd('x', flip), { text: 'y', mended: 1 })
    const grow = (source: string): Problem[] => [problem(fix([source.length, source.length, '.']))]
    assert.equal(fixToEnd('', grow).text, '.'.repeat(10))
  })
})

describe('status', () => {
  it('says what the status bar shows', () => {
    const draft = draftOf()
    assert.deepEqual({ ...status(draft), family: undefined }, {
      uri: draft.uri, version: 1, family: undefined, level: 'ky', kind: 'quyet-dinh', kindName: 'Quyết định', number: '15/2026/QĐ-UBND', date: '2026-10-20',
      draft: false, fragment: false, set: { family: false, kind: false }, counts: { error: 3, warning: 0, info: 0, hint: 0 }, known: 0, fixable: 1,
    })
  })
})

describe('tree', () => {
  it('prints one line for each node, and what was set aside', () => {
    const text = treeText(draftOf('Điều 1. Phạm vi\n1. Một.\n').checked.tree)
    assert.equal(text, [
      'root 0-24', '  body 0-23', '    article 0-23 "1"', '      label 0-7 "Điều 1."', '      heading 8-15', '        text 8-15 "Phạm vi"',
      '      clause 16-23 "1"', '        label 16-18 "1."', '        paragraph 19-23', '          text 19-23 "Một."', '',
    ].join('\n'))
  })
})
