/** `but-phap tree FILE`: how a draft is read. */
import { readFileSync } from 'node:fs'
import { treeText } from '../features/tree.ts'
import { parseDraft } from '../parse/parse.ts'
import type { Language } from '../rules/rule.ts'
import { FAILURES, type Failure } from './cli-words.ts'
import { type Decoded, decode } from './decode.ts'
import { dialectOf, today } from './names.ts'

export function tree(file: string, json: boolean, language: Language, out: NodeJS.WriteStream, err: NodeJS.WriteStream): 0 | 2 {
  const decoded = read(file)
  if (typeof decoded === 'string') {
    err.write(`but-phap: ${file}: ${FAILURES[decoded][language]}\n`)
    return 2
  }
  // The mark is a part of the file, so that the offsets printed are those of `check --format json`.
  const source = decoded.bom ? `\uFEFF${decoded.text}` : decoded.text
  const { tree } = parseDraft(source, { dialect: dialectOf(file), today: today() })
  out.write(json ? `${JSON.stringify(tree, null, 1)}\n` : treeText(tree))
  return 0
}

function read(file: string): Decoded | Failure {
  try {
    return decode(readFileSync(file === '-' ? 0 : file))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable'
  }
}
