/**
 * What the server and its client in VS Code say to each other beyond the protocol of language servers: names and types only.
 * Any other client can do without all of it; what it cannot do is then not offered.
 */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver'
import type { Family } from '../profile.ts'
import type { Language, Level, RuleOptions, Severity } from '../rules/rule.ts'

export const LANGUAGE_ID = 'vbpl'
export const SETTINGS_FILE = '.but-phap.json'
/** What a draft would be after a change is shown under this scheme: it is no draft of its own. */
export const PREVIEW_SCHEME = 'but-phap-preview'
/** The known problems, beside the settings. */
export const BASELINE_FILE = '.but-phap-baseline.json'
/** The section of the editor's settings that has the shape of `EditorSettings`. */
export const SETTINGS_SECTION = 'butPhap'

/** `initializationOptions`: what this client can do. */
export interface InitializationOptions {
  /** Where the page of a rule opens; `{id}` is replaced: `command:butPhap.showRule?%5B%22{id}%22%5D`. */
  rulePage?: string
  /** The client answers `butPhap/listDrafts`, `butPhap/readDraft` and `butPhap/readSettings`: the server reads no disk. */
  files?: boolean
  /** The client wants `butPhap/status`. */
  status?: boolean
  /** The client has the commands of `COMMANDS`. */
  commands?: boolean
  /** The settings to begin with, for a client that cannot be asked (`workspace/configuration`). */
  settings?: EditorSettings
}

/** `butPhap.*` in the editor's settings; every one of them may be missing. */
export interface EditorSettings {
  language?: Language
  family?: Family | 'auto'
  /** An id of `butPhap/kinds`, or `auto`. */
  kind?: string
  /** How much is shown; `chuan` unless said. */
  level?: Level
  rules?: Record<string, Severity | 'off' | ({ severity?: Severity | 'off' } & RuleOptions)>
  /** Problems below this severity are not shown. */
  minSeverity?: Severity
}

/** Commands that code actions of the server name and the client carries out; their one argument is given by type. */
export const COMMANDS = {
  /** `DisableRule`: asks `butPhap/editSettings` and writes what it answers. */
  disableRule: 'butPhap.disableRule',
  /** `ShowReferences`: opens the list of the places over the editor. */
  showReferences: 'butPhap.showReferences',
} as const
export interface ShowReferences { uri: string; position: Position; places: Array<{ uri: string; range: Range }> }
export interface DisableRule { uri: string; change: RuleChange }

// Asked by the server of the client (`files: true`).
/** () → the URIs of all drafts of the workspace. */
export const LIST_DRAFTS = 'butPhap/listDrafts'
/** (uri) → its text, or null when it cannot be read. */
export const READ_DRAFT = 'butPhap/readDraft'
/** () → every `.but-phap.json` and `.but-phap-baseline.json` of the workspace. */
export const READ_SETTINGS = 'butPhap/readSettings'
export interface ListDraftsResult { uris: string[] }
export interface ReadDraftParams { uri: string }
export interface ReadDraftResult { text: string | null }
export interface SettingsFile { uri: string; text: string }
export interface ReadSettingsResult { files: SettingsFile[] }

// Sent to the client (`status: true`) after a draft that is open has been checked.
export const STATUS = 'butPhap/status'
export interface Status {
  uri: string
  version: number
  family: Family
  level: Level
  /** The id of the kind and its name in a sentence ("Quyết định"); absent when it is not recognised. */
  kind?: string
  kindName?: string
  /** "15/CT-UBND", as read. */
  number?: string
  /** YYYY-MM-DD */
  date?: string
  /** Number or date is blank. */
  draft: boolean
  /** Head or end is cut off. */
  fragment: boolean
  /** Which of family and kind the user has set. */
  set: { family: boolean; kind: boolean }
  counts: Record<Severity, number>
  /** Known problems that are kept quiet. */
  known: number
  /** Problems that fix-all would mend. */
  fixable: number
}

// Asked by the client of the server.
/** (`GetStatusParams`) → `Status | null`: the status of an open draft, checked now if need be. */
export const GET_STATUS = 'butPhap/getStatus'
export interface GetStatusParams { uri: string }

/** (`EditSettingsParams`) → `EditSettingsResult | null`: the new text of the settings file; null for a draft that lies in no folder. */
export const EDIT_SETTINGS = 'butPhap/editSettings'
/** `place` silences the rule where `text` stands in this draft, `file` in the draft, `project` in every draft. */
export interface RuleChange { rule: string; scope: 'project' | 'file' | 'place'; text?: string }
/** Family and kind are the draft's, the level that of every draft of the folder. A value of null goes back to what holds without it. */
export interface ProfileChange { family?: Family | null; kind?: string | null; level?: Level | null }
export interface EditSettingsParams { uri: string; change: RuleChange | ProfileChange }
export interface EditSettingsResult { uri: string; text: string }

/** (`WriteBaselineParams`) → `WriteBaselineResult`: what the baselines are to be, with the present problems of one draft, or of all of the workspace, taken for known. */
export const WRITE_BASELINE = 'butPhap/writeBaseline'
export interface WriteBaselineParams { uri?: string }
export interface WriteBaselineResult { files: SettingsFile[]; drafts: number; problems: number }

/** () → `CitationsResult`: the instruments that the drafts of the workspace cite, sorted. */
export const CITATIONS = 'butPhap/citations'
/** What is given for an instrument, most often first: dates as they are printed. */
export interface CitedInstrument { name: string; dates: string[]; issuers: string[]; titles: string[]; places: CitedPlace[]; /** Drafts contradict each other about it. */ conflict: boolean }
/** Lines and characters as the editor counts them. */
export interface CitedPlace { uri: string; line: number; character: number; endLine: number; endCharacter: number }
export interface CitationsResult { instruments: CitedInstrument[] }

/** () → `TemplatesResult`: the templates of new drafts, and the agencies that the settings of the first folder name. */
export const TEMPLATES = 'butPhap/templates'
/** `name` as it is chosen ("Quyết định (quy định trực tiếp)"), `basis` the form that it follows. */
export interface TemplateName { id: string; family: Family; kind: string; name: string; basis: string }
export interface TemplatesResult { templates: TemplateName[]; agencies: string[] }

/** (`NewDraftParams`) → `NewDraftResult | null`: a whole draft; null when there is no such template. What is not told is left blank in it. */
export const NEW_DRAFT = 'butPhap/newDraft'
/** Who signs: the head, a deputy for the head, one by order of the head, one empowered by the head. */
export type SigningForm = 'head' | 'deputy' | 'order' | 'delegate'
export interface NewDraftParams {
  /** The id of a template, or of a kind. */
  template: string
  /** The issuer as it stands in a sentence: "Ủy ban nhân dân tỉnh Hà Tĩnh". */
  issuer?: string
  /** What stands for it in the symbol, when no table knows it. */
  code?: string
  /** Trích yếu. */
  subject?: string
  signing?: SigningForm
  signer?: string
  /** The unit that drafts: "NC". */
  unit?: string
  /** YYYY-MM-DD: the day by whose norms it is written; today unless said. */
  day?: string
  /** URI of the folder whose settings name the office; the first one unless said. */
  folder?: string
}
/** `snippet` has tab stops where `text` has names in square brackets. */
export interface NewDraftResult { template: string; snippet: string; text: string }

/** (`StructureParams`) → `StructureResult | null`: the parts of an open draft for a view of its structure, checked now if need be. */
export const STRUCTURE = 'butPhap/structure'
export interface StructureParams { uri: string }
export interface StructureResult { uri: string; version: number; nodes: StructureNode[] }
export interface StructureNode {
  /** Where it stands among the parts, by numbers: the same as long as it and those around it keep theirs. */
  id: string
  /** A kind of node of the tree: "article", "legalGround", "recipients". */
  kind: string
  /** "Điều 5. Tên điều", as in the outline. */
  name: string
  detail: string
  /** All that belongs to it, and where the cursor is put. */
  range: Range
  selection: Range
  /** It is numbered, so that `butPhap/restructure` may move it. */
  unit: boolean
  /** The problems in it, those of its parts included. */
  problems: Record<Severity, number>
  children: StructureNode[]
}

/** () → the kinds that a user can choose from. */
export const KINDS = 'butPhap/kinds'
export interface KindName { id: string; name: string; families: Family[] }
export interface KindsResult { kinds: KindName[] }

/** Tells the server (no answer) the family, kind and level of one open draft, until it is closed: for drafts that are not saved yet. */
export const SET_PROFILE = 'butPhap/setProfile'
export interface SetProfileParams extends ProfileChange { uri: string }

/** (`TreeParams`) → `TreeResult | null`: the tree of an open draft as `but-phap tree` prints it. */
export const TREE = 'butPhap/tree'
export interface TreeParams { uri: string }
export interface TreeResult { text: string }

/** (`RestructureParams`) → `RestructureResult`: changes the structure of an open draft and lets numbers and references follow. */
export const RESTRUCTURE = 'butPhap/restructure'
/**
 * `at`, `to`: a place inside the unit (0-based line, UTF-16 character); its innermost unit is meant unless the place is that of a marker.
 * insert: a new sibling after the unit; split: at the cursor; merge: with the sibling before it; renumber: a unit, a range, the whole draft.
 */
export type Restructuring =
  | { type: 'moveUp' | 'moveDown' | 'promote' | 'demote' | 'delete' | 'split' | 'merge' | 'insert'; at: Position }
  | { type: 'move'; at: Position; to: Position; where: 'before' | 'after' | 'inside' }
  | { type: 'renumber'; range?: Range }
export interface RestructureParams { uri: string; change: Restructuring }
export interface RestructureResult {
  /** With change annotations when the client supports them; those that the user should look at need confirmation. */
  edit: WorkspaceEdit | null
  /** Why nothing can be done, or what was done and what was left alone and why, in the user's language. */
  notes: string[]
  /** How many references are changed. */
  references: number
  /** References and numbers that were left alone although the change may concern them: ranges of the text as it is. */
  left: LeftAlone[]
  /** Where the moved or new unit stands afterwards. */
  cursor?: Position
}
export interface LeftAlone { range: Range; why: string }

// Word files, asked by the client of the server. Bytes are base64; `refusal` says to the user why a file was not read.
/** (`ExportWordParams`) → `WordResult | null`: an open draft as a Word file. */
export const EXPORT_WORD = 'butPhap/exportWord'
export interface ExportWordParams { uri: string }
export interface WordResult { data: string }
/** (`ImportWordParams`) → `ImportWordResult`: the draft in a Word file, and what is to be said of how it was read. */
export const IMPORT_WORD = 'butPhap/importWord'
export interface ImportWordParams { data: string }
export type ImportWordResult = { text: string; notes: string[] } | { refusal: string }
/** (`WordCommentsParams`) → `WordResult | { refusal } | null`: a copy of a Word file with the problems of the open draft that was read from it. */
export const WORD_COMMENTS = 'butPhap/wordComments'
export interface WordCommentsParams { uri: string; data: string }
/** (`CompareParams`) → `CompareResult | null`: an open draft against an older text, given as text or as a Word file. */
export const COMPARE = 'butPhap/compare'
export interface CompareParams { uri: string; old: { name: string; text?: string; data?: string }; as: 'page' | 'table' | 'redline' }
export type CompareResult = { html: string; summary: string } | WordResult | { refusal: string }
/** (`PreviewParams`) → `PreviewResult | null`: the paragraphs of an open draft as they are to be printed. */
export const PREVIEW = 'butPhap/preview'
export interface PreviewParams { uri: string }
/** `style` and `body` of a page; each paragraph has its first line, 0-based, in `data-line`. `printable` is a whole page for a browser. */
export interface PreviewResult { style: string; body: string; printable: string }
