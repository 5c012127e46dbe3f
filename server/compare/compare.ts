/** Two states of a draft set side by side by provision: the rows of a bản so sánh. */
import type { Reading } from '../facts/facts.ts'
import type { Dialect } from '../parse/parse.ts'
import { align } from './align.ts'
import { type Provision, provisionsOf } from './provisions.ts'
import { type Stretch, wordChanges } from './words.ts'

/** `references`: nothing changed but numbers of Điều that follow the new numbering. */
export type RowKind = 'added' | 'removed' | 'changed' | 'references' | 'moved' | 'movedChanged'
export interface Row {
  kind: RowKind
  old?: { name: string; text: string }
  new?: { name: string; text: string }
  /** Old and new as one text; only of rows that have both. */
  changes: Stretch[]
}
export interface Comparison {
  rows: Row[]
  /** How many provisions stayed word for word, and how many of them have another number. */
  same: number
  renumbered: number
}
export interface Side { reading: Reading; dialect: Dialect }

export function compare(before: Side, after: Side): Comparison {
  const old = provisionsOf(before.reading, before.dialect), now = provisionsOf(after.reading, after.dialect)
  const pairs = align(old, now)
  const byNew = new Map(pairs.map((pair) => [pair.new, pair])), paired = new Set(pairs.map((pair) => pair.old))
  const numbers = new Map(pairs.flatMap((pair) => {
    const { number, part } = old[pair.old]!, to = now[pair.new]!
    return number !== undefined && to.number !== undefined && to.kind === 'unit' ? [[`${part} ${number}`, to.number] as const] : []
  }))
  const rows: Row[] = []
  let same = 0, renumbered = 0, at = 0
  // What was taken out stands where it stood: in front of the next provision that stayed in its place.
  const removedUpTo = (end: number): void => {
    for (; at < end; at++) if (!paired.has(at)) rows.push({ kind: 'removed', old: sideOf(old[at]!), changes: [] })
  }
  now.forEach((one, i) => {
    const pair = byNew.get(i)
    if (!pair) {
      rows.push({ kind: 'added', new: sideOf(one), changes: [] })
      return
    }
    const was = old[pair.old]!
    if (!pair.moved) {
      removedUpTo(pair.old)
      at = Math.max(at, pair.old + 1)
    }
    if (pair.same && !pair.moved) {
      same++
      if (was.number !== one.number) renumbered++
      return
    }
    const kind = pair.moved ? (pair.same ? 'moved' : 'movedChanged') : followsNumbers(was, one, numbers) ? 'references' : 'changed'
    rows.push({ kind, old: sideOf(was), new: sideOf(one), changes: wordChanges(was.text, one.text) })
  })
  removedUpTo(old.length)
  return { rows, same, renumbered }
}

const sideOf = ({ name, text }: Provision): { name: string; text: string } => ({ name, text })

const REFERENCE = /((?:Điều|điều)\s+|(?:Điều|điều)\s[^.;]{0,60}?(?:,|và|đến)\s+(?:Điều\s+)?)(\d{1,4}[a-zđ]?)/gu

/** Whether the old words with each Điều numbered as it is now are the new words. */
function followsNumbers(was: Provision, now: Provision, numbers: ReadonlyMap<string, string>): boolean {
  const followed = was.core.replace(REFERENCE, (_, before: string, number: string) => before + (numbers.get(`${was.part} ${number}`) ?? number))
  return followed !== was.core && followed === now.core
}
