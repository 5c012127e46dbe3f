/** The requests about places in drafts: where a reference leads, what is named where, what is linked, selected and coloured. */
import type { CancellationToken, Connection, Position, Range, ServerCapabilities } from 'vscode-languageserver'
import { formatting } from '../features/formatting.ts'
import { lenses } from '../features/lenses.ts'
import { links } from '../features/links.ts'
import { definition, highlights, references } from '../features/navigation.ts'
import { restructured } from '../features/restructure.ts'
import { selections } from '../features/selection.ts'
import { searched } from '../features/symbols.ts'
import { TOKEN_TYPES, tokens } from '../features/tokens.ts'
import type { Catalogue } from './catalogue.ts'
import type { Client } from './client.ts'
import type { Drafts, OpenDraft } from './drafts.ts'
import { RESTRUCTURE, type RestructureParams, type RestructureResult } from './protocol.ts'

/** What the server says that it can do. */
export const PLACES: Partial<ServerCapabilities> = {
  definitionProvider: true, referencesProvider: true, documentHighlightProvider: true, selectionRangeProvider: true, workspaceSymbolProvider: true,
  documentLinkProvider: { resolveProvider: false }, codeLensProvider: { resolveProvider: false },
  documentFormattingProvider: true, documentRangeFormattingProvider: true,
  // For clients that offer changes of structure by ways of their own.
  experimental: { butPhap: { restructure: true } },
  semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true, range: true },
}

export interface PlacesHost {
  drafts: Drafts
  catalogue: Catalogue
  client(): Client
  /** Sees to it that every draft of the workspace is in the catalogue. */
  collect(token: CancellationToken): Promise<unknown>
  guarded<P, R>(name: string, handle: (params: P, token: CancellationToken) => R | Promise<R>, empty: () => R): (params: P, token: CancellationToken) => Promise<R>
}

type Here = { textDocument: { uri: string } }
type At = Here & { position: Position }

export function servePlaces(connection: Connection, { drafts, catalogue, client, collect, guarded }: PlacesHost): void {
  /** Answers about an open draft as it stands. */
  const on = <P extends Here, R>(name: string, answer: (draft: OpenDraft, params: P) => R): ((params: P, token: CancellationToken) => Promise<R | null>) => (
    guarded(name, ({ textDocument: { uri }, ...rest }: P): R | null => {
      const draft = drafts.get(uri)
      return draft ? answer(draft, { textDocument: { uri }, ...rest } as P) : null
    }, () => null)
  )
  /** The same when the typing has settled: what the editor asks for by itself. */
  const later = <P extends Here, R>(name: string, answer: (draft: OpenDraft, params: P) => R): ((params: P, token: CancellationToken) => Promise<R | null>) => (
    guarded(name, async (params: P, token): Promise<R | null> => {
      const draft = await drafts.settled(params.textDocument.uri, token)
      return draft ? answer(draft, params) : null
    }, () => null)
  )

  connection.onDefinition(on('definition', (draft, { position }: At) => definition(draft, position, client().can.links)))
  connection.onReferences(on('references', (draft, { position, context }: At & { context: { includeDeclaration: boolean } }) => references(draft, position, context.includeDeclaration)))
  connection.onDocumentHighlight(on('documentHighlight', (draft, { position }: At) => highlights(draft, position)))
  connection.onSelectionRanges(on('selectionRange', (draft, { positions }: Here & { positions: Position[] }) => selections(draft, positions)))
  connection.onDocumentLinks(later('documentLink', (draft) => links(draft, (symbol) => catalogue.draftNamed(symbol))))
  connection.onCodeLens(later('codeLens', (draft) => (client().options.commands ? lenses(draft) : [])))
  connection.onDocumentFormatting(on('formatting', (draft) => formatting(draft, (source) => drafts.formProblems(draft.uri, source))))
  connection.onDocumentRangeFormatting(on('rangeFormatting', (draft, { range }: Here & { range: Range }) => formatting(draft, (source) => drafts.formProblems(draft.uri, source), range)))
  connection.languages.semanticTokens.on(async (params, token) => (await later('semanticTokens', (draft) => tokens(draft))(params, token)) ?? { data: [] })
  connection.languages.semanticTokens.onRange(async (params, token) => (await later('semanticTokens', (draft) => tokens(draft, params.range))(params, token)) ?? { data: [] })
  connection.onWorkspaceSymbol(guarded('workspaceSymbol', async ({ query }: { query: string }, token) => {
    await collect(token)
    return searched(catalogue.places(), query)
  }, () => []))
  connection.onRequest(RESTRUCTURE, guarded('restructure', ({ uri, change }: RestructureParams): RestructureResult => {
    const draft = drafts.get(uri)
    return draft ? restructured(draft, change, { read: (source) => drafts.read(uri, source), can: client().can }) : NOTHING
  }, () => NOTHING))
}

const NOTHING: RestructureResult = { edit: null, notes: [], references: 0, left: [] }
