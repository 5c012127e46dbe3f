/** What an editor asks about Word files: bytes go as base64. The code for Word is run when it is first asked for. */
import { type Language, type Localized, SEVERITIES } from '../rules/rule.ts'
import type { Side } from '../compare/compare.ts'
import { dialectOf, isWord } from './names.ts'
import type { OpenDraft } from './drafts.ts'
import { readable } from './project.ts'
import { parseDraft } from '../parse/parse.ts'
import type { CompareParams, CompareResult, ImportWordParams, ImportWordResult, PreviewResult, WordCommentsParams, WordResult } from './protocol.ts'

/** Asked for when all is loaded: a draft is good until its text changes. */
type Open = () => OpenDraft | undefined

export async function exportDraft(open: Open): Promise<WordResult | null> {
  const { exportWord } = await import('../word/export/export.ts')
  const draft = open()
  if (!draft) return null
  const { uri, checked } = draft
  return { data: toBase64(exportWord(checked.facts.reading, dialectOf(readable(uri)))) }
}

export async function previewDraft(open: Open): Promise<PreviewResult | null> {
  const { pagesHtml, printableHtml } = await import('../word/export/html.ts')
  const draft = open()
  if (!draft) return null
  const { uri, checked } = draft, { reading } = checked.facts, dialect = dialectOf(readable(uri))
  return { ...pagesHtml(reading, dialect), printable: printableHtml(reading, dialect, readable(uri).split('/').at(-1)!) }
}

export async function importFile({ data }: ImportWordParams, language: Language): Promise<ImportWordResult> {
  const [{ importWord }, { NOTES }, { Refusal, REFUSALS }] = await Promise.all([import('../word/import/import.ts'), import('../word/import/notes.ts'), import('../word/refusal.ts')])
  try {
    const { text, notes } = importWord(fromBase64(data))
    return { text, notes: notes.map((note) => NOTES[note][language]) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { refusal: refused(error, language, REFUSALS) }
  }
}

/** The problems of the draft that was read from the file, at their paragraphs. */
export async function commentFile(open: Open, { data }: WordCommentsParams): Promise<WordResult | { refusal: string } | null> {
  const [{ importWord, placeAt }, { withComments }] = await Promise.all([import('../word/import/import.ts'), import('../word/comments.ts')])
  return refusing(open, ({ problems, language }) => {
    const bytes = fromBase64(data), { paragraphs } = importWord(bytes)
    const order = [...problems].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    return { data: toBase64(withComments(bytes, order.flatMap(({ span, message, rule }) => {
      const place = placeAt(paragraphs, span.start)
      return place === undefined ? [] : [{ paragraph: place, text: `${message[language]} (${rule})` }]
    }))) }
  })
}

/** The open draft against an older text of it. */
export async function compareDraft(open: Open, { old, as, today }: CompareParams & { today: string }): Promise<CompareResult | null> {
  const [{ compare }, page, { redline }, { comparisonDocx }] = await Promise.all([import('../compare/compare.ts'), import('../compare/page.ts'), import('../compare/redline.ts'), import('../compare/word.ts')])
  const before = await olderText(old)
  return refusing(open, ({ uri, checked, language }) => {
    const dialect = isWord(old.name) ? 'text' as const : dialectOf(old.name)
    const sides: [Side, Side] = [{ reading: parseDraft(before(), { dialect, today }), dialect }, { reading: checked.facts.reading, dialect: dialectOf(readable(uri)) }]
    if (as === 'redline') return { data: toBase64(redline(...sides)) }
    const comparison = compare(...sides), names = { old: old.name, new: readable(uri).split('/').at(-1)! }
    if (as === 'table') return { data: toBase64(comparisonDocx(comparison, names, language)) }
    return { html: page.comparisonHtml(comparison, names, language), summary: page.summaryOf(comparison, language) }
  })
}

async function olderText(old: CompareParams['old']): Promise<() => string> {
  if (old.text !== undefined) return () => old.text!
  const { importWord } = await import('../word/import/import.ts')
  return () => importWord(fromBase64(old.data ?? '')).text
}

/** A file that is refused is no failure of the server: its user is told why. Nothing for a draft that has been closed. */
async function refusing<T>(open: Open, run: (draft: OpenDraft) => T): Promise<T | { refusal: string } | null> {
  const { Refusal, REFUSALS } = await import('../word/refusal.ts')
  const draft = open()
  if (!draft) return null
  try {
    return run(draft)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { refusal: refused(error, draft.language, REFUSALS) }
  }
}

const refused = <Reason extends string>({ reason }: { reason: Reason }, language: Language, words: Readonly<Record<Reason, Localized>>): string => words[reason][language]

/** Without Buffer, which a web worker has not. */
const STEP = 0x8000
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += STEP) binary += String.fromCharCode(...bytes.subarray(at, at + STEP))
  return btoa(binary)
}
export function fromBase64(data: string): Uint8Array {
  const binary = atob(data), bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
