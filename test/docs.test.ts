/** The documents say what is there: names, links, pictures, examples and their output. Generated parts are rewritten when they are stale. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import nls from '../package.nls.json'
import manifest from '../package.json'
import { KINDS } from '../server/data/kinds.ts'
import { TEMPLATES } from '../server/data/templates/all.ts'
import { ALL_RULES } from '../server/rules/all.ts'
import { LEVELS } from '../server/rules/rule.ts'
import { readSettings } from '../server/settings.ts'
import schema from '../server/settings.schema.json'
import { readArguments } from '../server/transport/cli-arguments.ts'
import { COMMANDS } from '../server/transport/protocol.ts'
import { UNIT_NAMES } from '../server/tree/units.ts'
import { anchorsIn, codeSpansIn, fencesIn, linksIn, proseOf, tableRows } from './lib/documents.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const TODAY = '2026-11-23'
const USER = ['README.md', 'README.en.md'], SERVER = 'server/README.md', RULES = 'server/rules/README.md'
const DOCUMENTS = [...USER, SERVER, RULES, 'CHANGELOG.md']

const pathOf = (file: string): string => path.join(ROOT, file)
const read = (file: string): string => readFileSync(pathOf(file), 'utf8')
const each = (what: string, files: readonly string[], test: (text: string, file: string) => void): void => {
  for (const file of files) it(`${what} (${file})`, () => test(read(file), file))
}

const pages = new Map(readdirSync(pathOf('server/rules'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /[/\\][a-z0-9-]+\.md$/.test(file))
  .map((file) => [path.basename(file, '.md'), file.split(path.sep).join('/')]))

describe('documents', function () {
  this.timeout(30_000)

  each('have links and pictures that lead somewhere', DOCUMENTS, (text, file) => {
    assert.deepEqual(linksIn(text).filter((link) => !resolves(link, file)), [])
  })

  each('name scripts that the manifest has', DOCUMENTS, (text) => {
    const named = [...text.matchAll(/npm (?:run ([a-z:-]+)|(test|start)(?![\w:]))/g)].map(([, run, own]) => run ?? own!)
    assert.deepEqual(named.filter((script) => !Object.hasOwn(manifest.scripts, script)), [])
  })

  each('name commands and settings that the manifest has', DOCUMENTS, (text) => {
    const known = new Set<string>([...manifest.contributes.commands.map(({ command }) => command), ...Object.keys(manifest.contributes.configuration.properties), ...Object.values(COMMANDS)])
    assert.deepEqual([...text.matchAll(/(?<![\p{L}\p{N}.])butPhap\.[\w.]*\w/gu)].map(([name]) => name).filter((name) => !known.has(name)), [])
  })

  each('name commands by their titles', DOCUMENTS, (text) => {
    const titles = new Set(Object.entries(nls).filter(([key]) => key.startsWith('command.')).map(([, title]) => title))
    assert.deepEqual([...text.matchAll(/“Bút Pháp: ([^”]+)”/gu)].map(([, title]) => title!).filter((title) => !titles.has(title)), [])
  })

  each('name no rule, kind or package that is not there', DOCUMENTS, (text) => {
    const known = new Set<string>([...ALL_RULES.map(({ id }) => id), ...KINDS.map(({ id }) => id), ...Object.keys(manifest.devDependencies), ...prefixesOfSnippets(), ...TEMPLATES.map(({ id }) => id), ...LEVELS, ...OTHER_NAMES])
    assert.deepEqual(codeSpansIn(text).filter((code) => /^[a-z]+(?:-[a-z]+)+$/.test(code) && !known.has(code)), [])
  })

  each('name files that are there', DOCUMENTS, (text, file) => {
    const named = codeSpansIn(text).filter((code) => /^[\w./-]+\/[\w.-]*$/.test(code) && /^(?:client|server|snippets|syntaxes|test)\/|\.(?:ts|mjs|json|md|sh)$/.test(code) && !code.startsWith('out/'))
    assert.deepEqual(named.filter((name) => !existsSync(pathOf(name)) && !existsSync(path.join(ROOT, path.dirname(file), name))), [])
  })

  each('give commands that the command line takes', DOCUMENTS, (text) => {
    const lines = fencesIn(text).filter(({ language }) => language === 'sh').flatMap(({ body }) => body.split('\n')).filter((line) => line.startsWith('but-phap '))
    for (const line of lines) {
      const args = line.replace(/\s+#.*$/, '').split(/\s+/).slice(1).map((arg) => arg.replaceAll('"', ''))
      assert.notEqual(readArguments(args).command, 'wrong', line)
    }
  })

  each('show settings that are read without a warning', USER, (text) => {
    const examples = fencesIn(text).filter(({ language }) => language === 'jsonc')
    assert.ok(examples.length > 0)
    for (const { body } of examples) assert.deepEqual(readSettings(body, TODAY).warnings, [])
  })
})

describe('the documents for users', function () {
  this.timeout(30_000)
  each('name every setting, every command and every key of the settings file', USER, (text) => {
    const titles = manifest.contributes.commands.map(({ title }) => `“Bút Pháp: ${nls[title.replaceAll('%', '') as keyof typeof nls]}”`)
    const settings = Object.keys(manifest.contributes.configuration.properties).map((name) => `\`${name}\``)
    const keys = [...Object.keys(schema.properties), ...Object.keys(schema.properties.files.items.properties)].map((key) => `"${key}"`)
    assert.deepEqual([...titles, ...settings, ...keys].filter((name) => !text.includes(name)), [])
  })

  it('quote messages that the pages of the rules prove', () => {
    const quoted = tableRows(read('README.md')).flatMap(([message, code]) => (code && pages.has(code.replaceAll('`', '')) ? [{ message: message!, id: code.replaceAll('`', '') }] : []))
    assert.ok(quoted.length > 0)
    for (const { message, id } of quoted) assert.ok(read(`server/rules/${pages.get(id)}`).includes(`^ ${message}\n`), `${id} does not say "${message}"`)
  })

  it('quote the summaries of the rules', () => {
    const quoted = tableRows(read('README.en.md')).flatMap(([code, summary]) => ALL_RULES.filter(({ id }) => code === `\`${id}\``).map(({ id, summary: { en } }) => ({ id, en, summary })))
    assert.ok(quoted.length > 0)
    for (const { id, en, summary } of quoted) assert.equal(summary, en, id)
  })

  each('show what the command line prints', USER, (text, file) => fresh(file, text, withOutputs(text)))
})

describe('the documents for developers', () => {
  it('list the rules', () => fresh(RULES, read(RULES), read(RULES).replace(/(?<=<!-- rules -->\n)[\s\S]*(?=<!-- \/rules -->)/, listOfRules())))

  it('give a reason for each package, and for no other', () => {
    const named = tableRows(proseOf(read(SERVER)).split('## Dependencies\n')[1]!.split('\n## ')[0]!).flatMap(([name]) => [...name!.matchAll(/`([^`]+)`/g)].map((match) => match[1]!))
    assert.deepEqual(named.sort(), Object.keys(manifest.devDependencies).sort())
  })

  it('name every script', () => {
    assert.deepEqual(Object.keys(manifest.scripts).filter((script) => !['test', 'start'].includes(script) && !codeSpansIn(read(SERVER)).some((code) => code === script || code.startsWith(`npm run ${script}`))), [])
  })

  it('translate every unit', () => {
    const rows = tableRows(read(SERVER))
    for (const [kind, { vi, en }] of Object.entries(UNIT_NAMES)) assert.ok(rows.some(([word, node, english]) => word === vi && node === `\`${kind}\`` && english === en), `${vi}, \`${kind}\`, ${en}`)
  })
})

/** Kebab-case names that are no rule, kind, package or snippet. */
const OTHER_NAMES = ['but-phap', 'paragraph-per-line', 'double-spaced', 'vbpl-md', 'the-id']

function prefixesOfSnippets(): string[] {
  return manifest.contributes.snippets.flatMap(({ path: file }) => Object.values(JSON.parse(read(file)) as Record<string, { prefix: string | string[] }>).flatMap(({ prefix }) => prefix))
}

function resolves(link: string, from: string): boolean {
  if (/^[a-z]+:/.test(link)) return true
  const [file, anchor] = link.split('#') as [string, string?]
  const target = file === '' ? from : path.posix.join(path.posix.dirname(from), decodeURI(file))
  return existsSync(pathOf(target)) && (anchor === undefined || anchorsIn(read(target)).has(decodeURI(anchor)))
}

/** A document whose generated part is stale is put right, and the test fails to say so. */
function fresh(file: string, now: string, right: string): void {
  if (now === right) return
  writeFileSync(pathOf(file), right)
  assert.fail(`${file} was behind the code and has been rewritten: look at the difference and run the tests again.`)
}

/** The text with each `$ but-phap …` followed by what it prints, and each JSON behind a comment with such a line as it is printed. */
function withOutputs(text: string): string {
  return text
    .replace(/^```console\n\$ but-phap (.+)\n[\s\S]*?^```$/gm, (_, line: string) => `\`\`\`console\n$ but-phap ${line}\n${outputOf(line)}\`\`\``)
    .replace(/^<!-- but-phap (.+) -->\n\n```json\n[\s\S]*?^```$/gm, (_, line: string) => `<!-- but-phap ${line} -->\n\n\`\`\`json\n${JSON.stringify(JSON.parse(outputOf(line)), null, 2)}\n\`\`\``)
}

function outputOf(line: string): string {
  const day = line.startsWith('check') ? ['--today', TODAY] : []
  const { stdout, stderr } = spawnSync(process.execPath, ['out/cli.js', ...line.split(' '), ...day], { cwd: ROOT, encoding: 'utf8' })
  assert.equal(stderr, '', line)
  return stdout
}

function listOfRules(): string {
  const subjects = new Map<string, typeof ALL_RULES[number][]>()
  for (const rule of [...ALL_RULES].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const subject = pages.get(rule.id)!.split('/')[0]!
    subjects.set(subject, [...subjects.get(subject) ?? [], rule])
  }
  return [...subjects].sort().map(([subject, rules]) => [
    `### ${subject}`, '', '| Rule | Severity | Families | What a right draft looks like |', '|---|---|---|---|',
    ...rules.map(({ id, severity, families, summary }) => `| [${id}](${pages.get(id)}) | ${severity} | ${families?.join(', ') ?? 'all'} | ${summary.en} |`), '',
  ].join('\n')).join('\n')
}
