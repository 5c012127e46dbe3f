/** Files that the user has asked for, written through the editor: whole, or not at all. */
import { FileSystemError, type Uri, window, workspace } from 'vscode'
import { nameOf } from './file-name.ts'
import { words } from './words.ts'

/** Says what came of it; true when the file is there. */
export async function writeOut(file: Uri, bytes: Uint8Array): Promise<boolean> {
  const name = nameOf(file)
  try {
    await writeWhole(file, bytes)
    void window.showInformationMessage(words().saved(name))
    return true
  } catch {
    void window.showErrorMessage(words().notSaved(name))
    return false
  }
}

/** Beside the file and renamed, so that a full disk leaves what was there; what could not be written whole is taken away again. */
async function writeWhole(file: Uri, bytes: Uint8Array): Promise<void> {
  const isThere = await workspace.fs.stat(file).then(() => true, () => false)
  if (!isThere) return written(file, bytes)
  const beside = file.with({ path: `${file.path}.${Date.now()}.tmp` })
  try {
    await written(beside, bytes)
  } catch (error) {
    // In a browser a user lends single files, and nothing beside them.
    if (error instanceof FileSystemError && error.code === 'NoPermissions') return workspace.fs.writeFile(file, bytes)
    throw error
  }
  try {
    await workspace.fs.rename(beside, file, { overwrite: true })
  } catch (error) {
    await removed(beside)
    throw error
  }
}

async function written(file: Uri, bytes: Uint8Array): Promise<void> {
  try {
    await workspace.fs.writeFile(file, bytes)
  } catch (error) {
    await removed(file)
    throw error
  }
}

const removed = async (file: Uri): Promise<void> => workspace.fs.delete(file).then(undefined, () => undefined)
