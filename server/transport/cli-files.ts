/** From the arguments of `check` to the files that are checked, in a fixed order and each once. */
import { statSync } from 'node:fs'
import path from 'node:path'
import type { Input } from './cli-check-file.ts'
import { shownPath } from './cli-disk.ts'
import type { Failure } from './cli-words.ts'

export interface FoundInputs { inputs: Input[]; failures: Array<{ path: string; failure: Failure }> }

export async function findInputs(args: readonly string[]): Promise<FoundInputs> {
  const inputs = new Map<string, Input>()
  const failures: FoundInputs['failures'] = []
  const add = (input: Input): void => { if (!inputs.has(path.resolve(input.path))) inputs.set(path.resolve(input.path), input) }
  for (const arg of args) {
    const found = arg === '-' ? [await standardInput()] : await inputsOf(arg)
    if (typeof found === 'string') failures.push({ path: shownPath(arg), failure: found })
    else found.forEach(add)
  }
  return { inputs: [...inputs.values()], failures }
}

async function inputsOf(arg: string): Promise<Input[] | Failure> {
  const kind = kindOf(arg)
  if (kind === 'file') return [{ path: shownPath(arg) }]
  if (kind === 'folder') {
    const found = await (await disk()).checkedBelow(arg)
    return found.length > 0 ? found.map((file) => ({ path: shownPath(path.join(arg, file)) })) : 'noDrafts'
  }
  if (!/[*?[\]{}!()]/.test(arg)) return kind
  const found = await (await disk()).filesOfGlob(shownPath(arg))
  return found.length > 0 ? found.map((file) => ({ path: file })) : 'noMatch'
}

/** Loaded only when a folder or glob is given: a single named file must not wait for it. */
const disk = () => import('./disk.ts')

function kindOf(arg: string): 'file' | 'folder' | Failure {
  try {
    return statSync(arg).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'missing'
  }
}

async function standardInput(): Promise<Input> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
  return { path: '-', bytes: Buffer.concat(chunks) }
}
