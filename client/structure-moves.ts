/** Moves parts of a draft from the view of its structure: the server says what is to be changed, numbers and references included. */
import { commands, DataTransferItem, type Disposable, type TreeDragAndDropController, Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Restructuring } from '../server/transport/protocol.ts'
import { restructure } from './structure.ts'
import { type Part, rangeOf } from './structure-parts.ts'
import type { StructureView } from './structure-view.ts'
import { structureWords } from './structure-words.ts'

const MOVES = { 'butPhap.structure.moveUp': 'moveUp', 'butPhap.structure.moveDown': 'moveDown', 'butPhap.structure.promote': 'promote', 'butPhap.structure.demote': 'demote' } as const
/** The kind of data that the view drags; VS Code makes the name from that of the view, in small letters. */
const DRAGGED = 'application/vnd.code.tree.butphap.structure'

export function registerMoves(client: BaseLanguageClient, structure: StructureView): Disposable & { dragging: TreeDragAndDropController<Part> } {
  const registered = Object.entries(MOVES).map(([command, type]) => commands.registerCommand(command, (part?: Part) => {
    const subject = part ?? structure.view.selection[0]
    return subject ? move(client, subject.uri, { type, at: subject.selection.start }) : void window.showInformationMessage(structureWords().noUnit)
  }))
  // Which of it is offered depends on the server, so it is asked anew at each start.
  registered.push(client.onDidChangeState(() => commands.executeCommand('setContext', 'butPhap.canRestructure', canRestructure(client))))
  return { dragging: draggingIn(client), dispose: () => { for (const one of registered) one.dispose() } }
}

export function canRestructure(client: BaseLanguageClient): boolean {
  const { butPhap } = (client.initializeResult?.capabilities.experimental ?? {}) as { butPhap?: { restructure?: unknown } }
  return butPhap?.restructure === true
}

/** The focus stays in the view, so that the next move is one key away. */
const move = async (client: BaseLanguageClient, uri: string, change: Restructuring): Promise<void> => restructure(client, await workspace.openTextDocument(Uri.parse(uri)), change, { preserveFocus: true })

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
      await move(client, part.uri, { type: 'move', at: part.selection.start, to: target.selection.start, where: whereTo(part, target) })
    },
  }
}

/** On one of its own kind a part takes that one's place, so that it can be brought to the first and to the last; any other takes it in. */
function whereTo(part: Dragged, target: Part): 'before' | 'after' | 'inside' {
  if (part.kind !== target.kind) return 'inside'
  return rangeOf(part.range).start.isBefore(rangeOf(target.range).start) ? 'after' : 'before'
}
