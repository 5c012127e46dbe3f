import { nd30, practice } from '../../data/norms.ts'
import { eachWanted, LOOKS, type SyllableTable, type Wanted } from '../../facts/syllables.ts'
import type { TextFact } from '../../facts/texts.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

interface Candidate { text: TextFact; from: number; to: number; value: number; at: number }
/** So many numbers must rise by one, a page of so many syllables apart. */
const LEAST = 2, SHORTEST_PAGE = 150, LONGEST_PAGE = 900
/** So often the two words must stand together elsewhere. */
const TOGETHER = 2

/** A small number between two small letters' words, with a blank on each side: "năng 7 lực". */
const isBetween: Wanted = ({ looks, places }, i, { from, to }) =>
  looks[i] === LOOKS.digit && i > from && i + 1 < to && looks[i - 1] === 0 && looks[i + 1] === 0 && places[2 * i + 1]! - places[2 * i]! <= 3 && places[2 * i - 1]! + 1 === places[2 * i] && places[2 * i + 2] === places[2 * i + 1]! + 1

export default defineRule({
  id: 'debris-page-number',
  summary: say('Số trang không lẫn vào câu.', 'No page number stands inside a sentence.'),
  basis: [nd30('Phụ lục I, Phần I, mục I.7'), practice('dấu vết của bản PDF')],
  severity: 'warning',
  on: 'draft',
  check({ syllables }, { report }) {
    for (const run of risingRuns(splitWords(syllables, candidatesOf(syllables)))) {
      for (const { text: { view }, from, to } of run) {
        const number = view.text.slice(from, to)
        report(sourceSpan(view, from, to), say(`Có thể là số trang lẫn vào văn bản: “${number}”.`, `Perhaps a page number that got into the text: “${number}”.`), { fixes: [{ ...replacement(view, from, to + 1, '', false), title: say(`Bỏ “${number}”`, `Drop “${number}”`) }] })
      }
    }
  },
})

const keyOf = (one: number, two: number): number => Math.imul(one, 31) + two | 0

function candidatesOf(syllables: SyllableTable): Candidate[] {
  const { places } = syllables
  const found: Candidate[] = []
  eachWanted(syllables, 'digits', isBetween, (i, { text }) => {
    if (text.zone.block !== 'body' || text.zone.document === 'appendix') return
    const [start, end] = [places[2 * i]!, places[2 * i + 1]!]
    const value = Number(text.view.text.slice(start, end))
    if (value >= 2) found.push({ text, from: start, to: end, value, at: i })
  })
  return found
}

/** Numbers between two syllables that stand together elsewhere, neither of which takes a number anywhere else: "tháng 7", "7 ngày" do. */
function splitWords({ words, looks, digits }: SyllableTable, candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length < LEAST) return []
  const beforeNumber = new Map<number, number>(), behindNumber = new Map<number, number>()
  const count = (map: Map<number, number>, key: number): unknown => map.set(key, (map.get(key) ?? 0) + 1)
  for (const i of digits) {
    if (i > 0) count(beforeNumber, words[i - 1]!)
    if (i + 1 < words.length) count(behindNumber, words[i + 1]!)
  }
  const lone = candidates.filter(({ at }) => beforeNumber.get(words[at - 1]!) === 1 && behindNumber.get(words[at + 1]!) === 1)
  if (lone.length < LEAST) return []
  const wanted = new Map(lone.map(({ at }) => [keyOf(words[at - 1]!, words[at + 1]!), 0])), firsts = new Set(lone.map(({ at }) => words[at - 1]!))
  for (let i = 0; i + 1 < looks.length; i++) {
    if (!firsts.has(words[i]!)) continue
    const key = keyOf(words[i]!, words[i + 1]!)
    if (wanted.has(key)) count(wanted, key)
  }
  return lone.filter(({ at }) => wanted.get(keyOf(words[at - 1]!, words[at + 1]!))! >= TOGETHER)
}

function risingRuns(candidates: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = []
  for (const one of candidates) {
    const last = runs.at(-1)?.at(-1)
    const pages = last ? one.value - last.value : 0, distance = last ? one.at - last.at : 0
    if (pages > 0 && distance >= pages * SHORTEST_PAGE && distance <= pages * LONGEST_PAGE) runs.at(-1)!.push(one)
    else runs.push([one])
  }
  return runs.filter((run) => run.length >= LEAST)
}
