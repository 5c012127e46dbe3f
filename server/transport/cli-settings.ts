/** The settings that hold for a file on disk: those of `--config`, else the nearest `.but-phap.json` from its folder up. */
import path from 'node:path'
import type { Language } from '../rules/rule.ts'
import { NO_SETTINGS, readSettings, type Settings } from '../settings.ts'
import { linesOf, pointAt } from '../text/lines.ts'
import { readText, shownPath } from './cli-disk.ts'
import { SETTINGS_FILE } from './protocol.ts'

export interface FoundSettings {
  settings: Settings
  /** The folder that its globs are relative to. */
  folder: string
  /** One line for each wrong value, to be said once. */
  warnings: string[]
}

const byFolder = new Map<string, FoundSettings>()

export function nearestSettings(folder: string, today: string): FoundSettings {
  const known = byFolder.get(folder)
  if (known) return known
  const parent = path.dirname(folder)
  const found = settingsIn(path.join(folder, SETTINGS_FILE), today)
    ?? (parent === folder ? { settings: NO_SETTINGS, folder, warnings: [] } : nearestSettings(parent, today))
  byFolder.set(folder, found)
  return found
}

/** The settings of a file; undefined when it cannot be read. */
export function settingsIn(file: string, today: string): FoundSettings | undefined {
  const text = readText(file)
  if (text === undefined) return undefined
  const { settings, warnings } = readSettings(text, today)
  const language: Language = settings.language ?? 'vi'
  const lines = linesOf(text)
  const said = warnings.map(({ span, message }) => {
    const { line, column } = pointAt(lines, span.start)
    return `${shownPath(path.relative('', file))}:${line}:${column}: ${message[language]}`
  })
  return { settings, folder: path.dirname(path.resolve(file)), warnings: said }
}
