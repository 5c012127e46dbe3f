/** The markers that may come next on an empty line: the next khoản, điểm or Điều of the lists that are open there, each with what it would be. */
import { type CompletionItem, CompletionItemKind, type Position, type Range } from 'vscode-languageserver'
import { say } from '../rules/rule.ts'
import { formOf } from '../structure/blocks.ts'
import { suffixes } from '../structure/quoted.ts'
import { keepsNumbers, quotedUnitAt } from '../structure/plan.ts'
import { numberOf, type Seat, seatsOf, upwards } from '../structure/seats.ts'
import type { AnyUnit } from '../tree/nodes.ts'
import { letterAt } from '../tree/numbers.ts'
import { unitName } from '../tree/units.ts'
import { type EditorDraft, offsetOf } from './draft.ts'

const NEXT = (name: { vi: string; en: string }) => say(`${name.vi} tiếp theo`, `the next: ${name.en}`)
const FIRST = (name: { vi: string; en: string }) => say(`${name.vi}, mở danh sách mới`, `${name.en}, begins a list`)

/** Nothing on a line that has words: markers are offered, never typed by themselves. What is typed of a marker ("3", "đ)") is replaced. */
export function nextMarkers(draft: EditorDraft, position: Position): CompletionItem[] {
  const { source, facts } = draft.checked
  const offset = offsetOf(draft, position), line = position.line
  const start = draft.lines.starts[line] ?? 0, end = draft.lines.ends[line] ?? 0
  if (!/^\s*(?:[\p{L}\d]{0,2}[.)]?|Đi?ề?u?\s?\d{0,3})$/u.test(source.slice(start, end))) return []
  const range = { start: { line, character: 0 }, end: { line, character: end - start } }
  const above = lineAbove(source, start)
  if (above < 0) return []
  const quoted = quotedUnitAt(facts, above)
  if (quoted) return [item(draft, quoted, quoted.number.text.slice(0, quoted.number.text.length - quoted.number.suffix.length) + suffixes(quoted.type, quoted.number.suffix)[0]!, range, 0)]
  const unit = facts.units.findLast(({ unit: one }) => one.position.start.offset <= above && draft.lines.ends[one.position.end.line - 1]! >= above && one.position.end.offset >= above)?.unit
  if (!unit || keepsNumbers(facts) || offset < unit.position.start.offset) return []
  const seats = seatsOf(facts), items: CompletionItem[] = []
  for (const seat of upwards(seats.of.get(unit))) {
    const number = numberOf({ ...seat, value: seat.value + 1, suffix: '' })
    if (number !== undefined && seat.unit) items.push(item(draft, seat.unit, number, range, items.length))
  }
  const inner = firstInside(draft, seats.of.get(unit)!, source.slice(0, above + 1))
  return inner ? [...items, { ...inner, textEdit: { range, newText: inner.label }, sortText: `0${items.length}`, filterText: inner.label }] : items
}

/** The last character above a line that is no blank; -1 when there is none. */
const lineAbove = (source: string, start: number): number => source.slice(0, start).trimEnd().length - 1

function item(draft: EditorDraft, model: AnyUnit, number: string, range: Range, rank: number): CompletionItem {
  const { head, tail } = formOf(draft.checked.facts.reading, model)
  const text = head.replace(/[“"«„]\s?/u, '') + number + tail
  const name = unitName(model, number)
  return {
    label: text.trim().replace(/[*_]/gu, ''), kind: CompletionItemKind.Value, detail: NEXT(name)[draft.language], textEdit: { range, newText: text }, filterText: text, sortText: String(rank).padStart(2, '0'),
    ...(rank === 0 && { preselect: true }),
  }
}

/** Behind a colon a list begins inside: khoản of an Điều, điểm of a khoản. */
function firstInside({ language }: EditorDraft, { kind, children }: Seat, above: string): Pick<CompletionItem, 'label' | 'kind' | 'detail'> | undefined {
  if (children.length > 0 || !(above.endsWith(':') || kind === 'article')) return undefined
  if (kind === 'article') return { label: '1. ', kind: CompletionItemKind.Value, detail: FIRST({ vi: 'khoản 1', en: 'clause 1' })[language] }
  return kind === 'clause' ? { label: `${letterAt(1)}) `, kind: CompletionItemKind.Value, detail: FIRST({ vi: 'điểm a', en: 'point a' })[language] } : undefined
}
