import {
  type CodeAction, type CodeLens, commands, ConfigurationTarget, type Diagnostic, type DocumentSymbol, type FoldingRange, type Hover, languages,
  type LocationLink, Range, type SelectionRange, type TextDocument, type TextEdit, Uri, window, workspace,
} from 'vscode'
import { equal, eventually, ok } from './assert.ts'

const folder = workspace.workspaceFolders![0]!.uri
const file = (name: string): Uri => Uri.joinPath(folder, name)
const DECISION = 'quyet-dinh-to-cong-tac.vbpl'

const problemsOf = (uri: Uri): Diagnostic[] => languages.getDiagnostics(uri).filter(({ source }) => source === 'bút pháp')
const ruleOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code)
const problem = (uri: Uri, rule: string): Diagnostic | undefined => problemsOf(uri).find((each) => ruleOf(each) === rule)
const awaitProblem = (uri: Uri, rule: string): Promise<Diagnostic> => eventually(`${rule} in ${uri.path}`, () => problem(uri, rule))

async function open(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(file(name))
  await window.showTextDocument(document)
  return document
}

describe('Bút Pháp in VS Code', () => {
  it('runs where it is meant to run', () => {
    const { expectedHost, process } = globalThis as { expectedHost?: string; process?: { versions?: { node?: string } } }
    const isWorker = 'WorkerGlobalScope' in globalThis
    equal(isWorker ? 'web worker' : process?.versions?.node ? 'node' : 'unknown', expectedHost!)
  })

  it('knows a draft by its name, Markdown drafts too', async () => {
    for (const name of [DECISION, 'nghi-quyet-dang.vbpl.txt', 'ke-hoach-so-hoa.vbpl.md']) equal((await open(name)).languageId, 'vbpl', name)
  })

  it('keeps the editor out of the way of an input method', () => {
    const editor = workspace.getConfiguration('editor', { languageId: 'vbpl' })
    equal(editor.get('wordWrap'), 'on')
    for (const key of ['autoClosingBrackets', 'autoClosingQuotes', 'autoClosingDelete', 'autoClosingOvertype']) equal(editor.get(key), 'never', key)
    for (const key of ['formatOnType', 'useTabStops', 'unicodeHighlight.ambiguousCharacters']) equal(editor.get(key), false, key)
    equal(editor.get('acceptSuggestionOnEnter'), 'off')
  })

  it('reports the problems of an open draft, each with a link to its rule', async () => {
    const { uri } = await open(DECISION)
    const found = await awaitProblem(uri, 'citation-ascii-d')
    const link = typeof found.code === 'object' && 'target' in found.code ? found.code.target.toString(true) : ''
    equal(link, 'but-phap-rule:/citation-ascii-d.md', 'the code links to the page:')
    const page = await workspace.openTextDocument(Uri.parse(link))
    ok(page.getText().startsWith('# citation-ascii-d'), `the page says “${page.getText().slice(0, 60)}”`)
    ok(problem(uri, 'numbering-gap'), 'the gap after khoản 2 is reported')
    ok(problem(uri, 'noi-nhan-luu-form'), 'the form of “Lưu” is reported')
  })

  it('lists units in the outline by their numbers', async () => {
    const { uri } = await open(DECISION)
    const symbols = await eventually('the outline', async () => {
      const list = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri)
      return list?.length ? list : undefined
    })
    const names = flatten(symbols).map(({ name }) => name)
    ok(names.some((name) => name.startsWith('Điều 2. Nhiệm vụ')), `Điều 2 is in ${names.join(' | ')}`)
    ok(names.some((name) => name.startsWith('Nơi nhận')), 'Nơi nhận is in the outline')
  })

  it('folds articles', async () => {
    const document = await open(DECISION)
    const ranges = await eventually('folding', async () => commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri))
    const line = document.getText().split('\n').findIndex((text) => text.startsWith('Điều 2.'))
    ok(ranges.some(({ start }) => start === line), 'Điều 2 can be folded')
  })

  it('names the rule in a hover', async () => {
    const { uri } = await open(DECISION)
    const { range } = await awaitProblem(uri, 'citation-ascii-d')
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, range.start)
    const text = hovers.flatMap(({ contents }) => contents).map((content) => typeof content === 'string' ? content : content.value).join('\n')
    ok(text.includes('](command:butPhap.showRule?%5B%22citation-ascii-d%22%5D)'), `the hover leads to the page: “${text}”`)
  })

  it('mends a problem by its quick fix, and the problem goes', async () => {
    const document = await open(DECISION)
    const { range } = await awaitProblem(document.uri, 'citation-ascii-d')
    const edit = await eventually('the fix', async () => {
      // The editor gives the question up when another extension registers its actions meanwhile.
      const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, 'quickfix').then((found) => found, () => [])
      return actions.find(({ title }) => title.includes('30/2020/NĐ-CP'))?.edit
    })
    ok(await workspace.applyEdit(edit), 'the edit is applied')
    ok(document.getText().includes('30/2020/NĐ-CP'), 'the symbol has its Đ')
    await eventually('the problem to go', () => !problem(document.uri, 'citation-ascii-d'))
  })

  it('mends all that is safe in one step that can be undone', async () => {
    const document = await open(DECISION)
    await awaitProblem(document.uri, 'duplicate-word')
    const before = document.getText()
    await commands.executeCommand('butPhap.fixFile')
    await eventually('the fixes', () => !document.getText().includes('theo theo'))
    ok(/^- Lưu: VT, NC\.$/m.test(document.getText()), 'the line “Lưu” has its form')
    await eventually('the safe problems to go', () => !problem(document.uri, 'duplicate-word') && !problem(document.uri, 'noi-nhan-luu-form'))
    ok(problem(document.uri, 'numbering-gap'), 'a renumbering is left to the drafter')
    await window.showTextDocument(document)
    await commands.executeCommand('undo')
    equal(document.getText(), before, 'one undo takes all fixes back:')
  })

  it('follows the text as it is typed', async () => {
    const document = await workspace.openTextDocument({ language: 'vbpl', content: 'Điều 1. Một\n1. Một.\n2. Hai.\nĐiều 2. Hai\n' })
    const editor = await window.showTextDocument(document)
    equal(document.uri.scheme, 'untitled')
    await editor.edit((edit) => edit.insert(document.lineAt(3).range.start, '4. Bốn.\n'))
    await awaitProblem(document.uri, 'numbering-gap')
    await editor.edit((edit) => edit.replace(new Range(3, 0, 3, 1), '3'))
    await eventually('the problem to go', () => !problem(document.uri, 'numbering-gap'))
  })

  const STRUCTURED = 'Điều 1. Một\n1. Một.\n2. Hai theo khoản 1 Điều này.\nĐiều 2. Hai\n1. Theo khoản 2 Điều 1.\n2. Theo khoản 1 Điều này.\nĐiều 3. Ba\nHết.\n'
  const openText = async (content: string): Promise<TextDocument> => {
    const document = await workspace.openTextDocument({ language: 'vbpl', content })
    await window.showTextDocument(document)
    await eventually('the editor', () => window.activeTextEditor?.document === document)
    return document
  }

  it('leads from a reference to its unit and back', async () => {
    const { uri } = await openText(STRUCTURED)
    const place = new Range(4, 10, 4, 10).start
    const [link] = await eventually('the definition', async () => {
      const links = await commands.executeCommand<LocationLink[]>('vscode.executeDefinitionProvider', uri, place)
      return links?.length ? links : undefined
    })
    equal(link!.targetSelectionRange!.start.line, 2)
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, place)
    const text = hovers.flatMap(({ contents }) => contents).map((content) => typeof content === 'string' ? content : content.value).join('\n')
    ok(text.includes('**Khoản 2 Điều 1**') && text.includes('Hai theo khoản 1'), `the hover shows the unit: “${text}”`)
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri)
    equal(lenses.filter(({ range }) => range.start.line === 2).map(({ command }) => command?.title), ['1 chỗ viện dẫn'])
    await commands.executeCommand(lenses[0]!.command!.command, ...lenses[0]!.command!.arguments!)
    await commands.executeCommand('closeReferenceSearch')
    const [grown] = await commands.executeCommand<SelectionRange[]>('vscode.executeSelectionRangeProvider', uri, [place])
    const lines: number[] = []
    for (let one: SelectionRange | undefined = grown; one; one = one.parent) lines.push(one.range.end.line - one.range.start.line)
    ok(lines.includes(0) && lines.includes(2), `the selection grows to the Điều: ${lines.join(' ')}`)
  })

  it('adds the next unit with its number, in one step that can be undone', async () => {
    const document = await openText(STRUCTURED)
    // As a key would: what the test sets in the editor may be overtaken by news of where the cursor was before.
    await commands.executeCommand('cursorMove', { to: 'down', by: 'line', value: 5 })
    await eventually('the cursor', () => window.activeTextEditor?.document === document && window.activeTextEditor.selection.active.line === 5)
    // It asks on which level; the innermost is offered first.
    const added = commands.executeCommand('butPhap.addNextUnit')
    await eventually('the new khoản', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
      return document.lineAt(6).text === '3. '
    })
    await added
    equal([window.activeTextEditor!.selection.active.line, window.activeTextEditor!.selection.active.character], [6, 3])
    await commands.executeCommand('undo')
    equal(document.getText(), STRUCTURED, 'one undo takes it back:')
  })

  it('numbers a list anew by its light bulb, and the references follow', async () => {
    const document = await openText(STRUCTURED.replace('2. Hai theo', '3. Hai theo').replace('khoản 2 Điều 1', 'khoản 3 Điều 1'))
    const { range } = await awaitProblem(document.uri, 'numbering-gap')
    const edit = await eventually('the action', async () => {
      const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, 'quickfix').then((found) => found, () => [])
      return actions.find(({ title }) => title.startsWith('Đánh số lại và sửa các chỗ viện dẫn (1'))?.edit
    })
    ok(await workspace.applyEdit(edit), 'the edit is applied')
    equal(document.getText(), STRUCTURED)
    await commands.executeCommand('undo')
    ok(document.getText().includes('khoản 3 Điều 1'), 'one undo takes numbers and references back')
  })

  it('formats between the words', async () => {
    const document = await openText(STRUCTURED.replace('1. Một.', '1. Một .'))
    const edits = await eventually('the edits', async () => {
      const found = await commands.executeCommand<TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, { tabSize: 2, insertSpaces: true })
      return found?.length ? found : undefined
    })
    equal(edits.map(({ range, newText }) => [range.start.line, newText]), [[1, '']])
  })

  it('checks the drafts of the workspace that are not open', async () => {
    const uri = file('quyet-dinh-quy-pham.vbpl')
    ok(!workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()), 'it is not open')
    await awaitProblem(uri, 'numbering-gap')
  })

  it('speaks English when told to', async () => {
    const { uri } = await open(DECISION)
    const vietnamese = (await awaitProblem(uri, 'numbering-gap')).message
    const settings = workspace.getConfiguration('butPhap')
    await settings.update('language', 'en', ConfigurationTarget.Global)
    const english = await eventually('the English message', () => [problem(uri, 'numbering-gap')?.message].find((message) => message && message !== vietnamese))
    ok(!/[ạảãăâđêôơư]/u.test(english.replace(/“[^”]*”|Điều \d+|khoản|điểm/giu, '')), `the message is English: ${english}`)
    await settings.update('language', undefined, ConfigurationTarget.Global)
    await eventually('the Vietnamese message', () => problem(uri, 'numbering-gap')?.message === vietnamese)
  })

  it('switches a rule off in .but-phap.json', async () => {
    const { uri } = await open(DECISION)
    await awaitProblem(uri, 'numbering-gap')
    void commands.executeCommand('butPhap.disableRule', { uri: uri.toString(), change: { rule: 'numbering-gap', scope: 'file' } })
    await eventually('the problem to go', () => !problem(uri, 'numbering-gap'))
    ok(problem(uri, 'citation-space-in-symbol'), 'other rules go on')
    const written = new TextDecoder().decode(await workspace.fs.readFile(file('.but-phap.json')))
    equal((JSON.parse(written) as { files: Array<{ rules: unknown }> }).files[0]!.rules, { 'numbering-gap': 'off' })
    await workspace.fs.delete(file('.but-phap.json'))
    await awaitProblem(uri, 'numbering-gap')
  })

  it('turns any open text into a draft', async () => {
    const document = await workspace.openTextDocument({ language: 'plaintext', content: 'Điều 1. Một\n1. Một.\n3. Ba.\nĐiều 2. Hai\n' })
    await window.showTextDocument(document)
    await commands.executeCommand('butPhap.markAsDraft')
    const draft = await eventually('the language', () => [window.activeTextEditor?.document].find((each) => each?.languageId === 'vbpl'))
    await awaitProblem(draft.uri, 'numbering-gap')
  })

  it('exports a draft to Word, and reads it back to the letter', async () => {
    const document = await open(DECISION)
    const target = file('xuat-ra.docx')
    await commands.executeCommand('butPhap.exportWord', target)
    await commands.executeCommand('butPhap.importWord', target)
    const draft = await eventually('the draft', () => [window.activeTextEditor?.document].find((each) => each?.isUntitled && each.languageId === 'vbpl' && each.getText().includes('Hoàng Minh Đức')))
    equal(draft.getText().replaceAll('\r\n', '\n'), document.getText().replaceAll('\r\n', '\n'))
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await workspace.fs.delete(target)
  })

  it('checks a Word file from the explorer and writes its problems into a copy as comments', async () => {
    await open(DECISION)
    const source = file('kiem-tra.docx'), copy = file('nhan-xet.docx')
    await commands.executeCommand('butPhap.exportWord', source)
    await commands.executeCommand('butPhap.checkWord', source)
    const document = await eventually('the reading', () => [window.activeTextEditor?.document].find((each) => each?.uri.scheme === 'but-phap-word'))
    equal(document.uri.path.endsWith('/kiem-tra.docx'), true)
    const found = await awaitProblem(document.uri, 'numbering-gap')
    ok(/^(?:4\.|e\))/u.test(document.lineAt(found.range.start.line).text), 'the problem is at its paragraph')
    await commands.executeCommand('butPhap.writeWordComments', source, copy)
    ok((await workspace.fs.readFile(copy)).length > (await workspace.fs.readFile(source)).length, 'the copy has comments')
    for (const each of [source, copy]) await workspace.fs.delete(each)
    await commands.executeCommand('workbench.action.closeActiveEditor')
  })

  it('shows the pages beside the editor, and writes a page to print', async () => {
    await open(DECISION)
    await commands.executeCommand('butPhap.preview')
    await eventually('the preview', () => window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.startsWith('Xem trước: '))))
    const page = file('in.html')
    await window.showTextDocument(await open(DECISION), 1)
    await commands.executeCommand('butPhap.print', page)
    ok(new TextDecoder().decode(await workspace.fs.readFile(page)).includes('size: A4'), 'the page can be printed')
    await workspace.fs.delete(page)
    for (const { tabs } of window.tabGroups.all) for (const tab of tabs) if (tab.label.startsWith('Xem trước: ')) await window.tabGroups.close(tab)
  })

  it('compares a draft with another text', async () => {
    await open(DECISION)
    await commands.executeCommand('butPhap.compareDraft', file('quyet-dinh-quy-pham.vbpl'))
    await eventually('the comparison', () => window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.startsWith('So sánh: '))))
    for (const { tabs } of window.tabGroups.all) for (const tab of tabs) if (tab.label.startsWith('So sánh: ')) await window.tabGroups.close(tab)
  })

  it('goes on after a restart of the server', async () => {
    const { uri } = await open(DECISION)
    await awaitProblem(uri, 'numbering-gap')
    await commands.executeCommand('butPhap.restartServer')
    await awaitProblem(uri, 'numbering-gap')
  })
})

const flatten = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] => symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)])
