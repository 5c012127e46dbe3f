/** The entry in VS Code for the web: the server is a web worker. */
import { Uri, type ExtensionContext } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { start, stop } from './start.ts'

export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'out/server/browser.js').toString(true)
  await start(context, (id, name, options) => new LanguageClient(id, name, async () => new Worker(script), options))
}

export const deactivate = stop
