// node test/vscode/run-in-host.mjs --kind node|web --ext DIR --tests FILE --workspace DIR [--timeout SEC] [--verbose]
// Runs a test module (exports run()) inside the real extension host. Exit code 0 only if mocha reported and nothing failed.
import { cpSync, createReadStream, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { format, parseArgs } from 'node:util'
import { openBrowser, startServer } from './host.mjs'

const { values: args } = parseArgs({ options: {
  kind: { type: 'string', default: 'node' }, ext: { type: 'string', default: '.' }, tests: { type: 'string' },
  workspace: { type: 'string' }, timeout: { type: 'string', default: '180' }, verbose: { type: 'boolean', default: false },
} })
const out = path.resolve('out/host-tests', args.kind)
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const workspace = mkdtempSync(path.join(os.tmpdir(), 'vscode-ws-'))
cpSync(args.workspace, workspace, { recursive: true }) // tests write

const started = Date.now()
const lines = []
let stats, server, browser, page, files
let code = 1
try {
  server = await startServer({ testHost: true })
  const extension = path.resolve(args.ext), tests = path.resolve(args.tests)
  const payload = []
  if (args.kind === 'web') {
    files = await serveStatic(extension)
    payload.push(['extensionDevelopmentKind', 'web'])
  } else payload.push(['extensionDevelopmentPath', server.remote(extension)], ['extensionTestsPath', server.remote(tests)])
  ;({ browser, page } = await openBrowser([server.origin, files?.url], { bypassCSP: !!files }))
  if (files) await nameWebExtension(new URL(files.url).host, path.relative(extension, tests))
  const exit = hostExit()
  await page.goto(server.url(workspace, payload))
  code = await exit
  if (!stats) throw new Error(`the host ended with ${code} before mocha reported`)
} catch (error) {
  code = 1
  console.error(String(error))
  await page?.screenshot({ path: path.join(out, 'failure.png'), timeout: 5000 }).catch(() => {})
} finally {
  writeFileSync(path.join(out, 'console.log'), lines.join('\n'))
  writeFileSync(path.join(out, 'server.log'), server?.log() ?? '')
  if (code !== 0 && !args.verbose) console.error(lines.filter((line) => / (?:error|warn) /.test(line)).slice(-15).join('\n'))
  await Promise.race([browser?.close(), new Promise((resolve) => setTimeout(resolve, 5000))])
  await server?.stop()
  files?.close()
  rmSync(workspace, { recursive: true, force: true })
}
const ok = code === 0 && stats?.failures === 0 && stats.passes > 0
console.log(`${args.kind} extension host, ${((Date.now() - started) / 1000).toFixed(1)} s, logs in ${path.relative('.', out)}`)
console.log(`${stats?.passes ?? 0} passed, ${stats ? stats.failures : 1} failed`)
process.exit(ok ? 0 : 1)

/** The code that the extension host ends with, its logs written down. */
function hostExit() {
  const exit = new Promise((resolve, reject) => {
    void page.exposeFunction('codeAutomationLog', (type, values) => hostLog(type, values))
    void page.exposeFunction('codeAutomationExit', (status, logs) => {
      for (const { relativePath, contents } of logs ?? []) {
        const file = path.join(out, 'logs', relativePath)
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(file, contents)
      }
      resolve(status)
    })
    page.on('crash', () => reject(new Error('the page crashed')))
    setTimeout(() => reject(new Error(`no result after ${args.timeout} s`)), Number(args.timeout) * 1000).unref()
  })
  exit.catch(() => {}) // it may be refused before anyone waits for it
  return exit
}

function hostLog(type, values) {
  const text = format(...values)
  lines.push(`${((Date.now() - started) / 1000).toFixed(1)} ${type} ${text}`)
  if (text.startsWith('[mocha-end] ')) stats = JSON.parse(text.slice(12))
  else if (text.startsWith('[mocha] ')) console.log(text.slice(8))
  else if (args.verbose) console.log(`${type}: ${text}`)
}

// The payload names only extensions on the remote; a web extension is named in the page's own configuration.
// (Not by page.route and fulfill: every websocket of a page so served was closed.)
function nameWebExtension(authority, tests) {
  return page.addInitScript(({ authority, tests }) => {
    const get = Element.prototype.getAttribute
    const uri = (path) => ({ scheme: 'http', authority, path })
    Element.prototype.getAttribute = function (name) {
      const value = get.call(this, name)
      if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value
      const config = JSON.parse(value)
      config.developmentOptions = { ...config.developmentOptions, extensions: [uri('/')], extensionTestsPath: uri(`/${tests}`) }
      return JSON.stringify(config)
    }
  }, { authority, tests: tests.split(path.sep).join('/') })
}

/** For the web worker host the extension must come over http: one on the remote always runs in the Node host. */
async function serveStatic(root) {
  const types = { '.js': 'text/javascript', '.json': 'application/json', '.map': 'application/json', '.svg': 'image/svg+xml' }
  const server = http.createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*')
    const file = path.join(root, path.normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)))
    const stat = file.startsWith(root + path.sep) ? statSync(file, { throwIfNoEntry: false }) : undefined
    if (!stat?.isFile()) { response.statusCode = 404; return response.end() }
    response.setHeader('content-type', types[path.extname(file)] ?? 'text/plain; charset=utf-8')
    return createReadStream(file).pipe(response)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => { server.closeAllConnections(); server.close() } }
}
