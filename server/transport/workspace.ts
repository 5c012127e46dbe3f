/** The problems of all drafts of the workspace, for the reviewer: open ones as they are typed, the others as they are stored. */
import {
  type CancellationToken, type Diagnostic, DocumentDiagnosticReportKind, type PreviousResultId, type ResultProgressReporter, type WorkDoneProgressReporter,
  type WorkspaceDiagnosticReport, type WorkspaceDiagnosticReportPartialResult, type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { diagnostics } from '../features/diagnostics.ts'
import { hash64 } from '../text/hash.ts'
import { type Drafts, pause } from './drafts.ts'
import type { FileHost } from './host.ts'
import { isDraftName } from './names.ts'
import { type Project, readable } from './project.ts'

interface Stored { id: string; generation: number; text: string; found: Diagnostic[] }

/** Between two answers in part, and between two breaths in which the user's own requests are heard. */
const BATCH = 20, BREATH = 12

export interface WorkspaceRequest {
  previous: readonly PreviousResultId[]
  token: CancellationToken
  progress: WorkDoneProgressReporter
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
  private readonly host: () => FileHost
  private readonly rulePage: () => string | undefined

  constructor(drafts: Drafts, project: Project, host: () => FileHost, rulePage: () => string | undefined) {
    this.drafts = drafts
    this.project = project
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

  async report({ previous, token, progress, partial }: WorkspaceRequest): Promise<WorkspaceDiagnosticReport> {
    if (!this.uris || !this.watched) this.uris = await this.host().listDrafts()
    const uris = this.uris, before = new Map(previous.map(({ uri, value }) => [readable(uri), value]))
    const open = new Map(this.drafts.open().map((uri) => [readable(uri), uri]))
    const items: WorkspaceDocumentDiagnosticReport[] = []
    let breath = performance.now()
    for (const [i, uri] of uris.entries()) {
      if (token.isCancellationRequested) break
      const key = readable(uri), isOpen = open.get(key)
      const item = isOpen ? this.openReport(isOpen, before.get(key)) : await this.storedReport(uri, key, before.get(key))
      if (item) items.push(item)
      if (performance.now() - breath > BREATH) {
        progress.report(Math.round((100 * i) / uris.length))
        await pause(0)
        breath = performance.now()
      }
      if (partial && items.length >= BATCH) partial.report({ items: items.splice(0) })
    }
    const listed = new Set(uris.map(readable))
    for (const { uri } of previous) if (!listed.has(readable(uri))) items.push({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] })
    return { items }
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
    if (!stored) return undefined
    const { id: resultId, found } = stored
    if (resultId === before) return { uri, version: null, kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    return { uri, version: null, kind: DocumentDiagnosticReportKind.Full, resultId, items: found }
  }

  private async upToDate(uri: string, key: string): Promise<Stored | undefined> {
    const known = this.stored.get(key), { generation } = this.project
    // The watcher sees the names of drafts; a file that only the client takes for one is read again.
    if (known && this.watched && isDraftName(key) && !this.stale.has(key) && known.generation === generation) return known
    this.stale.delete(key)
    const text = await this.host().readDraft(uri)
    if (text === null) {
      this.stored.delete(key)
      return undefined
    }
    const mark = fingerprint(text)
    if (known && known.text === mark && known.generation === generation) return known
    const checked: Stored = { id: String(this.drafts.nextId()), generation, text: mark, found: diagnostics(this.drafts.check(uri, 0, text), this.rulePage()) }
    this.stored.set(key, checked)
    return checked
  }
}

/** Tells whether a text is still the one that was checked, without keeping a text that may be secret. */
const fingerprint = (text: string): string => `${text.length}.${hash64(text)}`
