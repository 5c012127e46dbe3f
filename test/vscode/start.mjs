// npm start: opens VS Code with the extension and the sample drafts. A desktop `code` on the PATH is used when there is one
// (its own profile and extensions are left alone); else VS Code in the browser, served from here: npm start -- --web asks for it.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT, startServer } from './host.mjs'

const { values: { web, port, host }, positionals: [given] } = parseArgs({ allowPositionals: true, options: {
  web: { type: 'boolean', default: false }, port: { type: 'string', default: '8123' }, host: { type: 'string', default: '127.0.0.1' },
} })

process.chdir(ROOT)
// A browser's own choice on Linux is often DejaVu Sans Mono, which draws the marks of Vietnamese letters beside them.
const FONTS = "Consolas, Menlo, 'Liberation Mono', 'Noto Sans Mono', 'DejaVu Sans', monospace"
// Samples are copied: a first look should be free to change them.
const temporary = mkdtempSync(path.join(os.tmpdir(), 'but-phap-'))
const folder = given ? path.resolve(given) : path.join(temporary, 'van-ban-mau')
if (!given) cpSync('test/samples', folder, { recursive: true })
const desktop = web ? undefined : desktopCode()
if (desktop) openDesktop(desktop)
else await serveWorkbench()

function openDesktop(code) {
  run(process.execPath, 'esbuild.mjs', '--production')
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, '--user-data-dir', path.join(temporary, 'profile'), '--extensions-dir', path.join(temporary, 'extensions'), '--disable-workspace-trust', '--skip-welcome', folder]
  console.log(`Mở VS Code (${code}) với thư mục văn bản mẫu ${folder}`)
  spawn(code, args, { stdio: 'ignore', detached: true, shell: process.platform === 'win32' }).unref()
}

async function serveWorkbench() {
  console.log('Không thấy VS Code trên máy; chuẩn bị VS Code chạy trong trình duyệt (lần đầu mất khoảng một phút)…')
  run('npm', 'run', '--silent', 'package')
  const server = await startServer({ vsix: ['out/but-phap.vsix'], port: await free(Number(port), host), host, settings: { 'editor.fontFamily': FONTS, 'editor.minimap.enabled': false } })
  console.log(`\nMở địa chỉ này trong trình duyệt: ${server.origin}/?folder=${encodeURI(folder)}\nThư mục văn bản mẫu: ${folder}\nBấm Ctrl+C để dừng.`)
  process.once('exit', () => rmSync(temporary, { recursive: true, force: true }))
  console.log(`VS Code dừng với mã ${await server.exited}.`)
}

/** The port, or any other when something else listens there. */
function free(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer().once('error', () => resolve(0)).listen(port, host, () => probe.close(() => resolve(port)))
  })
}

/** A desktop VS Code, not the `code` of a remote terminal, which cannot open an extension under development. */
function desktopCode() {
  const names = process.platform === 'win32' ? ['code.cmd', 'code-insiders.cmd', 'codium.cmd'] : ['code', 'code-insiders', 'codium']
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return names.flatMap((name) => folders.map((dir) => path.join(dir, name))).find((file) => existsSync(file) && !file.includes('remote-cli'))
}

function run(command, ...args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
