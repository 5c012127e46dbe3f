// Drives the server by a second real editor: node test/neovim/run.mjs. Neovim is Debian's; the last line is "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folder = mkdtempSync(path.join(tmpdir(), 'but-phap-neovim-'))
const draft = path.join(folder, 'quyết định.vbpl')
// The decision of the tests, with its three known faults.
writeFileSync(draft, /export const DECISION = `([^`]*)`/.exec(readFileSync('test/lib/decision.ts', 'utf8'))[1])
const env = { ...process.env, BUT_PHAP_NODE: process.execPath, BUT_PHAP_CLI: path.resolve('out/cli.js'), BUT_PHAP_DRAFT: draft }
const { stdout, stderr, status, error } = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', 'luafile test/neovim/drive.lua', '-c', 'cquit!'], { env, encoding: 'utf8', timeout: 60_000, input: '' })
rmSync(folder, { recursive: true })
if (error) {
  console.log(`nvim did not run: ${error.message}\n0 passed, 1 failed`)
  process.exit(1)
}
console.log(`${stdout}${stderr}`.trim())
process.exit(status ?? 1)
