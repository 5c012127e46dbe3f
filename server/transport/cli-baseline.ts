/** The known problems that hold for a file on disk, read and written: the nearest `.but-phap-baseline.json` from its folder up. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Baseline, baselineText, type Entry, NO_BASELINE, readBaseline, recorded, WRONG_BASELINE } from '../baseline.ts'
import type { Localized } from '../rules/rule.ts'
import { isInside, readText, shownPath, writeBeside } from './cli-disk.ts'
import { BASELINE_FILE, SETTINGS_FILE } from './protocol.ts'

export interface FoundBaseline {
  baseline: Baseline
  /** The folder that its paths are relative to. */
  folder: string
  /** That it cannot be read; to be said once. */
  warning?: Localized
}
/** What is to be written down of one draft. `path` is relative to `folder`, with slashes. */
export interface DraftRecord { folder: string; path: string; entries: Entry[] }

const byFolder = new Map<string, FoundBaseline | undefined>()

export function nearestBaseline(folder: string): FoundBaseline | undefined {
  if (byFolder.has(folder)) return byFolder.get(folder)
  const parent = path.dirname(folder)
  const found = baselineIn(folder) ?? (parent === folder ? undefined : nearestBaseline(parent))
  byFolder.set(folder, found)
  return found
}

/** The folder of the baseline of a file: where there is one already, else beside the settings, else where the command runs. */
export function homeOfBaseline(file: string): string {
  const folder = path.dirname(path.resolve(file)), here = path.resolve()
  const home = folderWith(BASELINE_FILE, folder) ?? folderWith(SETTINGS_FILE, folder)
  return home ?? (isInside(folder, here) ? here : folder)
}

export interface Written { file: string; failed: boolean; files: number; problems: number }

/** Writes what a run has recorded: drafts that it did not check stay as they were, those that are gone go. Rules that did not run keep what is known of them. */
export function writeBaselines(records: readonly DraftRecord[], ran: (rule: string) => boolean): Written[] {
  return [...new Set(records.map(({ folder }) => folder))].map((folder) => {
    const file = path.join(folder, BASELINE_FILE), of = records.filter((record) => record.folder === folder)
    const before = baselineIn(folder)?.baseline ?? NO_BASELINE
    const kept: Baseline = new Map([...before].filter(([one]) => existsSync(path.join(folder, one))))
    const after = of.reduce((baseline, { path: one, entries }) => recorded(baseline, one, entries, ran), kept)
    const failed = (after.size > 0 || existsSync(file)) && !write(file, baselineText(after))
    return { file: shownPath(path.relative('', file)), failed, files: of.filter(({ entries }) => entries.length > 0).length, problems: of.reduce((sum, { entries }) => sum + entries.length, 0) }
  })
}

function baselineIn(folder: string): FoundBaseline | undefined {
  const file = path.join(folder, BASELINE_FILE)
  if (!existsSync(file)) return undefined
  const baseline = readBaseline(readText(file) ?? '')
  if (baseline) return { baseline, folder }
  const name = shownPath(path.relative('', file))
  return { baseline: NO_BASELINE, folder, warning: { vi: `${name}: ${WRONG_BASELINE.vi}`, en: `${name}: ${WRONG_BASELINE.en}` } }
}

function folderWith(name: string, folder: string): string | undefined {
  if (existsSync(path.join(folder, name))) return folder
  const parent = path.dirname(folder)
  return parent === folder ? undefined : folderWith(name, parent)
}

function write(file: string, text: string): boolean {
  return (existsSync(file) && readText(file) === text) || writeBeside(file, Buffer.from(text))
}
