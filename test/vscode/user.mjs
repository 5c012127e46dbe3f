// What a person does in the workbench, as functions of the page: open a file, run a command, read the editor.
import assert from 'node:assert/strict'
import path from 'node:path'

export function userOf(page, pictures) {
  page.setDefaultTimeout(20_000)
  const input = page.locator('.quick-input-widget input').first()

  async function palette(key, text) {
    await page.keyboard.press(key)
    await input.waitFor({ state: 'visible' })
    await input.fill((key === 'F1' ? '>' : '') + text)
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor()
    await page.waitForTimeout(200) // the list is filtered a moment after the text has changed
    await page.keyboard.press('Enter')
  }

  /** The text of the editor in front; wrapped lines are separate rows, so blanks and breaks are read alike. */
  const editorText = async () => (await page.locator('.editor-instance .view-lines').first().innerText()).replaceAll('\u00a0', ' ').replaceAll('\u200c', '')

  return {
    shot: (name) => page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled', timeout: 15_000 }),

    async open(name) {
      await palette('Control+p', name)
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor()
      await page.locator('.editor-instance .view-lines .view-line').first().waitFor()
    },

    /** Runs a command by its title; those that open a list of their own leave the input where it is. */
    async command(title, { asks = false } = {}) {
      await palette('F1', title)
      if (!asks) await input.waitFor({ state: 'hidden' })
    },

    /** Picks from the list that is open, once it is the one with this title. */
    async choose(text, { title = '', asks = false } = {}) {
      await input.waitFor({ state: 'visible' })
      if (title) await page.locator('.quick-input-title', { hasText: title }).waitFor()
      await input.fill(text)
      await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().waitFor()
      await page.waitForTimeout(200)
      await page.keyboard.press('Enter')
      if (!asks) await input.waitFor({ state: 'hidden' })
    },

    /** Types an answer into the input that is open. */
    async answer(text) {
      await input.waitFor({ state: 'visible' })
      await input.fill(text)
      await page.keyboard.press('Enter')
      await input.waitFor({ state: 'hidden' })
    },

    /** Puts the cursor behind a text by the editor's own search. */
    async goTo(text) {
      await page.locator('.editor-instance .view-lines').first().click()
      await page.keyboard.press('Control+f')
      const find = page.locator('.find-widget.visible .find-part textarea').first()
      await find.waitFor()
      await find.fill(text)
      await page.locator('.find-widget .matchesCount', { hasText: /^1 (?:of|trong)/ }).waitFor()
      // Escape is lost when the editor is still busy with its matches, which may even bring the box back.
      do {
        await page.keyboard.press('Escape')
        await page.waitForTimeout(200)
      } while (await page.locator('.find-widget.visible').count() > 0)
      await page.locator('.find-widget.visible').waitFor({ state: 'hidden' })
      await page.keyboard.press('ArrowRight')
    },

    /** Opens the light bulb where the cursor is; asked again while the editor is still settling. */
    async lightBulb(text) {
      const row = page.locator('.action-widget .monaco-list-row', { hasText: text }).first()
      for (let tries = 1; ; tries++) {
        await page.keyboard.press('Control+.')
        try {
          await row.waitFor({ timeout: tries < 4 ? 3_000 : 20_000 })
          return row
        } catch (error) {
          if (tries === 4) throw error
          await page.keyboard.press('Escape')
        }
      }
    },

    editorText,
    async editorShows(pattern) {
      for (const end = Date.now() + 15_000; !pattern.test(await editorText()); await page.waitForTimeout(50)) {
        assert(Date.now() < end, `the editor never showed ${pattern}`)
      }
    },

    /** By its button: a key is lost while a page of the tab's own is still taking the focus. */
    async closeTab(text) {
      await page.locator('.tab', { hasText: text }).locator('.tab-actions .action-label').click()
      await page.locator('.tab', { hasText: text }).waitFor({ state: 'detached' })
    },

    status: (text) => page.locator('.statusbar-item', { hasText: text }).first(),
    toast: (text) => page.locator('.notification-toast', { hasText: text }).first(),
    async clearToasts() {
      await palette('F1', 'Notifications: Clear All Notifications')
      await input.waitFor({ state: 'hidden' })
    },
  }
}
