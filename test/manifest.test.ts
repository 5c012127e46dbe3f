import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { listFiles, PackageManager } from '@vscode/vsce'
import { COMMANDS, LANGUAGE_ID, SETTINGS_FILE, SETTINGS_SECTION } from '../server/transport/protocol.ts'
import { isDraftName } from '../server/transport/names.ts'
import { manifestWithLists } from './lib/lists.ts'

interface Command { command: string; title: string }
interface Manifest {
  capabilities: { untrustedWorkspaces: { supported: boolean }; virtualWorkspaces: boolean }
  main: string; browser: string; bin: Record<string, string>; icon: string; description: string
  devDependencies: Record<string, string>
  dependencies?: Record<string, string>
  contributes: {
    languages: Array<{ id: string; extensions: string[]; filenamePatterns: string[]; configuration: string }>
    commands: Command[]
    menus: Record<string, Array<{ command?: string; submenu?: string }>>
    submenus: Array<{ id: string }>
    keybindings?: unknown
    views: Record<string, Array<{ id: string; icon: string }>>
    viewsContainers: Record<string, Array<{ id: string; icon: string }>>
    walkthroughs: Array<{ steps: Array<{ id: string; title: string; description: string; media: { markdown: string } }> }>
    jsonValidation: Array<{ fileMatch: string; url: string }>
    configuration: { properties: Record<string, { default: unknown; type?: string; enum?: unknown[]; format?: string }> }
    configurationDefaults: Record<string, Record<string, unknown>>
  }
}

const text = readFileSync('package.json', 'utf8')
const manifest = JSON.parse(text) as Manifest
const { contributes } = manifest

describe('the manifest', () => {
  it('has the rules and kinds of the code in its settings', () => {
    const expected = manifestWithLists(text)
    if (text !== expected) writeFileSync('package.json', expected)
    assert(text === expected, 'package.json was behind the rules and has been rewritten; look at the diff and run the tests again.')
  })

  it('says every word that is named in it, and no other', () => {
    const words = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>
    const named = new Set([...text.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!))
    assert.deepEqual([...named].filter((key) => !words[key]), [], 'named, but not in package.nls.json')
    assert.deepEqual(Object.keys(words).filter((key) => !named.has(key)), [], 'in package.nls.json, but named nowhere')
    for (const word of Object.values(words)) assert.equal(word, word.normalize('NFC'))
  })

  it('offers in its menus only commands that it has, all carried out by the client', () => {
    const commands = contributes.commands.map(({ command }) => command)
    const inMenus = Object.values(contributes.menus).flat()
    assert.deepEqual(inMenus.filter(({ command, submenu }) => (command === undefined ? !contributes.submenus.some(({ id }) => id === submenu) : !commands.includes(command))), [])
    const client = readdirSync('client').filter((file) => file.endsWith('.ts')).map((file) => readFileSync(`client/${file}`, 'utf8')).join('\n')
    assert.deepEqual(commands.filter((command) => !client.includes(`'${command}'`)), [])
    assert(client.includes('COMMANDS.disableRule') && COMMANDS.disableRule.startsWith('butPhap.'))
  })

  it('binds no key and acts on no key typed: input methods send Backspace of their own', () => {
    assert.equal(contributes.keybindings, undefined)
    const configuration = JSON.parse(readFileSync(contributes.languages[0]!.configuration, 'utf8')) as Record<string, unknown>
    assert.equal(configuration.onEnterRules, undefined)
    assert.equal(configuration.indentationRules, undefined)
    assert.deepEqual(configuration.autoClosingPairs, [])
    assert.equal(contributes.configurationDefaults[`[${LANGUAGE_ID}]`]!['editor.formatOnType'], false)
  })

  it('types nothing by itself: what is offered is taken with Tab alone, and no command takes the place of a key', () => {
    const defaults = contributes.configurationDefaults[`[${LANGUAGE_ID}]`]!
    for (const [key, value] of [['editor.acceptSuggestionOnEnter', 'off'], ['editor.acceptSuggestionOnCommitCharacter', false], ['editor.wordBasedSuggestions', 'off'], ['editor.autoClosingBrackets', 'never'], ['editor.autoClosingQuotes', 'never'], ['editor.autoClosingDelete', 'never'], ['editor.autoClosingOvertype', 'never'], ['editor.formatOnPaste', false]] as const) assert.equal(defaults[key], value, key)
    for (const file of readdirSync('client')) if (file.endsWith('.ts')) {
      const code = readFileSync(`client/${file}`, 'utf8')
      assert.doesNotMatch(code, /registerCommand\(\s*'(?:type|replacePreviousChar|compositionStart|paste|default:type)'/, file)
      // The preview draws its pages anew; what listens to typing may change no text.
      if (code.includes('onDidChangeTextDocument')) assert.doesNotMatch(code, /applyEdit|WorkspaceEdit|\.edit\(|insertSnippet/, file)
    }
  })

  it('has views and a walkthrough whose files and commands are there', () => {
    const containers = contributes.viewsContainers.activitybar!
    for (const { icon } of [...containers, ...Object.values(contributes.views).flat()]) assert.match(readFileSync(icon, 'utf8'), /currentColor/)
    for (const view of Object.keys(contributes.views)) assert.ok(containers.some(({ id }) => id === view), view)
    const words = readFileSync('package.nls.json', 'utf8'), commands = [...contributes.commands.map(({ command }) => command), 'butPhap.structure.focus']
    for (const [, command] of words.matchAll(/\(command:([\w.]+)\)/g)) assert.ok(commands.includes(command!), command)
    for (const { media } of contributes.walkthroughs.flatMap(({ steps }) => steps)) assert.match(readFileSync(media.markdown, 'utf8'), /^# .*\n[\s\S]*\n---\n\n\*[A-Z]/, media.markdown)
  })

  it('names the same drafts as the command line', () => {
    const [language] = contributes.languages
    assert.equal(language!.id, LANGUAGE_ID)
    for (const extension of language!.extensions) assert(isDraftName(`a${extension}`), extension)
    for (const pattern of language!.filenamePatterns) assert(isDraftName(pattern.replace('*', 'a')), pattern)
  })

  it('uses the names of the protocol', () => {
    for (const key of Object.keys(contributes.configuration.properties)) assert(key.startsWith(`${SETTINGS_SECTION}.`), key)
    assert.equal(contributes.jsonValidation[0]!.fileMatch, SETTINGS_FILE)
  })

  it('points to files that are there and needs nothing at run time', () => {
    for (const file of [manifest.main, manifest.browser, manifest.bin['but-phap']!, manifest.icon, contributes.jsonValidation[0]!.url]) assert(existsSync(file), file)
    assert.deepEqual(manifest.dependencies ?? {}, {})
    for (const [name, version] of Object.entries(manifest.devDependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, `${name} is not pinned`)
  })

  it('is allowed in folders that are not trusted and in those that are on no disk, and keeps what that takes', () => {
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true })
    // Nothing that a folder brings is run: no setting names a program, a module or an address, and no client code starts anything but the server.
    for (const [key, { type, enum: choices, format }] of Object.entries(contributes.configuration.properties)) {
      assert.ok(choices || type !== 'string', `${key}: a text that is free may be a path`)
      assert.equal(format, undefined, key)
    }
    for (const file of readdirSync('client').filter((name) => name.endsWith('.ts'))) {
      const code = readFileSync(`client/${file}`, 'utf8')
      assert.doesNotMatch(code, /from 'node:|require\(|child_process|\beval\(|new Function|createTerminal|executeTask|\bimport\((?!')/, file)
      // A path of the disk is asked for where there is one: the extension's own folder, and git's.
      if (!['extension.ts', 'word.ts'].includes(file)) assert.doesNotMatch(code, /\.fsPath|Uri\.file\(|scheme (?:===|!==) 'file'/, file)
    }
  })

  it('ships what it names, with the licences of what is bundled, and nothing else', async function () {
    this.timeout(20_000)
    const files = (await listFiles({ packageManager: PackageManager.None })).map((file) => file.replaceAll('\\', '/')).sort()
    const readme = ['README.md', 'README.en.md'].map((file) => readFileSync(file, 'utf8')).join('\n')
    const named = (file: string): boolean => text.includes(file) || readme.includes(file)
    const programs = ['out/cli-main.js', 'out/licenses.txt', 'out/rules.json', 'out/server/browser.js']
    assert.deepEqual(files.filter((file) => !named(file) && !programs.includes(file)), ['CHANGELOG.md', 'LICENSE', 'README.en.md', 'README.md', 'package.json', 'package.nls.json'].filter((file) => !named(file)))
    for (const file of programs) assert.ok(files.includes(file), file)
    assert.deepEqual(files.filter((file) => /\.map$|\.ts$|^test\/|node_modules/.test(file)), [])
    const licenses = readFileSync('out/licenses.txt', 'utf8')
    for (const name of ['diff', 'fflate', 'jsonc-parser', 'picomatch', 'remark-parse', 'saxes', 'unified', 'vfile', 'vscode-languageclient', 'vscode-languageserver', 'vscode-languageserver-textdocument']) assert.match(licenses, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(\\S+\\)\\n\\n\\S`, 'm'), name)
  })

  it('has a lock file that names each package by its content', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { resolved?: string; integrity?: string }> }
    for (const [name, { resolved, integrity }] of Object.entries(packages)) {
      if (name === '') continue
      assert.match(resolved ?? 'https://registry.npmjs.org/', /^https:\/\/registry\.npmjs\.org\//, name)
      assert.match(integrity ?? '', /^sha512-/, name)
    }
  })

  it('has a word pattern that takes a Vietnamese word, a symbol and a prefix of a snippet whole', () => {
    const { wordPattern } = JSON.parse(readFileSync(contributes.languages[0]!.configuration, 'utf8')) as { wordPattern: { pattern: string; flags: string } }
    const words = (line: string): string[] => line.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`)) ?? []
    assert.deepEqual(words('Nghị định số 30/2020/NĐ-CP, cc-hc-luat.'), ['Nghị', 'định', 'số', '30/2020/NĐ-CP', 'cc-hc-luat'])
    assert.deepEqual(words('Điều'.normalize('NFD')), ['Điều'.normalize('NFD')])
  })
})
