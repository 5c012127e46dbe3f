/** Word files on the command line: read for a check, written from drafts, turned into drafts. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseDraft } from '../parse/parse.ts'
import type { Language, Problem } from '../rules/rule.ts'
import { type WordComment, withComments } from '../word/comments.ts'
import { exportWord } from '../word/export/export.ts'
import { type Imported, importWord, placeAt } from '../word/import/import.ts'
import { NOTES } from '../word/import/notes.ts'
import { Refusal } from '../word/refusal.ts'
import type { ExportArguments, ImportArguments } from './cli-arguments.ts'
import { readInput, settingsOf } from './cli-check-file.ts'
import { isSameFile, pathFrom, shownPath, writeBeside, writeFresh } from './cli-disk.ts'
import { FAILURES, type Failure, SEVERITY_WORDS, writtenLine } from './cli-words.ts'
import type { Decoded } from './decode.ts'
import { dialectOf, isOdt, today } from './names.ts'
import { engineSettings, settingsFor } from '../settings.ts'
import { given } from '../given.ts'

export interface WordInput extends Imported { bytes: Uint8Array }

/** A .docx as a draft, or why it is none. An .odt is handed to LibreOffice first, where there is one. */
export function readWord(file: string): WordInput | Failure {
  let bytes: Uint8Array | undefined
  try {
    bytes = isOdt(file) ? converted(file) : readFileSync(file)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable'
  }
  if (!bytes) return 'noOffice'
  try {
    return { ...importWord(bytes), bytes }
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}

/** The text alone, in the form in which a draft is read. */
export function readDraftOf(file: string): Decoded | Failure {
  const read = readWord(file)
  return typeof read === 'string' ? read : { text: read.text, encoding: 'utf8', bom: false }
}

/** LibreOffice writes the .docx into a folder of its own, with a profile of its own, so that an open LibreOffice is not disturbed. */
function converted(file: string): Uint8Array | undefined {
  readFileSync(file) // says in the usual way what cannot be read
  const folder = mkdtempSync(path.join(tmpdir(), 'but-phap-odt-'))
  try {
    const profile = pathToFileURL(path.join(folder, 'profile')).href
    spawnSync(process.platform === 'win32' ? 'soffice.exe' : 'soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'docx', '--outdir', folder, path.resolve(file)], { stdio: 'ignore', timeout: 120_000 })
    const docx = path.join(folder, `${path.basename(file, path.extname(file))}.docx`)
    return existsSync(docx) ? readFileSync(docx) : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A copy of the Word file with each problem as a comment at its paragraph. */
export function writeComments(out: string, { bytes, paragraphs }: WordInput, problems: readonly Problem[], language: Language): boolean {
  const comments = problems.flatMap(({ span, severity, message, rule }): WordComment[] => {
    const place = placeAt(paragraphs, span.start)
    return place === undefined ? [] : [{ paragraph: place, text: `[${SEVERITY_WORDS[severity][language]}] ${message[language]} (${rule})` }]
  })
  return writeBeside(out, withComments(bytes, comments))
}

export function exportDraft({ file, out, config, family, kind }: ExportArguments, language: Language, err: NodeJS.WriteStream): 0 | 2 {
  const complain = complainer(err, language)
  const decoded = readInput({ path: file })
  if (typeof decoded === 'string') return complain(file, decoded)
  const found = settingsOf({ path: file }, { ...given({ config }), today: today() })
  const draft = settingsFor(found.settings, pathFrom(found.folder, file), today())
  const dialect = dialectOf(file)
  const bytes = exportWord(parseDraft(decoded.text, { ...engineSettings(draft), ...given({ family, kind }), dialect, today: today() }), dialect)
  const target = out ?? `${path.join(path.dirname(file), path.basename(file)).replace(/\.vbpl(?:\.txt|\.md)?$|\.txt$|\.md$/i, '')}.docx`
  if (isSameFile(target, file)) return complain(target, 'sameFile')
  if (out === undefined && existsSync(target)) return complain(target, 'exists')
  if (!writeBeside(target, bytes)) return complain(target, 'notWritten')
  err.write(`but-phap: ${writtenLine(shownPath(target))[language]}\n`)
  return 0
}

/** Prints the draft, or writes it to a file that is not there yet. */
export function importFile({ file, out }: ImportArguments, language: Language, stdout: NodeJS.WriteStream, err: NodeJS.WriteStream): 0 | 2 {
  const complain = complainer(err, language)
  const read = readWord(file)
  if (typeof read === 'string') return complain(file, read)
  for (const note of read.notes) err.write(`but-phap: ${file}: ${NOTES[note][language]}\n`)
  const text = read.text.endsWith('\n') ? read.text : `${read.text}\n`
  if (out === undefined) stdout.write(text)
  const written = out === undefined ? 'written' : writeFresh(out, Buffer.from(text))
  return written === 'written' ? 0 : complain(out!, written === 'exists' ? 'exists' : 'notWritten')
}

export function complainer(err: NodeJS.WriteStream, language: Language): (file: string, failure: Failure) => 2 {
  return (file, failure) => {
    err.write(`but-phap: ${shownPath(file)}: ${FAILURES[failure][language]}\n`)
    return 2
  }
}


