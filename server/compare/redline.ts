/**
 * A redline: one Word file with tracked changes of Word's own. All accepted it is the new text, all rejected the old one.
 * Letterhead and closing stand in lines one below the other: Word cannot track what moves between the cells of a table.
 */
import { diffArrays } from 'diff'
import { settingsOf, styleId, stylesXml } from '../word/export/styles.ts'
import { type SheetParagraph, sheetOf } from '../word/export/sheet.ts'
import { wordPackage } from '../word/package.ts'
import { escapeXml, tag } from '../word/xml.ts'
import type { Side } from './compare.ts'
import { type Stretch, wordChanges } from './words.ts'

const AUTHOR = 'Bút Pháp'
/** Word asks for a date; the same one each time keeps the file the same. */
const DATE = '2000-01-01T00:00:00Z'
const MOST_CHANGES = 3000

interface Line { old?: SheetParagraph; new?: SheetParagraph }

export function redline(before: Side, after: Side): Uint8Array {
  const family = after.reading.profile.family
  let id = 0
  const mark = (name: 'w:ins' | 'w:del', content = ''): string => tag(name, { 'w:id': ++id, 'w:author': AUTHOR, 'w:date': DATE }, content)
  const settings = settingsOf(family)
  const body = linesOf(shownParagraphs(before), shownParagraphs(after)).map(({ old, new: now }) => {
    const { role } = (now ?? old)!
    const own = !old ? mark('w:ins') : !now ? mark('w:del') : ''
    const changes: Stretch[] = !old ? [{ text: now!.shown, change: 'in' }] : !now ? [{ text: old.shown, change: 'out' }] : wordChanges(old.shown, now.shown)
    const bold = settings[role].bold ? tag('w:b') : ''
    return tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': styleId(role) }) + (own && tag('w:rPr', {}, own))) + changes.map(({ text, change }) => {
      const run = tag('w:r', {}, (bold && tag('w:rPr', {}, bold)) + pieces(text, change === 'out' ? 'w:delText' : 'w:t'))
      return change === 'same' ? run : mark(change === 'out' ? 'w:del' : 'w:ins', run)
    }).join(''))
  }).join('')
  const section = tag('w:sectPr', {}, tag('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }) + tag('w:pgMar', { 'w:top': 1134, 'w:right': 1134, 'w:bottom': 1134, 'w:left': 1701, 'w:header': 567, 'w:footer': 567, 'w:gutter': 0 }))
  // The mark of a file's last paragraph cannot be tracked, so that one is empty and in both texts.
  return wordPackage({ body: body + tag('w:p') + section, styles: (namespaces) => stylesXml(family, namespaces) })
}

const pieces = (text: string, name: string): string => text.split('\t').map((one) => (one === '' ? '' : tag(name, { 'xml:space': 'preserve' }, escapeXml(one)))).join(tag('w:tab'))

const shownParagraphs = ({ reading, dialect }: Side): SheetParagraph[] => sheetOf(reading, dialect).paragraphs.filter(({ shown }) => shown.trim() !== '')

/** Paragraphs of the same words stay; between them those that are likely the same one changed are set against each other. */
function linesOf(before: readonly SheetParagraph[], after: readonly SheetParagraph[]): Line[] {
  const parts = diffArrays(before.map(({ shown }) => shown), after.map(({ shown }) => shown), { maxEditLength: MOST_CHANGES })
  if (!parts) return [...before.map((old) => ({ old })), ...after.map((now) => ({ new: now }))]
  const lines: Line[] = []
  let i = 0, j = 0, out: SheetParagraph[] = [], into: SheetParagraph[] = []
  const flush = (): void => {
    lines.push(...paired(out, into))
    out = []
    into = []
  }
  for (const { count, added, removed } of parts) {
    if (added) into.push(...after.slice(j, j += count))
    else if (removed) out.push(...before.slice(i, i += count))
    else {
      flush()
      for (let k = 0; k < count; k++) lines.push({ old: before[i++]!, new: after[j++]! })
    }
  }
  flush()
  return lines
}

/** In order: each paragraph that was taken out with the next one put in that is like it. */
function paired(out: readonly SheetParagraph[], into: readonly SheetParagraph[]): Line[] {
  const lines: Line[] = []
  let j = 0
  for (const old of out) {
    const window = into.slice(j, j + 8)
    const found = window.findIndex((now) => alike(old.shown, now.shown))
    if (found < 0) lines.push({ old })
    else {
      for (const now of window.slice(0, found)) lines.push({ new: now })
      lines.push({ old, new: into[j + found]! })
      j += found + 1
    }
  }
  for (const now of into.slice(j)) lines.push({ new: now })
  return lines
}

/** Half of the words of the longer one are in both. */
function alike(a: string, b: string): boolean {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const ours = words(a), theirs = words(b)
  const counts = new Map<string, number>()
  for (const word of ours) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of theirs) {
    const left = counts.get(word) ?? 0
    if (left > 0) {
      shared++
      counts.set(word, left - 1)
    }
  }
  return shared * 2 >= Math.max(ours.length, theirs.length)
}
