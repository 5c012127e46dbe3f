/** Changes of structure as an editor makes them: one edit with what it is made of said at each place, and what was left alone and why. */
import { type ChangeAnnotation, type Position, TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver'
import type { Facts } from '../facts/facts.ts'
import { type Localized, say } from '../rules/rule.ts'
import { Refusal } from '../structure/plan.ts'
import { type Change, type EditRole, restructure, type Restructured } from '../structure/restructure.ts'
import { linesOf } from '../text/lines.ts'
import type { LeftAlone, Restructuring, RestructureResult } from '../transport/protocol.ts'
import { type EditorDraft, offsetOf, rangeOf, spanOfRange } from './draft.ts'

export interface RestructureHost {
  /** A text read as the draft was. */
  read(source: string): Facts
  can: { versionedEdits: boolean; annotatedEdits: boolean }
}

export function restructured(draft: EditorDraft, change: Restructuring, host: RestructureHost): RestructureResult {
  const done = restructure(draft.checked.facts, changeOf(draft, change), (source) => host.read(source))
  if (done instanceof Refusal) return { edit: null, notes: [done.because[draft.language]], references: 0, left: [] }
  const left = done.left.map(({ span, why }): LeftAlone => ({ range: rangeOf(draft, span), why: why[draft.language] }))
  return {
    edit: workspaceEdit(draft, done, host.can), notes: notesOf(draft, done), references: done.references, left,
    ...(done.cursor !== undefined && { cursor: placeIn(done.text, done.cursor) }),
  }
}

function changeOf(draft: EditorDraft, change: Restructuring): Change {
  switch (change.type) {
    case 'renumber': return { type: 'renumber', ...(change.range && { range: spanOfRange(draft, change.range) }) }
    case 'move': return { ...change, at: offsetOf(draft, change.at), to: offsetOf(draft, change.to) }
    default: return { type: change.type, at: offsetOf(draft, change.at) }
  }
}

function placeIn(text: string, offset: number): Position {
  return rangeOf({ lines: linesOf(text) }, { start: offset, end: offset }).start
}

const LABELS: Readonly<Record<EditRole, { label: Localized; description: Localized; doubtful?: true }>> = {
  text: { label: say('Chuyển, thêm, bớt đơn vị', 'Units moved, added, removed'), description: say('phần văn bản được chuyển hoặc dấu đánh số mới', 'text that moves, or a new marker') },
  number: { label: say('Đánh lại số', 'Numbers'), description: say('số của điều, khoản, điểm', 'numbers of units') },
  reference: { label: say('Sửa chỗ viện dẫn', 'References'), description: say('vẫn chỉ đến đơn vị như trước', 'they name the same units as before') },
  doubtful: { label: say('Viện dẫn có thể của văn bản khác', 'References that may be another text’s'), description: say('chỉ đánh dấu chọn nếu là viện dẫn đến chính văn bản này', 'tick those that mean this very text'), doubtful: true },
}

/** Without annotations nothing can be left to the user's choice: what is doubtful then stays as it is. */
function workspaceEdit(draft: EditorDraft, { edits }: Restructured, can: RestructureHost['can']): WorkspaceEdit {
  const { uri, version, language } = draft
  const textEdit = ({ start, end, text }: Restructured['edits'][number]): TextEdit => ({ range: rangeOf(draft, { start, end }), newText: text })
  if (!can.annotatedEdits || !can.versionedEdits) {
    const certain = edits.filter(({ role }) => role !== 'doubtful').map(textEdit)
    return can.versionedEdits ? { documentChanges: [TextDocumentEdit.create({ uri, version }, certain)] } : { changes: { [uri]: certain } }
  }
  const changeAnnotations: Record<string, ChangeAnnotation> = {}
  for (const { role } of edits) {
    const { label, description, doubtful } = LABELS[role]
    changeAnnotations[role] = { label: label[language], description: description[language], ...(doubtful && { needsConfirmation: true }) }
  }
  return { changeAnnotations, documentChanges: [TextDocumentEdit.create({ uri, version }, edits.map((edit) => ({ ...textEdit(edit), annotationId: edit.role })))] }
}

/** So many of the references that were left are told one by one. */
const TOLD = 12

function notesOf(draft: EditorDraft, { numbers, references, left, notes, edits }: Restructured): string[] {
  const doubtful = edits.filter(({ role }) => role === 'doubtful').length
  const told = [
    ...(numbers + references > 0 ? [say(`Đánh lại ${numbers} số, sửa ${references} chỗ viện dẫn.`, `${numbers} numbers and ${references} references change.`)] : []),
    ...notes,
    ...(doubtful > 0 ? [say(`${doubtful} số trong các viện dẫn có thể của văn bản khác chưa được sửa; hãy chọn trong bản xem trước.`, `${doubtful} numbers in references that may be another text’s are not changed; choose in the preview.`)] : []),
    ...left.slice(0, TOLD).map(({ span, text, why }) => {
      const line = rangeOf(draft, span).start.line + 1
      return say(`Dòng ${line}: “${text}” để nguyên vì ${why.vi}.`, `Line ${line}: “${text}” is left: ${why.en}.`)
    }),
    ...(left.length > TOLD ? [say(`… và ${left.length - TOLD} chỗ khác để nguyên.`, `… and ${left.length - TOLD} others are left.`)] : []),
  ]
  return told.map((one) => one[draft.language])
}
