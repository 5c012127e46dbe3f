// npm test: everything; --unit: all but VS Code; --web: the suite in the web worker extension host alone.
// Every part prints what it does; the last line is the sum over all of them: "N passed, N failed".
import { spawn } from 'node:child_process'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const only = (name) => process.argv.includes(name)
const bin = (name) => path.join('node_modules/.bin', name)
const VSIX = 'out/but-phap.vsix', UNZIPPED = 'out/vsix'
const total = { passed: 0, failed: 0 }
/** A browser driven from outside may miss a key on a busy machine; both tries are printed. */
const SECOND_TRY = new Set(['as a user'])

if (await part('build', whole, process.execPath, 'esbuild.mjs', '--production', '--tests')) {
  if (!only('--web')) await outsideVSCode()
  if (!only('--unit')) await inVSCode()
  if (!only('--unit') && !only('--web')) await part('in Neovim', lastLine, process.execPath, 'test/neovim/run.mjs')
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)

async function outsideVSCode() {
  await part('types', whole, bin('tsc'), '--noEmit')
  await part('lint', whole, bin('biome'), 'lint', '--error-on-warnings', '.')
  const tests = readdirSync('out/test').filter((file) => file.endsWith('.test.mjs')).map((file) => path.join('out/test', file))
  await part('unit, protocol and command line tests', mochaCounts, bin('mocha'), '--require', './test/lib/seed.mjs', '--reporter', 'dot', ...tests)
}

/** What was packaged is what is tested: the suites run on the unzipped .vsix, the user's steps on the installed one. */
async function inVSCode() {
  if (!await part('package', whole, 'npm', 'run', '--silent', 'package')) return
  rmSync(UNZIPPED, { recursive: true, force: true })
  if (!await part('unzip', whole, 'python3', '-m', 'zipfile', '-e', VSIX, UNZIPPED)) return
  const suite = (kind, tests) => part(`suite in the ${kind} extension host`, lastLine, process.execPath, 'test/vscode/run-in-host.mjs',
    '--kind', kind, '--ext', `${UNZIPPED}/extension`, '--tests', tests, '--workspace', 'test/samples')
  if (!only('--web')) await suite('node', 'out/test/vscode/index.node.js')
  // The web host reads the extension and its tests from one origin.
  const web = `${UNZIPPED}/extension/out/index.web.js`
  cpSync('out/test/vscode/index.web.js', web)
  await suite('web', web)
  if (!only('--web')) await part('as a user', lastLine, process.execPath, 'test/vscode/ui.mjs', '--vsix', VSIX)
}

/** Runs one part and adds what it counts to the sum; true when nothing failed. */
async function part(name, count, command, ...args) {
  console.log(`\n— ${name}`)
  const started = Date.now()
  let counted = await once()
  if (counted.failed > 0 && SECOND_TRY.has(name)) {
    console.log(`  ${name}: failed, once more`)
    counted = await once()
  }
  total.passed += counted.passed
  total.failed += counted.failed
  console.log(`  ${name}: ${counted.failed ? 'failed' : 'passed'} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return counted.failed === 0

  async function once() {
    const { code, output } = await run(command, args)
    const result = count(output, code)
    // A part that breaks off has failed, whatever it has counted before.
    if (code !== 0 && result.failed === 0) result.failed = 1
    return result
  }
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
      from.setEncoding('utf8').on('data', (text) => { output += text; to.write(text) })
    }
    child.on('error', (error) => { console.error(String(error)); resolve({ code: 1, output }) })
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** A part that is one check. */
function whole(_, code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
}

function mochaCounts(output) {
  const count = (word) => Number(new RegExp(`^\\s*(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0)
  return { passed: count('passing'), failed: count('failing') }
}

function lastLine(output) {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(output.trim().split('\n').at(-1) ?? '') ?? [0, 0, 1]
  return { passed: Number(passed), failed: Number(failed) }
}
