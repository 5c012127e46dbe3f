/** The page of a rule, shown as rendered Markdown; the pages are part of the extension. */
import { commands, type ExtensionContext, type Hover, languages, MarkdownString, Uri, window, workspace } from 'vscode'
import { LANGUAGE_ID } from '../server/transport/protocol.ts'
import { words } from './words.ts'

/** The name under which the server reports problems. */
export const DIAGNOSTIC_SOURCE = 'bút pháp'

/**
 * What the code of a problem links to; the server puts the rule's id in. A document of our own and not a command:
 * the editor follows links to commands from the Problems panel, but not from a problem's hover or peek view.
 * The manifest has such documents open in the Markdown preview.
 */
const SCHEME = 'but-phap-rule'
export const RULE_PAGE = `${SCHEME}:/{id}.md`

export function registerRulePages(context: ExtensionContext): void {
  const pages = Uri.joinPath(context.extensionUri, 'out/rules.json')
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: (uri) => readPage(pages, uri) }),
    commands.registerCommand('butPhap.showRule', async (id?: unknown) => {
      const rule = typeof id === 'string' ? id : await chooseRule()
      if (rule) await commands.executeCommand('markdown.showPreviewToSide', Uri.from({ scheme: SCHEME, path: `/${rule}.md` }))
    }),
  )
}

/** In the text of a hover it is the other way round: a command may stand there, a document of our own may not. */
export function linkByCommand(hover: Hover | null | undefined): Hover | null | undefined {
  for (const content of hover?.contents ?? []) {
    if (content instanceof MarkdownString) content.value = content.value.replace(/\]\(but-phap-rule:\/([a-z0-9-]+)\.md\)/g, '](command:butPhap.showRule?%5B%22$1%22%5D)')
  }
  return hover
}

/** The name comes from a link: only a page may follow from it, never another path. */
async function readPage(pages: Uri, { path }: Uri): Promise<string> {
  const [, rule] = /^\/([a-z0-9-]+)\.md$/.exec(path) ?? []
  try {
    const page = (JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(pages))) as Record<string, unknown>)[rule ?? '']
    if (typeof page === 'string') return page
  } catch { /* an installation that was broken: what it has lost is said as if it had never been */ }
  // A problem with the settings, or a rule of a newer server, has no page.
  return words().noRulePage(rule ?? path)
}

/** From the palette: the rules that speak of the draft in the editor, those at the cursor first. */
async function chooseRule(): Promise<string | undefined> {
  const editor = window.activeTextEditor
  if (editor?.document.languageId !== LANGUAGE_ID) return void window.showInformationMessage(words().notADraft)
  const problems = languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === DIAGNOSTIC_SOURCE)
  const rules = new Map<string, { label: string; detail: string; here: boolean }>()
  for (const { code, message, range } of problems) {
    const label = String(typeof code === 'object' ? code.value : code)
    const here = range.start.line <= editor.selection.active.line && editor.selection.active.line <= range.end.line
    const known = rules.get(label)
    if (!known || (here && !known.here)) rules.set(label, { label, detail: message, here })
  }
  if (rules.size === 0) return void window.showInformationMessage(words().noProblems)
  const items = [...rules.values()].sort((a, b) => Number(b.here) - Number(a.here))
  return (await window.showQuickPick(items, { title: words().chooseRule, matchOnDetail: true }))?.label
}
