/** `but-phap compare OLD NEW`: what changed, by provision: printed, as a bản so sánh, as a redline. */
import path from 'node:path'
import { compare, type Side } from '../compare/compare.ts'
import { comparisonHtml, noteOf, summaryOf } from '../compare/page.ts'
import { redline } from '../compare/redline.ts'
import { comparisonDocx } from '../compare/word.ts'
import { parseDraft } from '../parse/parse.ts'
import type { Language } from '../rules/rule.ts'
import type { CompareArguments } from './cli-arguments.ts'
import { readInput } from './cli-check-file.ts'
import { complainer, readWord } from './cli-word.ts'
import { type Failure, writtenLine } from './cli-words.ts'
import { isSameFile, shownPath, writeBeside } from './cli-disk.ts'
import { dialectOf, isOdt, isWord, today } from './names.ts'

export function compareFiles({ old, new: now, out, redline: redlined }: CompareArguments, language: Language, stdout: NodeJS.WriteStream, err: NodeJS.WriteStream): 0 | 2 {
  const complain = complainer(err, language)
  const [before, after] = [sideOf(old), sideOf(now)]
  if (typeof before === 'string') return complain(old, before)
  if (typeof after === 'string') return complain(now, after)
  for (const target of [out, redlined]) if (target !== undefined && [old, now].some((file) => isSameFile(file, target))) return complain(target, 'sameFile')
  const comparison = compare(before, after), names = { old: path.basename(old), new: path.basename(now) }
  const write = (target: string, bytes: Uint8Array): 0 | 2 => {
    if (!writeBeside(target, bytes)) return complain(target, 'notWritten')
    err.write(`but-phap: ${writtenLine(shownPath(target))[language]}\n`)
    return 0
  }
  let code: 0 | 2 = 0
  if (out !== undefined) code = write(out, /\.docx$/i.test(out) ? comparisonDocx(comparison, names, language) : Buffer.from(comparisonHtml(comparison, names, language)))
  if (redlined !== undefined && code === 0) code = write(redlined, redline(before, after))
  if (out === undefined && redlined === undefined) stdout.write(`${[...comparison.rows.map((row) => noteOf(row, language)), summaryOf(comparison, language)].join('\n')}\n`)
  return code
}

function sideOf(file: string): Side | Failure {
  const read = isWord(file) || isOdt(file) ? readWord(file) : readInput({ path: file })
  if (typeof read === 'string') return read
  const dialect = dialectOf(file)
  return { reading: parseDraft(read.text, { dialect, today: today() }), dialect }
}
