/** The settings of what is open: those of the editor and each `.but-phap.json`, and which of them hold for a draft. */
import { type Baseline, type Known, knownIn, NO_BASELINE, readBaseline, WRONG_BASELINE } from '../baseline.ts'
import type { Family } from '../profile.ts'
import type { Language, Level } from '../rules/rule.ts'
import { type DraftSettings, editorSettings, mergeSettings, NO_SETTINGS, readSettings, type Settings, settingsFor, type SettingsWarning } from '../settings.ts'
import { editSettings } from '../settings-edit.ts'
import { today } from './names.ts'
import { BASELINE_FILE, type EditSettingsResult, type ProfileChange, type RuleChange, SETTINGS_FILE, type SettingsFile } from './protocol.ts'

export interface FileWarnings extends SettingsFile { warnings: SettingsWarning[] }

interface FolderSettings extends SettingsFile { /** Its folder, readable, with a slash at the end. */ folder: string; settings: Settings; warnings: SettingsWarning[] }

interface FolderBaseline extends SettingsFile { folder: string; /** Undefined when it cannot be read. */ baseline: Baseline | undefined }

export class Project {
  /** Grows with each change of the settings: what was checked before is to be checked again. */
  generation = 0
  /** URIs of the folders that are open. */
  folders: readonly string[] = []
  private editor: Settings = NO_SETTINGS
  /** The deepest folder first. */
  private files: FolderSettings[] = []
  /** The same of the baselines. */
  private baselines: FolderBaseline[] = []
  /** What a user has set for an open draft that lies in no folder. */
  private readonly chosen = new Map<string, { family?: Family; kind?: string; level?: Level }>()

  setEditor(value: unknown): void {
    this.editor = editorSettings(value)
    this.generation++
  }

  setFiles(files: readonly SettingsFile[]): void {
    const found = files.map((file) => ({ ...file, folder: readable(file.uri).replace(/[^/]*$/, '') })).sort((a, b) => b.folder.length - a.folder.length)
    this.files = found.filter((file) => !isBaseline(file)).map((file) => ({ ...file, ...readSettings(file.text, today()) }))
    this.baselines = found.filter(isBaseline).map((file) => ({ ...file, baseline: readBaseline(file.text) }))
    this.generation++
  }

  warnings(): FileWarnings[] {
    const wrong = this.baselines.map(({ uri, text, baseline }) => ({ uri, text, warnings: baseline ? [] : [{ span: { start: 0, end: 0 }, message: WRONG_BASELINE }] }))
    return [...this.files, ...wrong]
  }

  /** What is known of a draft. */
  knownOf(uri: string): Known | undefined {
    const file = nearest(this.baselines, uri)
    return file?.baseline && knownIn(file.baseline, readable(uri).slice(file.folder.length))
  }

  /** The baseline that the problems of a draft are written to: the nearest, else one beside its settings, else one in its folder of the workspace. */
  baselineOf(uri: string): { uri: string; path: string; baseline: Baseline } | undefined {
    const name = readable(uri), file = nearest(this.baselines, uri)
    if (file) return { uri: file.uri, path: name.slice(file.folder.length), baseline: file.baseline ?? NO_BASELINE }
    const home = this.fileFor(uri)?.uri.replace(/\/[^/]*$/, '') ?? this.folderOf(uri)
    return home === undefined ? undefined : { uri: `${home.replace(/\/$/, '')}/${BASELINE_FILE}`, path: name.slice(inside(home).length), baseline: NO_BASELINE }
  }

  choose(uri: string, { family, kind, level }: ProfileChange): void {
    const choice = { ...this.chosen.get(uri) }
    if (family) choice.family = family
    else if (family === null) delete choice.family
    if (kind) choice.kind = kind
    else if (kind === null) delete choice.kind
    if (level) choice.level = level
    else if (level === null) delete choice.level
    this.chosen.set(uri, choice)
    this.generation++
  }

  forget(uri: string): void {
    this.chosen.delete(uri)
  }

  language(uri?: string): Language {
    const file = uri === undefined ? this.files.at(-1) : this.fileFor(uri)
    return file?.settings.language ?? this.editor.language ?? 'vi'
  }

  settingsFor(uri: string): DraftSettings {
    const file = this.fileFor(uri)
    const settings = mergeSettings(this.editor, file?.settings ?? NO_SETTINGS)
    return { ...settingsFor(settings, file && readable(uri).slice(file.folder.length), today()), ...this.chosen.get(uri) }
  }

  /** The settings with a change written into them; undefined for a draft that lies in no open folder. */
  edited(uri: string, change: RuleChange | ProfileChange): (EditSettingsResult & { before: string | undefined }) | undefined {
    const name = readable(uri), file = this.fileFor(uri)
    if (file) return { uri: file.uri, before: file.text, text: editSettings(file.text, name.slice(file.folder.length), change) }
    const folder = this.folderOf(uri)
    if (folder === undefined) return undefined
    return { uri: `${folder.replace(/\/$/, '')}/${SETTINGS_FILE}`, before: undefined, text: editSettings('', name.slice(inside(folder).length), change) }
  }

  private fileFor(uri: string): FolderSettings | undefined {
    return nearest(this.files, uri)
  }

  private folderOf(uri: string): string | undefined {
    return this.folders.filter((one) => readable(uri).startsWith(inside(one))).sort((a, b) => b.length - a.length)[0]
  }
}

const isBaseline = ({ uri }: SettingsFile): boolean => readable(uri).endsWith(`/${BASELINE_FILE}`)

function nearest<F extends { folder: string }>(files: readonly F[], uri: string): F | undefined {
  const name = readable(uri)
  return files.find(({ folder }) => name.startsWith(folder))
}

const inside = (folder: string): string => `${readable(folder).replace(/\/$/, '')}/`

/** Clients encode one and the same file in several ways (`c%3A`, `C:`); a URI that is not well encoded stays as it is. */
export function readable(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/([A-Z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`).normalize('NFC')
  } catch {
    return uri
  }
}
