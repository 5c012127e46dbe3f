/** Above each unit that is referred to: how often. A click shows where. */
import type { CodeLens, Location } from 'vscode-languageserver'
import { say } from '../rules/rule.ts'
import { COMMANDS, type ShowReferences } from '../transport/protocol.ts'
import { type EditorDraft, rangeOf } from './draft.ts'
import { namings, nameSpan } from './navigation.ts'

const TITLE = (count: number) => say(`${count} chỗ viện dẫn`, count === 1 ? '1 reference' : `${count} references`)

export function lenses(draft: EditorDraft): CodeLens[] {
  return [...namings(draft)].map(([goal, spans]) => {
    const range = rangeOf(draft, nameSpan(goal))
    const places = spans.map((span): Location => ({ uri: draft.uri, range: rangeOf(draft, span) }))
    const argument: ShowReferences = { uri: draft.uri, position: range.start, places }
    return { range, command: { title: TITLE(spans.length)[draft.language], command: COMMANDS.showReferences, arguments: [argument] } }
  }).sort((a, b) => a.range.start.line - b.range.start.line)
}
