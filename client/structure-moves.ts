/** Moves parts of a draft from the view of its structure: the server says what is to be changed, numbers and references included. */
import {
  commands, DataTransferItem, type Disposable, Selection, type TreeDragAndDropController, Uri, window, workspace,
} from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { RESTRUCTURE, type RestructureParams, type RestructureResult, type Restructuring } from '../server/transport/protocol.ts'
import { type Part, rangeOf } from './structure-parts.ts'
import type { StructureView } from './structure-view.ts'
import { structureWords } from './structure-words.ts'

const MOVES = { 'butPhap.structure.moveUp': 'moveUp', 'butPhap.structure.moveDown': 'moveDown', 'butPhap.structure.promote': 'promote', 'butPhap.structure.demote': 'demote' } as const
/** The kind of data that the view drags; VS Code makes the name from that of the view, in small letters. */
const DRAGGED = 'application/vnd.code.tree.butphap.structure'

export function registerMoves(client: BaseLanguageClient, structure: StructureView): Disposable & { dragging: TreeDragAndDropController<Part> } {
  const registered = Object.entries(MOVES).map(([command, type]) => commands.registerCommand(command, (part?: Part) => {
    const subject = part ?? structure.view.selection[0]
    return subject ? restructure(client, subject.uri, { type, at: rangeOf(subject.selection).start }) : void window.showInformationMessage(structureWords().noUnit)
  }))
  // Which of it is offered depends on the server, so it is asked anew at each start.
  registered.push(client.onDidChangeState(() => commands.executeCommand('setContext', 'butPhap.canRestructure', canRestructure(client))))
  return { dragging: draggingIn(client), dispose: () => { for (const one of registered) one.dispose() } }
}

export function canRestructure(client: BaseLanguageClient): boolean {
  const { butPhap } = (client.initializeResult?.capabilities.experimental ?? {}) as { butPhap?: { restructure?: unknown } }
  return butPhap?.restructure === true
}

/** Asked first where other places change with it; one undo takes all back. */
async function restructure(client: BaseLanguageClient, uri: string, change: Restructuring): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri)), { version } = document, { changed, apply } = structureWords()
  const { edit, notes, references, left, cursor } = await client.sendRequest<RestructureResult>(RESTRUCTURE, { uri, change } satisfies RestructureParams)
  if (!edit) return void window.showInformationMessage(notes.join(' '))
  // Places that need a look are ticked in the editor's own preview.
  const isPreviewed = Object.values(edit.changeAnnotations ?? {}).some(({ needsConfirmation }) => needsConfirmation)
  const [summary = '', ...detail] = notes
  if (!isPreviewed && references + left.length > 0 && await window.showInformationMessage(summary, { modal: true, detail: detail.join('\n') }, apply) !== apply) return
  if (document.version !== version) return void window.showInformationMessage(changed)
  const done = await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit), { isRefactoring: true })
  if (!done || !cursor) return
  const editor = await window.showTextDocument(document, { preserveFocus: true }), at = client.protocol2CodeConverter.asPosition(cursor)
  editor.selection = new Selection(at, at)
  editor.revealRange(editor.selection)
}

type Dragged = Pick<Part, 'uri' | 'id' | 'kind' | 'range' | 'selection'>

function draggingIn(client: BaseLanguageClient): TreeDragAndDropController<Part> {
  return {
    dragMimeTypes: [DRAGGED], dropMimeTypes: [DRAGGED],
    handleDrag([part], data) {
      if (!part?.unit || !canRestructure(client)) return
      const { uri, id, kind, range, selection } = part
      // The editor makes a text of it, which a part that knows its parent and its children would not become.
      data.set(DRAGGED, new DataTransferItem(JSON.stringify({ uri, id, kind, range, selection } satisfies Dragged)))
    },
    async handleDrop(target, data) {
      const text = await data.get(DRAGGED)?.asString(), part = text ? JSON.parse(text) as Dragged : undefined
      if (!part || !target?.unit || target.uri !== part.uri || target.id === part.id) return
      await restructure(client, part.uri, { type: 'move', at: rangeOf(part.selection).start, to: rangeOf(target.selection).start, where: whereTo(part, target) })
    },
  }
}

/** On one of its own kind a part takes that one's place, so that it can be brought to the first and to the last; any other takes it in. */
function whereTo(part: Dragged, target: Part): 'before' | 'after' | 'inside' {
  if (part.kind !== target.kind) return 'inside'
  return rangeOf(part.range).start.isBefore(rangeOf(target.range).start) ? 'after' : 'before'
}
