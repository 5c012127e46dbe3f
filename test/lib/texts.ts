/** The texts that the project has of its own: the drafts of its tests, its samples, and what stands in the fences of the rules' pages. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Dialect } from '../../server/parse/parse.ts'
import { casesIn } from './fixture.ts'

export interface Text { name: string; source: string; dialect: Dialect }

/** Paths of the files below a folder whose path from there matches. */
export const filesIn = (folder: string, pattern: RegExp): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => pattern.test(file)).sort().map((file) => path.join(folder, file))

const dialectOf = (file: string): Dialect => (file.endsWith('.md') ? 'markdown' : 'text')

export function projectTexts(): Text[] {
  const drafts = ['test/drafts', 'test/samples'].flatMap((folder) => filesIn(folder, /\.vbpl(?:\.txt|\.md)?$/)).map((name) => ({ name, source: readFileSync(name, 'utf8'), dialect: dialectOf(name) }))
  return [...drafts, ...filesIn('server/rules', /^[a-z-]+[/\\][a-z0-9-]+\.md$/).flatMap((file) => casesIn(readFileSync(file, 'utf8')).map(({ at, draft, options }): Text => ({ name: `${file}:${at}`, source: draft, dialect: options.dialect ?? 'text' })))]
}
