/** Word in, Word out: export, import, check of a Word file, comparison. Files are read and written through the editor, so that it works in the browser too. */
import { commands, type ExtensionContext, extensions, languages, type TextDocument, Uri, ViewColumn, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  COMPARE, type CompareParams, type CompareResult, EXPORT_WORD, type ExportWordParams, IMPORT_WORD, type ImportWordParams, type ImportWordResult, LANGUAGE_ID,
  WORD_COMMENTS, type WordCommentsParams, type WordResult,
} from '../server/transport/protocol.ts'
import { nameOf } from './file-name.ts'
import type { StatusOfDrafts } from './status.ts'
import { words } from './words.ts'
import { writeOut } from './write-file.ts'

/** A Word file shown as a draft that cannot be changed: its address is the query. */
const SCHEME = 'but-phap-word'
const WORD_FILTER = { Word: ['docx'] }

export function registerWordDocuments(client: BaseLanguageClient, context: ExtensionContext): void {
  context.subscriptions.push(workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async (uri) => (await read(client, Uri.parse(uri.query)))?.text ?? '',
  }))
}

/** `target` is given by whoever runs the command without a user; a user is asked. */
export async function exportWord(client: BaseLanguageClient, draft: TextDocument, target?: Uri): Promise<void> {
  const result = await client.sendRequest<WordResult | null>(EXPORT_WORD, { uri: draft.uri.toString() } satisfies ExportWordParams)
  if (result) await save(result.data, target, beside(draft.uri, '.docx'))
}

export async function importWord(client: BaseLanguageClient, file?: Uri): Promise<void> {
  const chosen = file ?? (await window.showOpenDialog({ filters: WORD_FILTER, title: words().chooseWord }))?.[0]
  const imported = chosen && await read(client, chosen)
  if (!imported) return
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE_ID, content: imported.text }))
  if (imported.notes.length > 0) void window.showInformationMessage(imported.notes.join(' '))
}

/** The problems stand in a reading of the file; they can be written into a copy of it as comments. */
export async function checkWord(client: BaseLanguageClient, status: StatusOfDrafts, file?: Uri): Promise<void> {
  const chosen = file ?? (await window.showOpenDialog({ filters: WORD_FILTER, title: words().chooseWord }))?.[0]
  const imported = chosen && await read(client, chosen)
  if (!imported) return
  const opened = await workspace.openTextDocument(Uri.from({ scheme: SCHEME, path: chosen.path, query: chosen.toString() }))
  const document = await languages.setTextDocumentLanguage(opened, LANGUAGE_ID)
  await window.showTextDocument(document)
  const checked = await status.fresh(document.uri.toString())
  if (!checked) return
  await commands.executeCommand('workbench.panel.markers.view.focus')
  const { checkedWord, counts, saveComments } = words()
  const said = [checkedWord(nameOf(chosen), counts(checked.counts)), ...imported.notes].join(' ')
  // Not awaited: the message may stay for long.
  void window.showInformationMessage(said, saveComments).then((answer) => { if (answer === saveComments) return writeComments(client, document, chosen) })
}

export async function writeComments(client: BaseLanguageClient, document: TextDocument, file: Uri, target?: Uri): Promise<void> {
  const params: WordCommentsParams = { uri: document.uri.toString(), data: toBase64(await workspace.fs.readFile(file)) }
  const result = await client.sendRequest<WordResult | { refusal: string } | null>(WORD_COMMENTS, params)
  if (!result) return
  if ('refusal' in result) return void window.showErrorMessage(words().refused(nameOf(file), result.refusal))
  await save(result.data, target, file.with({ path: file.path.replace(/\.docx$/i, words().commentsSuffix) }))
}

/** Against another file, or against what git has of this one. */
export async function compareDraft(client: BaseLanguageClient, draft: TextDocument, file?: Uri): Promise<void> {
  const old = file ? await oldOf(file) : await chooseOld(draft)
  if (!old) return
  const ask = (as: CompareParams['as']): Promise<CompareResult | null> => client.sendRequest<CompareResult | null>(COMPARE, { uri: draft.uri.toString(), old, as } satisfies CompareParams)
  const page = await ask('page')
  if (!page) return
  if ('refusal' in page) return void window.showErrorMessage(words().refused(old.name, page.refusal))
  if (!('html' in page)) return
  // The page has no script and may fetch nothing: its own policy says so.
  const panel = window.createWebviewPanel('butPhap.comparison', words().comparison(nameOf(draft.uri)), ViewColumn.Beside, { enableScripts: false, enableFindWidget: true, localResourceRoots: [] })
  panel.webview.html = page.html
  const { saveTable, saveRedline } = words()
  void window.showInformationMessage(page.summary, saveTable, saveRedline).then(async (answer) => {
    if (!answer) return
    const result = await ask(answer === saveTable ? 'table' : 'redline')
    if (result && 'data' in result) await save(result.data, undefined, beside(draft.uri, answer === saveTable ? words().tableSuffix : words().redlineSuffix))
  })
}

type Old = CompareParams['old']

async function chooseOld(draft: TextDocument): Promise<Old | undefined> {
  const { chooseOld: title, otherFile, gitHead } = words()
  const head = await headOf(draft.uri)
  const from = head === undefined ? otherFile : await window.showQuickPick([gitHead, otherFile], { title })
  if (from === gitHead && head !== undefined) return { name: `${nameOf(draft.uri)} (HEAD)`, text: head }
  if (from !== otherFile) return undefined
  const [file] = await window.showOpenDialog({ title, filters: { [words().textsOrWord]: ['vbpl', 'txt', 'md', 'docx'] } }) ?? []
  return file && oldOf(file)
}

async function oldOf(file: Uri): Promise<Old> {
  const bytes = await workspace.fs.readFile(file), name = nameOf(file)
  return /\.docx$/i.test(name) ? { name, data: toBase64(bytes) } : { name, text: await workspace.decode(bytes, { uri: file }) }
}

interface Git { getAPI(version: 1): { getRepository(uri: Uri): { show(ref: string, path: string): Promise<string> } | null } }

/** The text that was committed last; nothing without git, or for a file that git does not know. */
async function headOf(uri: Uri): Promise<string | undefined> {
  const git = extensions.getExtension<Git>('vscode.git')
  if (!git) return undefined
  try {
    return await (git.isActive ? git.exports : await git.activate()).getAPI(1).getRepository(uri)?.show('HEAD', uri.fsPath)
  } catch {
    return undefined
  }
}

async function read(client: BaseLanguageClient, file: Uri): Promise<{ text: string; notes: string[] } | undefined> {
  try {
    const result = await client.sendRequest<ImportWordResult>(IMPORT_WORD, { data: toBase64(await workspace.fs.readFile(file)) } satisfies ImportWordParams)
    if (!('refusal' in result)) return result
    void window.showErrorMessage(words().refused(nameOf(file), result.refusal))
  } catch {
    void window.showErrorMessage(words().unreadable(nameOf(file)))
  }
  return undefined
}

async function save(data: string, target: Uri | undefined, suggested: Uri): Promise<void> {
  const chosen = target ?? await window.showSaveDialog({ defaultUri: suggested, filters: WORD_FILTER })
  if (!chosen) return
  await writeOut(chosen, fromBase64(data))
}


/** Where a paper made from a draft is suggested to be saved: beside it, or in the open folder for one that was never saved. */
function beside(uri: Uri, suffix: string): Uri {
  const name = nameOf(uri).replace(/\.vbpl(?:\.txt|\.md)?$|\.(?:txt|md|docx)$/i, '') + suffix
  const folder = uri.scheme === 'untitled' || uri.scheme === SCHEME ? workspace.workspaceFolders?.[0]?.uri : undefined
  return folder ? Uri.joinPath(folder, name) : uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/') + 1) + name, query: '' })
}

const STEP = 0x8000

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += STEP) binary += String.fromCharCode(...bytes.subarray(at, at + STEP))
  return btoa(binary)
}

const fromBase64 = (data: string): Uint8Array => Uint8Array.from(atob(data), (one) => one.charCodeAt(0))
