/** The disk as the server of an editor without a list of drafts sees it: what lies in the folders that are open. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { decode } from './decode.ts'
import { draftsBelow, filesBelow } from './disk.ts'
import type { FileHost } from './host.ts'
import { BASELINE_FILE, SETTINGS_FILE, type SettingsFile } from './protocol.ts'

/** `folders` are URIs; those that are not on disk hold nothing. */
export function diskHost(folders: readonly string[]): FileHost {
  const roots = folders.flatMap((uri) => pathOf(uri) ?? [])
  return {
    async listDrafts() {
      const found = await Promise.all(roots.map(async (root) => (await draftsBelow(root)).map((file) => uriOf(root, file))))
      return found.flat()
    },
    // As an editor opens it: letters that are no Unicode are lost, and a rule says so.
    readDraft: (uri) => readText(uri, (bytes) => new TextDecoder().decode(bytes)),
    async readSettings() {
      const found = await Promise.all(roots.map(async (root) => (
        (await filesBelow(root, (file) => [SETTINGS_FILE, BASELINE_FILE].includes(path.posix.basename(file)))).map((file) => uriOf(root, file))
      )))
      const files = await Promise.all(found.flat().map(async (uri): Promise<SettingsFile[]> => {
        const text = await readText(uri)
        return text === null ? [] : [{ uri, text }]
      }))
      return files.flat()
    },
  }
}

/** Nothing for a URI that names no path of this machine: of another scheme, or the share of a Windows machine elsewhere. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

const uriOf = (root: string, file: string): string => pathToFileURL(path.join(root, file)).href

async function readText(uri: string, legacy?: (bytes: Uint8Array) => string): Promise<string | null> {
  try {
    const bytes = await readFile(fileURLToPath(uri)), decoded = decode(bytes)
    if (decoded === 'legacy') return legacy?.(bytes) ?? null
    return typeof decoded === 'string' ? null : decoded.text
  } catch {
    return null
  }
}
