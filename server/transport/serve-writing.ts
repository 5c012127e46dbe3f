/** What the server answers to one who writes: new drafts, the structure of one, completions. */
import type { CancellationToken, CompletionParams, CompletionList, Connection, ServerCapabilities } from 'vscode-languageserver'
import { completions } from '../features/completion.ts'
import { nextMarkers } from '../features/next-units.ts'
import { structure } from '../features/structure.ts'
import type { Client } from './client.ts'
import type { Drafts } from './drafts.ts'
import type { Ledger } from './ledger.ts'
import { today } from './names.ts'
import { draftFor, templatesOf } from './new-draft.ts'
import type { Project } from './project.ts'
import { NEW_DRAFT, type NewDraftParams, type NewDraftResult, STRUCTURE, type StructureParams, type StructureResult, TEMPLATES, type TemplatesResult } from './protocol.ts'

/**
 * Nothing asks for completions by itself but the first letter of a word, which the editor counts: no character that an input method sends
 * inside a syllable may trigger them, and none may accept one.
 */
export const WRITING: Partial<ServerCapabilities> = { completionProvider: { resolveProvider: false } }

export interface WritingHost {
  drafts: Drafts
  project: Project
  ledger: Ledger
  client(): Client
  guarded<P, R>(name: string, handle: (params: P, token: CancellationToken) => R | Promise<R>, empty: () => R): (params: P, token: CancellationToken) => Promise<R>
}

export function serveWriting(connection: Connection, { drafts, project, ledger, client, guarded }: WritingHost): void {
  connection.onRequest(TEMPLATES, guarded('templates', (): TemplatesResult => templatesOf(project), () => ({ templates: [], agencies: [] })))
  connection.onRequest(NEW_DRAFT, guarded('newDraft', (params: NewDraftParams): NewDraftResult | null => draftFor(project, params), () => null))
  connection.onRequest(STRUCTURE, guarded('structure', async ({ uri }: StructureParams, token): Promise<StructureResult | null> => {
    const draft = await drafts.settled(uri, token)
    return draft ? { uri, version: draft.version, nodes: structure(draft) } : null
  }, () => null))
  // A long draft is not checked at each key: the answer waits until the typing rests, and the editor takes the question back meanwhile.
  connection.onCompletion(guarded('completion', async ({ textDocument: { uri }, position }: CompletionParams, token): Promise<CompletionList | null> => {
    const draft = await drafts.settled(uri, token)
    if (!draft) return null
    const markers = nextMarkers(draft, position), { isIncomplete, items } = completions(draft, position, { instruments: ledger.instruments(), today: today(), snippets: client().can.snippets })
    return { isIncomplete: isIncomplete || markers.length > 0, items: [...markers, ...items] }
  }, () => null))
}
