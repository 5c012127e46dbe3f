/** Pages as a printer would have them: LibreOffice makes a PDF, poppler says where its lines stand, a picture shows the rules that are drawn. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { zip, unzip } from '../../server/word/zip.ts'
import { strFromU8, strToU8 } from 'fflate'

/** Millimetres from the upper left corner; `size` in points; `bold` and `italic` of the first words. */
export interface Line { text: string; left: number; right: number; top: number; bottom: number; size: number; bold: boolean; italic: boolean; /** Bold to its end. */ allBold: boolean }
export interface Rule { left: number; right: number; y: number }
export interface Page { width: number; height: number; lines: Line[]; rules: Rule[] }

const has = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined
export const canPrint = (): boolean => has('soffice') && has('pdftohtml') && has('pdftoppm')

/** As wide as Times New Roman and with all Vietnamese letters (Debian: fonts-croscore). The name is changed in a copy, for the words alone. */
const STAND_IN = 'Tinos'
const hasStandIn = (): boolean => spawnSync('fc-list', [STAND_IN], { encoding: 'utf8' }).stdout?.includes(STAND_IN) === true

/** poppler zooms by 3 at most. */
const DPI = 200, ZOOM = 3

/** The pages of each file, in order. One start of LibreOffice for all. */
export function print(files: readonly Uint8Array[], folder: string): Page[][] {
  mkdirSync(folder, { recursive: true })
  const standIn = hasStandIn()
  const names = files.map((bytes, i) => {
    const name = path.join(folder, `${i}.docx`)
    writeFileSync(name, standIn ? renamed(bytes) : bytes)
    return name
  })
  execFileSync('soffice', [`-env:UserInstallation=file://${path.resolve(folder, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names], { stdio: 'ignore' })
  return files.map((_, i) => pagesOf(path.join(folder, `${i}.pdf`), path.join(folder, `${i}`)))
}

function renamed(bytes: Uint8Array): Uint8Array {
  const parts = unzip(bytes)
  for (const name of ['word/styles.xml', 'word/document.xml']) parts.set(name, strToU8(strFromU8(parts.get(name)!).replaceAll('Times New Roman', STAND_IN)))
  return zip(parts)
}

function pagesOf(pdf: string, pictures: string): Page[] {
  const xml = execFileSync('pdftohtml', ['-xml', '-zoom', String(ZOOM), '-i', '-stdout', pdf], { encoding: 'utf8', maxBuffer: 1e8 })
  execFileSync('pdftoppm', ['-r', String(DPI), '-gray', pdf, pictures])
  const drawn = readdirSync(path.dirname(pictures)).filter((name) => name.startsWith(`${path.basename(pictures)}-`) && name.endsWith('.pgm')).sort()
  const sizes = new Map([...xml.matchAll(/<fontspec id="(\d+)" size="(-?\d+)"/g)].map(([, id, size]) => [id!, Number(size)]))
  return xml.split('<page ').slice(1).map((page, i) => {
    const mm = (pixels: string | undefined): number => (Number(pixels) / ZOOM) * 25.4 / 72
    const [, height, width] = /height="(\d+)" width="(\d+)"/.exec(page)!
    const chunks = [...page.matchAll(/<text top="(-?\d+)" left="(-?\d+)" width="(-?\d+)" height="(-?\d+)" font="(\d+)">(.*?)<\/text>/gs)].map(([, top, left, wide, high, font, html]) => ({
      text: html!.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'), left: mm(left), right: mm(left) + mm(wide), top: mm(top), bottom: mm(top) + mm(high),
      size: height === undefined ? 0 : (sizes.get(font!) ?? 0) / ZOOM, bold: html!.includes('<b>'), italic: html!.includes('<i>'), allBold: html!.includes('<b>'),
    })).filter(({ text }) => text.trim() !== '')
    return { width: mm(width), height: mm(height), lines: joined(chunks), rules: rulesIn(readFileSync(path.join(path.dirname(pictures), drawn[i]!))) }
  })
}

/** Words in another face are a chunk of their own. */
function joined(chunks: Line[]): Line[] {
  const lines: Line[] = []
  for (const chunk of chunks.sort((a, b) => a.top - b.top || a.left - b.left)) {
    const before = lines.findLast((line) => Math.abs(line.bottom - chunk.bottom) < 1 && chunk.left - line.right < 3 && chunk.left >= line.right - 1)
    if (!before) lines.push({ ...chunk })
    else {
      before.text += (chunk.left - before.right > 0.5 ? ' ' : '') + chunk.text
      before.right = Math.max(before.right, chunk.right)
      before.allBold &&= chunk.bold
    }
  }
  return lines
}

/** Dark rows that go on for 5 mm and are thin: drawn rules. A portable grey map: "P5 width height 255", then bytes. */
function rulesIn(pgm: Buffer): Rule[] {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'))!
  const wide = Number(width), high = Number(height), start = head.length
  const least = Math.round(5 * DPI / 25.4), mm = (pixels: number): number => (pixels * 25.4) / DPI
  const runs: Array<{ from: number; to: number; y: number }> = []
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      if (pgm[start + y * wide + x]! > 150) continue
      let end = x
      while (end < wide && pgm[start + y * wide + end]! <= 150) end++
      if (end - x >= least) runs.push({ from: x, to: end, y })
      x = end
    }
  }
  return runs.filter(({ from, to, y }) => !runs.some((above) => above.y === y - 1 && Math.abs(above.from - from) < 3 && Math.abs(above.to - to) < 3)).map(({ from, to, y }) => ({ left: mm(from), right: mm(to), y: mm(y) }))
}
