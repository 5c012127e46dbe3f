/** Writes `.but-phap.json`: what the user chose for a draft, and the rules that were switched off. The server says what to write. */
import { Range, Uri, window, workspace, WorkspaceEdit } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type DisableRule, EDIT_SETTINGS, type EditSettingsParams, type EditSettingsResult, type ProfileChange, SET_PROFILE,
  SETTINGS_FILE, type SetProfileParams,
} from '../server/transport/protocol.ts'
import { words } from './words.ts'

/** Sets family or kind of a draft, or the level of its folder: in the settings of the folder, or until it is closed when it lies in none. */
export async function chooseProfile(client: BaseLanguageClient, uri: Uri, change: ProfileChange): Promise<void> {
  if (await edit(client, { uri: uri.toString(), change })) return
  const params: SetProfileParams = { uri: uri.toString(), ...change }
  await client.sendNotification(SET_PROFILE, params)
  void window.showInformationMessage(words().unsaved)
}

export async function disableRule(client: BaseLanguageClient, { uri, change }: DisableRule): Promise<void> {
  const written = await edit(client, { uri, change })
  if (!written) return void window.showInformationMessage(words().noSettingsFolder)
  const open = words().openSettings
  if (await window.showInformationMessage(words().ruleOff(change.rule, change.scope), open) === open) await window.showTextDocument(written)
}

/** Opens the settings of the folder of a draft (else of the first folder); one that is not there yet is begun. */
export async function openSettings(draft: Uri | undefined): Promise<void> {
  const folder = (draft && workspace.getWorkspaceFolder(draft)) ?? workspace.workspaceFolders?.[0]
  if (!folder) return void window.showInformationMessage(words().noSettingsFolder)
  const uri = Uri.joinPath(folder.uri, SETTINGS_FILE)
  const exists = await workspace.fs.stat(uri).then(() => true, () => false)
  if (exists || await writeFile(uri, '{\n  "rules": {}\n}\n')) await window.showTextDocument(uri)
}

/** The settings file that was written; nothing when the draft lies in no folder. */
async function edit(client: BaseLanguageClient, params: EditSettingsParams): Promise<Uri | undefined> {
  const result = await client.sendRequest<EditSettingsResult | null>(EDIT_SETTINGS, params)
  if (!result) return undefined
  const uri = Uri.parse(result.uri)
  await writeFile(uri, result.text)
  return uri
}

/** An edit of the workspace, so that it can be undone, saved at once, so that the command line reads the same. */
export async function writeFile(uri: Uri, text: string): Promise<boolean> {
  const change = new WorkspaceEdit()
  const document = await workspace.openTextDocument(uri).then((open) => open, () => undefined)
  if (document) change.replace(uri, new Range(0, 0, document.lineCount, 0), text)
  else change.createFile(uri, { contents: new TextEncoder().encode(text) })
  const done = await workspace.applyEdit(change) && (await document?.save() ?? true)
  if (!done) void window.showWarningMessage(words().notWritten(uri.path.slice(uri.path.lastIndexOf('/') + 1)))
  return done
}
