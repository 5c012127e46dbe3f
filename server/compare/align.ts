/** Which provision of the new text was which of the old: the same words first, then like words, wherever they stand. */
import type { Provision } from './provisions.ts'

export interface Pair { old: number; new: number; /** It left its place among the others. */ moved: boolean; same: boolean }

/** A shingle is words that follow each other; one that stands in many places tells nothing. */
const SHINGLE = 3, COMMON = 12
const LIKE = 0.35

/** Pairs in the order of the new text; what is in none was added or taken out. Linear in the length of both but for sorting. */
export function align(before: readonly Provision[], after: readonly Provision[]): Pair[] {
  const pairs = new Map<number, Pair>()
  const taken = new Set<number>()
  const add = (from: number, to: number, same: boolean): void => {
    taken.add(from)
    pairs.set(to, { old: from, new: to, moved: false, same })
  }
  sameWords(before, after, add)
  sameNames(before, after, (i) => taken.has(i), (i) => pairs.has(i), add)
  likeWords(before, after, (i) => taken.has(i), (i) => pairs.has(i), add)
  const sorted = [...pairs.values()].sort((a, b) => a.new - b.new)
  const staying = longestRise(sorted.map(({ old }) => old))
  sorted.forEach((pair, i) => { pair.moved = !staying.has(i) && before[pair.old]!.kind === 'unit' })
  return sorted
}

type Add = (from: number, to: number, same: boolean) => void

/** Provisions of the same words are paired in their order. */
function sameWords(before: readonly Provision[], after: readonly Provision[], add: Add): void {
  const waiting = new Map<string, number[]>()
  before.forEach((one, i) => {
    const key = `${one.kind}\n${one.core}`
    push(waiting, key, i)
  })
  const next = new Map<string, number>()
  after.forEach((one, i) => {
    const key = `${one.kind}\n${one.core}`, at = next.get(key) ?? 0
    const from = waiting.get(key)?.[at]
    next.set(key, at + 1)
    if (from !== undefined) add(from, i, true)
  })
}

/** Openings, closings and headings are what they are by their place: the opening of a part is its opening, whatever it says. */
function sameNames(before: readonly Provision[], after: readonly Provision[], isTaken: (i: number) => boolean, isPaired: (i: number) => boolean, add: Add): void {
  const keyOf = ({ kind, part, name }: Provision): string | undefined => (kind === 'opening' || kind === 'closing' ? `${kind} ${part} ${name}` : undefined)
  const waiting = new Map<string, number>()
  before.forEach((one, i) => {
    const key = keyOf(one)
    if (key !== undefined && !isTaken(i)) waiting.set(key, i)
  })
  after.forEach((one, i) => {
    const key = keyOf(one), from = key === undefined || isPaired(i) ? undefined : waiting.get(key)
    if (from === undefined) return
    waiting.delete(key!)
    add(from, i, false)
  })
}

/** The pairs that share most of their shingles, best first. A title that stays and a number that stays count for something too. */
function likeWords(before: readonly Provision[], after: readonly Provision[], isTaken: (i: number) => boolean, isPaired: (i: number) => boolean, add: Add): void {
  const index = new Map<string, number[]>(), sizes = new Map<number, number>()
  before.forEach((one, i) => {
    if (isTaken(i)) return
    const shingles = shinglesOf(one)
    sizes.set(i, shingles.size)
    for (const shingle of shingles) push(index, shingle, i)
  })
  const candidates: Array<{ from: number; to: number; score: number }> = []
  after.forEach((one, to) => {
    if (isPaired(to)) return
    const shared = new Map<number, number>(), shingles = shinglesOf(one)
    for (const shingle of shingles) {
      const places = index.get(shingle)
      if (!places || places.length > COMMON) continue
      for (const from of places) shared.set(from, (shared.get(from) ?? 0) + 1)
    }
    for (const [from, count] of shared) {
      const old = before[from]!
      if (old.kind !== one.kind) continue
      const score = (2 * count) / (sizes.get(from)! + shingles.size) + (titleOf(old) === titleOf(one) ? 0.3 : 0) + (old.number !== undefined && old.number === one.number && old.part === one.part ? 0.1 : 0)
      if (score >= LIKE) candidates.push({ from, to, score })
    }
  })
  const used = new Set<number>(), filled = new Set<number>()
  for (const { from, to } of candidates.sort((a, b) => b.score - a.score || a.to - b.to || a.from - b.from)) {
    if (used.has(from) || filled.has(to)) continue
    used.add(from)
    filled.add(to)
    add(from, to, false)
  }
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

const titleOf = ({ core, text }: Provision): string => core.slice(0, (text.split('\n')[0] ?? '').length)

function shinglesOf({ core }: Provision): Set<string> {
  const words = core.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const shingles = new Set<string>()
  for (let i = 0; i < Math.max(1, words.length - SHINGLE + 1); i++) shingles.add(words.slice(i, i + SHINGLE).join(' '))
  return shingles
}

/** The places of a longest rising row: the pairs that stay where they are among the others. */
function longestRise(values: readonly number[]): Set<number> {
  const ends: number[] = [], above: number[] = []
  values.forEach((value, i) => {
    let low = 0, high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[ends[middle]!]! < value) low = middle + 1
      else high = middle
    }
    above[i] = low > 0 ? ends[low - 1]! : -1
    ends[low] = i
  })
  const rise = new Set<number>()
  for (let i = ends.at(-1) ?? -1; i >= 0; i = above[i]!) rise.add(i)
  return rise
}
