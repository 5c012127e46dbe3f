/** The page of a rule, shown as rendered Markdown; the pages are part of the extension. */
import { commands, type ExtensionContext, languages, Uri, window, workspace } from 'vscode'
import { LANGUAGE_ID } from '../server/transport/protocol.ts'
import { words } from './words.ts'

/** The name under which the server reports problems. */
export const DIAGNOSTIC_SOURCE = 'bút pháp'
/** What the code of a problem links to; the server puts the rule's id in. */
export const RULE_PAGE = 'command:butPhap.showRule?%5B%22{id}%22%5D'

export function registerRulePages(context: ExtensionContext): void {
  const pages = Uri.joinPath(context.extensionUri, 'out/rules')
  context.subscriptions.push(commands.registerCommand('butPhap.showRule', async (id?: unknown) => {
    const rule = typeof id === 'string' ? id : await chooseRule()
    if (rule) await showPage(pages, rule)
  }))
}

async function showPage(pages: Uri, rule: string): Promise<void> {
  // The id comes from a link: only the name of a page may follow from it, never a path.
  const page = /^[a-z0-9-]+$/.test(rule) ? Uri.joinPath(pages, `${rule}.md`) : undefined
  try {
    if (page) await workspace.fs.stat(page)
  } catch {
    return void window.showInformationMessage(words().noRulePage(rule))
  }
  if (page) await commands.executeCommand('markdown.showPreviewToSide', page)
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
