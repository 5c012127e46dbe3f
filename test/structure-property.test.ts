/**
 * Ten thousand random drafts and changes: each reference names the same unit before and after, none dangles that is not reported,
 * nothing foreign changes, and the inverse edits give back the bytes. `STRUCTURE_RUNS` says how many of them.
 */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits } from '../server/features/fixes.ts'
import { readDraft } from '../server/processor.ts'
import type { Edit } from '../server/rules/rule.ts'
import { Refusal } from '../server/structure/plan.ts'
import { type Change, restructure, type Restructured } from '../server/structure/restructure.ts'
import { draftOf, recipes, tell, type Told, type Unit } from './lib/structured.ts'

const RUNS = Number(process.env.STRUCTURE_RUNS ?? 400)
const readAs = (markdown: boolean) => (source: string) => readDraft(source, { today: '2026-11-23', dialect: markdown ? 'markdown' : 'text' })

interface Wish { type: Change['type']; at: number; to: number; where: 'before' | 'after' | 'inside'; deep: number }
const changes: fc.Arbitrary<Wish> = fc.record({
  type: fc.constantFrom<Change['type'][]>('moveUp', 'moveDown', 'promote', 'demote', 'delete', 'split', 'merge', 'insert', 'move', 'move', 'renumber'),
  at: fc.nat(9999), to: fc.nat(9999), where: fc.constantFrom('before', 'after', 'inside'), deep: fc.nat(60),
})

const seen = { followed: 0, changed: 0, left: 0, gone: 0 }
const made = new Map<string, [done: number, refused: number]>()

describe('changes of structure', function () {
  this.timeout(0)

  it('keep what every reference names, over random drafts', () => {
    fc.assert(fc.property(recipes, changes, (recipe, wish) => {
      const { text, units } = draftOf(recipe)
      const change = changeOf(text, units, wish)
      if (!change) return
      const read = readAs(recipe.markdown)
      const result = restructure(read(text), change, read)
      const count = made.get(wish.type) ?? [0, 0]
      made.set(wish.type, count)
      if (result instanceof Refusal) { count[1]++; return }
      count[0]++
      check(text, change, result)
    }), { numRuns: RUNS, ...(process.env.STRUCTURE_SEED && { seed: Number(process.env.STRUCTURE_SEED) }) })
    if (process.env.STRUCTURE_RUNS) console.log(RUNS, Object.fromEntries(made), seen)
    // Refusals and reports are no way out: most changes are made, and most references followed.
    for (const [type, [done, refused]] of made) if (type !== 'renumber') assert.ok(done > refused / 2, `${type}: ${done} made, ${refused} refused`)
    assert.ok(seen.followed > 20 * seen.left, `${seen.followed} followed, ${seen.left} left`)
  })
})

/** A change of the kind that is wished, at a unit for which it has a meaning, as far as there is one. */
function changeOf(text: string, units: readonly Unit[], { type, at, to, where, deep }: Wish): Change | undefined {
  const place = (unit: Unit): number => new RegExp(` dv${unit.id}(?!\\d)`, 'u').exec(text)!.index
  const isFit = ({ kind, children, parent }: Unit): boolean => {
    if (type === 'promote') return kind !== 'article'
    if (type === 'demote') return kind !== 'point' && !children.some((child) => child.kind === 'point' || child.children.length > 0)
    if (type === 'merge' || type === 'moveUp' || type === 'moveDown') return parent === undefined || parent.children.length > 1
    return type !== 'split' || children.length === 0
  }
  const fit = units.filter(isFit), unit = fit[at % fit.length]
  if (!unit) return undefined
  if (type === 'renumber') return { type }
  if (type === 'split') return { type, at: Math.min(place(unit) + 6 + deep, text.indexOf('\n', place(unit))) }
  if (type !== 'move') return { type, at: place(unit) }
  const targets = units.filter(({ kind }) => kind === (where === 'inside' ? { article: 'article', clause: 'article', point: 'clause' }[unit.kind] : unit.kind))
  return targets.length === 0 ? undefined : { type, at: place(unit), to: place(targets[to % targets.length]!), where }
}

function check(source: string, change: Change, result: Restructured): void {
  const certain = result.edits.filter(({ role }) => role !== 'doubtful')
  assert.equal(applyEdits(source, certain), result.text)
  assert.equal(applyEdits(result.text, inverse(source, certain)), source, 'the inverse edits give the bytes back')
  const before = tell(source), after = tell(result.text)
  const merged = change.type === 'merge' ? mergedInto(before, after) : new Map<number, number>()
  if (change.type !== 'delete') assert.equal(words(result.text), words(source), 'no word is lost or added')
  for (const { from, words: said } of before.foreign) {
    const home = merged.get(from) ?? from
    // A split may part the words by a line of its own; that no word is lost has been seen above.
    if (after.units.has(home) && change.type !== 'split') assert.ok(after.foreign.some((one) => one.words === said), `foreign words changed: ${said}`)
  }
  inOrder(after)
  const left = new Set(result.left.map(({ text }) => text.normalize('NFC')))
  for (const { from, words: said, names, means } of after.references) {
    const wanted = means.map((id) => merged.get(id) ?? id)
    // A range is told from its first unit to its last.
    if (said.startsWith('từ ')) wanted.sort((a, b) => after.order.indexOf(a) - after.order.indexOf(b))
    const same = before.references.filter((one) => one.means.join() === means.join()), there = same.filter((one) => (merged.get(one.from) ?? one.from) === from)
    const home = (there.length > 0 ? there : same).find((one) => isLeft(left, one.words)) ?? there[0] ?? same[0]
    if (!home) { // a split has cut the marks behind it
      assert.equal(change.type, 'split')
      continue
    }
    if (isLeft(left, home.words)) {
      seen[means.every((id) => after.units.has(id)) ? 'left' : 'gone']++
      continue
    }
    seen.followed++
    if (said !== home.words) seen.changed++
    assert.deepEqual(names, wanted, `in dv${from}: ${said}, which was ${home.words}, ${JSON.stringify(change)}\n${source}\n-----\n${result.text}`)
  }
  // None dangles: what names a unit that is gone is among what is reported.
  for (const { words: said, means, from } of before.references) {
    if (!after.units.has(merged.get(from) ?? from) || means.every((id) => after.units.has(merged.get(id) ?? id))) continue
    assert.ok(isLeft(left, said), `not reported: ${said}`)
  }
}

/** The report quotes the reference itself; the draft may say "các", "từ" or "nêu trên" around it. */
const isLeft = (left: ReadonlySet<string>, words: string): boolean => [...left].some((one) => one === words.replace(/^(?:các|từ) | nêu trên$| Quyết định này$/gu, ''))

const words = (text: string): string => text.normalize('NFC').replace(/\*+/gu, '').split(/\s+/u).filter((word) => !/^(?:(?:Điều|điều|khoản|Khoản|điểm|này|và|đến|Quyết|định)[.,]?|[a-zđ\d]+[.),;]?)$/u.test(word)).sort().join(' ')

function inverse(source: string, edits: readonly Edit[]): Edit[] {
  let shift = 0
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end).map(({ start, end, text }) => {
    const back = { start: start + shift, end: start + shift + text.length, text: source.slice(start, end) }
    shift += text.length - (end - start)
    return back
  })
}

/** The unit that is gone, and the one before it. */
function mergedInto(before: Told, after: Told): Map<number, number> {
  const gone = before.order.find((id) => !after.units.has(id))
  if (gone === undefined) return new Map()
  const { kind, parent } = before.units.get(gone)!
  const siblings = before.order.filter((id) => before.units.get(id)!.kind === kind && before.units.get(id)!.parent === parent)
  return new Map([[gone, siblings[siblings.indexOf(gone) - 1]!]])
}

/** Every list counts from one without a gap. */
function inOrder({ units }: Told): void {
  const lists = new Map<unknown, string[]>()
  for (const { kind, number, parent } of units.values()) lists.set(parent ?? kind, [...lists.get(parent ?? kind) ?? [], number])
  for (const numbers of lists.values()) {
    for (const [i, number] of numbers.entries()) {
      if (i > 0) assert.ok(numbers.indexOf(number) === i, `${number} twice in ${numbers.join(' ')}`)
    }
  }
}
