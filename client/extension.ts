/** The entry in desktop VS Code and on a remote: the server is a Node process of its own, the command line's `lsp`. */
import { Uri, type ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { start, stop } from './start.ts'

export async function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'out/cli.js').fsPath
  await start(context, (id, name, options) => new LanguageClient(id, name, { module, args: ['lsp'], transport: TransportKind.ipc }, options))
}

export const deactivate = stop
