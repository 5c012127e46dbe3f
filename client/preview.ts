/** The pages of a draft beside the editor: they follow the cursor, and a click on a paragraph leads back to its line. */
import { env, type ExtensionContext, Range, Selection, type TextDocument, TextEditorRevealType, type Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { LANGUAGE_ID, PREVIEW, type PreviewParams, type PreviewResult } from '../server/transport/protocol.ts'
import { nameOf } from './file-name.ts'
import { pageOf } from './preview-page.ts'
import { words } from './words.ts'
import { writeOut } from './write-file.ts'

/** Milliseconds of rest before the pages are made anew. */
const REST = 300

export class Preview {
  private readonly panels = new Map<string, WebviewPanel>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly client: BaseLanguageClient

  constructor(client: BaseLanguageClient, context: ExtensionContext) {
    this.client = client
    context.subscriptions.push(
      workspace.onDidChangeTextDocument(({ document }) => {
        if (!this.panels.has(document.uri.toString())) return
        clearTimeout(this.timer)
        this.timer = setTimeout(() => { void this.fill(document) }, REST)
      }),
      window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection] }) => {
        if (selection) void this.panels.get(document.uri.toString())?.webview.postMessage({ line: selection.active.line })
      }),
      { dispose: () => { for (const panel of this.panels.values()) panel.dispose() } },
    )
  }

  async open(draft: TextDocument): Promise<void> {
    const key = draft.uri.toString(), known = this.panels.get(key)
    if (known) return known.reveal(undefined, true)
    const name = nameOf(draft.uri)
    const panel = window.createWebviewPanel('butPhap.preview', words().preview(name), { viewColumn: ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, enableFindWidget: true, localResourceRoots: [] })
    this.panels.set(key, panel)
    panel.onDidDispose(() => { this.panels.delete(key) })
    panel.webview.onDidReceiveMessage((message: { line?: unknown }) => { if (typeof message.line === 'number') void reveal(draft.uri, message.line) })
    await this.fill(draft)
  }

  private async fill(draft: TextDocument): Promise<void> {
    const key = draft.uri.toString()
    const pages = await this.client.sendRequest<PreviewResult | null>(PREVIEW, { uri: key } satisfies PreviewParams)
    const panel = this.panels.get(key)
    if (!pages || !panel) return
    const line = window.visibleTextEditors.find(({ document }) => document.uri.toString() === key)?.selection.active.line ?? 0
    panel.webview.html = pageOf(pages, line, nonce())
  }
}

async function reveal(uri: Uri, line: number): Promise<void> {
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString() && document.languageId === LANGUAGE_ID)
  const editor = await window.showTextDocument(open?.document ?? await workspace.openTextDocument(uri), { viewColumn: open?.viewColumn ?? ViewColumn.One })
  const at = new Range(line, 0, line, 0)
  editor.selection = new Selection(at.start, at.start)
  editor.revealRange(at, TextEditorRevealType.InCenterIfOutsideViewport)
}

/** A webview cannot print. The page that a browser can print is written where the user says, and opened. */
export async function printDraft(client: BaseLanguageClient, draft: TextDocument, target?: Uri): Promise<void> {
  const pages = await client.sendRequest<PreviewResult | null>(PREVIEW, { uri: draft.uri.toString() } satisfies PreviewParams)
  if (!pages) return
  const path = draft.uri.path.replace(/\.vbpl(?:\.txt|\.md)?$|\.(?:txt|md)$/i, '')
  const chosen = target ?? await window.showSaveDialog({ defaultUri: draft.uri.with({ path: `${path}.html`, query: '' }), filters: { HTML: ['html'] } })
  if (!chosen) return
  if (await writeOut(chosen, new TextEncoder().encode(pages.printable)) && !target) await env.openExternal(chosen)
}

const nonce = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, '0')).join('')
