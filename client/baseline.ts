/** Takes the present problems for known: the server says what to write, the editor writes it. */
import { ProgressLocation, Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { LANGUAGE_ID, WRITE_BASELINE, type WriteBaselineParams, type WriteBaselineResult } from '../server/transport/protocol.ts'
import { writeFile } from './settings-file.ts'
import { words } from './words.ts'

export async function writeBaseline(client: BaseLanguageClient): Promise<void> {
  const { baselineTitle, thisDraft, allDrafts, recorded, recordedNothing, noFolder, checkingFolder } = words()
  if (!workspace.workspaceFolders?.length) return void window.showInformationMessage(noFolder)
  const draft = window.activeTextEditor?.document
  const items: Array<{ label: string; description?: string; params: WriteBaselineParams }> = [{ label: allDrafts, params: {} }]
  if (draft?.languageId === LANGUAGE_ID && workspace.getWorkspaceFolder(draft.uri)) items.unshift({ label: thisDraft, description: workspace.asRelativePath(draft.uri), params: { uri: draft.uri.toString() } })
  const chosen = await window.showQuickPick(items, { title: baselineTitle })
  if (!chosen) return
  const { files, drafts, problems } = await window.withProgress({ location: ProgressLocation.Notification, title: checkingFolder }, () => client.sendRequest<WriteBaselineResult>(WRITE_BASELINE, chosen.params))
  for (const { uri, text } of files) if (!await writeFile(Uri.parse(uri), text)) return
  void window.showInformationMessage(problems > 0 ? recorded(problems, drafts) : recordedNothing)
}
