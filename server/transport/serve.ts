/**
 * The language server: which requests it answers, and nothing of how an answer is found.
 * It runs on any connection (a pipe, Node's IPC, a web worker). A request that fails costs its own answer, never the server.
 */
import {
  type CancellationToken, CodeActionKind, type CodeActionParams, type Connection, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind, type DocumentDiagnosticReport, FileChangeType, type HoverParams, type InitializeParams, type InitializeResult, LogMessageNotification, MessageType, ResponseError,
  TextDocuments, TextDocumentSyncKind, type WorkspaceEdit,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { version } from '../../package.json'
import { KINDS as ALL_KINDS } from '../data/kinds.ts'
import { actions, FIX_ALL } from '../features/actions.ts'
import { diagnostics, SOURCE } from '../features/diagnostics.ts'
import { rangeOf } from '../features/draft.ts'
import { folding } from '../features/folding.ts'
import { hover } from '../features/hover.ts'
import { citedInstruments } from '../features/ledger.ts'
import { outline } from '../features/outline.ts'
import { restructured } from '../features/restructure.ts'
import { status } from '../features/status.ts'
import { treeText } from '../features/tree.ts'
import { FAMILIES } from '../profile.ts'
import { linesOf } from '../text/lines.ts'
import { Catalogue } from './catalogue.ts'
import { Client } from './client.ts'
import { Drafts, isDraft, type OpenDraft } from './drafts.ts'
import { placesOf } from './errors.ts'
import { clientHost, type FileHost, NO_FILES } from './host.ts'
import { Ledger } from './ledger.ts'
import { Project, readable } from './project.ts'
import {
  BASELINE_FILE, CITATIONS, type CitationsResult, COMPARE, type CompareParams, type CompareResult, EDIT_SETTINGS, EXPORT_WORD, type ExportWordParams, IMPORT_WORD, type ImportWordParams, type ImportWordResult, PREVIEW, type PreviewParams, type PreviewResult, WORD_COMMENTS, type WordCommentsParams, type WordResult, type EditSettingsParams, type EditSettingsResult, GET_STATUS, type GetStatusParams, KINDS, type KindsResult, SET_PROFILE, SETTINGS_FILE,
  SETTINGS_SECTION, type SetProfileParams, STATUS, type Status, TREE, type TreeParams, type TreeResult,
  WRITE_BASELINE, type WriteBaselineParams, type WriteBaselineResult,
} from './protocol.ts'
import { today } from './names.ts'
import { recordBaselines } from './recording.ts'
import { PLACES, servePlaces } from './serve-places.ts'
import { serveWriting, WRITING } from './serve-writing.ts'
import { Workspace } from './workspace.ts'

/** `disk` gives a view of folders to the server of a client that keeps no list of its drafts; a web worker has none. */
export function serve(connection: Connection, disk?: (folders: readonly string[]) => FileHost): void {
  const documents = new TextDocuments(TextDocument)
  const project = new Project()
  const ledger = new Ledger()
  const catalogue = new Catalogue()
  const drafts = new Drafts(documents, project, ledger, catalogue, (rule, error) => log(`rule ${rule}`, error))
  let client = new Client({ capabilities: {}, processId: null, rootUri: null, workspaceFolders: null })
  let host: FileHost = NO_FILES
  const workspace = new Workspace(drafts, project, ledger, catalogue, () => host, () => client.options.rulePage)
  /** The drafts whose problems or status are about to be sent. */
  const pushing = new Set<string>()
  /** By draft, which check the client was last given. */
  const given = new Map<string, number>()
  /** Settled when the settings are there: no answer is given by settings that the user has changed. */
  let ready: Promise<unknown> = Promise.resolve()

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = new Client(params)
    setFolders(client.folders)
    project.setEditor(client.options.settings)
    return {
      serverInfo: { name: 'but-phap', version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        diagnosticProvider: { identifier: 'but-phap', interFileDependencies: true, workspaceDiagnostics: host !== NO_FILES },
        documentSymbolProvider: { label: 'Bút Pháp' },
        foldingRangeProvider: true,
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        ...PLACES,
        ...WRITING,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    }
  })

  connection.onInitialized(() => {
    ready = Promise.all([loadEditorSettings(), loadSettingsFiles(), watch()]).then(refresh)
    if (client.can.folders) connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri))
      setFolders([...project.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)])
      workspace.relist()
      reload(loadSettingsFiles())
    })
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    if (!client.can.configuration) project.setEditor((settings as Record<string, unknown> | null)?.[SETTINGS_SECTION])
    reload(loadEditorSettings())
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      workspace.changed(uri)
      if (type !== FileChangeType.Changed) workspace.relist()
    }
    if (changes.some(({ uri }) => readable(uri).endsWith(`/${SETTINGS_FILE}`) || readable(uri).endsWith(`/${BASELINE_FILE}`))) reload(loadSettingsFiles())
    else refresh()
  })

  connection.languages.diagnostics.on(guarded('diagnostic', async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
    const draft = await drafts.settled(textDocument.uri, token)
    if (!draft) return { kind: DocumentDiagnosticReportKind.Full, items: [] }
    tell(draft)
    given.set(draft.uri, draft.id)
    spread()
    const resultId = String(draft.id)
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics(draft, client.options.rulePage) }
  }, (): DocumentDiagnosticReport => ({ kind: DocumentDiagnosticReportKind.Full, items: [] })))
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, progress, partial) => (
    guarded('workspace/diagnostic', async () => {
      const report = await workspace.report({ previous: previousResultIds, token, progress, partial })
      spread()
      return report
    }, () => ({ items: [] }))({}, token)
  ))
  connection.onDocumentSymbol(guarded('documentSymbol', async ({ textDocument }, token) => {
    const draft = await drafts.settled(textDocument.uri, token)
    return draft ? outline(draft.checked.tree, draft.language) : null
  }, () => null))
  connection.onFoldingRanges(guarded('foldingRange', async ({ textDocument }, token) => {
    const draft = await drafts.settled(textDocument.uri, token)
    return draft ? folding(draft.checked.tree) : null
  }, () => null))
  connection.onHover(guarded('hover', ({ textDocument, position }: HoverParams) => {
    const draft = drafts.get(textDocument.uri)
    return draft ? hover(draft, position, client.options.rulePage) : null
  }, () => null))
  connection.onCodeAction(guarded('codeAction', ({ textDocument: { uri }, range, context }: CodeActionParams) => {
    const draft = drafts.get(uri)
    if (!draft) return null
    return actions(draft, { range, diagnostics: context.diagnostics, ...(context.only && { only: context.only }) }, {
      edit: (edits) => ({ edit: client.can.versionedEdits ? { documentChanges: [{ textDocument: { uri, version: draft.version }, edits }] } : { changes: { [uri]: edits } } }),
      renumber: (place) => restructured(draft, { type: 'renumber', range: place }, { read: (source) => drafts.read(uri, source), can: client.can }),
      check: (source) => drafts.problemsOf(uri, source),
      change: (change) => {
        const edited = project.edited(uri, change)
        if (!edited) return undefined
        if (client.options.commands) return { command: client.disableCommand({ uri, change }) }
        const edit = settingsEdit(edited)
        return edit && { edit }
      },
    })
  }, () => null))

  connection.onRequest(GET_STATUS, guarded('status', ({ uri }: GetStatusParams): Status | null => {
    const draft = drafts.get(uri)
    return draft ? status(draft) : null
  }, () => null))
  connection.onRequest(EDIT_SETTINGS, guarded('editSettings', ({ uri, change }: EditSettingsParams): EditSettingsResult | null => {
    const edited = project.edited(uri, change)
    return edited ? { uri: edited.uri, text: edited.text } : null
  }, () => null))
  connection.onRequest(TREE, guarded('tree', ({ uri }: TreeParams): TreeResult | null => {
    const draft = drafts.get(uri)
    return draft ? { text: treeText(draft.checked.tree) } : null
  }, () => null))
  servePlaces(connection, { drafts, catalogue, client: () => client, collect: (token) => workspace.collect(token), guarded })
  connection.onRequest(CITATIONS, guarded('citations', async (): Promise<CitationsResult> => {
    await workspace.collect(NEVER)
    return { instruments: citedInstruments(ledger.instruments(), ledger.contradicted()) }
  }, () => ({ instruments: [] })))
  connection.onRequest(WRITE_BASELINE, guarded('writeBaseline', async ({ uri }: WriteBaselineParams, token): Promise<WriteBaselineResult> => {
    const all = await workspace.collect(token)
    const read = async (draft: string): Promise<string | null> => documents.get(draft)?.getText() ?? await host.readDraft(draft)
    return recordBaselines(uri === undefined ? all : [uri], uri === undefined, { drafts, project, ledger, read })
  }, () => ({ files: [], drafts: 0, problems: 0 })))
  connection.onRequest(EXPORT_WORD, guarded('exportWord', async ({ uri }: ExportWordParams): Promise<WordResult | null> => {
    return (await import('./word.ts')).exportDraft(() => drafts.get(uri))
  }, () => null))
  connection.onRequest(IMPORT_WORD, guarded('importWord', async (params: ImportWordParams): Promise<ImportWordResult | null> => (await import('./word.ts')).importFile(params, project.language()), () => null))
  connection.onRequest(PREVIEW, guarded('preview', async ({ uri }: PreviewParams): Promise<PreviewResult | null> => {
    return (await import('./word.ts')).previewDraft(() => drafts.get(uri))
  }, () => null))
  connection.onRequest(WORD_COMMENTS, guarded('wordComments', async (params: WordCommentsParams) => {
    return (await import('./word.ts')).commentFile(() => drafts.get(params.uri), params)
  }, () => null))
  connection.onRequest(COMPARE, guarded('compare', async (params: CompareParams): Promise<CompareResult | null> => {
    return (await import('./word.ts')).compareDraft(() => drafts.get(params.uri), { ...params, today: today() })
  }, () => null))
  connection.onRequest(KINDS, (): KindsResult => ({
    kinds: ALL_KINDS.map(({ id, name, abbreviations }) => ({ id, name, families: FAMILIES.filter((family) => abbreviations[family]) })),
  }))
  serveWriting(connection, { drafts, project, ledger, client: () => client, guarded })
  connection.onNotification(SET_PROFILE, guarded('setProfile', ({ uri, ...change }: SetProfileParams) => {
    project.choose(uri, change)
    refresh()
  }, () => undefined))

  documents.onDidChangeContent(({ document }) => { if (isDraft(document)) void push(document.uri) })
  documents.onDidClose(({ document: { uri } }) => {
    drafts.forget(uri)
    project.forget(uri)
    workspace.closed(uri)
    given.delete(uri)
    if (!client.can.pull) void connection.sendDiagnostics({ uri, diagnostics: [] })
  })
  documents.listen(connection)
  connection.listen()

  /** Wraps a handler: it waits for the settings, and its failure is an empty answer and a line in the log that quotes no draft. */
  function guarded<P, R>(name: string, handle: (params: P, token: CancellationToken) => R | Promise<R>, empty: () => R): (params: P, token: CancellationToken) => Promise<R> {
    return async (params, token) => {
      try {
        await ready
        return await handle(params, token)
      } catch (error) {
        if (error instanceof ResponseError) throw error
        log(name, error)
        return empty()
      }
    }
  }

  function log(name: string, error: unknown): void {
    void connection.sendNotification(LogMessageNotification.type, { type: MessageType.Error, message: `${name} failed\n${placesOf(error)}` })
  }

  function setFolders(folders: readonly string[]): void {
    project.folders = folders
    host = client.options.files ? clientHost(connection) : disk && folders.length > 0 ? disk(folders) : NO_FILES
  }

  async function loadEditorSettings(): Promise<void> {
    if (client.can.configuration) await attempt('configuration', async () => project.setEditor(await connection.workspace.getConfiguration(SETTINGS_SECTION)))
  }

  async function loadSettingsFiles(): Promise<void> {
    const before = project.warnings().map(({ uri }) => uri)
    await attempt('settings', async () => project.setFiles(await host.readSettings()))
    const language = project.language()
    const found = project.warnings()
    for (const uri of before) if (!found.some((file) => file.uri === uri)) void connection.sendDiagnostics({ uri, diagnostics: [] })
    for (const { uri, text, warnings } of found) {
      const lines = linesOf(text)
      void connection.sendDiagnostics({ uri, diagnostics: warnings.map(({ span, message }) => ({ range: rangeOf({ lines }, span), severity: 2, source: SOURCE, message: message[language] })) })
    }
  }

  async function watch(): Promise<void> {
    if (client.can.registerConfiguration) await attempt('register', () => connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION }))
    if (!client.can.registerWatchers) return
    const watchers = [`**/${SETTINGS_FILE}`, `**/${BASELINE_FILE}`, '**/*.vbpl', '**/*.vbpl.txt', '**/*.vbpl.md'].map((globPattern) => ({ globPattern }))
    await attempt('register', async () => {
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
      workspace.watched = true
    })
  }

  async function attempt(name: string, action: () => Promise<unknown>): Promise<void> {
    await action().catch((error: unknown) => log(name, error))
  }

  function reload(loading: Promise<void>): void {
    ready = loading.then(refresh)
  }

  /** What was shown is to be asked for again. Not awaited: a client may ask before it answers. */
  function refresh(): void {
    if (client.can.refresh) void connection.languages.diagnostics.refresh().catch(() => {})
    for (const uri of drafts.open()) void push(uri)
  }

  /** For a client that does not pull; and the status bar of one that does learns of each check here as well. */
  async function push(uri: string): Promise<void> {
    // One that is under way waits for the typing to end and reads the text then.
    if ((client.can.pull && !client.options.status) || pushing.has(uri)) return
    pushing.add(uri)
    const draft = await guarded('check', () => drafts.settled(uri, NEVER), () => undefined)({}, NEVER)
    pushing.delete(uri)
    if (!draft) return
    tell(draft)
    if (client.can.pull) return
    given.set(uri, draft.id)
    spread()
    void connection.sendDiagnostics({ uri, version: draft.version, diagnostics: diagnostics(draft, client.options.rulePage) })
  }

  /** When what one draft says has changed what is to be said of others that are open. */
  function spread(): void {
    const stale = drafts.open().filter((uri) => given.has(uri) && (drafts.idOf(uri) ?? given.get(uri)) !== given.get(uri))
    for (const uri of stale) given.delete(uri) // asked for once
    if (stale.length > 0) refresh()
  }

  function tell(draft: OpenDraft): void {
    if (client.options.status && client.isNews(draft.uri, draft.id)) void connection.sendNotification(STATUS, status(draft))
  }

  function settingsEdit({ uri, text, before }: EditSettingsResult & { before: string | undefined }): WorkspaceEdit | undefined {
    const end = rangeOf({ lines: linesOf(before ?? '') }, { start: 0, end: before?.length ?? 0 })
    const edits = [{ range: end, newText: text }]
    if (before !== undefined) return client.can.versionedEdits ? { documentChanges: [{ textDocument: { uri, version: null }, edits }] } : { changes: { [uri]: edits } }
    return client.can.createFiles ? { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, { textDocument: { uri, version: null }, edits }] } : undefined
  }
}

const NEVER: CancellationToken = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => {} }) }
