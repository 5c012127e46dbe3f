/** The entry in VS Code for the web: the server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser'
import { start, stop } from './start.ts'

let worker: Worker | undefined

export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'out/server/browser.js').toString(true)
  await start(context, (id, name, options) => new LanguageClient(id, name, async () => connect(script), options))
}

export async function deactivate(): Promise<void> {
  await stop()
  worker?.terminate()
}

/** A worker for each start of the server. The client's own way asks `instanceof Worker`, which the host's replacement of it fails. */
function connect(script: string): MessageTransports {
  worker?.terminate()
  worker = new Worker(script)
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
}
