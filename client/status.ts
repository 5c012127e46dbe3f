/** The item in the status bar: kind, number and problems of the draft in the editor. */
import { type Event, EventEmitter, type ExtensionContext, MarkdownString, StatusBarAlignment, type TextEditor, window, workspace } from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import { GET_STATUS, type GetStatusParams, LANGUAGE_ID, STATUS, type Status } from '../server/transport/protocol.ts'
import { words } from './words.ts'

export interface StatusOfDrafts {
  /** What the server last said of this draft. */
  of(uri: string): Status | undefined
  /** The draft's status, checked now if need be; nothing when the server does not know the draft. */
  fresh(uri: string): Promise<Status | undefined>
  /** The URI of a draft that has been checked. */
  onDidCheck: Event<string>
}

export function showStatus(client: BaseLanguageClient, context: ExtensionContext): StatusOfDrafts {
  const known = new Map<string, Status>(), checked = new EventEmitter<string>()
  const item = window.createStatusBarItem('butPhap.status', StatusBarAlignment.Right, 101)
  item.name = 'Bút Pháp'
  item.command = 'butPhap.showMenu'

  const paint = (editor: TextEditor | undefined): void => {
    if (editor?.document.languageId !== LANGUAGE_ID) return item.hide()
    const status = known.get(editor.document.uri.toString())
    item.text = status ? textOf(status) : '$(law) Bút Pháp'
    item.tooltip = status ? tooltipOf(status) : words().clickForMore
    item.show()
  }
  const repaint = (): void => paint(window.activeTextEditor)

  context.subscriptions.push(
    item,
    client.onNotification(STATUS, (status: Status) => {
      known.set(status.uri, status)
      repaint()
      checked.fire(status.uri)
    }),
    checked,
    // A server that has stopped has no opinion of any draft.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) return
      known.clear()
      repaint()
    }),
    window.onDidChangeActiveTextEditor(paint),
    workspace.onDidOpenTextDocument(repaint),
    workspace.onDidCloseTextDocument(({ uri }) => { known.delete(uri.toString()) }),
    workspace.onDidChangeConfiguration((change) => { if (change.affectsConfiguration('butPhap.language')) repaint() }),
  )
  repaint()

  return {
    of: (uri) => known.get(uri),
    onDidCheck: checked.event,
    async fresh(uri) {
      const params: GetStatusParams = { uri }
      const status = await client.sendRequest<Status | null>(GET_STATUS, params)
      if (!status) return undefined
      known.set(uri, status)
      repaint()
      return status
    },
  }
}

function textOf({ kindName, number, counts }: Status): string {
  const name = [kindName ?? words().unknownKind, number].filter(Boolean).join(' ')
  const marks = [counts.error && `$(error) ${counts.error}`, counts.warning && `$(warning) ${counts.warning}`, counts.info + counts.hint && `$(info) ${counts.info + counts.hint}`].filter(Boolean)
  return `$(law) ${name}  ${marks.join(' ') || '$(check)'}`
}

function tooltipOf(status: Status): MarkdownString {
  const say = words()
  const how = (isSet: boolean): string => isSet ? say.set : say.read
  const lines = [
    `**${status.kindName ?? say.unknownKind}** (${how(status.set.kind)})`,
    `${say.families[status.family]} (${how(status.set.family)})`,
    `${say.level}: ${say.levels[status.level]}`,
    status.number && `${say.number}: ${status.number}`,
    status.date && `${say.date}: ${status.date.split('-').reverse().join('/')}`,
    status.draft && say.draft,
    status.fragment && say.fragment,
    say.counts(status.counts).replace(/^./u, (letter) => letter.toUpperCase()),
    status.known > 0 && say.known(status.known),
    say.clickForMore,
  ]
  // The number is text of the draft: as plain text it can bring neither links nor marks into the tooltip.
  const tooltip = new MarkdownString()
  lines.filter((line) => typeof line === 'string').forEach((line, i) => {
    if (i > 0) tooltip.appendMarkdown('\n\n')
    if (i === 0) tooltip.appendMarkdown(line)
    else tooltip.appendText(line)
  })
  return tooltip
}
