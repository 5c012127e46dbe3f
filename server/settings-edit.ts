/** Writes a choice of the user into the text of `.but-phap.json`, leaving all else in it as it stands. */
import { applyEdits, type JSONPath, modify, parse } from 'jsonc-parser'
import type { ProfileChange, RuleChange } from './transport/protocol.ts'

/**
 * The new text of the settings. `path` is the draft's, relative to the folder of the settings, with slashes.
 * An empty `text` is a file that is not there yet.
 */
export function editSettings(text: string, path: string, change: RuleChange | ProfileChange): string {
  const start = text.trim() === '' ? '{}\n' : text
  if ('rule' in change && change.scope === 'project') return set(start, ['rules', change.rule], 'off')
  const place = 'rule' in change && change.scope === 'place' ? change.text : undefined
  const [open, entry] = entryFor(start, path, place)
  if ('rule' in change) return set(open, [...entry, 'rules', change.rule], 'off')
  return (['family', 'kind'] as const).reduce((result, key) => (
    change[key] === undefined ? result : set(result, [...entry, key], change[key] ?? undefined)
  ), open)
}

/** The text with an entry for this very draft (and place), and where the entry stands. */
function entryFor(text: string, path: string, place: string | undefined): [text: string, entry: JSONPath] {
  const { files } = (parse(text) ?? {}) as { files?: unknown }
  const entries = Array.isArray(files) ? files : []
  // Without "./" a bare name would speak of every file of this name in the folders below.
  const named = path.includes('/') ? path : `./${path}`
  const at = entries.findIndex((entry) => entry?.path === named && entry.text === place)
  if (at >= 0) return [text, ['files', at]]
  const entry = place === undefined ? { path: named } : { path: named, text: place }
  return Array.isArray(files) ? [set(text, ['files', -1], entry), ['files', entries.length]] : [set(text, ['files'], [entry]), ['files', 0]]
}

function set(text: string, at: JSONPath, value: unknown): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  return applyEdits(text, modify(text, at, value, { formattingOptions: { insertSpaces: true, tabSize: 2, eol } }))
}
