#!/usr/bin/env node
/**
 * Starts the command line from what V8 kept of it when it ran last, which takes a third less time than compiling it again.
 * What is kept is the program alone, nothing of a draft; where nothing can be read or written, the program runs all the same.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { Script } from 'node:vm'
import { THREAD } from './names.ts'

/** Holds ASCII alone, as esbuild.mjs sees to. */
const PROGRAM = path.join(__dirname, 'cli-main.js')
const command = process.argv[2] ?? ''
start()

function start(): void {
  const kept = keptFile(), cachedData = read(kept)
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(PROGRAM, 'latin1')}\n})`, { filename: PROGRAM, ...(cachedData && { cachedData }) })
  if (command !== THREAD && (!cachedData || script.cachedDataRejected)) process.once('exit', () => keep(kept, script))
  script.runInThisContext()({}, require, {}, PROGRAM, __dirname)
}

/** One for each command, since each compiles its own part; size and time of the program tell one build from another. */
function keptFile(): string {
  const { size, mtimeMs } = statSync(PROGRAM)
  return path.join(cacheFolder(), `${/^\p{Ll}{1,20}$/u.test(command) ? command : 'check'}-${size}-${Math.floor(mtimeMs)}.bin`)
}

function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (process.platform === 'win32' && LOCALAPPDATA) return path.join(LOCALAPPDATA, 'but-phap')
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Caches/but-phap')
  return path.join(XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'but-phap')
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Written beside and renamed, so that no other start reads a half. What earlier builds left goes. */
function keep(file: string, script: Script): void {
  const folder = path.dirname(file), prefix = path.basename(file).replace(/\d.*/, ''), beside = `${file}.${process.pid}`
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const old of readdirSync(folder)) if (old.startsWith(prefix)) rmSync(path.join(folder, old), { force: true })
    writeFileSync(beside, script.createCachedData())
    renameSync(beside, file)
  } catch {
    // The next start compiles again. Half of it is of no use to anyone.
    try { rmSync(beside, { force: true }) } catch {}
  }
}
