/** Writes `.but-phap.json`: what the user chose for a draft, and the rules that were switched off. The server says what to write. */
import { type ExtensionContext, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import {
  type DisableRule, EDIT_SETTINGS, type EditSettingsParams, type EditSettingsResult, type ProfileChange, SET_PROFILE,
  SETTINGS_FILE, type SetProfileParams,
} from '../server/transport/protocol.ts'
import { nameOf } from './file-name.ts'
import { words } from './words.ts'

/** What was chosen for drafts until they are closed, by their URIs: a server that is started anew knows nothing of it. */
const chosen = new Map<string, ProfileChange>()

export function keepChoices(client: BaseLanguageClient, context: ExtensionContext): void {
  context.subscriptions.push(
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const [uri, choice] of chosen) void client.sendNotification(SET_PROFILE, { uri, ...choice } satisfies SetProfileParams)
    }),
    workspace.onDidCloseTextDocument(({ uri }) => { chosen.delete(uri.toString()) }),
  )
}

/**
 * Sets family or kind of a draft, or the level of its folder: in the settings of the folder, or until the draft is closed when it lies
 * in none or they cannot be written.
 */
export async function chooseProfile(client: BaseLanguageClient, draft: Uri, change: ProfileChange): Promise<void> {
  const uri = draft.toString(), edited = await edit(client, { uri, change })
  if (edited?.done) return
  chosen.set(uri, { ...chosen.get(uri), ...change })
  await client.sendNotification(SET_PROFILE, { uri, ...change } satisfies SetProfileParams)
  if (!edited) void window.showInformationMessage(words().unsaved)
}

export async function disableRule(client: BaseLanguageClient, { uri, change }: DisableRule): Promise<void> {
  const edited = await edit(client, { uri, change })
  if (!edited) return void window.showInformationMessage(words().noSettingsFolder)
  if (!edited.done) return
  const open = words().openSettings
  if (await window.showInformationMessage(words().ruleOff(change.rule, change.scope), open) === open) await window.showTextDocument(edited.uri)
}

/** Opens the settings of the folder of a draft (else of the first folder); one that is not there yet is begun. */
export async function openSettings(draft: Uri | undefined): Promise<void> {
  const folder = (draft && workspace.getWorkspaceFolder(draft)) ?? workspace.workspaceFolders?.[0]
  if (!folder) return void window.showInformationMessage(words().noSettingsFolder)
  const uri = Uri.joinPath(folder.uri, SETTINGS_FILE)
  const exists = await workspace.fs.stat(uri).then(() => true, () => false)
  if (exists || await writeFile(uri, '{\n  "rules": {}\n}\n')) await window.showTextDocument(uri)
}

/** The settings file, and whether it was written (the user has been told if not); nothing when the draft lies in no folder. */
async function edit(client: BaseLanguageClient, params: EditSettingsParams): Promise<{ uri: Uri; done: boolean } | undefined> {
  const result = await client.sendRequest<EditSettingsResult | null>(EDIT_SETTINGS, params)
  if (!result) return undefined
  const uri = Uri.parse(result.uri)
  return { uri, done: await writeFile(uri, result.text) }
}

/** An edit of the workspace, so that it can be undone, saved at once, so that the command line reads the same. */
export async function writeFile(uri: Uri, text: string): Promise<boolean> {
  const change = new WorkspaceEdit()
  const document = await workspace.openTextDocument(uri).then((open) => open, () => undefined)
  if (document) change.replace(uri, new Range(0, 0, document.lineCount, 0), text)
  else change.createFile(uri, { contents: new TextEncoder().encode(text) })
  const done = await workspace.applyEdit(change) && (await document?.save() ?? true)
  if (!done) void window.showWarningMessage(words().notWritten(nameOf(uri)))
  return done
}
