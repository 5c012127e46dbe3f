// node test/vscode/ui.mjs --vsix FILE: installs the packaged extension in a real workbench, uses it as a drafter would, takes pictures.
import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openBrowser, startServer } from './host.mjs'
import { replay } from './typing.mjs'
import { userOf } from './user.mjs'

const { values: args } = parseArgs({ options: { vsix: { type: 'string', default: 'out/but-phap.vsix' }, out: { type: 'string', default: 'out/ui' } } })
const pictures = path.resolve(args.out)
rmSync(pictures, { recursive: true, force: true })
mkdirSync(pictures, { recursive: true })
const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'vscode-ws-')), 'du-thao')
cpSync('test/samples', folder, { recursive: true }) // the user writes
const onDisk = (name) => readFileSync(path.join(folder, name), 'utf8')
const DECISION = 'quyet-dinh-to-cong-tac.vbpl'

const started = Date.now()
const server = await startServer({ vsix: [args.vsix], settings: {
  'window.menuBarVisibility': 'hidden', 'workbench.colorTheme': 'Default Dark Modern', 'editor.minimap.enabled': false,
  // DejaVu Sans Mono, which Debian brings with Chromium, draws the marks of Vietnamese letters beside them.
  'editor.fontFamily': "'Liberation Mono', 'DejaVu Sans'", 'editor.fontSize': 13, 'editor.lineHeight': 20,
} })
const { browser, page } = await openBrowser(server.origin, { width: 1400, height: 900 })
const user = userOf(page, pictures)
const problemRow = (text) => page.locator('.markers-panel .monaco-list-row', { hasText: text }).first()
const steps = []
const step = (name, run) => steps.push({ name, run })

step('opens the folder of drafts', async () => {
  await page.goto(server.url(folder))
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: DECISION }).waitFor({ timeout: 60_000 })
})

step('a draft shows squiggles, Problems and Outline', async () => {
  await user.open(DECISION)
  await page.locator('.cdr.squiggly-error').first().waitFor({ timeout: 40_000 })
  await page.locator('.cdr.squiggly-warning').first().waitFor()
  await user.command('Problems: Focus on Problems View')
  await problemRow('numbering-gap').waitFor()
  await user.command('Explorer: Focus on Outline View')
  await giveOutlineRoom()
  await page.locator('.outline-pane .monaco-list-row', { hasText: 'Điều 2. Nhiệm vụ' }).waitFor()
  await page.locator('.outline-pane .monaco-list-row', { hasText: 'Nơi nhận' }).waitFor()
  await user.shot('1-problems-outline')
})

step('the status bar names the draft and counts its problems', async () => {
  await user.status('Quyết định 125/QĐ-UBND').waitFor()
  assert.match(await user.status('Quyết định 125/QĐ-UBND').innerText(), /\d/)
})

step('long lines wrap and Vietnamese letters stand without boxes', async () => {
  const [editor, widest] = await Promise.all([
    page.locator('.editor-instance').first().boundingBox(),
    page.locator('.editor-instance .view-lines .view-line > span').evaluateAll((lines) => Math.max(...lines.map((line) => line.getBoundingClientRect().right))),
  ])
  assert(widest <= editor.x + editor.width, 'a line runs out of the window')
  assert.equal(await page.locator('.cdr.unicode-highlight').count(), 0)
})

step('a hover says what is wrong, names the rule and leads to its page', async () => {
  const { x, y, width, height } = await page.locator('.cdr.squiggly-error').first().boundingBox()
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.locator('.monaco-hover', { hasText: 'citation-ascii-d' }).first().waitFor()
  await user.shot('2-hover')
  await page.locator('.monaco-hover a.code-link', { hasText: 'citation-ascii-d' }).first().click()
  await page.locator('.tab.active', { hasText: 'citation-ascii-d' }).waitFor()
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame')
  await preview.locator('h1', { hasText: 'citation-ascii-d' }).waitFor()
  await user.shot('3-rule-page')
  await user.closeTab('citation-ascii-d')
})

step('the code of a row in Problems leads to the rule as well', async () => {
  await user.command('Problems: Focus on Problems View')
  await problemRow('numbering-gap').locator('a', { hasText: 'numbering-gap' }).click()
  await page.locator('.tab.active', { hasText: 'numbering-gap' }).waitFor()
  await user.closeTab('numbering-gap')
})

step('a quick fix mends the problem under the cursor', async () => {
  await user.goTo('30/2020/ND')
  const fix = await user.lightBulb('NĐ')
  await user.shot('4-quick-fix')
  await fix.click()
  await user.editorShows(/30\/2020\/NĐ-CP/)
})

step('one command mends all that is safe', async () => {
  await user.command('Bút Pháp: Sửa các lỗi sửa được')
  await user.toast(/Đã sửa \d+ chỗ/).waitFor()
  await page.keyboard.press('Control+s')
  await page.locator(`.tab.active:not(.dirty)[data-resource-name="${DECISION}"]`).waitFor()
  const text = onDisk(DECISION)
  assert.match(text, /^- Lưu: VT, NC\.$/m)
  assert.doesNotMatch(text, /theo theo/)
  assert.match(text, /^4\. Ông Lê Văn Cường/m, 'a renumbering is left to the drafter')
  await user.clearToasts()
})

step('a snippet is offered as its prefix is typed, and its tab stops are filled', async () => {
  await page.locator('.editor-instance .view-lines').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('nn-kh', { delay: 40 })
  const row = page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'nn-kh' })
  await row.waitFor()
  await user.shot('5-snippet')
  await row.click()
  await user.editorShows(/Nơi nhận:\s+- …;\s+- Lưu: VT, đơn vị\./)
  await page.keyboard.insertText('Các sở, ban, ngành')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('NC')
  await user.editorShows(/- Các sở, ban, ngành;\s+- Lưu: VT, NC\./)
  await page.keyboard.press('Escape')
})

step('what an input method sends arrives as it was meant', async () => {
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  // UniKey and its like send the raw letters, then Backspaces, then the letters with their marks; Enter and brackets in between.
  for (const [raw, back, marked] of [['Dieu', 4, 'Điều'], [' 9. (Viec', 3, 'iệc'], [' dat) “a”', 8, 'đất) “a”']]) {
    await page.keyboard.type(raw)
    for (let i = 0; i < back; i++) await page.keyboard.press('Backspace')
    await page.keyboard.insertText(marked)
  }
  await page.keyboard.press('Enter')
  await page.keyboard.type('a) ')
  await page.keyboard.insertText('một;')
  await user.editorShows(/^Điều 9\. \(Việc đất\) “a”$/m)
  await user.editorShows(/^a\) một;$/m)
})

step('the kind is chosen from the status bar and kept in .but-phap.json', async () => {
  await user.status('Quyết định 125/QĐ-UBND').click()
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Chọn loại văn bản' }).waitFor()
  await user.shot('6-menu')
  await user.choose('Chọn loại văn bản', { title: 'Bút Pháp', asks: true })
  await user.choose('Nghị quyết', { title: 'Văn bản này thuộc loại nào?' })
  await user.status('Nghị quyết 125/QĐ-UBND').waitFor()
  const { files } = JSON.parse(onDisk('.but-phap.json'))
  assert.deepEqual(files, [{ path: `./${DECISION}`, kind: 'nghi-quyet' }])
})

step('a rule is switched off for this file by the light bulb', async () => {
  await user.goTo('4. Ông Lê')
  await page.keyboard.press('Home')
  await (await user.lightBulb('Tắt quy tắc numbering-gap trong tệp này')).click()
  await user.toast('numbering-gap').waitFor()
  assert.deepEqual(JSON.parse(onDisk('.but-phap.json')).files[0].rules, { 'numbering-gap': 'off' })
  await user.clearToasts()
})

step('all drafts of the folder are checked', async () => {
  await user.command('Bút Pháp: Kiểm tra mọi văn bản')
  await user.toast(/Đã kiểm tra 4 văn bản/).waitFor()
  await problemRow('quyet-dinh-quy-pham.vbpl').waitFor()
  await user.shot('7-folder')
  await user.clearToasts()
})

step('the level of the check is chosen and kept in .but-phap.json', async () => {
  for (const level of ['Kỹ', 'Tối thiểu', 'Chuẩn']) {
    await user.open(DECISION)
    await user.command('Bút Pháp: Chọn mức kiểm tra', { asks: true })
    await user.shot('11-level')
    await user.choose(level)
    const written = { 'Kỹ': 'ky', 'Tối thiểu': 'toi-thieu', 'Chuẩn': 'chuan' }[level]
    for (const end = Date.now() + 10_000; JSON.parse(onDisk('.but-phap.json') || '{}').level !== written; await page.waitForTimeout(50)) assert(Date.now() < end, `${level} was not written`)
  }
})

step('the ledger lists what the drafts cite and leads to a place', async () => {
  await user.command('Bút Pháp: Mở sổ văn bản được viện dẫn', { asks: true })
  await page.locator('.quick-input-title', { hasText: 'Sổ văn bản được viện dẫn' }).waitFor()
  await user.shot('13-ledger')
  await user.choose('72/2025/QH15')
  await page.locator('.tab.active', { hasText: 'quyet-dinh-quy-pham.vbpl' }).waitFor()
})

step('known problems are kept quiet', async () => {
  await user.open('quyet-dinh-quy-pham.vbpl')
  await user.goTo('Điều 4. Cập nhật')
  await page.locator('.cdr.squiggly-error').first().waitFor()
  await user.command('Bút Pháp: Ghi nhận các vấn đề hiện có', { asks: true })
  await user.choose('Văn bản này')
  await user.toast(/Đã ghi nhận \d+ vấn đề của 1 văn bản/).waitFor()
  assert.ok(onDisk('.but-phap-baseline.json').includes('quyet-dinh-quy-pham.vbpl'))
  await page.locator('.cdr.squiggly-error, .cdr.squiggly-warning').first().waitFor({ state: 'detached' })
  await user.shot('14-known')
  await user.clearToasts()
})

step('a text that is not saved becomes a draft, and its kind is chosen', async () => {
  await user.command('New Untitled Text File')
  await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor()
  await page.keyboard.insertText('Điều 1. Một\n1. Một.\n3. Ba.\nĐiều 2. Hai')
  await user.command('Bút Pháp: Coi tệp này là dự thảo')
  await page.locator('.cdr.squiggly-error').first().waitFor()
  await user.command('Bút Pháp: Chọn loại văn bản', { asks: true })
  await user.choose('Kế hoạch', { title: 'Văn bản này thuộc loại nào?' })
  await user.status('Kế hoạch').waitFor()
  await user.toast('chỉ giữ đến khi đóng').waitFor()
  await user.clearToasts()
})

step('a Markdown draft in a light theme', async () => {
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Control+t')
  await user.choose('Light Modern')
  await page.locator('.monaco-workbench.vs').waitFor()
  await user.open('ke-hoach-so-hoa.vbpl.md')
  await user.goTo('d) Phông các sở')
  await page.locator('.cdr.squiggly-error').first().waitFor()
  await user.status('Kế hoạch').waitFor()
  await user.command('Explorer: Focus on Outline View')
  await page.locator('.outline-pane .monaco-list-row', { hasText: 'MỤC ĐÍCH' }).first().waitFor()
  await user.shot('8-markdown-light')
})

step('an attached regulation has an outline of its own', async () => {
  await user.open('quyet-dinh-quy-pham.vbpl')
  await page.locator('.outline-pane .monaco-list-row', { hasText: 'Chương I' }).first().waitFor()
  await user.goTo('Điều 4. Cập nhật')
  await user.shot('9-attachment-light')
})

step('renumbering says what changes, shows it beside the draft, and one undo takes it back', async () => {
  await user.command('Bút Pháp: Đánh lại số và sửa các chỗ viện dẫn')
  const dialog = page.locator('.monaco-dialog-box', { hasText: /Đánh lại \d+ số, sửa \d+ chỗ viện dẫn/ })
  await dialog.waitFor()
  await user.shot('10-renumber-asks')
  await dialog.locator('.monaco-button', { hasText: 'Xem trước' }).click()
  await page.locator('.tab.active', { hasText: 'trước và sau khi đổi' }).waitFor()
  await page.locator('.monaco-diff-editor .editor.modified .view-line', { hasText: /Điều\s3\.\sCập/ }).first().waitFor()
  await page.locator('.quick-input-title', { hasText: 'Đánh lại' }).waitFor()
  await user.shot('11-renumber-preview')
  await user.choose('Áp dụng', { title: 'Đánh lại' })
  await page.locator('.tab', { hasText: 'trước và sau khi đổi' }).waitFor({ state: 'detached' })
  await user.editorShows(/khoản 2\s+Điều 4 Quy định này/)
  await page.locator('.editor-instance .view-lines').first().click()
  await page.keyboard.press('Control+z')
  await user.editorShows(/khoản 2\s+Điều 5 Quy định này/)
  await user.editorShows(/Điều 4\. Cập nhật/)
})

step('a line above a unit leads to what refers to it', async () => {
  await user.goTo('Điều 5. Khai')
  await page.locator('.codelens-decoration a:visible', { hasText: 'chỗ viện dẫn' }).last().click({ force: true })
  await page.locator('.peekview-widget', { hasText: 'khoản 2 Điều 5' }).first().waitFor()
  await user.shot('12-references')
})

const partRow = (text) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first()

step('the view of the structure lists the parts with their problems, and follows the cursor', async () => {
  await user.open(DECISION)
  await user.command('Bút Pháp: Focus on Bố cục văn bản View')
  await partRow('Điều 2. Nhiệm vụ').waitFor()
  assert.match(await partRow('Điều 2. Nhiệm vụ').getAttribute('aria-label'), /Điều 2\. Nhiệm vụ.*, \d+ (?:lỗi|cảnh báo)/)
  await user.goTo('4. Ông Lê')
  await page.locator('.pane-body .monaco-list-row.selected', { hasText: '4. Ông Lê' }).waitFor()
  await user.shot('15-structure')
})

step('the view is reached and used by the keyboard', async () => {
  await user.command('Bút Pháp: Focus on Bố cục văn bản View')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.locator('.pane-body .monaco-list-row.focused', { hasText: 'QUYẾT ĐỊNH' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.statusbar-item', { hasText: /Ln \d+, Col 1\b/ }).waitFor()
  await page.locator('.monaco-list:focus .monaco-list-row.focused, .monaco-list-row.focused').first().waitFor()
})

step('the view is filtered, with marks or without', async () => {
  await user.command('Bút Pháp: Lọc bố cục văn bản', { asks: true })
  await user.answer('nhiem vu')
  await partRow('Điều 2. Nhiệm vụ').waitFor()
  await partRow('Nơi nhận').waitFor({ state: 'detached' })
  await user.command('Bút Pháp: Bỏ lọc bố cục văn bản')
  await partRow('Nơi nhận').waitFor()
})

step('a new draft comes of a few questions, and its blanks are filled in with Tab', async () => {
  await user.command('Bút Pháp: Soạn văn bản mới', { asks: true })
  await user.choose('Văn bản hành chính', { title: 'thuộc hệ thống nào', asks: true })
  await user.choose('Quyết định (quy định trực tiếp)', { title: 'theo mẫu nào', asks: true })
  await user.shot('16-new-issuer')
  await user.choose('Ủy ban nhân dân tỉnh Sông Lam', { title: 'cơ quan nào ban hành', asks: true })
  await user.choose('Về việc thành lập Tổ soạn thảo', { title: 'trích yếu', asks: true })
  await user.choose('Cấp phó ký thay', { title: 'ai ký', asks: true })
  await user.choose('Nguyễn Văn An', { title: 'họ và tên người ký' })
  await user.editorShows(/Về việc thành lập Tổ soạn thảo/)
  await page.keyboard.insertText('Nghị định số 150/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('Giám đốc Sở Tư pháp')
  await user.editorShows(/Căn cứ Nghị định số 30\/2020\/NĐ-CP .*;\s+Theo đề nghị của Giám đốc Sở Tư pháp\./)
  await user.shot('17-new-draft')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+End')
  await user.editorShows(/KT\. CHỦ TỊCH\s+PHÓ CHỦ TỊCH\s+Nguyễn Văn An/)
})

step('a ground is offered as it is typed and taken with Tab; Enter stays a new line', async () => {
  await user.goTo('Theo đề nghị của')
  await page.keyboard.press('Home')
  await page.keyboard.insertText('Căn cứ ')
  await user.editorShows(/Căn cứ Theo đề nghị/)
  await page.keyboard.press('Enter')
  await page.locator('.statusbar-item', { hasText: /Ln \d+, Col 1\b/ }).waitFor()
  await page.keyboard.press('ArrowLeft')
  // As fast as a quick typist, and not in no time at all.
  for (const key of 'Luat dat') {
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page.waitForTimeout(80)
  }
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Luật Đất đai' }).first().waitFor()
  await user.shot('18-ground')
  await page.keyboard.press('Tab')
  await user.editorShows(/Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;/)
})

step('what input methods send by Telex and VNI says in a draft what it says in a plain field', async () => {
  await replay({ page, folder, words: Number(process.env.TYPING_WORDS ?? 60), report: (line) => console.log(`       ${line}`) })
})

step('the walkthrough stands, and all is legible in high contrast', async () => {
  await user.command('Welcome: Open Walkthrough', { asks: true })
  await user.choose('Bắt đầu với Bút Pháp')
  await page.locator('.getting-started-step', { hasText: 'Soạn văn bản mới theo mẫu' }).first().waitFor()
  await user.shot('19-walkthrough')
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Control+t')
  await user.choose('Dark High Contrast')
  await page.locator('.monaco-workbench.hc-black').waitFor()
  await page.locator(`.tab[data-resource-name="${DECISION}"]`).click()
  await user.command('Bút Pháp: Focus on Bố cục văn bản View')
  await partRow('Điều 2. Nhiệm vụ').waitFor()
  await user.shot('20-high-contrast')
})

step('the pages stand beside the editor, follow the cursor, and lead back to their lines', async () => {
  await user.open('quyet-dinh-quy-pham.vbpl')
  await user.goTo('Điều 4. Cập nhật')
  await user.command('Bút Pháp: Xem trước trang in')
  const pages = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
  await pages.locator('.page').nth(1).waitFor()
  assert.match(await pages.locator('.here').innerText(), /^Điều 4\. Cập nhật/)
  await user.goTo('Điều 5. Khai thác')
  await pages.locator('.here', { hasText: 'Điều 5. Khai thác' }).waitFor()
  await user.shot('21-preview')
  await pages.locator('p', { hasText: 'Chương II' }).first().click()
  await page.locator('.statusbar-item', { hasText: /Ln 52/ }).waitFor()
})

step('the checker ends and comes back: status bar, structure and problems are whole again', async () => {
  await user.open('ke-hoach-so-hoa.vbpl.md')
  await user.command('Bút Pháp: Focus on Bố cục văn bản View')
  await user.goTo('d) Phông các sở')
  await user.status('Kế hoạch').waitFor()
  const before = await user.status('Kế hoạch').innerText()
  await endChecker()
  await user.status('Kế hoạch').waitFor()
  assert.equal(await user.status('Kế hoạch').innerText(), before)
  assert.equal(await page.locator('.notification-toast').count(), 0, 'it comes back without a word')
  await page.locator('.cdr.squiggly-error').first().waitFor()
  // What is typed now is read by the new one.
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('đ) Phông thêm')
  await partRow('đ) Phông thêm').waitFor()
  await user.shot('22-restarted')
})

step('a checker that ends again and again is left alone, which the user reads in words, and started at a command', async () => {
  for (let ends = 1; ends < 4; ends++) {
    await endChecker()
    await page.locator('.cdr.squiggly-error').first().waitFor()
  }
  process.kill(server.checkers()[0], 'SIGKILL')
  await user.toast('dừng nhiều lần liên tiếp nên không tự khởi động lại nữa').waitFor()
  await user.status('Kế hoạch').waitFor({ state: 'detached' })
  await user.shot('23-stopped')
  await page.keyboard.insertText(' sau')
  await user.command('Bút Pháp: Khởi động lại bộ kiểm tra')
  await user.status('Kế hoạch').waitFor()
  await partRow('đ) Phông thêm sau').waitFor()
  await page.locator('.cdr.squiggly-error').first().waitFor()
  await user.clearToasts()
})

/** Ends the checker as a crash would, and waits for the next. */
async function endChecker() {
  await page.waitForTimeout(500) // the one before has come to rest
  const [before, ...more] = server.checkers()
  assert(before && more.length === 0, 'one checker runs')
  process.kill(before, 'SIGKILL')
  for (const end = Date.now() + 15_000; server.checkers().every((pid) => pid === before); await page.waitForTimeout(50)) assert(Date.now() < end, 'no other checker was started')
}

/** Drags the edge between files and Outline up: rows that are not seen are not in the page. */
async function giveOutlineRoom() {
  const boxOf = (locator) => locator.boundingBox()
  for (let tries = 0; tries < 6; tries++) {
    const header = await boxOf(page.locator('.pane-header', { hasText: 'Outline' }))
    if (header.y < 300) return
    const edges = await Promise.all((await page.locator('.sidebar .monaco-sash.horizontal:not(.disabled)').all()).map(boxOf))
    const edge = edges.find((box) => box && Math.abs(box.y + box.height / 2 - header.y) < 6)
    if (edge) {
      const [x, y] = [edge.x + edge.width / 2, edge.y + edge.height / 2]
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x, 210, { steps: 8 })
      await page.mouse.up()
      await page.mouse.move(x, 400)
    }
    await page.waitForTimeout(300) // the panes come to rest
  }
}

let passed = 0, failed = 0
for (const { name, run } of steps) {
  const from = Date.now()
  try {
    await run()
    passed++
    console.log(`  ok   ${name} (${Date.now() - from} ms)`)
  } catch (error) {
    failed++
    console.log(`  FAIL ${name}\n${error.stack ?? error}`)
    await user.shot('failed').catch(() => {})
    break // the steps build on each other
  }
}
await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 5000))])
await server.stop()
if (existsSync(folder)) rmSync(path.dirname(folder), { recursive: true, force: true })
const skipped = steps.length - passed - failed
console.log(`${((Date.now() - started) / 1000).toFixed(1)} s, pictures in ${path.relative('.', pictures)}${skipped ? `, ${skipped} steps not reached` : ''}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
