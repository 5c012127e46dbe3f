// node test/vscode/typing.mjs [--vsix FILE] [--words 2000]: replays what input methods send in the real editor with everything switched on.
// The user's steps (ui.mjs) replay a slice of it; TYPING_WORDS=2000 makes that the whole.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { recordings } from '../../out/test/typing.mjs'

/** Types each recording into an empty draft of the folder and saves it: the file must say what a plain text field would. */
export async function replay({ page, folder, words, report = () => {} }) {
  const cdp = await page.context().newCDPSession(page)
  for (const { name, text, strokes } of recordings(words)) {
    const file = `go-${name}.vbpl`, started = Date.now()
    writeFileSync(path.join(folder, file), '')
    await openNew(page, file)
    await page.locator('.editor-instance .view-lines').first().click()
    for (const stroke of strokes) await send(page, cdp, stroke)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+s')
    await page.locator(`.tab.active:not(.dirty)[data-resource-name="${file}"]`).waitFor()
    const saved = readFileSync(path.join(folder, file), 'utf8')
    assert.equal(saved.normalize('NFC'), text, `${name}: the draft does not say what was typed`)
    report(`${name}: ${text.split(/\s+/u).length} words, ${strokes.length} strokes, ${Date.now() - started} ms`)
    await page.keyboard.press('Control+w')
    await page.locator(`.tab[data-resource-name="${file}"]`).waitFor({ state: 'detached' })
    rmSync(path.join(folder, file))
  }
  await cdp.detach()
}

/** Opens a file that has just been written: the list of files learns of it in its own time. */
async function openNew(page, file) {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: file }).first()
  for (let tries = 1; ; tries++) {
    await page.keyboard.press('Control+p')
    await page.locator('.quick-input-widget input').first().fill(file)
    if (await row.waitFor({ timeout: 3_000 }).then(() => true, () => false)) break
    assert(tries < 5, `${file} is not in the list of files`)
    await page.keyboard.press('Escape')
  }
  await row.click()
  await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor()
}

async function send(page, cdp, { type, text }) {
  if (type === 'key') return keyOf(text) ? press(cdp, keyOf(text)) : page.keyboard.press(text)
  if (type === 'backspace') return press(cdp, { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 })
  if (type === 'sent') {
    // Windows brings the characters of an input method as keys without a place on the keyboard (VK_PACKET).
    for (const char of text) await press(cdp, { key: char, text: char, unmodifiedText: char, windowsVirtualKeyCode: 231 })
    return
  }
  if (type === 'commit') return cdp.send('Input.insertText', { text })
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 })
  await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Process', windowsVirtualKeyCode: 229 })
}

/** Down and up go out together and arrive in their order; both are waited for. */
const press = (cdp, key) => Promise.all(['keyDown', 'keyUp'].map((type) => cdp.send('Input.dispatchKeyEvent', { ...key, ...(type === 'keyUp' && { text: undefined, unmodifiedText: undefined }), type })))

/** The keys that nearly all of a text is typed with; the others the browser's driver knows. */
function keyOf(char) {
  if (char === '\n') return { key: 'Enter', code: 'Enter', text: '\r', unmodifiedText: '\r', windowsVirtualKeyCode: 13 }
  if (char === ' ') return { key: ' ', code: 'Space', text: ' ', unmodifiedText: ' ', windowsVirtualKeyCode: 32 }
  const code = /[a-z]/i.test(char) ? `Key${char.toUpperCase()}` : /\d/.test(char) ? `Digit${char}` : undefined
  return code && { key: char, code, text: char, unmodifiedText: char, windowsVirtualKeyCode: char.toUpperCase().charCodeAt(0), ...(/[A-Z]/.test(char) && { modifiers: 8 }) }
}

async function main() {
  const { openBrowser, startServer } = await import('./host.mjs')
  const { userOf } = await import('./user.mjs')
  const { values: args } = parseArgs({ options: { vsix: { type: 'string', default: 'out/but-phap.vsix' }, words: { type: 'string', default: '2000' } } })
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'vscode-ws-')), 'du-thao'), pictures = path.resolve('out/typing')
  for (const one of [folder, pictures]) mkdirSync(one, { recursive: true })
  writeFileSync(path.join(folder, 'goc.vbpl'), '')
  const server = await startServer({ vsix: [args.vsix], settings: { 'window.menuBarVisibility': 'hidden' } })
  const { browser, page } = await openBrowser(server.origin, { width: 1400, height: 900 })
  const user = userOf(page, pictures)
  let code = 0
  try {
    await page.goto(server.url(folder))
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'goc.vbpl' }).waitFor({ timeout: 60_000 })
    await replay({ page, folder, words: Number(args.words), report: (line) => console.log(line) })
  } catch (error) {
    console.log(error.stack ?? error)
    await user.shot('failed').catch(() => {})
    code = 1
  }
  await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 5000))])
  await server.stop()
  rmSync(path.dirname(folder), { recursive: true, force: true })
  process.exit(code)
}
if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
