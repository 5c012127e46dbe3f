/**
 * Completions for one who writes: grounds, citations again, references, names of bodies, recipients, abbreviations.
 *
 * Each is asked for a place by the words before it on its line, and replaces those of them that it begins with and nothing else.
 * None has commit characters, none is asked for by a character: an input method sends letters and Backspaces, and both must arrive.
 */
import { type CompletionItem, CompletionItemKind, type CompletionList, InsertTextFormat, type Position } from 'vscode-languageserver'
import { GROUNDS } from '../data/grounds.ts'
import { kindById } from '../data/kinds.ts'
import { TEMPLATES } from '../data/templates/all.ts'
import type { Instrument } from '../facts/ledger.ts'
import type { Language } from '../rules/rule.ts'
import { say } from '../rules/rule.ts'
import { firstCitation, known, laterCitation } from './complete-citations.ts'
import { agencies, recipientLines } from './complete-names.ts'
import { referencesTo } from './complete-references.ts'
import { type EditorDraft, offsetOf } from './draft.ts'
import { asSnippet, newDraft, templateName } from './new-draft.ts'
import { shorten } from './outline.ts'

/** What the server knows beside the draft: what is cited in all drafts at hand. `today`: YYYY-MM-DD. */
export interface CompletionSources { instruments: readonly Instrument[]; today: string; /** The client takes snippets. */ snippets: boolean }

/** The place of the cursor in its line. */
export interface Spot {
  draft: EditorDraft
  offset: number
  line: number
  /** The words before and behind the cursor on its line, letters composed and spaces plain. */
  before: string
  after: string
  /** The end of `before`: what may be the beginning of something. */
  near: string
}
/** What may stand in place of `typed`, the last words before the cursor. */
export interface Offer {
  text: string
  kind: CompletionItemKind
  detail: string
  /** Shown beside the name: the words of a target. */
  beside?: string
  note?: string
  /** What is put in, when that is more than `text`: a snippet. */
  snippet?: string
}
interface Offers { typed: string; offers: readonly Offer[] }

export function completions(draft: EditorDraft, position: Position, sources: CompletionSources): CompletionList {
  const spot = spotAt(draft, position)
  const found = SOURCES.map((offersAt) => offersAt(spot, sources)).find((one) => one !== undefined && one.offers.length > 0)
  // The words on the line decide what is offered, so the editor is to ask again when they change.
  return { isIncomplete: found !== undefined, items: found ? itemsOf(spot, found) : [] }
}

const MOST = 300, NEAR = 120
/** How many beginnings before the cursor are tried, and how many letters make one. */
const MOST_BEGINNINGS = 6, SHORTEST = 2

function itemsOf({ draft, offset, line }: Spot, { typed, offers }: Offers): CompletionItem[] {
  const length = writtenLength(draft, offset, typed), written = draft.checked.source.slice(offset - length, offset)
  const end = { line, character: offset - draft.lines.starts[line]! }, start = { line, character: end.character - length }
  return offers.slice(0, MOST).map(({ text, kind, detail, beside, note, snippet }, i) => ({
    label: text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text, kind, detail, ...(beside && { labelDetails: { description: beside } }), ...(note && { documentation: note }),
    // What fits has been chosen here, with marks or without; the editor is to keep it all, in this order.
    filterText: written || text, sortText: String(i).padStart(4, '0'), textEdit: { range: { start, end }, newText: snippet ?? text }, ...(snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
  }))
}

function spotAt(draft: EditorDraft, { line, character }: Position): Spot {
  const offset = offsetOf(draft, { line, character }), { source } = draft.checked
  const row = Math.min(line, draft.lines.starts.length - 1)
  const before = plain(source.slice(draft.lines.starts[row], offset))
  return { draft, offset, line: row, before, after: plain(source.slice(offset, draft.lines.ends[row])), near: before.slice(-NEAR) }
}

const plain = (text: string): string => text.normalize('NFC').replace(/\u00A0/gu, ' ')

/** How many characters of the source the typed words are: with decomposed letters more than they seem. */
function writtenLength({ checked: { source } }: EditorDraft, offset: number, typed: string): number {
  let length = typed.length
  while (plain(source.slice(offset - length, offset)) !== typed && length < typed.length * 4) length++
  return length
}

type Source = (spot: Spot, sources: CompletionSources) => Offers | undefined

/** The first that has something to offer is taken: where two would, the words before the cursor speak for the narrower one. */
const SOURCES: readonly Source[] = [wholeDrafts, grounds, recipients, references, citedAgain, agencyNames, abbreviations]

/** In a draft that is still empty the templates, by their names: "hc-qd". */
function wholeDrafts({ draft: { checked: { source, facts }, language }, before }: Spot, { snippets, today }: CompletionSources): Offers | undefined {
  if (!snippets || source.trim() !== before.trim()) return undefined
  const typed = before.trimStart(), wanted = bare(typed)
  const offers = TEMPLATES.filter(({ id }) => id.startsWith(wanted)).map((template): Offer => ({
    text: template.id, kind: CompletionItemKind.Snippet, detail: SAID.template[language], beside: templateName(template), snippet: asSnippet(newDraft({ template, day: today }, facts.reading.office)),
  }))
  return { typed, offers }
}

/** Behind "Căn cứ " at the head of a line: instruments in the form of the draft's family. */
function grounds(spot: Spot, { instruments, today }: CompletionSources): Offers | undefined {
  const typed = /^\s*(?:- )?Căn cứ (.*)$/u.exec(spot.before)?.[1]
  if (typed === undefined || spot.after.trim() !== '') return undefined
  const { draft } = spot, { profile } = draft.checked, { language } = draft
  const day = profile.asOf < today ? profile.asOf : today
  const usual = GROUNDS.filter(({ date }) => date <= day), symbols = new Set(usual.map(({ symbol }) => symbol))
  const own = instruments.flatMap((instrument) => (symbols.has(instrument.symbol) ? [] : known(instrument) ?? [])).filter(({ date }) => date <= day)
  const offer = (detail: string, note?: string) => (ground: Parameters<typeof firstCitation>[0]): Offer => (
    { text: `${firstCitation(ground, profile.family)};`, kind: CompletionItemKind.Reference, detail, ...(note && { note }) }
  )
  return { typed, offers: matching(typed, [...usual.map(offer(SAID.usual[language], SAID.look[language])), ...own.map(offer(SAID.elsewhere[language]))]) }
}

/** What the draft has cited already, by its short form, where the name of a kind is begun. */
function citedAgain({ draft, near }: Spot): Offers | undefined {
  const { facts: { citations }, profile: { family } } = draft.checked, { language } = draft
  const again = citations.filter(({ first, fault }) => first && !fault).flatMap((mention): Offer[] => {
    const text = laterCitation(mention, family)
    return text ? [{ text, kind: CompletionItemKind.Reference, detail: SAID.again[language], ...(mention.node.name && { beside: shorten(mention.node.name.text) }) }] : []
  })
  const kinds = CITED_KINDS.map((id) => ({ text: `${kindById(id)!.name} số `, kind: CompletionItemKind.Keyword, detail: SAID.kind[language] }))
  return begunIn(near, /(?<![\p{L}\p{N}])\p{Lu}/gu, [...again, ...kinds])
}

/** The kinds that are cited by a number. */
const CITED_KINDS = ['nghi-dinh', 'thong-tu', 'nghi-quyet', 'quyet-dinh', 'chi-thi', 'ke-hoach', 'cong-van', 'to-trinh', 'bao-cao', 'thong-bao', 'ket-luan', 'huong-dan', 'chuong-trinh', 'cong-dien']

/** At the head of its line it is a marker and no reference. */
function references({ draft, offset, before, near }: Spot): Offers | undefined {
  const found = begunIn(near, /(?<![\p{L}\p{N}])(?:điểm|khoản|Điều|Chương|Phụ lục)(?!\p{L})/gu, () => referencesTo(draft, offset))
  return found && before.trim() !== found.typed.trim() ? found : undefined
}

function recipients(spot: Spot): Offers | undefined {
  const typed = /^\s*- ?(.*)$/u.exec(spot.before)?.[1]
  if (typed === undefined || spot.after.trim() !== '' || !isUnderRecipients(spot)) return undefined
  return { typed, offers: matching(typed, recipientLines(spot.draft)) }
}

const LONGEST_LIST = 60

/** The lines above lead up to "Nơi nhận:" without leaving the list. */
function isUnderRecipients({ draft: { checked: { source }, lines }, line }: Spot): boolean {
  for (let row = line - 1; row >= Math.max(0, line - LONGEST_LIST); row--) {
    const text = plain(source.slice(lines.starts[row], lines.ends[row])).trim()
    if (/^Nơi nhận/u.test(text)) return true
    if (text !== '' && !/^[-+]/u.test(text)) return false
  }
  return false
}

/** The name of a body, begun with a capital behind a word that a body follows. */
function agencyNames({ draft, near }: Spot): Offers | undefined {
  return begunIn(near, /(?<=(?:của|[Gg]iao|do|và|[Gg]iám đốc|[Kk]ính gửi:|,|-) )\p{Lu}/gu, () => agencies(draft).map((text) => ({ text, kind: CompletionItemKind.Class, detail: SAID.agency[draft.language] })))
}

/** What the draft itself has explained: "UB" for "UBND". */
function abbreviations({ draft, near }: Spot): Offers | undefined {
  const typed = /(?<![\p{L}\p{N}-])\p{Lu}{2,}$/u.exec(near)?.[0]
  if (typed === undefined) return undefined
  const offers = draft.checked.facts.abbreviations.flatMap(({ short, explained }) => (
    explained.length > 0 && short !== typed ? [{ text: short, kind: CompletionItemKind.Text, detail: explained[0]!.full ?? SAID.abbreviation[draft.language] }] : []
  ))
  return { typed, offers: matching(typed, offers) }
}

/** The offers that go on from one of the beginnings before the cursor: from the farthest that any goes on from, since that says most. */
function begunIn(near: string, beginnings: RegExp, offers: readonly Offer[] | (() => readonly Offer[])): Offers | undefined {
  const starts = [...near.matchAll(beginnings)].map(({ index }) => index).slice(-MOST_BEGINNINGS).filter((start) => near.length - start >= SHORTEST)
  if (starts.length === 0) return undefined
  const all = typeof offers === 'function' ? offers() : offers
  for (const start of starts) {
    const typed = near.slice(start), wanted = bare(typed)
    const begun = all.filter(({ text }) => bare(text).startsWith(wanted) && text.length > typed.trimEnd().length)
    if (begun.length > 0) return { typed, offers: begun }
  }
  return undefined
}

/** Those that go on from what is typed come first, then those that hold it; in capitals or not, with all marks or with none. */
function matching(typed: string, offers: readonly Offer[]): Offer[] {
  const wanted = bare(typed)
  if (wanted === '') return [...offers]
  const begun = offers.filter(({ text }) => bare(text).startsWith(wanted)), others = offers.filter(({ text }) => !bare(text).startsWith(wanted) && bare(text).includes(wanted))
  return [...begun, ...others]
}

/** Half a syllable is typed without its marks: "Nghi dinh" looks for "Nghị định". */
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase().trim()

const SAID = {
  template: say('mẫu của cả văn bản', 'template of a whole draft'),
  usual: say('căn cứ thường dùng', 'often a ground'),
  look: say('Hãy xem lại hiệu lực và các văn bản sửa đổi, bổ sung trước khi dùng.', 'Look at its effect and its amendments before you use it.'),
  elsewhere: say('đã viện dẫn trong dự thảo ở thư mục này', 'cited in a draft of this folder'),
  again: say('đã viện dẫn ở trên: chỉ ghi tên loại và số, ký hiệu', 'cited above: kind and symbol alone'),
  kind: say('tên loại văn bản', 'kind of document'),
  agency: say('cơ quan', 'body'),
  abbreviation: say('đã giải thích trong văn bản này', 'explained in this draft'),
} satisfies Record<string, Record<Language, string>>
