/** The commands of the palette, the menus and the status bar. */
import {
  type CodeAction, commands, type Diagnostic, DiagnosticSeverity, type ExtensionContext, languages, ProgressLocation,
  type QuickPickItem, QuickPickItemKind, Range, type TextDocument, type Uri, window, workspace,
} from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { COMMANDS, type DisableRule, KINDS, type KindsResult, LANGUAGE_ID } from '../server/transport/protocol.ts'
import type { Family } from '../server/profile.ts'
import { writeBaseline } from './baseline.ts'
import type { Level } from '../server/rules/rule.ts'
import { findDrafts } from './drafts.ts'
import { nameOf } from './file-name.ts'
import { openLedger } from './ledger.ts'
import { newDraft } from './new-draft.ts'
import { Preview, printDraft } from './preview.ts'
import { DIAGNOSTIC_SOURCE } from './rule-page.ts'
import { chooseProfile, disableRule, openSettings } from './settings-file.ts'
import type { StatusOfDrafts } from './status.ts'
import { checkWord, compareDraft, exportWord, importWord, writeComments } from './word.ts'
import { words } from './words.ts'
import { nextWorkspaceCheck } from './workspace-check.ts'

export function registerCommands(client: BaseLanguageClient, status: StatusOfDrafts, context: ExtensionContext): void {
  const preview = new Preview(client, context)
  const register = (name: string, run: (...args: never[]) => unknown): void => {
    context.subscriptions.push(commands.registerCommand(name, run))
  }
  register('butPhap.newDraft', () => newDraft(client, context))
  register('butPhap.checkFile', () => withDraft((draft) => checkFile(status, draft)))
  register('butPhap.checkFolder', () => checkFolder())
  register('butPhap.fixFile', () => withDraft((draft) => fixFile(status, draft)))
  register('butPhap.chooseFamily', () => withDraft((draft) => chooseFamily(client, status, draft)))
  register('butPhap.chooseKind', () => withDraft((draft) => chooseKind(client, status, draft)))
  register('butPhap.chooseLevel', () => withDraft((draft) => chooseLevel(client, status, draft)))
  register('butPhap.markAsDraft', () => markAsDraft())
  register('butPhap.openSettings', () => openSettings(window.activeTextEditor?.document.uri))
  register('butPhap.openLedger', () => openLedger(client))
  register('butPhap.writeBaseline', () => writeBaseline(client))
  register('butPhap.exportWord', (target?: Uri) => withDraft((draft) => exportWord(client, draft, fileOf(target, draft))))
  register('butPhap.preview', () => withDraft((draft) => preview.open(draft)))
  register('butPhap.print', (target?: Uri) => withDraft((draft) => printDraft(client, draft, fileOf(target, draft))))
  register('butPhap.importWord', (file?: Uri) => importWord(client, file))
  register('butPhap.checkWord', (file?: Uri) => checkWord(client, status, file))
  register('butPhap.writeWordComments', (file: Uri, target: Uri) => withDraft((draft) => writeComments(client, draft, file, target)))
  register('butPhap.compareDraft', (file?: Uri) => withDraft((draft) => compareDraft(client, draft, fileOf(file, draft))))
  register('butPhap.restartServer', () => restart(client))
  register('butPhap.showMenu', () => withDraft((draft) => showMenu(status, draft)))
  register(COMMANDS.disableRule, (params: DisableRule) => disableRule(client, params))
}

async function withDraft(run: (draft: TextDocument) => Promise<void>): Promise<void> {
  const document = window.activeTextEditor?.document
  if (document?.languageId === LANGUAGE_ID) return run(document)
  if (!document) return void window.showInformationMessage(words().notADraft)
  const { notADraft, makeDraft } = words()
  if (await window.showInformationMessage(notADraft, makeDraft) === makeDraft) await run(await languages.setTextDocumentLanguage(document, LANGUAGE_ID))
}

async function markAsDraft(): Promise<void> {
  const document = window.activeTextEditor?.document
  if (document) await languages.setTextDocumentLanguage(document, LANGUAGE_ID)
}

async function checkFile(status: StatusOfDrafts, draft: TextDocument): Promise<void> {
  const checked = await status.fresh(draft.uri.toString())
  if (!checked) return
  const { error, warning, info, hint } = checked.counts
  if (error + warning + info + hint > 0) await commands.executeCommand('workbench.panel.markers.view.focus')
  void window.showInformationMessage(words().checked(nameOf(draft.uri), words().counts(checked.counts)))
}

/** The server checks the workspace by itself; here its findings are summed up and shown. */
async function checkFolder(): Promise<void> {
  if (!workspace.workspaceFolders?.length) return void window.showInformationMessage(words().noFolder)
  const drafts = await findDrafts()
  if (drafts.length === 0) return void window.showInformationMessage(words().noDrafts)
  const progress = { location: ProgressLocation.Notification, title: words().checkingFolder, cancellable: true }
  await window.withProgress(progress, (_, token) => nextWorkspaceCheck(token))
  await commands.executeCommand('workbench.panel.markers.view.focus')
  const found = drafts.map((uri) => languages.getDiagnostics(uri).filter(isOurs)).filter((problems) => problems.length > 0)
  void window.showInformationMessage(words().checkedFolder(drafts.length, found.length, words().counts(countsOf(found.flat()))))
}

/** The safe fixes of the whole draft in one step that can be undone. */
async function fixFile(status: StatusOfDrafts, draft: TextDocument): Promise<void> {
  const whole = new Range(0, 0, draft.lineCount, 0)
  const [before, actions] = await Promise.all([
    status.fresh(draft.uri.toString()),
    codeActions(draft.uri, whole, FIX_ALL),
  ])
  const edit = actions.find(({ kind }) => kind?.value === FIX_ALL)?.edit
  if (!edit || edit.size === 0) return void window.showInformationMessage(words().nothingToFix)
  if (await workspace.applyEdit(edit)) void window.showInformationMessage(words().fixed(before?.fixable ?? edit.size))
}

/** The editor gives the question up when another extension registers its actions meanwhile; then it is asked again. */
async function codeActions(uri: Uri, range: Range, kind: string, tries = 3): Promise<CodeAction[]> {
  try {
    return await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind)
  } catch (error) {
    if (tries > 1 && error instanceof Error && error.name === 'Canceled') return codeActions(uri, range, kind, tries - 1)
    throw error
  }
}

async function chooseFamily(client: BaseLanguageClient, status: StatusOfDrafts, draft: TextDocument): Promise<void> {
  const now = await status.fresh(draft.uri.toString())
  const { families, automatic, automaticDetail, chooseFamily: title, current } = words()
  const items = [
    { label: automatic, detail: automaticDetail, family: null, description: now && !now.set.family ? current : '' },
    ...(Object.keys(families) as Family[]).map((family) => ({ label: families[family], family, description: now?.family === family ? current : '' })),
  ]
  const chosen = await window.showQuickPick(items, { title })
  if (chosen) await chooseProfile(client, draft.uri, { family: chosen.family })
}

async function chooseKind(client: BaseLanguageClient, status: StatusOfDrafts, draft: TextDocument): Promise<void> {
  const [now, { kinds }] = await Promise.all([status.fresh(draft.uri.toString()), client.sendRequest<KindsResult>(KINDS)])
  const { automatic, automaticDetail, chooseKind: title, current, likelyKinds, otherKinds } = words()
  type Item = QuickPickItem & { id?: string | null }
  const item = ({ id, name }: KindsResult['kinds'][number]): Item => ({ label: name, id, description: now?.kind === id ? current : '' })
  const likely = kinds.filter(({ families }) => now && families.includes(now.family))
  const others = kinds.filter((kind) => !likely.includes(kind))
  const items: Item[] = [
    { label: automatic, detail: automaticDetail, id: null, description: now && !now.set.kind ? current : '' },
    { label: likelyKinds, kind: QuickPickItemKind.Separator }, ...likely.map(item),
    { label: otherKinds, kind: QuickPickItemKind.Separator }, ...others.map(item),
  ]
  const chosen = await window.showQuickPick(items, { title })
  if (chosen && chosen.id !== undefined) await chooseProfile(client, draft.uri, { kind: chosen.id })
}

async function chooseLevel(client: BaseLanguageClient, status: StatusOfDrafts, draft: TextDocument): Promise<void> {
  const now = await status.fresh(draft.uri.toString())
  const { levels, levelDetails, chooseLevel: title, current } = words()
  const items = (Object.keys(levels) as Level[]).map((level) => ({ label: levels[level], detail: levelDetails[level], level, description: now?.level === level ? current : '' }))
  const chosen = await window.showQuickPick(items, { title })
  if (chosen) await chooseProfile(client, draft.uri, { level: chosen.level })
}

async function showMenu(status: StatusOfDrafts, draft: TextDocument): Promise<void> {
  const { menu, menuTitle, fixable, counts } = words()
  const now = await status.fresh(draft.uri.toString())
  const items = [
    { label: `$(checklist) ${menu.problems}`, description: now ? counts(now.counts) : '', command: 'butPhap.checkFile' },
    ...(now?.fixable ? [{ label: `$(wand) ${menu.fix}`, description: fixable(now.fixable), command: 'butPhap.fixFile' }] : []),
    { label: `$(file) ${menu.kind}`, description: now?.kindName ?? '', command: 'butPhap.chooseKind' },
    { label: `$(law) ${menu.family}`, description: now ? words().families[now.family] : '', command: 'butPhap.chooseFamily' },
    { label: `$(filter) ${menu.level}`, description: now ? words().levels[now.level] : '', command: 'butPhap.chooseLevel' },
    { label: `$(book) ${menu.rule}`, command: 'butPhap.showRule' },
    { label: `$(references) ${menu.ledger}`, command: 'butPhap.openLedger' },
    { label: `$(file-binary) ${menu.exportWord}`, command: 'butPhap.exportWord' },
    { label: `$(diff) ${menu.compare}`, command: 'butPhap.compareDraft' },
    { label: `$(settings-gear) ${menu.settings}`, command: 'butPhap.openSettings' },
  ]
  const chosen = await window.showQuickPick(items, { title: menuTitle })
  if (chosen) await commands.executeCommand(chosen.command)
}

/** A menu of the editor hands the draft itself to its commands. */
const fileOf = (file: Uri | undefined, draft: TextDocument): Uri | undefined => (file?.toString() === draft.uri.toString() ? undefined : file)

const FIX_ALL = 'source.fixAll.butPhap'
const isOurs = ({ source }: Diagnostic): boolean => source === DIAGNOSTIC_SOURCE

function countsOf(problems: readonly Diagnostic[]): { error: number; warning: number; info: number; hint: number } {
  const count = (severity: DiagnosticSeverity): number => problems.filter((problem) => problem.severity === severity).length
  return { error: count(DiagnosticSeverity.Error), warning: count(DiagnosticSeverity.Warning), info: count(DiagnosticSeverity.Information), hint: count(DiagnosticSeverity.Hint) }
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop()
  await client.start()
}
