// npm run test:electron: the same suite in desktop VS Code, downloaded by @vscode/test-electron (or a VS Code named in VSCODE_PATH).
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron'
import { ROOT } from './host.mjs'

const version = process.env.VSCODE_VERSION ?? 'stable'
const vscodeExecutablePath = process.env.VSCODE_PATH ?? await download()
if (!vscodeExecutablePath) process.exit(1)
build()
const workspace = mkdtempSync(path.join(os.tmpdir(), 'vscode-ws-'))
cpSync(path.join(ROOT, 'test/samples'), workspace, { recursive: true }) // tests write
try {
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: path.join(ROOT, 'out/test/vscode/index.node.js'),
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  })
} catch (error) {
  console.error(String(error))
  process.exitCode = 1
} finally {
  rmSync(workspace, { recursive: true, force: true })
}

async function download() {
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: path.join(ROOT, '.vscode-test') })
  } catch (error) {
    console.error(`VS Code (${version}) cannot be downloaded from here: ${error instanceof Error ? error.message : error}`)
    console.error('The suite runs in a real VS Code all the same with npm test; a VS Code on this machine can be named in VSCODE_PATH.')
    return undefined
  }
}

function build() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', '--tests'], { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
