/**
 * The view "Bố cục văn bản": the parts of the draft in front, with their problems counted; it follows the cursor, and moves parts when
 * the server can (`capabilities.experimental.butPhap.restructure`).
 */
import {
  commands, type Disposable, EventEmitter, type ExtensionContext, type FileDecorationProvider, type Position, Range, Selection, type TextEditor, TextEditorRevealType, ThemeColor, ThemeIcon,
  type TreeDataProvider, TreeItem, TreeItemCollapsibleState, type TreeView, Uri, window,
} from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { LANGUAGE_ID, STRUCTURE, type StructureParams, type StructureResult } from '../server/transport/protocol.ts'
import type { StatusOfDrafts } from './status.ts'
import { registerMoves } from './structure-moves.ts'
import { type Part, partsOf, rangeOf } from './structure-parts.ts'
import { structureWords } from './structure-words.ts'

export const VIEW = 'butPhap.structure'

export class StructureView implements TreeDataProvider<Part> {
  private readonly changes = new EventEmitter<undefined>()
  readonly onDidChangeTreeData = this.changes.event
  private parts: Part[] = []
  private shown: ReadonlySet<Part> | undefined
  private filter = ''
  /** Grows with each question to the server: an answer that has been overtaken is not shown. */
  private asked = 0
  /** Where the view has just put the cursor itself: it does not follow that. */
  private own: Position | undefined
  private readonly client: BaseLanguageClient
  view!: TreeView<Part>

  constructor(client: BaseLanguageClient) {
    this.client = client
  }

  getChildren(part?: Part): Part[] {
    const parts = part ? part.children : this.parts
    return this.shown ? parts.filter((one) => this.shown!.has(one)) : parts
  }

  getParent(part: Part): Part | undefined {
    return part.parent
  }

  getTreeItem(part: Part): TreeItem {
    const open = this.shown !== undefined || part.children.some(({ kind }) => kind !== 'clause' && kind !== 'point' && kind !== 'item' && kind !== 'legalGround')
    const item = new TreeItem(part.name, this.getChildren(part).length === 0 ? TreeItemCollapsibleState.None : open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed)
    const counts = structureWords().counts(part.problems)
    item.id = `${part.uri} ${part.id}${this.shown ? ' filtered' : ''}`
    item.description = part.detail
    const decoration = decorated(part)
    if (decoration) item.resourceUri = decoration
    item.tooltip = counts ? `${part.name}\n${counts}` : part.name
    item.iconPath = new ThemeIcon(ICONS[part.kind] ?? 'symbol-misc')
    item.contextValue = part.unit ? 'unit' : 'part'
    item.accessibilityInformation = { label: [part.name, part.detail, counts].filter(Boolean).join(', ') }
    item.command = { command: 'butPhap.structure.open', title: '', arguments: [part] }
    return item
  }

  /** Asks for the parts of the draft in front; another document, or none, empties the view. */
  async refresh(editor = window.activeTextEditor): Promise<void> {
    if (!this.view.visible) return
    const asked = ++this.asked
    const draft = editor?.document.languageId === LANGUAGE_ID ? editor.document : undefined
    // A panel or a picture in front is no other draft.
    if (!draft && editor === undefined && window.visibleTextEditors.some(({ document: { uri } }) => uri.toString() === this.parts[0]?.uri)) return
    const found = draft && this.client.isRunning() ? await this.client.sendRequest<StructureResult | null>(STRUCTURE, { uri: draft.uri.toString() } satisfies StructureParams) : null
    if (asked !== this.asked) return
    this.parts = found ? partsOf(found.nodes, found.uri, undefined) : []
    this.sift()
    this.changes.fire(undefined)
    if (editor && found) await this.follow(editor)
  }

  setFilter(text: string): void {
    this.filter = text
    this.sift()
    void commands.executeCommand('setContext', 'butPhap.structureFiltered', text !== '')
    this.changes.fire(undefined)
  }

  get filterText(): string {
    return this.filter
  }

  /** The innermost part around a place. */
  partAt(uri: string, at: Position, parts: readonly Part[] = this.parts): Part | undefined {
    const here = parts.find((part) => part.uri === uri && rangeOf(part.range).contains(at))
    return here && (this.partAt(uri, at, here.children) ?? here)
  }

  async follow({ document, selection: { active } }: TextEditor): Promise<void> {
    if (!this.view.visible || this.own?.isEqual(active)) return
    const all = this.partAt(document.uri.toString(), active)
    const part = this.shown && all && !this.shown.has(all) ? undefined : all
    if (part && this.view.selection[0] !== part) await this.view.reveal(part, { select: true, focus: false, expand: false }).then(undefined, () => undefined) // the parts are others by now
  }

  /** Puts the cursor on the name of a part. From the keyboard Enter leads into the text, a click leaves the focus in the view. */
  async open({ uri, selection }: Part): Promise<void> {
    const { start } = rangeOf(selection)
    this.own = start
    const editor = await window.showTextDocument(Uri.parse(uri), { preserveFocus: true, preview: false })
    editor.selection = new Selection(start, start)
    editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport)
  }

  /** Which parts the filter lets through: those that say it, what is above them, and what is inside them. */
  private sift(): void {
    const wanted = folded(this.filter)
    this.view.message = wanted ? structureWords().filtered(this.filter) : ''
    this.shown = undefined
    if (!wanted) return
    const shown = new Set<Part>()
    const look = (part: Part, inside: boolean): boolean => {
      const says = inside || folded(`${part.name} ${part.detail}`).includes(wanted)
      const below = part.children.map((child) => look(child, says)).some(Boolean)
      if (says || below) shown.add(part)
      return says || below
    }
    for (const part of this.parts) look(part, false)
    this.shown = shown
  }
}

export function showStructure(client: BaseLanguageClient, status: StatusOfDrafts, context: ExtensionContext): void {
  const structure = new StructureView(client)
  const moves = registerMoves(client, structure)
  structure.view = window.createTreeView(VIEW, { treeDataProvider: structure, showCollapseAll: true, dragAndDropController: moves.dragging })
  const register = (name: string, run: (part: Part) => unknown): Disposable => commands.registerCommand(name, run)
  context.subscriptions.push(
    structure.view, moves, window.registerFileDecorationProvider(BADGES),
    register('butPhap.structure.open', (part) => structure.open(part)),
    register('butPhap.structure.filter', () => askFilter(structure)),
    register('butPhap.structure.clearFilter', () => structure.setFilter('')),
    status.onDidCheck((uri) => { if (window.activeTextEditor?.document.uri.toString() === uri) void structure.refresh() }),
    window.onDidChangeActiveTextEditor((editor) => structure.refresh(editor)),
    window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor === window.activeTextEditor) void structure.follow(textEditor) }),
    structure.view.onDidChangeVisibility(({ visible }) => { if (visible) void structure.refresh() }),
  )
}

async function askFilter(structure: StructureView): Promise<void> {
  const { filterTitle, filterPrompt } = structureWords()
  const text = await window.showInputBox({ title: filterTitle, prompt: filterPrompt, value: structure.filterText })
  if (text !== undefined) structure.setFilter(text.trim())
}

/** Without marks and in small letters, so that "dieu" finds "Điều". */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase().trim()

/** What the badge of a part says is in its URI, so that the editor asks anew when the counts change, and only then. */
const SCHEME = 'but-phap-part'
const decorated = ({ id, problems: { error, warning } }: Part): Uri | undefined => (
  error + warning > 0 ? Uri.from({ scheme: SCHEME, path: id, query: `${error},${warning}` }) : undefined
)

/** The number of errors and warnings at the edge of the view, where no long name hides it, in the colours of the theme. */
const BADGES: FileDecorationProvider = {
  provideFileDecoration({ scheme, query }) {
    const [error = 0, warning = 0] = scheme === SCHEME ? query.split(',').map(Number) : []
    if (error + warning === 0) return undefined
    return { badge: error + warning > 99 ? '9+' : String(error + warning), color: new ThemeColor(error > 0 ? 'list.errorForeground' : 'list.warningForeground') }
  },
}

const ICONS: Readonly<Record<string, string>> = {
  letterhead: 'symbol-object', title: 'symbol-text', addressees: 'mail', preamble: 'law', legalGround: 'references', part: 'symbol-module', chapter: 'symbol-namespace',
  section: 'symbol-package', subsection: 'symbol-package', article: 'symbol-class', division: 'symbol-namespace', clause: 'symbol-method', point: 'symbol-field',
  item: 'symbol-field', quoted: 'quote', recipients: 'organization', signature: 'edit', attachment: 'book', appendix: 'files',
}
