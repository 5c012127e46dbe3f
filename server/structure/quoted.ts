/** A new unit in the text that an amending draft quotes: 5a behind 5, a1 behind a, and no other number changes. */
import type { Reading } from '../facts/facts.ts'
import { LEGAL_LETTERS } from '../tree/numbers.ts'
import type { AnyUnit } from '../tree/nodes.ts'
import { walk } from '../tree/walk.ts'
import { blockOf, breakOf, formOf } from './blocks.ts'
import { refuse, type Refusal } from './plan.ts'
import type { Restructured } from './restructure.ts'

/** The mark that closes a quotation, with the stop behind it. */
const CLOSING = /[”"][.;,]?\s*$/u

export function insertQuoted(reading: Reading, unit: AnyUnit): Restructured | Refusal {
  const block = blockOf(reading, unit)
  if (!block) return refuse('Đơn vị này viết liền trong một dòng với đoạn khác; hãy cho xuống dòng trước.', 'This unit shares a line with other text; put it on a line of its own first.')
  const { source } = reading
  const { head, tail } = formOf(reading, unit)
  const closing = CLOSING.exec(source.slice(block.start, block.end))?.[0].length ?? 0
  const start = block.end - closing
  const text = breakOf(source) + head.replace(/[“"«„]\s?/u, '') + numberBehind(reading, unit) + tail
  return {
    edits: [{ start, end: start, text, role: 'text' }], text: source.slice(0, start) + text + source.slice(start),
    numbers: 0, references: 0, left: [], notes: [], cursor: start + text.length,
  }
}

/** The first number behind that of a unit which no sibling has: "5a", "5b"; a letter is followed by a number, "a1" (Nghị định số 78/2025/NĐ-CP, Điều 69 khoản 4). */
function numberBehind({ tree }: Reading, { type, number, position }: AnyUnit): string {
  const taken = new Set<string>()
  walk(tree, (node, ancestors) => {
    if (node.type === type && ancestors.at(-1)?.children.some((child) => child.position.start.offset === position.start.offset)) taken.add((node as AnyUnit).number.text)
  })
  const bare = number.suffix === '' ? number.text : number.text.slice(0, -number.suffix.length)
  return suffixes(type, number.suffix).map((suffix) => bare + suffix).find((text) => !taken.has(text)) ?? `${number.text}a`
}

/** What may follow a number, in its order, behind the one it has. */
export function suffixes(type: AnyUnit['type'], suffix: string): string[] {
  if (type === 'point') return Array.from({ length: 50 }, (_, i) => String(Number(suffix || 0) + 1 + i))
  return [...LEGAL_LETTERS.slice(LEGAL_LETTERS.indexOf(suffix || '?') + 1)]
}
