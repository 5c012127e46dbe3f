/** The problems of all drafts of the workspace, for the reviewer: open ones as they are typed, the others as they are stored. */
import {
  type CancellationToken, type Diagnostic, DocumentDiagnosticReportKind, type PreviousResultId, type ResultProgressReporter, type WorkDoneProgressReporter,
  type WorkspaceDiagnosticReport, type WorkspaceDiagnosticReportPartialResult, type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { diagnostic, diagnostics } from '../features/diagnostics.ts'
import type { EditorDraft } from '../features/draft.ts'
import { hash64 } from '../text/hash.ts'
import type { Catalogue } from './catalogue.ts'
import { type Drafts, pause } from './drafts.ts'
import type { FileHost } from './host.ts'
import type { Ledger } from './ledger.ts'
import { isDraftName } from './names.ts'
import { type Project, readable } from './project.ts'

interface Stored {
  generation: number
  text: string
  found: readonly Diagnostic[]
  /** For the places and words of what other drafts say against it. */
  shown: Pick<EditorDraft, 'uri' | 'lines' | 'language'>
  /** `found` and what other drafts say, as of `mark`. */
  id: string
  all: Diagnostic[]
  mark: string
}

/** Between two answers in part, and between two breaths in which the user's own requests are heard. */
const BATCH = 20, BREATH = 12

export interface WorkspaceRequest {
  previous: readonly PreviousResultId[]
  token: CancellationToken
  progress: Pick<WorkDoneProgressReporter, 'report'>
  partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined
}

export class Workspace {
  private readonly stored = new Map<string, Stored>()
  private uris: string[] | undefined
  /** The files whose stored text may have changed since it was read. Without a watcher, all of them. */
  private readonly stale = new Set<string>()
  watched = false
  private readonly drafts: Drafts
  private readonly project: Project
  private readonly ledger: Ledger
  private readonly catalogue: Catalogue
  private readonly host: () => FileHost
  private readonly rulePage: () => string | undefined

  constructor(drafts: Drafts, project: Project, ledger: Ledger, catalogue: Catalogue, host: () => FileHost, rulePage: () => string | undefined) {
    this.drafts = drafts
    this.project = project
    this.ledger = ledger
    this.catalogue = catalogue
    this.host = host
    this.rulePage = rulePage
  }

  changed(uri: string): void {
    this.stale.add(readable(uri))
  }

  /** Files have come or gone. */
  relist(): void {
    this.uris = undefined
  }

  /** A draft is closed: what was typed and not saved is no part of the workspace. */
  closed(uri: string): void {
    this.ledger.forget(readable(uri))
    this.stored.delete(readable(uri))
  }

  /** The drafts of the workspace and those that are open, each in the ledger as it stands. */
  async collect(token: CancellationToken): Promise<string[]> {
    await this.report({ previous: [], token, progress: { report: () => {} }, partial: undefined })
    const open = this.drafts.open(), there = new Set(open.map(readable))
    for (const uri of open) this.drafts.get(uri)
    return [...open, ...(this.uris ?? []).filter((uri) => !there.has(readable(uri)))]
  }

  async report({ previous, token, progress, partial }: WorkspaceRequest): Promise<WorkspaceDiagnosticReport> {
    if (!this.uris || !this.watched) this.uris = await this.host().listDrafts()
    const uris = this.uris, before = new Map(previous.map(({ uri, value }) => [readable(uri), value]))
    const open = new Map(this.drafts.open().map((uri) => [readable(uri), uri]))
    const items = new Map<string, WorkspaceDocumentDiagnosticReport>(), sent = new Map<string, string | undefined>()
    const add = (item: WorkspaceDocumentDiagnosticReport | undefined): void => {
      if (!item || sent.get(item.uri) === item.resultId) return
      items.set(item.uri, item)
      sent.set(item.uri, item.resultId)
    }
    let breath = performance.now()
    for (const [i, uri] of uris.entries()) {
      if (token.isCancellationRequested) break
      const key = readable(uri), isOpen = open.get(key)
      const item = isOpen ? this.openReport(isOpen, before.get(key)) : await this.storedReport(uri, key, before.get(key))
      add(item)
      if (performance.now() - breath > BREATH) {
        progress.report(Math.round((100 * i) / uris.length))
        await pause(0)
        breath = performance.now()
      }
      if (partial && items.size >= BATCH) {
        partial.report({ items: [...items.values()] })
        items.clear()
      }
    }
    const listed = new Set(uris.map(readable))
    this.ledger.keep((key) => listed.has(key) || open.has(key))
    this.catalogue.keep((key) => listed.has(key) || open.has(key))
    // What the last drafts say may contradict the first.
    if (!token.isCancellationRequested) for (const uri of uris) add(this.knownReport(uri, open.get(readable(uri)), before.get(readable(uri))))
    for (const { uri } of previous) if (!listed.has(readable(uri))) items.set(uri, { uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] })
    return { items: [...items.values()] }
  }

  private openReport(uri: string, before: string | undefined): WorkspaceDocumentDiagnosticReport | undefined {
    const draft = this.drafts.get(uri)
    if (!draft) return undefined
    const resultId = String(draft.id)
    if (resultId === before) return { uri, version: draft.version, kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    return { uri, version: draft.version, kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics(draft, this.rulePage()) }
  }

  private async storedReport(uri: string, key: string, before: string | undefined): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
    const stored = await this.upToDate(uri, key)
    return stored && this.reportOf(uri, key, stored, before)
  }

  /** What is known by now, without a look at the file. */
  private knownReport(uri: string, isOpen: string | undefined, before: string | undefined): WorkspaceDocumentDiagnosticReport | undefined {
    if (isOpen) return this.openReport(isOpen, before)
    const stored = this.stored.get(readable(uri))
    return stored && this.reportOf(uri, readable(uri), stored, before)
  }

  private reportOf(uri: string, key: string, stored: Stored, before: string | undefined): WorkspaceDocumentDiagnosticReport {
    const { problems, mark } = this.ledger.problemsOf(key)
    if (stored.mark !== mark) Object.assign(stored, { mark, id: String(this.drafts.nextId()), all: [...stored.found, ...problems.map((problem) => diagnostic(stored.shown, problem, this.rulePage()))] })
    const { id: resultId, all } = stored
    if (resultId === before) return { uri, version: null, kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    return { uri, version: null, kind: DocumentDiagnosticReportKind.Full, resultId, items: all }
  }

  private async upToDate(uri: string, key: string): Promise<Stored | undefined> {
    const known = this.stored.get(key), { generation } = this.project
    // The watcher sees the names of drafts; a file that only the client takes for one is read again.
    if (known && this.watched && isDraftName(key) && !this.stale.has(key) && known.generation === generation) return known
    this.stale.delete(key)
    const text = await this.host().readDraft(uri)
    if (text === null) {
      this.stored.delete(key)
      this.ledger.forget(key)
      return undefined
    }
    const mark = fingerprint(text)
    if (known && known.text === mark && known.generation === generation) return known
    const draft = this.drafts.check(uri, 0, text), found = diagnostics(draft, this.rulePage())
    this.drafts.enter(draft)
    const { lines, language } = draft
    const checked: Stored = { id: String(this.drafts.nextId()), generation, text: mark, found, shown: { uri, lines, language }, all: found, mark: '' }
    this.stored.set(key, checked)
    return checked
  }
}

/** Tells whether a text is still the one that was checked, without keeping a text that may be secret. */
const fingerprint = (text: string): string => `${text.length}.${hash64(text)}`
