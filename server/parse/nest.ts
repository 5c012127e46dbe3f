/** Paragraphs to a tree of units, by rank and by sequence. */
import type { View } from '../text/view.ts'
import type { AnyNode, AnyUnit, Block, Dash, Opaque, Quoted } from '../tree/nodes.ts'
import { type Builder, enclose, NOWHERE } from './build.ts'
import { Blocks, REACH, type StandingUnit } from './blocks.ts'
import { ENDS } from './layout.ts'
import { type Opening, quotedOpeningOf } from './markers.ts'
import { isCapitals } from '../text/letters.ts'
import type { Paragraph } from './paragraphs.ts'
import { quotationsIn } from './quotes.ts'
import type { Reuse } from './reuse.ts'

type Child = AnyUnit | Block
export interface Frame {
  children: AnyNode[]
  rank: number
  opening: Opening | undefined
  node: AnyUnit | Dash | undefined
  /** How many units of its list have come, this one among them. */
  count: number
}

/** The blocks of a body, a quotation or an appendix. */
export function nest(paragraphs: readonly Paragraph[], builder: Builder, quoted = false): Child[] {
  const openings = paragraphs.map(({ opening, text, opaque }) => (opaque ? undefined : quoted ? quotedOpeningOf(text) : opening))
  const quotations = quoted ? [] : quotationsIn(paragraphs)
  const hasArticles = openings.some((opening) => opening?.kind === 'article')
  const stack: Frame[] = [{ children: [], rank: 0, opening: undefined, node: undefined, count: 0 }]
  const context: Context = { paragraphs, openings, stack, hasArticles, quoted: new Set(quotations.flatMap(({ from, to }) => range(from, to))) }

  const { reuse } = builder, blocks = reuse && !quoted ? new Blocks(reuse, paragraphs, quotations, hasArticles) : undefined

  for (let i = 0, next = 0; i < paragraphs.length; i++) {
    while (quotations[next] && quotations[next]!.from < i) next++ // in a block that was taken over
    if (quotations[next]?.from === i) {
      const { to } = quotations[next++]!
      append(stack, quotation(paragraphs.slice(i, to), builder))
      i = to - 1
      continue
    }
    const paragraph = paragraphs[i]!
    if (paragraph.opaque) { append(stack, opaque(paragraph, stack, builder)); continue }
    const place = placed(openings[i], i, context)
    if (!place) { append(stack, builder.text('paragraph', paragraph.view)); continue }
    blocks?.endUnlessIn(stack, i)
    const isBlock = blocks !== undefined && !TITLED_BELOW.has(place.opening.kind) && place.opening.kind !== 'dash' && stack.every(({ node }) => !node || TITLED_BELOW.has(node.type))
    const known = isBlock ? blocks.known(i, place) : undefined
    const start = i, used = reuse?.used.length ?? 0
    i = known ? reopen(known, i, place, stack, reuse!) : openUnit(place, i, context, builder)
    if (isBlock) blocks.begin(start, known?.frame ?? stack.at(-1)!, used, known)
  }
  blocks?.end(paragraphs.length)
  while (stack.length > 1) closeFrame(stack)
  return stack[0]!.children as Child[]
}

/** What a paragraph opens, and the rank that it takes on the stack. */
export interface Place { opening: Opening; rank: number; count: number; stands?: number }

interface Context {
  paragraphs: readonly Paragraph[]
  openings: ReadonlyArray<Opening | undefined>
  stack: Frame[]
  hasArticles: boolean
  /** Paragraphs inside quotations. */
  quoted: ReadonlySet<number>
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)
const append = (stack: Frame[], node: AnyNode | undefined): void => { if (node) stack.at(-1)!.children.push(node) }

function closeFrame(stack: Frame[]): void {
  const { node } = stack.pop()!
  if (node) enclose(node)
}

function quotation(paragraphs: readonly Paragraph[], builder: Builder): Quoted {
  return enclose({ type: 'quoted', children: nest(paragraphs, builder, true), position: NOWHERE })
}

/** Rows of one table make one node. */
function opaque({ view }: Paragraph, stack: Frame[], builder: Builder): Opaque | undefined {
  const before = stack.at(-1)!.children.at(-1)
  if (before?.type !== 'opaque') return builder.leaf('opaque', view)
  before.value += `\n${view.text}`
  before.position = { start: before.position.start, end: builder.position(view).end }
  return undefined
}

const RANK: Readonly<Record<string, number>> = { part: 1, chapter: 2, section: 3, subsection: 4, article: 5, clause: 6, point: 7, item: 7.5, dash: 8 }

function rankOf(opening: Opening, { hasArticles, stack }: Context): number {
  const { kind, style, number } = opening
  if (kind === 'division') {
    const beside = style.startsWith('A') ? 0 : 0.1
    return (hasArticles && stack.some(({ node }) => node?.type === 'article') ? 5.3 : 4.5) + beside
  }
  if (kind === 'clause') return number.path ? 6 + 0.1 * (number.path.length - 1) : /[/)]$/.test(style) && stack.some(({ opening: o }) => o?.kind === 'clause' && o.style === 'N.') ? 7.4 : 6
  if (kind === 'dash') return style === '+' ? 8.2 : '-–—−'.includes(style) ? 8 : 8.4
  return RANK[kind]!
}

/** Two markers belong to one list when they are of one kind and count alike. "1." and "1)" may be siblings wrongly marked. */
function alike(a: Opening, b: Opening): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind === 'dash') return a.style === b.style
  if (a.kind === 'division' || a.kind === 'item') return a.style[0] === b.style[0] && (a.style[0] !== '(' || a.style === b.style)
  return (a.number.path?.length ?? 1) === (b.number.path?.length ?? 1)
}

/** Whether `b` is the next of the list in which `a` stands last. */
export function follows(a: Opening, b: Opening): boolean {
  if (!alike(a, b)) return false
  const x = a.number, y = b.number
  if (x.path && y.path) return y.value === x.value + 1 && x.path.slice(0, -1).every((part, i) => part === y.path![i])
  if (y.suffix && y.value === x.value) return true // 5a behind 5
  return y.value === x.value + 1
}

/** What a paragraph opens here, if it opens anything: a doubtful marker needs the sequence to speak for it. Pops the stack to the parent. */
function placed(candidate: Opening | undefined, index: number, context: Context): Place | undefined {
  if (!candidate) return undefined
  const { stack } = context
  const opening = readings(candidate).find((reading) => stack.some(({ opening: last }) => last && follows(last, reading))) ?? best(candidate, index, context)
  const rank = rankOf(opening, context)
  const under = (): Place => { popTo(stack, rank); return { opening, rank, count: 1 } }
  const beside = (frame: number): Place => {
    const count = stack[frame]!.count + 1
    popBefore(stack, frame)
    return { opening, rank, count }
  }
  if (opening.kind === 'dash') {
    // Behind a colon a list begins inside the unit above, however deep that stands.
    const top = stack.at(-1)!
    return top.rank >= rank && top.node?.type !== 'dash' && context.paragraphs[index - 1]?.text.endsWith(':') ? { opening, rank: top.rank + 0.01, count: 1 } : under()
  }
  const next = stack.findLastIndex(({ opening: last }) => last && follows(last, opening))
  if (next > 0) return beside(next)
  const same = stack.findLastIndex(({ opening: last }) => last && alike(last, opening))
  if (same < 0) {
    if (opening.doubtful && !startsList(opening, index, context)) return undefined
    if (!plausibleFirst(opening, index, context)) return undefined
    return under()
  }
  const last = stack[same]!.opening!
  // A letter of no list (f, j, w, z) stands in one all the same; the list goes on behind it as if it were not there.
  // In a list that runs in its style a marker is no longer doubtful.
  const doubtful = opening.doubtful && !(stack[same]!.count > 1 && last.style === opening.style)
  if (opening.number.value === 0) return doubtful || opening.kind !== 'point' ? undefined : { ...beside(same), stands: last.number.value }
  if (!isFirst(opening)) return doubtful || (opening.number.suffix !== '' && opening.kind !== 'article') || !nearBy(last, opening, index, context) ? undefined : beside(same)
  switch (restart(opening, last, stack[same]!, index, context)) {
    case 'beside': return beside(same)
    case 'under': return under()
    case 'inside':
      // Dashes that came before the list are its elders, not its parents.
      while (stack.at(-1)!.node?.type === 'dash' && stack.length - 1 > same) closeFrame(stack)
      return { opening, rank: stack.at(-1)!.rank + 0.01, count: 1 }
    case 'text': return undefined
  }
}

const readings = (opening: Opening): Opening[] => (opening.other ? [opening, opening.other] : [opening])

/** "i)" begins a Roman list unless a letter list has come to h; "C." is a letter where letters are the list. */
function best(candidate: Opening, index: number, context: Context): Opening {
  const { other } = candidate
  if (!other) return candidate
  const letters = context.stack.findLast(({ opening }) => opening && alike(opening, candidate))?.opening
  if (letters && Math.abs(letters.number.value - candidate.number.value) <= 3) return candidate
  if (other.kind === 'item' && other.number.value === 1) return other
  const after = nextAlike(other, index, context)
  return after && follows(other, after) && !nextAlike(candidate, index, context) ? other : candidate
}

const isFirst = ({ number }: Opening): boolean => number.value === 1 && !number.suffix && (!number.path || number.path.at(-1) === 1)

/** A list that begins with a doubtful marker must go on below. */
function startsList(opening: Opening, index: number, context: Context): boolean {
  if (opening.kind === 'article') return opening.number.value === 1 || nextAlike(opening, index, context) !== undefined
  const after = nextAlike(opening, index, context)
  return isFirst(opening) && after !== undefined && follows(opening, after)
}

/** A list that begins in its middle is one when it goes on, or when nothing of its sort stands before it (an excerpt). */
function plausibleFirst(opening: Opening, index: number, context: Context): boolean {
  const { number, kind } = opening
  if (isFirst(opening) || kind === 'article' || kind === 'chapter' || kind === 'part' || kind === 'section' || kind === 'subsection') return true
  if (number.path) return number.path.length === 2 || context.stack.some(({ opening: o }) => o?.number.path)
  const after = nextAlike(opening, index, context)
  return after !== undefined ? follows(opening, after) : number.value <= 3
}

/** How far a number may jump and still be a fault of numbering; a longer jump is something else unless the list goes on from it. */
const LONGEST_JUMP = 3

function nearBy(last: Opening, opening: Opening, index: number, context: Context): boolean {
  if (opening.kind === 'article' || opening.kind === 'chapter' || opening.kind === 'part') return true
  const jump = opening.number.value - last.number.value
  if (jump > 0 && jump <= LONGEST_JUMP) return true
  const after = nextAlike(opening, index, context)
  return after !== undefined && follows(opening, after) || (jump <= 0 && jump >= -LONGEST_JUMP)
}

/** No draft is divided deeper; what would be is hostile or no division at all. */
const DEEPEST = 14

/** A number one where its list has begun already: a wrong number, a list inside the deepest unit (below its own rank), or running text. */
function restart(opening: Opening, last: Opening, frame: Frame, index: number, context: Context): 'beside' | 'under' | 'inside' | 'text' {
  if (opening.kind === 'article' || opening.kind === 'chapter' || opening.kind === 'part') return 'beside'
  if (opening.number.path) return 'under'
  const after = nextAlike(opening, index, context)
  const inside = context.stack.at(-1) !== frame
  const goesOn = after !== undefined && (follows(last, after) ? after.number.value !== 2 || !returns(last, index, context) : after.number.value === last.number.value + 2)
  if (goesOn && !(inside && after.number.value === 2)) return opening.doubtful ? 'text' : 'beside'
  if (opening.doubtful && !after) return 'text'
  // Directly behind its own kind a list inside needs a lead-in; else it is a wrong number, or a new list under a heading without one.
  const ledIn = inside || context.paragraphs[index - 1]?.text.endsWith(':')
  return ledIn && after && context.stack.length < DEEPEST ? 'inside' : 'beside'
}

/** Whether the list of `last` goes on somewhere below. */
function returns(last: Opening, index: number, context: Context): boolean {
  let seen = 0
  for (let i = index + 1; i < Math.min(index + 80, context.openings.length); i++) {
    const opening = context.openings[i]
    if (!opening || context.quoted.has(i)) continue
    if (outranks(opening, last)) return false
    if (follows(last, opening) && ++seen > 1) return true
  }
  return false
}

/** The next marker of the same list within reach, before a unit of higher rank closes it. */
function nextAlike(opening: Opening, index: number, context: Context): Opening | undefined {
  for (let i = index + 1; i < Math.min(index + REACH, context.openings.length); i++) {
    const next = context.openings[i]
    if (!next || context.quoted.has(i)) continue
    for (const reading of readings(next)) {
      if (alike(opening, reading) && opening.style === reading.style) return reading
    }
    if (outranks(next, opening)) return undefined
  }
  return undefined
}

const LADDER = ['part', 'chapter', 'section', 'subsection', 'article', 'division', 'clause', 'point', 'item', 'dash']
const outranks = (a: Opening, b: Opening): boolean => !a.doubtful && LADDER.indexOf(a.kind) < LADDER.indexOf(b.kind)

function popTo(stack: Frame[], rank: number): void {
  while (stack.length > 1 && stack.at(-1)!.rank >= rank) closeFrame(stack)
}
function popBefore(stack: Frame[], index: number): void {
  while (stack.length > index) closeFrame(stack)
}

/** Takes over a unit of the last reading with all that stands in it, and leaves open what was open at its end; returns the index of its last paragraph. */
function reopen({ node, frame, length }: StandingUnit, index: number, { count }: Place, stack: Frame[], { frames }: Reuse): number {
  append(stack, node)
  frame.count = count
  for (let open: Frame | undefined = frame; open;) {
    stack.push(open)
    const last: AnyNode | undefined = open.children.at(-1)
    open = last && frames.get(last)
  }
  return index + length - 1
}

/** Makes the unit, with its heading or first paragraph, and leaves it open; returns the index of the last paragraph used. */
function openUnit({ opening, rank, count, stands }: Place, index: number, context: Context, builder: Builder): number {
  const { paragraphs, stack } = context
  const { view } = paragraphs[index]!
  const { label, marker, number, rest } = builder.split(view, opening)
  const position = builder.position(view)
  const node = TITLED_BELOW.has(opening.kind) ? builder.group(view, { type: opening.kind, number, marker, children: [label], position } as AnyUnit) : (opening.kind === 'dash' ? { type: 'dash', marker, children: [label], position } : { type: opening.kind, number, marker, children: [label], position }) as AnyUnit | Dash
  append(stack, node)
  const counted = stands === undefined ? opening : { ...opening, number: { ...opening.number, value: stands } }
  const frame: Frame = { children: node.children as AnyNode[], rank, opening: counted, node, count }
  stack.push(frame)
  builder.reuse?.frames.set(node, frame)
  let last = index
  if (node.type === 'dash') {
    if (rest) {
      node.children.push(...builder.inline(rest))
      builder.views.set(node, rest)
    }
    return last
  }
  if (rest) node.children.push(isHeading(node.type, rest.text, index, context) ? builder.heading(rest) : builder.text('paragraph', rest))
  if (TITLED_BELOW.has(node.type)) last = titlesBelow(node, index, rest, context, builder)
  return last
}

const TITLED_BELOW: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'subsection'])

/** The title of a Phần, Chương, Mục stands on the lines below it. */
function titlesBelow(node: AnyUnit, index: number, rest: View | undefined, { paragraphs, openings }: Context, builder: Builder): number {
  let last = index
  for (let i = index + 1; i < Math.min(index + 4, paragraphs.length); i++) {
    const { text, view, opaque } = paragraphs[i]!
    if (opaque || (openings[i] && !(openings[i]!.doubtful && isCapitals(text)))) break
    const first = last === index && !rest
    if (!isCapitals(text) && !(first && !ENDS.test(text) && text.length < 200)) break
    node.children.push(builder.heading(view))
    last = i
    if (!isCapitals(text)) break
  }
  return last
}

/** 3 is above 3.1, which is beside 3.2. */
const depthOf = ({ number }: Opening): number => number.path?.length ?? 1

/** Whether the words behind a marker are the unit's title and not its text. */
function isHeading(kind: AnyUnit['type'], text: string, index: number, { paragraphs, openings, hasArticles }: Context): boolean {
  if (TITLED_BELOW.has(kind)) return true
  if (kind === 'division') return text.length < 300 && (!ENDS.test(text) || isCapitals(text) || text.endsWith(':'))
  if (ENDS.test(text) || text.endsWith(',') || text.length > 300) return false
  if (kind === 'item') return false
  const next = paragraphs[index + 1]
  if (!next) return false
  if (kind === 'article') return openings[index + 1]?.kind !== 'article'
  const below = openings[index + 1]
  if (kind === 'point' || hasArticles && kind !== 'clause') return isCapitals(text)
  return text.length < 200 && (below ? LADDER.indexOf(below.kind) > LADDER.indexOf(kind) || depthOf(below) > depthOf(openings[index]!) : !/^\p{Ll}/u.test(next.text))
}

