/** The pages of a draft beside the editor: they follow the cursor, and a click on a paragraph leads back to its line. */
import { env, type ExtensionContext, Range, Selection, type TextDocument, TextEditorRevealType, type Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { LANGUAGE_ID, PREVIEW, type PreviewParams, type PreviewResult } from '../server/transport/protocol.ts'
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
    const name = draft.uri.path.slice(draft.uri.path.lastIndexOf('/') + 1)
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
    panel.webview.html = pageOf(pages, line)
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

/** The script has a word that is new each time, so that no script of a draft could run, if one ever came so far. */
function pageOf({ style, body }: PreviewResult, line: number): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, '0')).join('')
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'">
<style>
body { margin: 0; padding: 5mm 0; background: #777; overflow-x: auto }
.page { position: relative; box-sizing: border-box; width: 210mm; min-height: 297mm; padding: 20mm 20mm 20mm 30mm; margin: 0 auto 5mm; background: #fff; color: #000; box-shadow: 0 1px 4px #0006 }
.number { position: absolute; top: 10mm; left: 30mm; right: 20mm; text-align: center; font: 14pt "Times New Roman", serif }
.here { outline: 1.5pt solid #1a6fb5; outline-offset: 2pt }
[data-line] { cursor: pointer }
${style}
</style>
</head>
<body>
${body}
<script nonce="${nonce}">
${SCRIPT}
show(${line})
</script>
</body>
</html>`
}

/** Lays paragraphs out on pages: a page is full when the next one would reach into its lower margin. */
const SCRIPT = `
const vscode = acquireVsCodeApi()
for (const part of [...document.querySelectorAll('body > section')]) {
  let page, inside, number = 0
  const next = () => {
    page = document.createElement('div')
    page.className = 'page'
    if (++number > 1) page.append(Object.assign(document.createElement('div'), { className: 'number', textContent: number }))
    inside = document.createElement('section')
    page.append(inside)
    part.before(page)
  }
  next()
  const limit = page.offsetHeight * 277 / 297
  for (const block of [...part.children]) {
    inside.append(block)
    if (block.offsetTop + block.offsetHeight <= limit || inside.children.length === 1) continue
    next()
    inside.append(block)
  }
  part.remove()
}
const marked = [...document.querySelectorAll('[data-line]')]
function show(line) {
  let best
  for (const one of marked) if (Number(one.dataset.line) <= line && (!best || Number(one.dataset.line) >= Number(best.dataset.line))) best = one
  for (const one of document.querySelectorAll('.here')) one.classList.remove('here')
  if (!best) return
  best.classList.add('here')
  const { top, bottom } = best.getBoundingClientRect()
  if (top < 0 || bottom > innerHeight) best.scrollIntoView({ block: 'center' })
}
// A narrow pane shows the pages smaller, never cut off.
const whole = document.querySelector('.page') ? document.querySelector('.page').offsetWidth + 20 : 1
const fit = () => { document.body.style.zoom = Math.min(1, innerWidth / whole) }
fit()
addEventListener('resize', fit)
addEventListener('message', ({ data }) => { if (typeof data.line === 'number') show(data.line) })
addEventListener('click', ({ target }) => {
  const one = target.closest && target.closest('[data-line]')
  if (one) vscode.postMessage({ line: Number(one.dataset.line) })
})
`
