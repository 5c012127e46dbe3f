/**
 * A text to type and what the input methods send for it, for the user's steps in VS Code (test/vscode/typing.mjs).
 * The text is that of new drafts with their blanks filled in: heads, grounds, citations, articles, lists, recipients, signatures.
 */
import { PLAIN_OFFICE } from '../server/data/office.ts'
import { TEMPLATES } from '../server/data/templates/all.ts'
import { newDraft } from '../server/features/new-draft.ts'
import { FILLED } from './lib/filled.ts'
import { type Method, type Sender, type Stroke, strokesOf } from './lib/telex.ts'

/** At least so many words, whole lines; blank runs are short, since nobody types seven of them. */
export function textOf(words: number, from = 0): string {
  const drafts = TEMPLATES.slice(from).concat(TEMPLATES.slice(0, from)).map((template) => (
    newDraft({ template, day: '2026-10-20', issuer: 'Ủy ban nhân dân tỉnh Hà Tĩnh', subject: 'Quy định chế độ báo cáo công tác văn thư, lưu trữ' }, PLAIN_OFFICE)
      .map((piece) => (typeof piece === 'string' ? piece : FILLED[piece.blank]!.replace('{ký hiệu}', 'QĐ-UBND'))).join('').replace(/ {2,}/gu, ' 12 ').replace(/\n{2,}/gu, '\n')
  ))
  const lines: string[] = []
  let count = 0
  for (const line of drafts.join('\n').split('\n')) {
    if (count >= words) break
    lines.push(line)
    count += line.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length
  }
  return `${lines.join('\n')}\n`
}

export interface Recording { name: string; text: string; strokes: Stroke[] }

/** For each method, the words shared out between the ways in which input methods send. */
export function recordings(words: number): Recording[] {
  const senders: Sender[] = ['unikey', 'empty', 'preedit']
  return (['telex', 'vni'] satisfies Method[]).flatMap((method, i) => senders.map((sender, j) => {
    const text = textOf(Math.ceil(words / senders.length), (i * senders.length + j) * 5 + 1)
    return { name: `${method}-${sender}`, text, strokes: strokesOf(text, method, sender) }
  }))
}
