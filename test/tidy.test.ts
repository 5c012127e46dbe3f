/** The rules of the house that no compiler keeps. Each failure says which line broke which rule. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ALL_RULES } from '../server/rules/all.ts'

interface Layer {
  /** Folders and files that may be imported, by a path's beginning. */
  may: readonly string[]
  /** What may be imported for its types alone. */
  types?: readonly string[]
  packages?: readonly string[]
  /** Said when an import breaks the rule. */
  because: string
}

/** Who may import what. A file belongs to the longest name that its path begins with; what is in its own layer is free to it. */
const LAYERS: Readonly<Record<string, Layer>> = {
  'server/tree/': { may: [], because: 'the kinds of node stand alone: whoever reads a tree needs nothing else' },
  'server/text/': { may: [], types: ['server/tree/'], because: 'a text as it is read knows only places' },
  'server/data/': { may: [], types: ['server/profile.ts', 'server/rules/rule.ts'], because: 'tables hold no judgement' },
  'server/profile.ts': { may: [], because: 'what a draft is stands alone' },
  'server/given.ts': { may: [], because: 'a helper stands alone' },
  'server/parse/': { may: ['server/text/', 'server/tree/', 'server/data/'], types: ['server/profile.ts', 'server/facts/facts.ts'], because: 'reading knows no rules, no editor and no disk' },
  'server/parse/markdown.ts': { may: ['server/text/'], types: ['server/tree/'], packages: ['unified', 'remark-parse', 'mdast'], because: 'Markdown is known in one file, which gives places and never numbers of lists' },
  'server/facts/': {
    may: ['server/text/', 'server/tree/', 'server/data/', 'server/parse/inline-dates.ts', 'server/parse/symbols.ts'], types: ['server/profile.ts', 'server/parse/'],
    because: 'facts are worked out of the tree, with the readers of words that the grammar has too',
  },
  'server/rules/': {
    may: ['server/text/', 'server/tree/', 'server/data/', 'server/facts/', 'server/parse/inline-dates.ts'], types: ['server/profile.ts', 'server/parse/symbols.ts', 'server/parse/blocks.ts', 'server/parse/reuse.ts'],
    because: 'a rule judges what was read and does not read for itself',
  },
  'server/baseline.ts': { may: ['server/text/', 'server/rules/rule.ts'], types: ['server/processor.ts', 'server/facts/'], because: 'what is known is told by the words of a draft, the same way for editor and command line' },
  'server/processor.ts': { may: ['server/parse/parse.ts', 'server/facts/facts.ts', 'server/rules/all.ts', 'server/rules/lint.ts'], types: ['server/profile.ts', 'server/data/office.ts', 'server/rules/rule.ts', 'server/tree/', 'server/parse/reuse.ts'], packages: ['unified', 'vfile'], because: 'the one door opens on the three steps' },
  'server/settings-json.ts': { may: ['server/rules/rule.ts'], packages: ['jsonc-parser'], because: 'a reader of JSON knows only how to say what is wrong' },
  'server/settings-rules.ts': { may: ['server/rules/rule.ts', 'server/rules/by-id.ts', 'server/settings-json.ts'], types: ['server/rules/lint.ts'], packages: ['jsonc-parser'], because: 'settings of rules are read by what the rules declare' },
  'server/settings-office.ts': { may: ['server/given.ts', 'server/rules/rule.ts', 'server/settings-json.ts'], types: ['server/data/'], packages: ['jsonc-parser'], because: 'what an office says of itself is data' },
  'server/settings.ts': { may: ['server/text/', 'server/data/', 'server/given.ts', 'server/profile.ts', 'server/rules/rule.ts', 'server/rules/by-id.ts', 'server/settings-'], types: ['server/tree/', 'server/rules/lint.ts'], packages: ['jsonc-parser', 'picomatch/posix.js'], because: 'settings are read the same way for editor and command line' },
  'server/settings-edit.ts': { may: [], types: ['server/transport/protocol.ts'], packages: ['jsonc-parser'], because: 'an edit of the settings is a text' },
  'server/structure/': {
    may: ['server/text/', 'server/tree/', 'server/data/', 'server/facts/', 'server/rules/rule.ts', 'server/parse/inline-references.ts'],
    because: 'a change of structure is worked out of the facts, with the grammar of references, and is read again by who asks for it',
  },
  'server/features/': {
    may: ['server/text/', 'server/tree/', 'server/data/', 'server/facts/ledger.ts', 'server/facts/appendices.ts', 'server/structure/', 'server/rules/', 'server/transport/protocol.ts', 'server/given.ts', 'server/settings-json.ts'],
    types: ['server/processor.ts', 'server/profile.ts', 'server/facts/', 'server/transport/protocol.ts'], packages: ['vscode-languageserver'],
    because: 'a feature is a function of a checked draft: no connection, no disk, no Node',
  },
  'server/word/': {
    may: ['server/text/', 'server/tree/', 'server/parse/markdown.ts', 'server/parse/read-lines.ts', 'server/rules/rule.ts'], types: ['server/profile.ts', 'server/facts/facts.ts', 'server/parse/parse.ts'], packages: ['fflate', 'saxes'],
    because: 'a Word file is bytes in and bytes out: no disk, no editor, and a draft is what the parser made of it',
  },
  'server/compare/': {
    may: ['server/text/', 'server/tree/', 'server/rules/rule.ts', 'server/word/'], types: ['server/facts/facts.ts', 'server/parse/parse.ts'], packages: ['diff'],
    because: 'what differs is worked out of two readings, and shown as a page or a Word file',
  },
  'server/transport/': { may: ['server/', 'package.json'], packages: ['node:', 'vscode-languageserver', 'picomatch/posix.js', 'sarif'], because: 'the outermost layer of the server knows the rest of it and nothing of the client' },
  'client/': { may: ['server/transport/protocol.ts'], types: ['server/profile.ts', 'server/rules/rule.ts'], packages: ['vscode', 'vscode-languageclient'], because: 'the client speaks with the server by its protocol alone' },
}

/** `\b`, `\w` and a to z know no Vietnamese letter: /\bđiểm\b/ finds nothing in "tại điểm a". What may have them all the same, and why. */
const ASCII_ALLOWED: ReadonlyArray<{ file: string; holds: string; because: string }> = [
  { file: 'server/parse/markdown.ts', holds: '&[#\\w]{1,32};', because: 'the names of character references are ASCII' },
  { file: 'server/parse/symbols.ts', holds: '[A-ZĐ]{2,6}[a-z]?', because: 'codes of agencies are written without diacritics' },
  { file: 'server/parse/symbols.ts', holds: '[A-Za-z]?(?![\\p{L}\\p{N}])/uy', because: 'a letter behind a number of a document has none' },
  { file: 'server/parse/inline-references.ts', holds: '|[A-Z]$', because: 'parts and sections numbered A, B, C' },
  { file: 'server/parse/inline-references.ts', holds: '[A-Za-z]?(?:[.-]', because: 'appendices numbered 1A, 1a' },
  { file: 'server/parse/inline-references.ts', holds: '/^[IVXLCA-Z]/', because: 'sections numbered A, B, C' },
  { file: 'server/parse/inline-references.ts', holds: '(?=[\\da-zđA-Zs])', because: 'what can begin a number of a unit; what it is the readers of numbers see' },
  { file: 'server/transport/project.ts', holds: '([A-Z]):', because: 'drives of Windows' },
  { file: 'server/transport/cli-sarif.ts', holds: '[A-Za-z]', because: 'drives of Windows' },
]

const LONGEST_FILE = 330

const files = ['server', 'client'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join(folder, file.split(path.sep).join('/'))))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

describe('the house', () => {
  it('imports from layer to layer only as the layers allow', () => {
    assert.deepEqual(files.filter(({ file }) => file !== 'server/rules/all.ts').flatMap(({ file, text }) => importsOf(text).flatMap((one) => forbidden(file, one) ?? [])), [])
  })

  it('has rules that know nothing of each other', () => {
    const isRule = (file: string): boolean => /^server\/rules\/[a-z-]+\/[a-z0-9-]+\.ts$/.test(file)
    const edges = files.filter(({ file }) => isRule(file)).flatMap(({ file, text }) => importsOf(text).map(({ from }) => resolved(file, from)).filter(isRule).map((other) => `${file} imports ${other}: what two rules share belongs into server/rules/ or server/facts/`))
    assert.deepEqual(edges, [])
  })

  it('has a layer for each file', () => {
    assert.deepEqual(files.filter(({ file }) => layerOf(file) === undefined).map(({ file }) => file), [])
  })

  it('writes imports with their extension, types as types, and no enum, namespace or parameter property', () => {
    const faults = files.flatMap(({ file, text }) => [
      ...importsOf(text).filter(({ from }) => from.startsWith('.') && !/\.(?:ts|json)$/.test(from)).map(({ from }) => `${file}: import '${from}' without extension`),
      ...(/^\s*(?:export\s+)?(?:const\s+)?(?:enum|namespace)\s/m.test(text) ? [`${file}: enum or namespace; strings in unions say the same and vanish`] : []),
    ])
    assert.deepEqual(faults, [])
  })

  it('uses no ASCII classes where Vietnamese is read', () => {
    const faults = files.filter(({ file }) => file.startsWith('server/')).flatMap(({ file, text }) => text.split('\n').flatMap((line, i) => {
      const allowed = ASCII_ALLOWED.filter((one) => one.file === file).reduce((rest, { holds }) => rest.replaceAll(holds, ''), line)
      return asciiClass(allowed) ? [`${file}:${i + 1}: \\b, \\w and a-z know no Vietnamese letter; write (?<![\\p{L}\\p{N}]), \\p{L}, a-zđ: ${line.trim()}`] : []
    }))
    assert.deepEqual(faults, [])
  })

  it('allows no ASCII class that is not there any more', () => {
    const gone = ASCII_ALLOWED.filter(({ file, holds }) => !files.some((one) => one.file === file && one.text.includes(holds)))
    assert.deepEqual(gone.map(({ file, holds }) => `${file} holds no ${holds}: take it off the list`), [])
  })

  it(`has files of at most ${LONGEST_FILE} lines`, () => {
    const long = files.filter(({ file }) => file !== 'server/rules/all.ts').map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 })).filter(({ lines }) => lines > LONGEST_FILE)
    assert.deepEqual(long.map(({ file, lines }) => `${file} has ${lines} lines; cut it where it speaks of two things`), [])
  })

  it('reads the clock and the disk in the transport alone', () => {
    const impure = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bperformance\.now\(|\bprocess\.|\bconsole\.|\bfetch\(/
    const faults = files.filter(({ file }) => file.startsWith('server/') && !file.startsWith('server/transport/')).flatMap(({ file, text }) => text.split('\n').flatMap((line, i) => impure.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : []))
    assert.deepEqual(faults, [])
  })

  it('registers every rule file, in the order of their names', () => {
    const named = files.map(({ file }) => /^server\/rules\/[a-z-]+\/([a-z0-9-]+)\.ts$/.exec(file)).filter((match) => match !== null).map(([file, id]) => ({ file: file!, id: id! })).sort((a, b) => (a.file < b.file ? -1 : 1))
    assert.deepEqual(ALL_RULES.map(({ id }) => id), named.map(({ id }) => id), 'server/rules/all.ts is behind the files: run npm run build')
  })
})

interface Import { from: string; typeOnly: boolean }

function importsOf(text: string): Import[] {
  const found = [...text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^;'"]*?\sfrom\s+)?'([^']+)'/gm)].map(([, type, from]) => ({ from: from!, typeOnly: type !== undefined }))
  return [...found, ...[...text.matchAll(/\bimport\(\s*'([^']+)'/g)].map(([, from]) => ({ from: from!, typeOnly: false }))]
}

function layerOf(file: string): string | undefined {
  return Object.keys(LAYERS).filter((layer) => file.startsWith(layer)).sort((a, b) => b.length - a.length)[0]
}

const resolved = (file: string, from: string): string => (from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from)

/** What is wrong with an import; nothing when it is allowed. */
function forbidden(file: string, { from, typeOnly }: Import): string | undefined {
  const name = layerOf(file)
  if (!name) return undefined
  const { may, types = [], packages = [], because } = LAYERS[name]!
  const target = resolved(file, from)
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const own = folder !== 'server/' && target.startsWith(folder)
  const allowed = from.startsWith('.') ? own || [...may, ...(typeOnly ? types : [])].some((one) => target.startsWith(one)) : packages.some((one) => from === one || from.startsWith(one.endsWith(':') ? one : `${one}/`) || from.startsWith(`${one}-`))
  return allowed ? undefined : `${file} imports ${typeOnly ? 'types of ' : ''}${target}: ${because}`
}

/** \b or \w in a regex or a string for one, or a range a to z, A to Z without đ, Đ behind it. */
const asciiClass = (line: string): boolean => /\\[bBwW](?![\p{L}])/u.test(line) || /\[[^\]]*(?:a-z(?!đ)|A-Z(?!Đ))[^\]]*\]/u.test(line)
