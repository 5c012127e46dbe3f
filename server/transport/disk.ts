/** Finds files on disk: for the command line, and for the server when its client keeps no list of the drafts. */
import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import picomatch from 'picomatch/posix.js'
import { isDraftName, isWord } from './names.ts'

const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn'])

/** The drafts below a folder, relative to it, with slashes, sorted. */
export const draftsBelow = (folder: string): Promise<string[]> => filesBelow(folder, (file) => isDraftName(file))

/** Drafts and Word files, but not a Word file beside the draft that it was made from. */
export async function checkedBelow(folder: string): Promise<string[]> {
  const found = await filesBelow(folder, (file) => isDraftName(file) || isWord(file))
  const drafts = new Set(found.filter(isDraftName).map(stem))
  return found.filter((file) => !isWord(file) || !drafts.has(stem(file)))
}
const stem = (file: string): string => file.replace(/\.docx$/i, '').replace(/\.vbpl(?:\.txt|\.md)?$/i, '').toLowerCase()

/** The files that a glob names, with slashes, sorted. The glob may be absolute, and on Windows may be written with backslashes. */
export async function filesOfGlob(pattern: string): Promise<string[]> {
  const { base, glob } = await scanned(pattern)
  const matches = picomatch(glob.normalize('NFC'), { dot: true })
  const found = await filesBelow(base || '.', (file) => matches(file.normalize('NFC')))
  // A share of Windows ("//server/share") keeps its two slashes.
  return base ? found.map((file) => `${base.startsWith('//') ? '/' : ''}${path.posix.join(base, file)}`) : found
}

/** A folder that is there under the very name that a glob has for it is no pattern: "Dự thảo (1)". */
async function scanned(pattern: string): Promise<{ base: string; glob: string }> {
  let { base, glob } = picomatch.scan(pattern)
  for (let at = glob.indexOf('/'); at > 0; at = glob.indexOf('/')) {
    const folder = base ? `${base}/${glob.slice(0, at)}` : glob.slice(0, at)
    if (!await stat(folder).then((one) => one.isDirectory(), () => false)) break
    base = folder
    glob = glob.slice(at + 1)
  }
  return { base, glob }
}

/** Files below a folder that a test lets through. Linked files count; linked folders are left out, since they can lead in circles. */
export async function filesBelow(folder: string, wanted: (file: string) => boolean): Promise<string[]> {
  const found: string[] = []
  await visit('')
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

  async function visit(inside: string): Promise<void> {
    for (const entry of await entriesOf(path.join(folder, inside))) {
      const file = inside ? `${inside}/${entry.name}` : entry.name
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) await visit(file)
      } else if (wanted(file) && (entry.isFile() || await isLinkedFile(entry, path.join(folder, file)))) found.push(file)
    }
  }
}

/** A folder that may not be read holds nothing for us; the others are still searched. */
const entriesOf = (folder: string): Promise<Dirent[]> => readdir(folder, { withFileTypes: true }).catch(() => [])

async function isLinkedFile(entry: Dirent, file: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false
  return stat(file).then((target) => target.isFile(), () => false)
}
