// Builds everything into out/: node esbuild.mjs [--watch] [--production] [--tests]
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'

const root = path.dirname(fileURLToPath(import.meta.url))
const flag = (name) => process.argv.includes(name)

/** The registry of rules is the list of their files: server/rules/<subject>/<id>.ts. */
function writeRegistry() {
  const folder = path.join(root, 'server/rules')
  const files = readdirSync(folder, { recursive: true })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /^[a-z-]+\/[a-z0-9-]+\.ts$/.test(file))
    .sort()
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
  const target = path.join(folder, 'all.ts')
  if (readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
}

const production = flag('--production')
const common = { bundle: true, logLevel: 'warning', target: 'es2022', minify: production, sourcemap: production ? false : 'linked', absWorkingDir: root }
const node = { ...common, platform: 'node', format: 'cjs', external: ['vscode'] }
// Without the worker condition, remark's character references come with a build that needs a document; a worker has none.
const web = { ...common, platform: 'browser', format: 'cjs', external: ['vscode'], conditions: ['worker'], mainFields: ['browser', 'module', 'main'] }

const jobs = [
]
if (flag('--tests')) {
  const tests = readdirSync(path.join(root, 'test')).filter((file) => file.endsWith('.test.ts')).map((file) => `test/${file}`)
  jobs.push({ ...node, format: 'esm', packages: 'external', entryPoints: tests, outdir: 'out/test', outExtension: { '.js': '.mjs' } })
}

writeRegistry()
if (flag('--watch')) {
  const contexts = await Promise.all(jobs.map((job) => esbuild.context(job)))
  await Promise.all(contexts.map((context) => context.watch()))
} else {
  if (production) rmSync(path.join(root, 'out'), { recursive: true, force: true })
  await Promise.all(jobs.map((job) => esbuild.build(job)))
}
