// Builds everything into out/: node esbuild.mjs [--watch] [--production] [--tests]
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'

const root = path.dirname(fileURLToPath(import.meta.url))
const flag = (name) => process.argv.includes(name)

/** Files below server/rules whose path from there matches, in order. */
function ruleFiles(pattern) {
  return readdirSync(path.join(root, 'server/rules'), { recursive: true })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => pattern.test(file))
    .sort()
}

/** The registry of rules is the list of their files: server/rules/<subject>/<id>.ts. */
function writeRegistry() {
  const files = ruleFiles(/^[a-z-]+\/[a-z0-9-]+\.ts$/)
  const name = (file) => path.basename(file, '.ts').replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
  const text = [
    '// Written by esbuild.mjs from the names of the rule files. Do not edit.',
    ...files.map((file) => `import ${name(file)} from './${file}'`),
    "import type { AnyRule } from './rule.ts'",
    '',
    'export const ALL_RULES: readonly AnyRule[] = [',
    ...files.map((file) => `  ${name(file)},`),
    ']',
    '',
  ].join('\n')
  const target = path.join(root, 'server/rules/all.ts')
  if (readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
}

/** The pages of the rules are shipped in one file, by their ids: two hundred small ones would take a tenth of the package. */
function bindRulePages() {
  const pages = ruleFiles(/^[a-z-]+\/[a-z0-9-]+\.md$/).map((page) => [path.basename(page, '.md'), readFileSync(path.join(root, 'server/rules', page), 'utf8')])
  mkdirSync(path.join(root, 'out'), { recursive: true })
  writeFileSync(path.join(root, 'out/rules.json'), JSON.stringify(Object.fromEntries(pages)))
}

// V8 builds the set of a Unicode property anew for each regular expression, which took a third of the command line's start.
// The server's expressions are bundled with the letters that Vietnamese papers have: Latin, Greek, Cyrillic; by case those of Vietnamese
// and of Western names, since capitals and small letters take turns in Unicode and each turn costs.
const LETTERS = {
  L: 'A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ҁҊ-ԯḀ-ỿ',
  Lu: `A-ZÀ-ÖØ-ÞΆΈ-ΏΑ-ΡΣ-ΫЀ-ЯĂĐĨŨƠƯ${capitals(0x1ea0, 0x1ef9)}`,
  Ll: `a-zªµºß-öø-ÿΐά-ώа-џăđĩũơư${smalls(0x1ea0, 0x1ef9)}`,
  N: '0-9²³¹¼-¾⁰⁴-⁹₀-₉Ⅰ-ↈ①-⒛',
}

function lettersBetween(first, last, holds) {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)).filter(holds).join('')
}
function capitals(first, last) { return lettersBetween(first, last, (letter) => letter !== letter.toLowerCase()) }
function smalls(first, last) { return lettersBetween(first, last, (letter) => letter !== letter.toUpperCase()) }

/** `\p{Lu}` in a regular expression or in the text of one becomes a class, or, inside a class, its members. */
export function spellLetters(code) {
  return code.split('\n').map((line) => line.replace(/\\{1,2}p\{(L|Lu|Ll|N)\}/g, (_, name, at) => (insideClass(line, at) ? LETTERS[name] : `[${LETTERS[name]}]`))).join('\n')
}

/** The last bracket before a place on its line that is not escaped opens a class there. */
function insideClass(line, at) {
  for (let i = at - 1; i >= 0; i--) {
    if ((line[i] !== '[' && line[i] !== ']') || line[i - 1] === '\\') continue
    return line[i] === '['
  }
  return false
}

const letters = {
  name: 'letters',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/].*\.ts$/ }, ({ path: file }) => (
      // The table of letters asks the properties themselves, once.
      file.endsWith('letters.ts') ? undefined : { contents: spellLetters(readFileSync(file, 'utf8')), loader: 'ts' }
    ))
  },
}

/** esbuild escapes all letters but those of regular expressions; a program of ASCII alone is read without being decoded. */
const ascii = {
  name: 'ascii',
  setup(build) {
    build.onEnd(() => {
      const file = path.join(root, build.initialOptions.outfile)
      writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`))
    })
  },
}

/** What is bundled is shipped: each package's own licence goes with it, as it asks. */
function writeLicenses(inputs) {
  const packages = [...new Set(inputs.flatMap((file) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[0] ?? []))].sort()
  const texts = packages.map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
    const file = readdirSync(path.join(root, folder)).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one))
    return `${name} ${version} (${license})\n\n${file ? readFileSync(path.join(root, folder, file), 'utf8').trim() : `Copyright ${author?.name ?? author}`}\n`
  })
  writeFileSync(path.join(root, 'out/licenses.txt'), [...new Set(texts)].join(`\n${'-'.repeat(72)}\n\n`))
}

const production = flag('--production')
const common = { bundle: true, logLevel: 'warning', target: 'es2022', minify: production, sourcemap: production ? false : 'linked', absWorkingDir: root, plugins: [letters] }
// jsonc-parser's main build requires its own files by names that no bundler sees; its module build does not.
const node = { ...common, platform: 'node', format: 'cjs', external: ['vscode'], mainFields: ['module', 'main'] }
// Without the worker condition, remark's character references come with a build that needs a document; a worker has none.
const web = { ...common, platform: 'browser', format: 'cjs', external: ['vscode'], conditions: ['worker'], mainFields: ['browser', 'module', 'main'] }

const jobs = [
  { ...node, entryPoints: ['client/extension.ts'], outfile: 'out/client/extension.js' },
  { ...web, entryPoints: ['client/browser.ts'], outfile: 'out/client/browser.js' },
  { ...web, format: 'iife', entryPoints: ['server/transport/browser.ts'], outfile: 'out/server/browser.js' },
  { ...node, entryPoints: ['server/transport/cli-start.ts'], outfile: 'out/cli.js' },
  { ...node, entryPoints: ['server/transport/cli.ts'], outfile: 'out/cli-main.js', plugins: [letters, ascii] },
].filter(({ entryPoints: [entry] }) => existsSync(path.join(root, entry)))
if (flag('--tests')) {
  const tests = readdirSync(path.join(root, 'test')).filter((file) => file.endsWith('.test.ts') || ['bench.ts', 'corpus.ts', 'fuzz.ts', 'layout.ts', 'recall.ts', 'typing.ts'].includes(file)).map((file) => `test/${file}`)
  const readable = { minify: false, sourcemap: 'linked' }
  jobs.push(
    { ...node, ...readable, format: 'esm', packages: 'external', entryPoints: tests, outdir: 'out/test', outExtension: { '.js': '.mjs' } },
    { ...node, ...readable, entryPoints: ['test/vscode/suite/index.node.ts'], outfile: 'out/test/vscode/index.node.js', external: ['vscode', 'mocha'] },
    // mocha's build for browsers reads `global`, which a worker calls globalThis.
    { ...web, ...readable, entryPoints: ['test/vscode/suite/index.web.ts'], outfile: 'out/test/vscode/index.web.js', define: { global: 'globalThis' } },
  )
}

writeRegistry()
bindRulePages()
if (flag('--watch')) {
  const contexts = await Promise.all(jobs.map((job) => esbuild.context(job)))
  await Promise.all(contexts.map((context) => context.watch()))
  watch(path.join(root, 'server/rules'), { recursive: true }, () => { writeRegistry(); bindRulePages() })
} else {
  const shipped = (await Promise.all(jobs.map((job) => esbuild.build({ ...job, metafile: true })))).filter((_, i) => jobs[i].outfile && !jobs[i].outfile.startsWith('out/test/'))
  writeLicenses(shipped.flatMap(({ metafile }) => Object.keys(metafile.inputs)))
  if (existsSync(path.join(root, 'out/cli.js'))) chmodSync(path.join(root, 'out/cli.js'), 0o755)
}
