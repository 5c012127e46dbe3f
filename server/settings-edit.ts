/** Writes a choice of the user into the text of `.but-phap.json`, leaving all else in it as it stands. */
import { applyEdits, findNodeAtLocation, type JSONPath, modify, parse, parseTree } from 'jsonc-parser'
import type { ProfileChange, RuleChange } from './transport/protocol.ts'

/**
 * The new text of the settings. `path` is the draft's, relative to the folder of the settings, with slashes.
 * An empty `text` is a file that is not there yet.
 */
export function editSettings(text: string, path: string, change: RuleChange | ProfileChange): string {
  const start = text.trim() === '' ? '{}\n' : text
  return 'rule' in change ? switchOff(start, path, change) : editProfile(start, path, change)
}

function switchOff(text: string, path: string, { rule, scope, text: words }: RuleChange): string {
  const [open, entry] = scope === 'project' ? [text, []] : entryFor(text, path, scope === 'place' ? words : undefined)
  const at = [...entry, 'rules', rule]
  // The options of a rule stay for the day on which it is switched on again.
  return set(open, hasGroup(open, at) ? [...at, 'severity'] : at, 'off')
}

/** The level is the whole folder's; family and kind are the draft's own. */
function editProfile(text: string, path: string, { level, ...own }: ProfileChange): string {
  const start = level === undefined ? text : set(text, ['level'], level ?? undefined)
  if (own.family === undefined && own.kind === undefined) return start
  const [open, entry] = entryFor(start, path, undefined)
  return (['family', 'kind'] as const).reduce((result, key) => (
    own[key] === undefined ? result : set(result, [...entry, key], own[key] ?? undefined)
  ), open)
}

const hasGroup = (text: string, at: JSONPath): boolean => findNodeAtLocation(parseTree(text)!, at)?.type === 'object'

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
