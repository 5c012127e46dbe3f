/**
 * The open drafts, each checked once for each version of its text and of the settings. A check goes on from the last one and uses it up:
 * a draft that was given out is good until its text changes, so it is asked for anew behind every `await`.
 */
import { type CancellationToken, LSPErrorCodes, ResponseError, type TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { newProblems } from '../baseline.ts'
import type { EditorDraft } from '../features/draft.ts'
import type { Facts } from '../facts/facts.ts'
import { Reuse } from '../parse/reuse.ts'
import { checkDraft, readDraft } from '../processor.ts'
import { type Problem, say } from '../rules/rule.ts'
import { engineSettings, shownProblems } from '../settings.ts'
import { linesOf } from '../text/lines.ts'
import type { Catalogue } from './catalogue.ts'
import type { Ledger } from './ledger.ts'
import { dialectOf, isDraftName, today } from './names.ts'
import { type Project, readable } from './project.ts'
import { LANGUAGE_ID, PREVIEW_SCHEME } from './protocol.ts'

/** A check that is done well before the next key of a quick typist is not waited for. */
const BETWEEN_KEYS = 50
const LONGEST_PAUSE = 600, LONGEST_WAIT = 2_000
/** UTF-16 units; ten times the longest law. A longer file is some other thing, and to read it would hold up all that is asked meanwhile. */
const LONGEST_DRAFT = 5_000_000

interface Known {
  draft: EditorDraft
  /** What the next check of this draft goes on from. */
  reuse: Reuse
  generation: number
  day: string
  /** Never given twice: what a client keeps as `resultId`. */
  id: number
  /** The draft's own problems and what other drafts say against it, as of `mark`. */
  problems: readonly Problem[]
  mark: string
}
export interface OpenDraft extends EditorDraft { id: number }

export class Drafts {
  private readonly known = new Map<string, Known>()
  private readonly costs = new Map<string, number>()
  private ids = 0
  private readonly documents: TextDocuments<TextDocument>
  private readonly project: Project
  private readonly ledger: Ledger
  private readonly catalogue: Catalogue
  private readonly onCrash: (rule: string, error: unknown) => void

  constructor(documents: TextDocuments<TextDocument>, project: Project, ledger: Ledger, catalogue: Catalogue, onCrash: (rule: string, error: unknown) => void) {
    this.documents = documents
    this.project = project
    this.ledger = ledger
    this.catalogue = catalogue
    this.onCrash = onCrash
  }

  /** The draft as it stands now; undefined for a document that is not open or is no draft. */
  get(uri: string): OpenDraft | undefined {
    const document = this.documents.get(uri)
    if (!document || !isDraft(document)) return undefined
    const known = this.current(uri)
    if (known) return this.withClashes(uri, known)
    const started = performance.now(), reuse = this.reuseOf(uri)
    this.known.delete(uri) // is used up by the check
    const draft = this.check(uri, document.version, document.getText(), this.project.knownOf(uri), reuse)
    this.enter(draft)
    this.costs.set(uri, performance.now() - started)
    const fresh: Known = { draft, reuse, generation: this.project.generation, day: today(), id: this.nextId(), problems: draft.problems, mark: '' }
    this.known.set(uri, fresh)
    return this.withClashes(uri, fresh)
  }

  /** What is kept of the last check, if that was by the same settings. */
  private reuseOf(uri: string): Reuse {
    const known = this.known.get(uri)
    return known?.generation === this.project.generation && known.day === today() ? known.reuse : new Reuse()
  }

  /** The `id` that a draft has now, if it needs no check to tell. */
  idOf(uri: string): number | undefined {
    const known = this.current(uri)
    return known && this.withClashes(uri, known).id
  }

  private current(uri: string): Known | undefined {
    const known = this.known.get(uri)
    return known && known.draft.version === this.documents.get(uri)?.version && known.generation === this.project.generation && known.day === today() ? known : undefined
  }

  private withClashes(uri: string, known: Known): OpenDraft {
    const { problems, mark } = this.ledger.problemsOf(readable(uri))
    if (known.mark !== mark) Object.assign(known, { mark, id: this.nextId(), problems: inOrder([...known.draft.problems, ...problems]) })
    return { ...known.draft, problems: known.problems, id: known.id }
  }

  /** Gives what a draft cites to the ledger, and what it is called to the catalogue. */
  enter(draft: EditorDraft): void {
    const { uri, checked, lines } = draft
    this.catalogue.set(readable(uri), draft, this.documents.get(uri) !== undefined)
    this.ledger.set(readable(uri), uri, checked, lines, this.project.settingsFor(uri), this.project.knownOf(uri))
  }

  /**
   * Lets the typing settle before a check that the user has not asked for: not at all when it is quick, longer for a long draft.
   * The wait comes before the text is read, so nothing old can be answered; and it ends, so that one who types on is answered too.
   */
  async settled(uri: string, token: CancellationToken): Promise<OpenDraft | undefined> {
    const began = performance.now()
    let version: number | undefined
    do {
      version = this.documents.get(uri)?.version
      await pause(this.pauseFor(uri, version))
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    } while (this.documents.get(uri)?.version !== version && performance.now() - began < LONGEST_WAIT)
    return this.get(uri)
  }

  /** Checks a text by the settings that hold for its name, and keeps quiet what is known of it. */
  check(uri: string, version: number, source: string, known = this.project.knownOf(uri), reuse?: Reuse): EditorDraft {
    if (source.length > LONGEST_DRAFT) return this.declined(uri, version, source)
    const settings = this.project.settingsFor(uri)
    const checked = checkDraft(source, { ...engineSettings(settings), dialect: dialectOf(readable(uri)), today: today(), onCrash: this.onCrash }, reuse)
    const shown = shownProblems(checked.problems, source, settings), problems = newProblems(shown, checked, known)
    return { uri, version, checked, problems, known: shown.length - problems.length, lines: checked.facts.reading.lines, level: settings.level, language: this.project.language(uri) }
  }

  /** A text that is not read; the one thing said of it is why. */
  private declined(uri: string, version: number, source: string): EditorDraft {
    const checked = checkDraft('', { today: today() }), { level } = this.project.settingsFor(uri)
    const millions = (source.length / 1e6).toFixed(1), limit = LONGEST_DRAFT / 1e6
    const message = say(
      `Tệp quá dài (${millions.replace('.', ',')} triệu ký tự; tối đa ${limit} triệu) nên chưa được kiểm tra; hãy tách thành nhiều tệp.`,
      `The file is too long (${millions} million characters; at most ${limit} million) and was not checked; split it into several files.`,
    )
    return { uri, version, checked, problems: [{ rule: 'draft-too-long', severity: 'warning', message, span: { start: 0, end: 0 }, fixes: [], related: [] }], known: 0, lines: linesOf(source), level, language: this.project.language(uri) }
  }

  private pauseFor(uri: string, version: number | undefined): number {
    const cost = this.costs.get(uri) ?? 0
    return this.known.get(uri)?.draft.version === version || cost < BETWEEN_KEYS ? 0 : Math.min(cost * 3, LONGEST_PAUSE)
  }

  /** A text read by the settings that hold for a name, and not checked. */
  read(uri: string, source: string): Facts {
    return readDraft(source.length > LONGEST_DRAFT ? '' : source, { ...engineSettings(this.project.settingsFor(uri)), dialect: dialectOf(readable(uri)), today: today() })
  }

  /** The problems of a text by every rule that is not switched off, whatever the level shows: what formatting mends. */
  formProblems(uri: string, source: string): readonly Problem[] {
    const settings = { ...this.project.settingsFor(uri), level: 'ky' as const }
    const options = { ...engineSettings(settings), dialect: dialectOf(readable(uri)), today: today(), onCrash: this.onCrash }
    return shownProblems(checkDraft(source, options).problems, source, settings)
  }

  problemsOf(uri: string, source: string): readonly Problem[] {
    return this.check(uri, 0, source).problems
  }

  nextId(): number {
    return ++this.ids
  }

  forget(uri: string): void {
    this.known.delete(uri)
    this.costs.delete(uri)
  }

  open(): string[] {
    return this.documents.all().filter(isDraft).map(({ uri }) => uri)
  }
}

/** By place, as a draft's own problems stand. */
export const inOrder = (problems: Problem[]): readonly Problem[] => problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)

export const isDraft = ({ languageId, uri }: Pick<TextDocument, 'languageId' | 'uri'>): boolean => !uri.startsWith(`${PREVIEW_SCHEME}:`) && (languageId === LANGUAGE_ID || isDraftName(readable(uri)))

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })
