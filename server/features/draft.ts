/** What the features of the editor look at: one checked draft, with the way to the editor's lines and characters. */
import type { Range } from 'vscode-languageserver'
import type { CheckedDraft } from '../processor.ts'
import type { Language, Level, Problem } from '../rules/rule.ts'
import { type Lines, pointAt } from '../text/lines.ts'
import type { Position, Span } from '../tree/nodes.ts'

export interface EditorDraft {
  uri: string
  version: number
  checked: CheckedDraft
  /** The problems that the settings let through. */
  problems: readonly Problem[]
  /** How many known ones are kept quiet. */
  known: number
  lines: Lines
  level: Level
  language: Language
}

/** The editor counts lines and characters from 0. */
export function rangeOf({ lines }: Pick<EditorDraft, 'lines'>, { start, end }: Span): Range {
  return rangeOfPosition({ start: pointAt(lines, start), end: pointAt(lines, end) })
}

export function rangeOfPosition({ start, end }: Position): Range {
  return { start: { line: start.line - 1, character: start.column - 1 }, end: { line: end.line - 1, character: end.column - 1 } }
}

/** The offset of a place that an editor names; one beyond the text is brought back into it. */
export function offsetOf({ lines: { starts, ends } }: Pick<EditorDraft, 'lines'>, { line, character }: Range['start']): number {
  if (!(line >= 0)) return 0
  if (line >= starts.length) return ends.at(-1)!
  return Math.min(starts[line]! + Math.max(0, character || 0), ends[line]!)
}

export const spanOfRange = (draft: Pick<EditorDraft, 'lines'>, { start, end }: Range): Span => ({ start: offsetOf(draft, start), end: offsetOf(draft, end) })
