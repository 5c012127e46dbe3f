/** The page that the preview shows: the pages of a draft, with the one script that lays them out. */
import type { PreviewResult } from '../server/transport/protocol.ts'

/** `line`, 0-based, is marked. `nonce` is new each time, so that no script of a draft could run, if one ever came so far. */
export function pageOf({ style, body }: Pick<PreviewResult, 'style' | 'body'>, line: number, nonce: string): string {
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
