import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { FAMILIES } from '../server/profile.ts'
import { KINDS } from '../server/data/kinds.ts'
import { ALL_RULES } from '../server/rules/all.ts'
import { LEVELS, type Problem, SEVERITIES } from '../server/rules/rule.ts'
import { checkDraft } from '../server/processor.ts'
import { editorSettings, engineSettings, mergeSettings, readSettings, settingsFor, shownProblems } from '../server/settings.ts'
import { schemaOfRules } from './lib/lists.ts'
import { editSettings } from '../server/settings-edit.ts'

const TODAY = '2026-11-23'
const RULE = ALL_RULES[0]!.id, OTHER = ALL_RULES[1]!.id
const read = (value: unknown) => readSettings(typeof value === 'string' ? value : JSON.stringify(value), TODAY)
const warned = (value: unknown): string[] => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return readSettings(text, TODAY).warnings.map(({ span }) => text.slice(span.start, span.end))
}

describe('settings', () => {
  it('reads every field of the file', () => {
    const { settings, warnings } = read({
      language: 'en', family: 'QP', kind: 'quyet-dinh', minSeverity: 'warning', rules: { [RULE]: 'off' },
      files: [{ path: '*.vbpl', text: 'Điều 5', family: 'HC', kind: 'chi-thi', rules: { [OTHER]: 'hint' }, reason: 'Theo mẫu cũ', until: '2027-01-31' }],
    })
    assert.deepEqual(warnings, [])
    assert.deepEqual(settings, {
      language: 'en', family: 'QP', kind: 'quyet-dinh', minSeverity: 'warning', rules: { [RULE]: 'off' },
      files: [{ path: '*.vbpl', text: 'Điều 5', family: 'HC', kind: 'chi-thi', rules: { [OTHER]: 'hint' }, reason: 'Theo mẫu cũ', until: '2027-01-31' }],
    })
  })

  it('warns of a wrong value at its place and uses the default', () => {
    assert.deepEqual(warned({ language: 'fr' }), ['"fr"'])
    assert.deepEqual(warned({ family: 'hc' }), ['"hc"'])
    assert.deepEqual(warned({ kind: 'Quyết định' }), ['"Quyết định"'])
    assert.deepEqual(warned({ colour: true }), ['"colour"'])
    assert.deepEqual(warned({ toString: true }), ['"toString"'])
    assert.deepEqual(warned({ rules: { 'no-such-rule': 'off' } }), ['"no-such-rule"'])
    assert.deepEqual(warned({ rules: { [RULE]: 'fatal' } }), ['"fatal"'])
    assert.deepEqual(warned({ rules: [] }), ['[]'])
    assert.deepEqual(warned({ files: {} }), ['{}'])
    assert.deepEqual(warned({ files: [{ rules: {} }] }), ['{"rules":{}}'])
    assert.deepEqual(warned({ files: [{ path: 'a', until: '2026-02-30' }] }), ['"2026-02-30"'])
    assert.deepEqual(warned({ files: [{ path: 'a', until: '2026-11-22' }] }), ['"2026-11-22"'])
    assert.deepEqual(warned('[]'), ['[]'])
    assert.deepEqual(read({ language: 'fr', family: 'hc', rules: { [RULE]: 'fatal', [OTHER]: 'hint' } }).settings, { rules: { [OTHER]: 'hint' }, files: [] })
  })

  it('reads what it can of a file that is no valid JSON', () => {
    const { settings, warnings } = read(`\uFEFF{ "rules": { "${RULE}": "off" }, "language": `)
    assert.equal(settings.rules[RULE], 'off')
    assert.equal(warnings.length, 1)
    assert.deepEqual(read('').settings, { rules: {}, files: [] })
    assert.deepEqual(read('{ /* chú thích */ "family": "QP", }').warnings, [])
  })

  it('reads the level, the options of rules and what the office adds', () => {
    const office = { agencies: [{ codes: ['BQLKKT'], names: ['Ban  Quản lý'.normalize('NFD')], side: 'party' }], abbreviations: { DVCTT: 'dịch vụ công trực tuyến' } }
    const { settings, warnings } = read({
      level: 'ky', office, rules: { 'trich-yeu-length': { most: 80 }, 'spelling-variant': { severity: 'hint', off: ['hang-nam'] }, 'numbering-gap': { severity: 'off' } },
      files: [{ path: 'a.vbpl', rules: { 'trich-yeu-length': { most: 90 } } }],
    })
    assert.deepEqual(warnings, [])
    assert.deepEqual(settings, {
      level: 'ky', rules: { 'spelling-variant': 'hint', 'numbering-gap': 'off' }, options: { 'trich-yeu-length': { most: 80 }, 'spelling-variant': { off: ['hang-nam'] } },
      office: { ...office, agencies: [{ ...office.agencies[0], names: ['Ban Quản lý'] }] },
      files: [{ path: 'a.vbpl', rules: {}, options: { 'trich-yeu-length': { most: 90 } } }],
    })
    assert.deepEqual(settingsFor(settings, 'a.vbpl', TODAY).options, { 'trich-yeu-length': { most: 90 }, 'spelling-variant': { off: ['hang-nam'] } })
    assert.deepEqual(settingsFor(settings, 'b.vbpl', TODAY).options, settings.options)
    assert.deepEqual(engineSettings(settingsFor(settings, 'b.vbpl', TODAY)), { level: 'ky', rules: settings.rules, options: settings.options, office: settings.office, asked: new Set() })
  })

  it('warns of a wrong level, option or agency at its place and uses the default', () => {
    assert.deepEqual(warned({ level: 'kỹ' }), ['"kỹ"'])
    assert.deepEqual(warned({ rules: { 'numbering-gap': { most: 1 } } }), ['"most"'])
    assert.deepEqual(warned({ rules: { 'numbering-gap': { constructor: 1 } } }), ['"constructor"'])
    assert.deepEqual(warned({ rules: { 'trich-yeu-length': { most: '80' } } }), ['"80"'])
    assert.deepEqual(warned({ rules: { 'trich-yeu-length': { most: 1.5, severity: 'fatal' } } }), ['1.5', '"fatal"'])
    assert.deepEqual(warned({ rules: { 'near-duplicate-paragraph': { least: 24 } } }), ['24'])
    assert.deepEqual(warned({ rules: { 'spelling-variant': { off: 'bao-dam' } } }), ['"bao-dam"'])
    assert.deepEqual(warned({ rules: { 'spelling-variant': { off: ['bao-dam', 'khac', 3] } } }), ['"khac"', '3'])
    assert.deepEqual(warned({ rules: { 'typo-known': { keep: ['không có'] } } }), ['"không có"'])
    assert.deepEqual(warned({ rules: { [RULE]: [] } }), ['[]'])
    assert.deepEqual(warned({ files: [{ path: 'a', rules: { 'trich-yeu-length': { most: 80 } }, text: 'Điều 1' }] }), ['"most"'])
    assert.deepEqual(warned({ office: [] }), ['[]'])
    assert.deepEqual(warned({ office: { agencies: {}, signatories: [] } }), ['{}', '"signatories"'])
    assert.deepEqual(warned({ office: { agencies: [{ codes: ['x y'], names: ['A'] }, { codes: ['A'], names: [] }, { names: ['A'] }, 1] } }), ['"x y"', '{"codes":["A"],"names":[]}', '{"names":["A"]}', '1'])
    assert.deepEqual(warned({ office: { agencies: [{ codes: ['A'], names: ['A'], side: 'both' }], abbreviations: { tthc: 'a', B: 'b', CD: '' } } }), ['"both"', '"tthc"', '"B"', '""'])
    const { settings } = read({ level: 'all', rules: { 'spelling-variant': { off: ['khac', 'Hang-Nam'] }, 'trich-yeu-length': { most: -1 } }, office: { agencies: [{ codes: ['x'] }] } })
    assert.deepEqual(settings, { rules: {}, options: { 'spelling-variant': { off: ['hang-nam'] } }, office: { agencies: [] }, files: [] })
    assert.equal(settingsFor(settings, 'a', TODAY).level, 'chuan')
  })

  it('says every warning in both languages', () => {
    const { warnings } = read({ language: 1, rules: { x: 1 }, files: [{ until: 'mai' }], kind: 3 })
    assert.ok(warnings.length >= 4)
    for (const { message } of warnings) assert.ok(message.vi !== message.en && message.vi && message.en)
  })

  it('lets a later entry stand before an earlier one', () => {
    const { settings } = read({ rules: { [RULE]: 'hint' }, files: [
      { path: 'du-thao/**', rules: { [RULE]: 'error' }, kind: 'chi-thi' },
      { path: 'du-thao/cu/*', rules: { [RULE]: 'off' }, family: 'QP' },
      { path: 'du-thao/cu/*', rules: { [RULE]: 'info' }, until: '2026-11-22' },
    ] })
    assert.deepEqual(settingsFor(settings, 'khac/a.vbpl', TODAY), { level: 'chuan', rules: { [RULE]: 'hint' }, places: [] })
    assert.deepEqual(settingsFor(settings, 'du-thao/a.vbpl', TODAY), { level: 'chuan', rules: { [RULE]: 'error' }, places: [], kind: 'chi-thi' })
    assert.deepEqual(settingsFor(settings, 'du-thao/cu/a.vbpl', TODAY), { level: 'chuan', rules: { [RULE]: 'off' }, places: [], kind: 'chi-thi', family: 'QP' })
    assert.deepEqual(settingsFor(settings, undefined, TODAY), { level: 'chuan', rules: { [RULE]: 'hint' }, places: [] })
  })

  it('keeps an entry through its last day', () => {
    const { settings, warnings } = read({ files: [{ path: '*', kind: 'chi-thi', until: TODAY }] })
    assert.deepEqual(warnings, [])
    assert.equal(settingsFor(settings, 'a', TODAY).kind, 'chi-thi')
    assert.equal(settingsFor(settings, 'a', '2026-11-24').kind, undefined)
  })

  const GLOBS: Array<[glob: string, path: string, matches: boolean]> = [
    ['*.vbpl', 'du-thao/sau/a.vbpl', true],
    ['./*.vbpl', 'du-thao/a.vbpl', false],
    ['./a.vbpl', 'a.vbpl', true],
    ['QĐ (1).vbpl', 'QĐ (1).vbpl', true],
    ['./[nháp] 1.vbpl', '[nháp] 1.vbpl', true],
    ['Quyết định.vbpl', 'Quyết định.vbpl'.normalize('NFD'), true],
    ['.an/**', '.an/a.vbpl', true],
    ['du-thao/*.vbpl', 'du-thao/cu/a.vbpl', false],
  ]
  for (const [glob, path, expected] of GLOBS) {
    it(`${glob} ${expected ? 'names' : 'does not name'} ${path}`, () => {
      const { settings } = read({ files: [{ path: glob, kind: 'chi-thi' }] })
      assert.equal(settingsFor(settings, path, TODAY).kind === 'chi-thi', expected)
    })
  }

  it('silences a rule where a text stands, and nowhere else', () => {
    const source = 'Điều 1. Một\nĐiều 2.  Hai\n'
    const at = (start: number): Problem => ({ rule: RULE, severity: 'error', message: { vi: '', en: '' }, span: { start, end: start + 4 }, fixes: [], related: [] })
    const { settings } = read({ files: [{ path: 'a.vbpl', text: 'Điều 2. Hai', rules: { [RULE]: 'off' } }] })
    assert.deepEqual(shownProblems([at(0), at(12)], source, settingsFor(settings, 'a.vbpl', TODAY)), [at(0)])
    assert.deepEqual(shownProblems([at(0), at(12)], source, settingsFor(settings, 'b.vbpl', TODAY)), [at(0), at(12)])
    assert.deepEqual(shownProblems([{ ...at(0), severity: 'info' }, at(12)], source, { level: 'ky', rules: {}, places: [], minSeverity: 'warning' }), [at(12)])
  })

  it('shows where a place asks for it what the level hides elsewhere', () => {
    const source = '1. Theo  một.\n2. Theo  hai:\n'
    const { settings } = read({ level: 'toi-thieu', files: [{ path: '*', text: '2. Theo hai', rules: { 'double-space': 'hint' } }, { path: '*', text: '1. Theo', rules: { 'double-space': 'off' } }] })
    const draft = settingsFor(settings, 'a.vbpl', TODAY)
    const { problems } = checkDraft(source, { ...engineSettings(draft), today: TODAY })
    assert.deepEqual(shownProblems(problems, source, draft).map(({ rule, severity, span }) => [rule, severity, span.start]), [['double-space', 'hint', source.lastIndexOf('  ')]])
    const without = settingsFor(read({ level: 'toi-thieu' }).settings, 'a.vbpl', TODAY)
    assert.deepEqual(checkDraft(source, { ...engineSettings(without), today: TODAY }).problems, [], 'nothing else asks for it')
  })

  it('puts the file before the editor', () => {
    const editor = editorSettings({ language: 'vi', family: 'auto', kind: 'auto', rules: { [RULE]: 'hint', [OTHER]: 'off', 'no-such-rule': 'off' }, minSeverity: 'nonsense' })
    assert.deepEqual(editor, { language: 'vi', rules: { [RULE]: 'hint', [OTHER]: 'off' }, files: [] })
    const merged = mergeSettings(editor, read({ language: 'en', rules: { [RULE]: 'error' } }).settings)
    assert.deepEqual(merged, { language: 'en', rules: { [RULE]: 'error', [OTHER]: 'off' }, files: [] })
    assert.deepEqual(editorSettings(undefined), { rules: {}, files: [] })
    const options = mergeSettings(
      editorSettings({ level: 'ky', rules: { 'spelling-variant': { severity: 'info', off: ['hang-nam'] }, 'trich-yeu-length': { most: 70 } } }),
      read({ level: 'toi-thieu', rules: { 'spelling-variant': 'off', 'trich-yeu-length': { most: 90 } } }).settings,
    )
    assert.deepEqual(options, { level: 'toi-thieu', rules: { 'spelling-variant': 'off' }, options: { 'spelling-variant': { off: ['hang-nam'] }, 'trich-yeu-length': { most: 90 } }, files: [] })
  })
})

describe('editing the settings', () => {
  const rulesOf = (text: string, path: string) => settingsFor(read(text).settings, path, TODAY)

  it('switches a rule off in the project, a file, a place', () => {
    let text = editSettings('', 'du-thao/a.vbpl', { rule: RULE, scope: 'project' })
    assert.deepEqual(rulesOf(text, 'b.vbpl').rules, { [RULE]: 'off' })
    text = editSettings('', 'a.vbpl', { rule: RULE, scope: 'file' })
    text = editSettings(text, 'a.vbpl', { rule: OTHER, scope: 'file' })
    assert.deepEqual(rulesOf(text, 'a.vbpl').rules, { [RULE]: 'off', [OTHER]: 'off' })
    assert.deepEqual(rulesOf(text, 'cu/a.vbpl').rules, {})
    text = editSettings(text, 'a.vbpl', { rule: RULE, scope: 'place', text: 'Điều 2' })
    assert.deepEqual(rulesOf(text, 'a.vbpl').places, [{ text: 'Điều 2', rules: { [RULE]: 'off' } }])
    assert.equal(read(text).settings.files.length, 2)
  })

  it('sets family and kind and takes them back', () => {
    let text = editSettings('{}', 'cu/a.vbpl', { family: 'QP', kind: 'quyet-dinh' })
    assert.deepEqual(rulesOf(text, 'cu/a.vbpl'), { level: 'chuan', rules: {}, places: [], family: 'QP', kind: 'quyet-dinh' })
    text = editSettings(text, 'cu/a.vbpl', { family: null })
    assert.deepEqual(rulesOf(text, 'cu/a.vbpl'), { level: 'chuan', rules: {}, places: [], kind: 'quyet-dinh' })
  })

  it('switches a rule off and keeps its options', () => {
    const before = '{ "rules": { "spelling-variant": { "off": ["hang-nam"] }, "trich-yeu-length": "hint" }, "files": [{ "path": "./a.vbpl", "rules": { "trich-yeu-length": { "severity": "info", "most": 80 } } }] }'
    let text = editSettings(before, 'a.vbpl', { rule: 'spelling-variant', scope: 'project' })
    text = editSettings(text, 'a.vbpl', { rule: 'trich-yeu-length', scope: 'project' })
    text = editSettings(text, 'a.vbpl', { rule: 'trich-yeu-length', scope: 'file' })
    assert.deepEqual(JSON.parse(text), {
      rules: { 'spelling-variant': { off: ['hang-nam'], severity: 'off' }, 'trich-yeu-length': 'off' },
      files: [{ path: './a.vbpl', rules: { 'trich-yeu-length': { severity: 'off', most: 80 } } }],
    })
    assert.deepEqual(rulesOf(text, 'a.vbpl').rules, { 'spelling-variant': 'off', 'trich-yeu-length': 'off' })
  })

  it('sets the level of the whole folder and takes it back', () => {
    let text = editSettings('', 'cu/a.vbpl', { level: 'ky' })
    assert.deepEqual(JSON.parse(text), { level: 'ky' })
    text = editSettings(text, 'cu/a.vbpl', { level: 'toi-thieu', kind: 'chi-thi' })
    assert.deepEqual(JSON.parse(text), { level: 'toi-thieu', files: [{ path: 'cu/a.vbpl', kind: 'chi-thi' }] })
    assert.equal(rulesOf(editSettings(text, 'cu/a.vbpl', { level: null }), 'b.vbpl').level, 'chuan')
  })

  it('leaves comments and line endings as they stand', () => {
    const before = '{\r\n  // chung\r\n  "language": "vi"\r\n}\r\n'
    const after = editSettings(before, 'a.vbpl', { rule: RULE, scope: 'project' })
    assert.match(after, /\/\/ chung\r\n/)
    assert.doesNotMatch(after.replaceAll('\r\n', ''), /\n/)
    assert.equal(rulesOf(after, 'a.vbpl').rules[RULE], 'off')
  })
})

describe('settings.schema.json', () => {
  const file = 'server/settings.schema.json'
  const schema = JSON.parse(readFileSync(file, 'utf8'))

  it('names every rule with its options', () => {
    const rules = schemaOfRules()
    const behind = JSON.stringify(schema.definitions.rules.properties) !== JSON.stringify(rules)
    schema.definitions.rules.properties = rules
    if (behind) writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`)
    assert.ok(!behind, `${file} was behind the rules and has been rewritten; look at the diff and run the tests again`)
  })

  it('names every kind, family, severity and level', () => {
    assert.deepEqual([...schema.properties.level.enum].sort(), [...LEVELS].sort())
    assert.deepEqual(schema.definitions.kind.enum, KINDS.map(({ id }) => id))
    assert.deepEqual(schema.definitions.family.enum, FAMILIES)
    assert.deepEqual(schema.definitions.severity.enum, ['off', ...SEVERITIES])
  })
})
