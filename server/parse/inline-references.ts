/** References to units: "điểm a và b khoản 2 Điều này", "từ Điều 5 đến Điều 9", "Mục 5 Chương XII Phần I", in either order of size. */
import { matchAt } from '../text/match-at.ts'
import { sourceSpan, type View } from '../text/view.ts'
import type { Reference, Step, Target } from '../tree/nodes.ts'
import type { Found } from './inline.ts'

/** `from` to `end` is all that was read, both ends of a range; `toFrom` is where its second number begins. */
interface Count { number: string; to?: string; from: number; end: number; toFrom?: number }
/** One unit word with its numbers: "khoản 1, 2 và 3". */
interface Named { kind: Step['kind']; counts: Count[]; from: number; end: number }
type Joint = 'space' | 'comma' | 'list' | 'range'

// Smallest first: a path is read in this order.
const RANK: Readonly<Record<Step['kind'], number>> = { point: 0, clause: 1, article: 2, subsection: 3, section: 4, division: 5, chapter: 6, part: 7, appendix: 8 }
const KIND_OF: Readonly<Record<string, Step['kind']>> = {
  điểm: 'point', khoản: 'clause', điều: 'article', 'tiểu mục': 'subsection', mục: 'section', chương: 'chapter', phần: 'part', 'phụ lục': 'appendix',
}

const UNIT = /([Đđ]iểm|[Kk]hoản|[Đđ]iều|[Tt]iểu mục|[Mm]ục|[Cc]hương|[Pp]hần|[Pp]hụ lục|CHƯƠNG|PHẦN|MỤC|ĐIỀU|PHỤ LỤC) {1,2}(?=[\da-zđA-Zs])/gu
const END = '(?![\\p{L}\\p{N}]|[%/]|\\.\\d)'
const THIS = `này(?!\\p{L})`
const NUMBERS: Readonly<Record<Step['kind'], RegExp>> = {
  point: sticky(`${THIS}|[a-zđ]\\d{0,2}(?![\\p{L}\\p{N}])\\)?|\\d{1,2}(?:\\.\\d{1,2})*(?= (?:khoản|mục|Mục|phần|Phần|Điều))`),
  clause: sticky(`${THIS}|\\d{1,3}(?:\\.\\d{1,2})*[a-zđ]{0,2}${END}`),
  article: sticky(`${THIS}|\\d{1,4}[a-zđ]{0,2}${END}`),
  subsection: sticky(`${THIS}|\\d{1,3}(?:\\.\\d{1,2})*[a-zđ]?${END}`),
  section: sticky(`${THIS}|\\d{1,3}(?:\\.\\d{1,2})*[a-zđ]?${END}|[IVXLC]{1,7}(?:\\.\\d{1,2})*${END}|[A-Z]${END}`),
  division: sticky(THIS),
  chapter: sticky(`${THIS}|[IVXLC]{1,7}[a-zđ]?${END}|\\d{1,3}[a-zđ]?${END}`),
  part: sticky(`${THIS}|[IVXLC]{1,7}${END}|[A-Z]${END}|\\d{1,2}${END}|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\\p{L})`),
  appendix: sticky(`${THIS}|(?:số )?(?:[IVXLC]{1,7}|\\d{1,3})[A-Za-z]?(?:[.-]\\d{1,2})?${END}`),
}
const MORE = /(?:,|;)? ?((?:và|hoặc|hay|đến)(?!\p{L})|,|;|-|–)? ?/uy

export const referencesIn = (view: View): Array<Found<Reference>> => groupsIn(view.text).map(({ group, joints }) => referenceOf(view, group, joints))

/** Where the numbers of a step stand in the text of a view: the only one, or the first of a range, and the last of a range. */
export interface StepPlace { from: number; to: number; last?: { from: number; to: number } }
/** The places of the numbers of a reference: one list for each of its targets, the steps in the order of its path. */
export interface ReferencePlaces { from: number; to: number; targets: StepPlace[][] }

/** The same references as `referencesIn`, by the places of their numbers, for who writes other numbers in their stead. */
export function placesIn(text: string): ReferencePlaces[] {
  return groupsIn(text).map(({ group, joints }) => ({
    from: group[0]!.from, to: group.at(-1)!.end,
    targets: pathsOf(chainsOf(group, joints)).map(({ steps }) => steps.map(({ count }) => placeOf(text, count))),
  }))
}

function placeOf(text: string, { number, from, end, to, toFrom }: Count): StepPlace {
  const place = (at: number, written: string): { from: number; to: number } => {
    const start = text.startsWith('số ', at) ? at + 3 : at
    return { from: start, to: start + (written === 'this' ? 'này'.length : written.length) }
  }
  return { ...place(from, number), ...(to !== undefined && { last: place(toFrom ?? end - to.length, to) }) }
}

function groupsIn(text: string): Array<{ group: Named[]; joints: Joint[] }> {
  const found: Array<{ group: Named[]; joints: Joint[] }> = []
  for (const named of unitsIn(text)) {
    const last = found.at(-1), before = last?.group.at(-1)
    const joint = before && jointAfter(before, text.slice(before.end, named.from))
    if (joint) {
      last!.joints.push(joint)
      last!.group.push(named)
    } else found.push({ group: [named], joints: [] })
  }
  return found
}

function unitsIn(text: string): Named[] {
  const units: Named[] = []
  UNIT.lastIndex = 0
  for (let found = UNIT.exec(text); found; found = UNIT.exec(text)) {
    const { 0: word, 1: unit, index } = found
    if (index > 0 && /[\p{L}\p{N}]/u.test(text[index - 1]!)) continue
    if (COMPOUND.test(text.slice(Math.max(0, index - 8), index + unit!.length))) continue
    const kind = KIND_OF[unit!.toLowerCase()]!
    const counts = countsAt(text, index + word.length, kind)
    if (counts.length === 0 || isPlainWord(unit!, counts[0]!)) continue
    units.push({ kind: kind === 'section' && /^[IVXLCA-Z]/.test(counts[0]!.number) ? 'division' : kind, counts, from: index, end: counts.at(-1)!.end })
  }
  return units
}

/** "thời điểm này", "hạng mục này", "tài khoản 111", "thành phần này": the second half of another word. */
const COMPOUND = /(?<!\p{L})(?:(?:thời|địa|quan|đặc|ưu|nhược|trọng|cao|luận|khuyết) điểm|(?:hạng|danh|chuyên|đề|tiết) mục|(?:tài|ngân|chuyển) khoản|(?:thành|cổ|học|một|góp) phần|(?:văn|kỷ niệm) chương)$/iu

/** "phần 2" of something is a share, not a Phần of a text; Roman numerals and capitals are. */
const isPlainWord = (unit: string, { number }: Count): boolean => /^phần$/u.test(unit) && /^\d/.test(number)

/** The numbers behind a unit word: "1, 2 và 3", "a đến d", "này". */
function countsAt(text: string, start: number, kind: Step['kind']): Count[] {
  const counts: Count[] = []
  for (let at = start, word = ''; ;) {
    const number = matchAt(NUMBERS[kind], text, at)
    if (number === undefined || counts.length > 0 && /^này|^thứ/u.test(number)) return counts
    const count: Count = { number: number === 'này' ? 'this' : number.replace(/\)$|^số /gu, ''), from: at, end: at + number.length }
    const last = counts.at(-1)
    if (last && /^(?:đến|-|–)$/u.test(word)) Object.assign(last, { to: count.number, toFrom: count.from, end: count.end })
    else counts.push(count)
    MORE.lastIndex = count.end
    const more = MORE.exec(text)!
    if (more[0].trim() === '' || count.number === 'this') return counts
    word = more[1] ?? ','
    at = count.end + more[0].length
  }
}

/** What joins the next unit to this one. Behind "Điều này" and behind a stop after an Điều another place begins. */
function jointAfter({ kind, counts }: Named, gap: string): Joint | undefined {
  if (/^ {1,2}$/.test(gap) || gap === ' của ') return 'space'
  if (counts.at(-1)!.number === 'this' || gap.includes(';') && RANK[kind] >= RANK.article) return undefined
  if (/^ ?, ?$/.test(gap)) return 'comma'
  if (/^(?: ?[,;])? ?(?:và|hoặc|hay)(?: các)? $|^ ?[,;] ?(?:các )?$/u.test(gap)) return 'list'
  return /^ (?:đến(?: hết)?|-|–) $/u.test(gap) ? 'range' : undefined
}

function referenceOf(view: View, group: Named[], joints: Joint[]): Found<Reference> {
  const from = group[0]!.from, to = group.at(-1)!.end
  const targets = pathsOf(chainsOf(group, joints)).map((path) => targetOf(view, path))
  const own = targets.some(({ path }) => path.some(({ number }) => number === 'this'))
  return { from, to, node: { type: 'reference', targets, of: own ? 'this' : ownerAt(view.text, to) } }
}

/** Parts the units of a reference into chains, each one place: [điểm a, khoản 1], [khoản 2, Điều 5]. */
function chainsOf(group: Named[], joints: Joint[]): Named[][] {
  const chains: Named[][] = [[group[0]!]]
  group.slice(1).forEach((named, index) => {
    const chain = chains.at(-1)!, last = chain.at(-1)!, joint = joints[index]!
    if (joint === 'range' && last.kind === named.kind) chain[chain.length - 1] = ranged(last, named)
    else if (joint === 'space' || joint === 'comma' && last.kind !== named.kind && isSamePlace(last, named, nextPlace(group, joints, index + 2))) chain.push(named)
    else chains.push([named])
  })
  return chains
}

function ranged(first: Named, last: Named): Named {
  const counts = first.counts.map((count) => ({ ...count }))
  Object.assign(counts.at(-1)!, { to: last.counts[0]!.number, toFrom: last.counts[0]!.from, end: last.end })
  return { ...first, counts: [...counts, ...last.counts.slice(1)], end: last.end }
}

/** "khoản 2, Điều 5" is one place; "Điều 5, khoản 2 Điều 6" are two; "Điều 5, khoản 2" is one, written the wrong way round. */
function isSamePlace(last: Named, named: Named, next: Named | undefined): boolean {
  return RANK[named.kind] > RANK[last.kind] || !next || RANK[next.kind] <= RANK[named.kind]
}

/** The unit to which those at `index` belong: behind "khoản 2 và khoản 3" the next of another kind. Nothing behind a list of the same place. */
function nextPlace(group: readonly Named[], joints: readonly Joint[], index: number): Named | undefined {
  const { kind } = group[index - 1]!
  let at = index
  while (group[at]?.kind === kind) at++
  return at > index || joints[index - 1] !== 'list' ? group[at] : undefined
}

interface PlacedPath { steps: Array<{ kind: Step['kind']; count: Count }>; start: number; end: number }

/** One path for each smallest unit; a chain that stops short ("khoản 1 và khoản 2 Điều 5") takes the rest from the next. */
function pathsOf(chains: Named[][]): PlacedPath[] {
  const ordered = chains.map((chain) => [...chain].sort((a, b) => RANK[a.kind] - RANK[b.kind]))
  for (let index = ordered.length - 2; index >= 0; index--) {
    const chain = ordered[index]!, next = ordered[index + 1]!
    const largest = RANK[chain.at(-1)!.kind]
    if (RANK[next[0]!.kind] <= largest) chain.push(...next.filter(({ kind }) => RANK[kind] > largest))
  }
  return ordered.flatMap(([smallest, ...larger], index) => smallest!.counts.map((count) => {
    const chain = chains[index]!, alone = smallest!.counts.length === 1
    const start = Math.min(...chain.map((named) => named.from)), end = Math.max(...chain.map((named) => named.end))
    const steps = [{ kind: smallest!.kind, count }, ...larger.map(({ kind, counts }) => ({ kind, count: counts[0]! }))]
    return { steps, ...(alone ? { start, end } : { start: count.from, end: count.end }) }
  }))
}

const targetOf = (view: View, { steps, start, end }: PlacedPath): Target => ({ path: steps.map(({ kind, count }) => stepOf(kind, count)), span: sourceSpan(view, start, end) })

const stepOf = (kind: Step['kind'], { number, to }: Count): Step => ({ kind, number, ...(to && { to }) })

const OWNER = /^,? {1,2}(?:(?:ban hành kèm theo|kèm theo|của|tại|trong|thuộc) {1,2})?(?:bộ luật|luật|pháp lệnh|hiến pháp|nghị định|nghị quyết|thông tư(?: liên tịch)?|quyết định|chỉ thị|quy chế|quy định|điều lệ|kế hoạch|hướng dẫn|hiệp định|công ước|chương trình|đề án|thông báo|văn bản|quy chuẩn|quy trình|nội quy|phương án)(?!\p{L})( này)?/u

const LONGEST_OWNER = 60

/** "khoản 2 Điều 5 quy định …" names no Quy định. */
const VERB = /^,? {1,2}(?:quy định|quyết định|hướng dẫn|thông báo|kế hoạch|chỉ thị)$/u

/** Whose units, by the words behind: "… Nghị định này", "… của Luật Đất đai". */
function ownerAt(text: string, at: number): Reference['of'] {
  const owner = OWNER.exec(text.slice(at, at + LONGEST_OWNER).toLowerCase())
  if (!owner || !owner[1] && VERB.test(text.slice(at, at + owner[0].length))) return 'unsaid'
  return owner[1] ? 'this' : 'other'
}

function sticky(pattern: string): RegExp {
  return new RegExp(pattern, 'uy')
}
