/** The drafts and settings of the workspace, read for the server through the editor: it works where there is no disk. */
import { type ExtensionContext, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  BASELINE_FILE, LANGUAGE_ID, LIST_DRAFTS, type ListDraftsResult, READ_DRAFT, READ_SETTINGS, type ReadDraftParams, type ReadDraftResult,
  type ReadSettingsResult, SETTINGS_FILE,
} from '../server/transport/protocol.ts'

export function answerFileRequests(client: BaseLanguageClient, context: ExtensionContext): void {
  context.subscriptions.push(
    client.onRequest(LIST_DRAFTS, async (): Promise<ListDraftsResult> => ({ uris: (await findDrafts()).map(String) })),
    client.onRequest(READ_DRAFT, async ({ uri }: ReadDraftParams): Promise<ReadDraftResult> => ({ text: await readText(Uri.parse(uri)) })),
    client.onRequest(READ_SETTINGS, async (): Promise<ReadSettingsResult> => ({ files: await readSettingsFiles() })),
  )
}

/** What the file names of drafts look like; `files.associations` adds to it, as it does for every language. */
export function draftsPattern(): string {
  const associations = workspace.getConfiguration('files').get<Record<string, string>>('associations', {})
  const added = Object.entries(associations).filter(([glob, language]) => language === LANGUAGE_ID && !/[{}]/.test(glob)).map(([glob]) => glob.replace(/^\*\*\//, ''))
  return `**/{${['*.vbpl', '*.vbpl.txt', '*.vbpl.md', ...added].join(',')}}`
}

const NOT_HERE = '**/{node_modules,.git}/**'

export const findDrafts = (): Thenable<Uri[]> => workspace.findFiles(draftsPattern(), NOT_HERE)

async function readSettingsFiles(): Promise<ReadSettingsResult['files']> {
  const uris = await workspace.findFiles(`**/{${SETTINGS_FILE},${BASELINE_FILE}}`, NOT_HERE)
  const files = await Promise.all(uris.map(async (uri) => ({ uri: uri.toString(), text: await readText(uri) })))
  return files.flatMap(({ uri, text }) => text === null ? [] : [{ uri, text }])
}

/** The text of a file as the editor would open it (byte-order mark, `files.encoding`); null when it cannot be read. */
async function readText(uri: Uri): Promise<string | null> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
  if (open) return open.getText()
  try {
    return await workspace.decode(await workspace.fs.readFile(uri), { uri })
  } catch {
    return null
  }
}
