/** Where the server learns of files that are not open: from its client, which has the disk, the remote or the browser's folder; or from the disk. */
import type { Connection } from 'vscode-languageserver'
import { LIST_DRAFTS, type ListDraftsResult, READ_DRAFT, READ_SETTINGS, type ReadDraftParams, type ReadDraftResult, type ReadSettingsResult, type SettingsFile } from './protocol.ts'

export interface FileHost {
  /** The URIs of all drafts. */
  listDrafts(): Promise<string[]>
  /** The text of a draft; null when it cannot be read. */
  readDraft(uri: string): Promise<string | null>
  /** Every settings file and baseline. */
  readSettings(): Promise<SettingsFile[]>
}

export function clientHost(connection: Connection): FileHost {
  return {
    listDrafts: async () => (await connection.sendRequest<ListDraftsResult>(LIST_DRAFTS)).uris,
    readDraft: async (uri) => (await connection.sendRequest<ReadDraftResult>(READ_DRAFT, { uri } satisfies ReadDraftParams)).text,
    readSettings: async () => (await connection.sendRequest<ReadSettingsResult>(READ_SETTINGS)).files,
  }
}

export const NO_FILES: FileHost = { listDrafts: async () => [], readDraft: async () => null, readSettings: async () => [] }
