/** What the name of a file says about a draft, and the day it is checked on. */
import type { Dialect } from '../parse/parse.ts'

/** `*.vbpl`, `*.vbpl.txt`, `*.vbpl.md`: what is looked for in folders. */
export const isDraftName = (name: string): boolean => /\.vbpl(?:\.txt|\.md)?$/i.test(name)
/** What Word writes; files that it has open begin with "~$". */
export const isWord = (name: string): boolean => /\.docx$/i.test(name) && !/(?:^|[\\/])~\$[^\\/]*$/.test(name)
export const isOdt = (name: string): boolean => /\.odt$/i.test(name)
export const dialectOf = (name: string): Dialect => /\.md$/i.test(name) ? 'markdown' : 'text'

/** Today where the user is, YYYY-MM-DD. */
export function today(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** What a thread of the command line is started with in place of a command. */
export const THREAD = '--thread'
