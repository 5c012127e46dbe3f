/** Single files on disk, as the command line reads and replaces them. */
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { decode } from './decode.ts'

/** A path as it is shown and compared: with slashes. */
export const shownPath = (file: string): string => path.sep === '\\' ? file.replaceAll('\\', '/') : file

/** The text of a file; undefined when it cannot be read as one. */
export function readText(file: string): string | undefined {
  try {
    const decoded = decode(readFileSync(file))
    return typeof decoded === 'string' ? undefined : decoded.text
  } catch {
    return undefined
  }
}

/** Writes beside the file and renames, so that a full disk or a power cut leaves the old bytes or the new ones, never half of them. */
export function writeBeside(file: string, bytes: Uint8Array): boolean {
  let beside: string | undefined
  try {
    const old = statSync(file, { throwIfNoEntry: false })
    const target = old ? realpathSync(file) : file // a link stays a link
    if (old && !old.isFile()) { // a device or a pipe is written to, and never replaced
      writeFileSync(target, bytes)
      return true
    }
    beside = `${target}.${process.pid}.tmp`
    writeFileSync(beside, bytes, { flag: 'wx', ...(old && { mode: old.mode }) })
    if (old) chmodSync(beside, old.mode) // what the process's mask took away
    renameSync(beside, target)
    return true
  } catch {
    if (beside !== undefined) rmSync(beside, { force: true })
    return false
  }
}

/** Writes a file that is not there yet; what could not be written whole is taken away again. */
export function writeFresh(file: string, bytes: Uint8Array): 'written' | 'exists' | 'failed' {
  try {
    writeFileSync(file, bytes, { flag: 'wx' })
    return 'written'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'exists'
    rmSync(file, { force: true })
    return 'failed'
  }
}
