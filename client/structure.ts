/** The commands that change the structure of a draft: what changes and what stays is shown first where references are concerned, and one undo takes it back. */
import { commands, type DocumentSymbol, type ExtensionContext, Location, Position, Range, Selection, SymbolKind, TabInputTextDiff, type TextDocument, type TextDocumentShowOptions, type TextEditor, ThemeIcon, Uri, window, workspace, type WorkspaceEdit } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { COMMANDS, LANGUAGE_ID, PREVIEW_SCHEME, RESTRUCTURE, type RestructureParams, type RestructureResult, type Restructuring, type ShowReferences } from '../server/transport/protocol.ts'
import { nameOf } from './file-name.ts'
import { words } from './words.ts'

/** What is shown beside the draft before it is changed, by the draft's address. */
const previews = new Map<string, string>()

/** Each command and what it does where the cursor is. Places are turned into those of the protocol: what is posted to a worker keeps no getters. */
const CHANGES: Readonly<Record<string, Exclude<Restructuring['type'], 'move' | 'renumber'>>> = {
  'butPhap.moveUnitUp': 'moveUp', 'butPhap.moveUnitDown': 'moveDown', 'butPhap.promoteUnit': 'promote', 'butPhap.demoteUnit': 'demote',
  'butPhap.splitUnit': 'split', 'butPhap.mergeUnit': 'merge', 'butPhap.deleteUnit': 'delete',
}

export function registerStructure(client: BaseLanguageClient, context: ExtensionContext): void {
  const register = (name: string, run: (...args: never[]) => unknown): void => { context.subscriptions.push(commands.registerCommand(name, run)) }
  for (const [name, type] of Object.entries(CHANGES)) register(name, () => onEditor((editor) => restructure(client, editor.document, { type, at: client.code2ProtocolConverter.asPosition(editor.selection.active) })))
  register('butPhap.addNextUnit', () => onEditor((editor) => addNextUnit(client, editor)))
  register('butPhap.renumber', () => onEditor((editor) => restructure(client, editor.document, renumbering(client, editor))))
  register(COMMANDS.showReferences, ({ uri, position, places }: ShowReferences) => commands.executeCommand('editor.action.showReferences', Uri.parse(uri), new Position(position.line, position.character), places.map(locationOf)))
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, { provideTextDocumentContent: ({ query }) => previews.get(query) ?? '' }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('butPhap.codeLens')) client.getFeature('textDocument/codeLens')?.getProvider({ languageId: LANGUAGE_ID } as TextDocument)?.onDidChangeCodeLensEmitter.fire()
    }),
  )
}

const locationOf = ({ uri, range: { start, end } }: ShowReferences['places'][number]): Location => new Location(Uri.parse(uri), new Range(start.line, start.character, end.line, end.character))

async function onEditor(run: (editor: TextEditor) => Promise<void>): Promise<void> {
  const editor = window.activeTextEditor
  if (editor?.document.languageId === LANGUAGE_ID) return run(editor)
  void window.showInformationMessage(words().notADraft)
}

/** Behind the point, the clause or the article: the innermost first, so that Enter takes it. */
async function addNextUnit(client: BaseLanguageClient, editor: TextEditor): Promise<void> {
  const { document, selection: { active } } = editor
  const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri) ?? []
  let { line } = active
  while (line > 0 && document.lineAt(line).isEmptyOrWhitespace) line-- // on a blank line the unit above is meant
  const place = line === active.line ? active : document.lineAt(line).range.end
  const items = unitsAround(symbols, place).map(({ name, selectionRange }) => ({ label: words().behind(name), at: selectionRange.start }))
  const chosen = items.length < 2 ? { at: items[0]?.at ?? active } : await window.showQuickPick(items, { title: words().addBehind })
  if (chosen) await restructure(client, editor.document, { type: 'insert', at: client.code2ProtocolConverter.asPosition(chosen.at) })
}

const UNITS: ReadonlySet<SymbolKind> = new Set([SymbolKind.Module, SymbolKind.Namespace, SymbolKind.Package, SymbolKind.Class, SymbolKind.Method, SymbolKind.Field])

/** The units that hold a place, the innermost first. */
function unitsAround(symbols: readonly DocumentSymbol[], place: Position): DocumentSymbol[] {
  const around = symbols.find(({ range }) => range.contains(place))
  return around ? [...unitsAround(around.children, place), ...(UNITS.has(around.kind) ? [around] : [])] : []
}

/** What is selected, else the whole draft. */
const renumbering = (client: BaseLanguageClient, { selection }: TextEditor): Restructuring => (selection.isEmpty ? { type: 'renumber' } : { type: 'renumber', range: client.code2ProtocolConverter.asRange(selection) })

/** Asks for a change of structure and makes it, once the user has seen what else changes with it. */
export async function restructure(client: BaseLanguageClient, document: TextDocument, change: Restructuring, options: TextDocumentShowOptions = {}): Promise<void> {
  const { version } = document
  const params: RestructureParams = { uri: client.code2ProtocolConverter.asUri(document.uri), change }
  const result = await client.sendRequest<RestructureResult>(RESTRUCTURE, params)
  const edit = result.edit && await client.protocol2CodeConverter.asWorkspaceEdit(result.edit)
  if (!edit) return void window.showInformationMessage(result.notes.join(' '))
  // With boxes to tick the editor shows its own preview.
  const hasBoxes = Object.values(result.edit?.changeAnnotations ?? {}).some(({ needsConfirmation }) => needsConfirmation)
  const concernsOthers = result.references > 0 || result.left.length > 0 || change.type === 'renumber' || change.type === 'delete'
  if (!hasBoxes && concernsOthers && !await isAgreed(document, edit, result.notes)) return
  if (document.version !== version) return void window.showInformationMessage(words().changedMeanwhile)
  const { cursor, left, notes } = result
  if (hasBoxes && left.length > 0) void window.showInformationMessage(notes.join(' '))
  if (!await workspace.applyEdit(edit)) return
  if (cursor) {
    const place = new Position(cursor.line, cursor.character), shown = await window.showTextDocument(document, options)
    shown.selection = new Selection(place, place)
    shown.revealRange(new Range(place, place))
  }
}

/** Asks before it is done, with what changes and what stays; on request beside the draft. */
async function isAgreed(document: TextDocument, edit: WorkspaceEdit, notes: readonly string[]): Promise<boolean> {
  const { apply, previewChanges, leave, previewTitle, deleteNote } = words()
  const [summary = deleteNote, ...detail] = notes
  const chosen = await window.showInformationMessage(summary, { modal: true, detail: detail.join('\n') }, apply, previewChanges)
  if (chosen !== previewChanges) return chosen === apply
  const key = document.uri.toString(), uri = Uri.from({ scheme: PREVIEW_SCHEME, path: document.uri.path, query: key })
  previews.set(key, changed(document, edit))
  await commands.executeCommand('vscode.diff', document.uri, uri, previewTitle(nameOf(document.uri)), { preview: true })
  // A message would slip away while the drafter reads; a list stays until it is answered, and the draft can be scrolled under it.
  const answer = await window.showQuickPick([{ label: apply, iconPath: new ThemeIcon('check') }, { label: leave, iconPath: new ThemeIcon('close') }], { title: summary, placeHolder: detail.join(' '), ignoreFocusOut: true })
  const agreed = answer?.label === apply
  previews.delete(key)
  await window.tabGroups.close(window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === uri.toString()))
  return agreed
}

function changed(document: TextDocument, edit: WorkspaceEdit): string {
  const edits = [...edit.get(document.uri)].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start) || document.offsetAt(b.range.end) - document.offsetAt(a.range.end))
  return edits.reduce((text, { range, newText }) => text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end)), document.getText())
}
