/** Single files on disk, as the command line reads and replaces them. */
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { decode } from './decode.ts'

/** How a disk writes paths: `path.posix` or `path.win32`; that of this machine unless said. */
type Paths = Pick<typeof path, 'sep' | 'isAbsolute' | 'relative' | 'resolve'>

/** A path as it is shown and compared: with slashes. */
export const shownPath = (file: string, { sep }: Paths = path): string => sep === '\\' ? file.replaceAll('\\', '/') : file

/** Where a file lies, from a folder, with slashes: what globs of settings and keys of baselines are compared with. */
export const pathFrom = (folder: string, file: string, paths: Paths = path): string => shownPath(paths.relative(folder, paths.resolve(file)), paths)

/** Whether a folder lies in another one, or is it. */
export function isInside(folder: string, outer: string, paths: Paths = path): boolean {
  const from = pathFrom(outer, folder, paths)
  return from !== '..' && !from.startsWith('../') && !paths.isAbsolute(from)
}

/** Whether two paths name one file: by links, or in capitals where the disk does not tell them apart. */
export function isSameFile(a: string, b: string): boolean {
  if (path.resolve(a) === path.resolve(b)) return true
  const [one, other] = [a, b].map((file) => statSync(file, { bigint: true, throwIfNoEntry: false }))
  return one !== undefined && other !== undefined && one.isFile() && one.ino !== 0n && one.ino === other.ino && one.dev === other.dev
}

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
