import { commands, type CompletionList, type Position, Range, type TextDocument, window, workspace } from 'vscode'
import { equal, eventually, ok } from './assert.ts'

/** A draft that has no file, opened with a text; `|` is where the cursor is. */
async function draftOf(marked: string): Promise<{ document: TextDocument; cursor: Position }> {
  const offset = marked.indexOf('|')
  const document = await workspace.openTextDocument({ language: 'vbpl', content: marked.slice(0, offset) + marked.slice(offset + 1) })
  await window.showTextDocument(document)
  return { document, cursor: document.positionAt(offset) }
}

describe('writing in VS Code', () => {
  it('has its commands, and a view of the structure', async () => {
    const all = await commands.getCommands(true)
    for (const command of ['newDraft', 'structure.filter', 'structure.focus', 'structure.moveUp']) ok(all.includes(`butPhap.${command}`), command)
    await commands.executeCommand('butPhap.structure.focus')
  })

  it('offers grounds, and takes the place of what they begin with alone', async () => {
    const { document, cursor } = await draftOf('QUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\nCăn cứ Luật Tổ|\nCăn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;\nQUYẾT ĐỊNH:\nĐiều 1. Một.\n')
    const item = await eventually('the ground', async () => {
      const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, cursor)
      return items.find(({ label }) => (typeof label === 'string' ? label : label.label).startsWith('Luật Tổ chức chính quyền địa phương'))
    })
    const range = item.range instanceof Range ? item.range : item.range!.replacing
    equal(document.getText(range), 'Luật Tổ', 'what is replaced:')
    equal(item.commitCharacters, undefined, 'no character accepts it:')
  })

  it('opens a whole draft from the questions, with the blanks to be filled in', async () => {
    const before = window.activeTextEditor?.document
    const done = commands.executeCommand('butPhap.newDraft')
    const isThere = (): TextDocument | undefined => [window.activeTextEditor?.document].find((document) => document && document !== before && document.isUntitled && document.getText().includes('[… '))
    // Each question takes the first of its answers.
    const document = await eventually('the draft', async () => {
      await new Promise((resolve) => setTimeout(resolve, 250))
      if (!isThere()) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
      return isThere()
    }, 25_000)
    await done
    equal(document.languageId, 'vbpl')
    ok(/^HỘI ĐỒNG NHÂN DÂN\nTỈNH HÀ TĨNH\nSố: {7}\/\d{4}\/NQ-HĐND\n/u.test(document.getText()), document.getText().slice(0, 120))
    ok(!window.activeTextEditor!.selection.isEmpty, 'the first blank is selected')
  })
})
