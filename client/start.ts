/** What both entries share: the language client, what it answers to the server, and what the user sees of it. */
import { type ExtensionContext, window, workspace } from 'vscode'
import { type BaseLanguageClient, CloseAction, type CloseHandlerResult, type ErrorHandler, type LanguageClientOptions } from 'vscode-languageclient'
import { type InitializationOptions, LANGUAGE_ID, SETTINGS_SECTION } from '../server/transport/protocol.ts'
import { registerCommands } from './commands.ts'
import { answerFileRequests } from './drafts.ts'
import { NO_TRACE } from './no-trace.ts'
import { linkByCommand, RULE_PAGE, registerRulePages } from './rule-page.ts'
import { keepChoices } from './settings-file.ts'
import { showStatus } from './status.ts'
import { registerStructure } from './structure.ts'
import { showStructure } from './structure-view.ts'
import { registerWordDocuments } from './word.ts'
import { words } from './words.ts'
import { watchWorkspaceChecks } from './workspace-check.ts'

export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient

let client: BaseLanguageClient | undefined

export async function start(context: ExtensionContext, create: CreateClient): Promise<void> {
  client = create(SETTINGS_SECTION, 'Bút Pháp', clientOptions())
  answerFileRequests(client, context)
  keepChoices(client, context)
  const status = showStatus(client, context)
  registerRulePages(context)
  registerWordDocuments(client, context)
  registerCommands(client, status, context)
  registerStructure(client, context)
  showStructure(client, status, context)
  try {
    await client.start()
  } catch (error) {
    client.outputChannel.appendLine(String(error))
    void window.showErrorMessage(words().serverFailed)
  }
}

export async function stop(): Promise<void> {
  await client?.dispose()
  client = undefined
  handler = undefined
}

let handler: ErrorHandler | undefined
const usual = (): ErrorHandler => (handler ??= client!.createDefaultErrorHandler())

/** A server that ends by itself is started again, unless it has done so five times within three minutes; the user reads so in words. */
async function saidInWords(): Promise<CloseHandlerResult> {
  const result = await usual().closed()
  return { ...result, message: result.action === CloseAction.Restart ? words().serverRestarts : words().serverStopped }
}

function clientOptions(): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { rulePage: RULE_PAGE, files: true, status: true, commands: true }
  return {
    // By language alone: in the browser, over a remote and before the first save a draft has other schemes than `file`.
    documentSelector: [{ language: LANGUAGE_ID }],
    initializationOptions,
    traceOutputChannel: NO_TRACE,
    errorHandler: { error: (...args) => usual().error(...args), closed: saidInWords },
    middleware: {
      provideHover: async (document, position, token, next) => linkByCommand(await next(document, position, token)),
      provideCodeLenses: (document, token, next) => (workspace.getConfiguration(SETTINGS_SECTION, document).get('codeLens') === false ? [] : next(document, token)),
      ...watchWorkspaceChecks,
    },
    markdown: { isTrusted: { enabledCommands: ['butPhap.showRule'] } },
    diagnosticPullOptions: { onChange: true, onSave: true },
  }
}
