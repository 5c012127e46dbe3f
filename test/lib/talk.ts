/** A client for tests: it talks to a server over in-memory streams or over the pipes of a real process. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { Worker } from 'node:worker_threads'
import {
  type ClientCapabilities, createConnection, createProtocolConnection, type Diagnostic, type DocumentDiagnosticReport, type InitializeResult, PortMessageReader, PortMessageWriter, type ProtocolConnection,
  StreamMessageReader, StreamMessageWriter, type TextDocumentContentChangeEvent, type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node'
import { FEATURES } from '../../server/transport/features.ts'
import { serve } from '../../server/transport/serve.ts'
import { LANGUAGE_ID } from '../../server/transport/protocol.ts'

/** All that VS Code's client can do that matters here. */
export const FULL: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: true } },
  workspace: {
    configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true }, didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true }, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
}

export interface Talk {
  connection: ProtocolConnection
  /** What the server has sent unasked: [method, params]. */
  heard: Array<[method: string, params: unknown]>
  log: string[]
  start(more?: { capabilities?: ClientCapabilities; initializationOptions?: unknown; folders?: string[] }): Promise<InitializeResult>
  open(uri: string, text: string, languageId?: string): Promise<void>
  change(uri: string, version: number, ...changes: TextDocumentContentChangeEvent[]): Promise<void>
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>
  problems(uri: string): Promise<Diagnostic[]>
  workspace(previousResultIds?: Array<{ uri: string; value: string }>): Promise<WorkspaceDiagnosticReport>
  /** Waits for a notification that passes a test; one heard already counts. */
  hears(method: string, passes?: (params: never) => boolean): Promise<unknown>
  end(): Promise<void>
}

/** A server in this process, with the disk if it is given one. */
export function talkInMemory(disk?: Parameters<typeof serve>[1]): Talk {
  const there = new PassThrough(), back = new PassThrough()
  serve(createConnection(FEATURES, new StreamMessageReader(there), new StreamMessageWriter(back)), disk)
  // No "exit" here: it would end the process of the tests.
  return talk(createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there)), async () => {})
}

/** A server in a process of its own, spoken to over standard input and output; what it says beside them goes to `errors`, if it is asked for. */
export function talkOverStdio(command: string, args: readonly string[], { env = process.env, errors }: { env?: NodeJS.ProcessEnv; errors?: (text: string) => void } = {}): Talk & { process: ChildProcess } {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], env })
  child.stderr.setEncoding('utf8').on('data', errors ?? ((text: string) => { process.stderr.write(text) }))
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  return { ...talk(connection, async () => {
    await connection.sendNotification('exit')
    if (child.exitCode === null) await once(child, 'exit')
  }), process: child }
}

/**
 * What a web worker has and Node has not is put in; what Node has and a web worker has not is left out: no require, process or document.
 * Ways to another machine are there to be told of, as the notification "test/network".
 */
const WEB_WORKER = `
  const { parentPort, workerData } = require('node:worker_threads')
  const self = { postMessage: (message) => parentPort.postMessage(message), onmessage: null, addEventListener() {} }
  parentPort.on('message', (data) => self.onmessage({ data }))
  const way = (name) => function () {
    parentPort.postMessage({ jsonrpc: '2.0', method: 'test/network', params: name })
    throw new Error(name)
  }
  const ways = Object.fromEntries(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts', 'Worker', 'indexedDB', 'caches', 'BroadcastChannel'].map((name) => [name, way(name)]))
  const given = { ...ways, self: Object.assign(self, ways), navigator: { sendBeacon: way('sendBeacon') }, console, setTimeout, clearTimeout, performance, TextDecoder, TextEncoder, queueMicrotask, URL, atob, btoa }
  require('node:vm').runInNewContext(require('node:fs').readFileSync(workerData, 'utf8'), given)
`

/** A server in a web worker, as VS Code for the web runs it. */
export function talkToWorker(bundle: string): Talk {
  const worker = new Worker(WEB_WORKER, { eval: true, workerData: bundle })
  worker.on('error', (error) => { throw error })
  return talk(createProtocolConnection(new PortMessageReader(worker), new PortMessageWriter(worker)), async () => { await worker.terminate() })
}

function talk(connection: ProtocolConnection, end: () => Promise<void>): Talk {
  const heard: Talk['heard'] = [], log: string[] = []
  const waiting: Array<() => void> = []
  connection.onUnhandledNotification(({ method, params }) => {
    if (method === 'window/logMessage') log.push((params as { message: string }).message)
    heard.push([method, params])
    for (const look of [...waiting]) look()
  })
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('workspace/configuration', () => [null])
  connection.onRequest('workspace/diagnostic/refresh', () => { heard.push(['workspace/diagnostic/refresh', null]); for (const look of [...waiting]) look(); return null })
  connection.listen()

  const pull: Talk['pull'] = (uri, previousResultId) => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId })
  return {
    connection, heard, log, pull,
    async start({ capabilities = FULL, initializationOptions, folders = [] } = {}) {
      const workspaceFolders = folders.map((uri) => ({ uri, name: uri }))
      const result = await connection.sendRequest<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities, initializationOptions, workspaceFolders })
      await connection.sendNotification('initialized', {})
      return result
    },
    open: (uri, text, languageId = LANGUAGE_ID) => connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, ...contentChanges) => connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    async problems(uri) {
      const report = await pull(uri)
      return report.kind === 'full' ? report.items : []
    },
    workspace: (previousResultIds = []) => connection.sendRequest('workspace/diagnostic', { previousResultIds }),
    hears(method, passes = () => true) {
      return new Promise((resolve) => {
        const look = (): void => {
          const found = heard.find(([name, params]) => name === method && passes(params as never))
          if (!found) return
          waiting.splice(waiting.indexOf(look), 1)
          resolve(found[1])
        }
        waiting.push(look)
        look()
      })
    },
    async end() {
      await connection.sendRequest('shutdown')
      await end()
      connection.dispose()
    },
  }
}
