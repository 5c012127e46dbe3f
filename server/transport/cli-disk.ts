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

/** Writes beside the file and renames, so that a power cut leaves the old text or the new one, never half of it. */
export function writeBeside(file: string, bytes: Uint8Array): boolean {
  let beside: string | undefined
  try {
    const target = realpathSync(file) // a link stays a link
    const { mode } = statSync(target)
    beside = `${target}.${process.pid}.tmp`
    writeFileSync(beside, bytes, { flag: 'wx', mode })
    chmodSync(beside, mode) // what the process's mask took away
    renameSync(beside, target)
    return true
  } catch {
    if (beside !== undefined) rmSync(beside, { force: true })
    return false
  }
}
