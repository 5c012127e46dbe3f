/** What the client at the other end can do, read from what it says of itself at the beginning. */
import type { Command, InitializeParams } from 'vscode-languageserver'
import { COMMANDS, type DisableRule, type InitializationOptions } from './protocol.ts'

export class Client {
  readonly options: InitializationOptions
  /** URIs of the folders that are open. */
  readonly folders: readonly string[]
  readonly can: Readonly<Record<'pull' | 'refresh' | 'configuration' | 'registerConfiguration' | 'registerWatchers' | 'folders' | 'versionedEdits' | 'createFiles' | 'annotatedEdits' | 'links' | 'snippets', boolean>>
  private readonly told = new Map<string, number>()

  constructor({ capabilities: { textDocument, workspace }, initializationOptions, workspaceFolders, rootUri }: InitializeParams) {
    this.options = optionsOf(initializationOptions)
    this.folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
    const versionedEdits = workspace?.workspaceEdit?.documentChanges === true
    this.can = {
      pull: textDocument?.diagnostic !== undefined,
      refresh: workspace?.diagnostics?.refreshSupport === true,
      configuration: workspace?.configuration === true,
      registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
      registerWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
      folders: workspace?.workspaceFolders === true,
      versionedEdits,
      annotatedEdits: versionedEdits && workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
      links: textDocument?.definition?.linkSupport === true,
      snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
      createFiles: versionedEdits && workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    }
  }

  disableCommand(argument: DisableRule): Command {
    return { title: '', command: COMMANDS.disableRule, arguments: [argument] }
  }

  /** Whether the client has not yet been told of this check of this draft. */
  isNews(uri: string, id: number): boolean {
    if (this.told.get(uri) === id) return false
    this.told.set(uri, id)
    return true
  }
}

/** Each option is believed only in the type that it must have. */
function optionsOf(value: unknown): InitializationOptions {
  const { rulePage, files, status, commands, settings } = (typeof value === 'object' && value !== null ? value : {}) as InitializationOptions
  return {
    files: files === true, status: status === true, commands: commands === true,
    ...(typeof rulePage === 'string' && { rulePage }),
    ...(typeof settings === 'object' && settings !== null && { settings }),
  }
}
