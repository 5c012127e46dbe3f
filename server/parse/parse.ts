/** Source to tree: lines → zones → paragraphs → units → words. Total: any string gives a tree. */
import { kindByTitle } from '../data/kinds.ts'
import { type OfficeData, officeOf, PLAIN_OFFICE } from '../data/office.ts'
import type { Reading } from '../facts/facts.ts'
import { type Lines, linesOf, positionAt } from '../text/lines.ts'
import type { Appendix, Aside, Attachment, Body, Draft } from '../tree/nodes.ts'
import { Builder, enclose, NOWHERE } from './build.ts'
import { closingOf } from './closing.ts'
import { addresseesOf, letterheadOf, preambleOf, titleOf } from './formalities.ts'
import { asides, layoutOf } from './layout.ts'
import { markdownLens } from './markdown.ts'
import { nest } from './nest.ts'
import { isCapitals } from '../text/letters.ts'
import { type Paragraph, paragraphsOf, type Source } from './paragraphs.ts'
import { emphasisLens, type Line, readLines } from './read-lines.ts'
import { type Given, profileOf } from './recognise.ts'
import type { Reuse } from './reuse.ts'
import { cutRunOn } from './run-on.ts'
import { tableLines } from './tables.ts'
import { append, sliceView, trimView, type View } from '../text/view.ts'
import { LINK_LINE, type Zone, zonesOf } from './zones.ts'

export type Dialect = 'text' | 'markdown'
export interface ParseOptions extends Given { dialect?: Dialect; office?: OfficeData }

/** Reads a draft; never throws. `reuse` is what is kept of the last reading of this draft, which must not be used any more. */
export function parseDraft(source: string, options: ParseOptions, reuse?: Reuse): Reading {
  const isMarkdown = options.dialect === 'markdown'
  const { index, lines } = reuse ? reuse.read(source, isMarkdown) : isMarkdown ? markdownLines(source) : plainLines(source)
  const facts = layoutOf(lines)
  const roles = asides(lines, facts.layout)
  const zones = zonesOf(lines, roles)
  const text: Source = { lines, roles, facts, tables: tableLines(lines, roles, zones), reuse }
  const office = options.office ? officeOf(options.office) : PLAIN_OFFICE
  const builder = new Builder(index, office, reuse)
  const tree = builder.whole<Draft>({
    type: 'root',
    children: zones.flatMap((zone) => (zone.type === 'main' ? documentOf(zone, text, builder) : zone.type === 'attachment' ? attachmentOf(zone, text, builder) : appendixOf(zone, text, builder))),
    aside: asideNodes(lines, roles, builder),
    position: positionAt(index, 0, source.length),
  })
  return { source, lines: index, tree, profile: profileOf(tree, facts.layout, options), views: builder.views, office, odd: lines.reduce((all, { odd }) => all | odd, 0), reuse }
}

function plainLines(source: string): { index: Lines; lines: readonly Line[] } {
  const index = linesOf(source)
  return { index, lines: readLines(source, index, emphasisLens(source)) }
}

function markdownLines(source: string): { index: Lines; lines: readonly Line[] } {
  const index = linesOf(source), { lens, opaque } = markdownLens(source)
  return { index, lines: readLines(source, index, lens, opaque) }
}

function documentOf(zone: Zone, text: Source, builder: Builder): Draft['children'] {
  const { lines, facts } = text
  const children: Draft['children'] = []
  const add = (node: Draft['children'][number] | undefined): void => { if (node) children.push(node) }
  add(letterheadOf(unlessAside(text, zone.from, zone.letterheadEnd), builder))
  const title = zone.title === undefined ? undefined : zone.brokenTitle ? joinedLines(lines[zone.title]!, lines[zone.title + 1]!) : lines[zone.title]!
  const kind = title && kindByTitle(title.text)
  let rest = cutRunOn(paragraphsOf(text, title ? zone.title! + (zone.brokenTitle ? 2 : 1) : zone.letterheadEnd, zone.closing))
  const take = (taken: number): void => { rest = rest.slice(taken) }
  if (title) {
    const { node, taken } = titleOf(title, rest, kind, builder)
    add(node)
    take(taken)
  }
  // "Kính gửi" stands above the căn cứ of a tờ trình, and below those of others.
  const above = addresseesOf(rest, builder)
  take(above.taken)
  add(above.node)
  const preamble = preambleOf(rest, kind, builder)
  take(preamble.taken)
  add(preamble.node)
  const below = above.node ? { node: undefined, taken: 0 } : addresseesOf(rest, builder)
  take(below.taken)
  add(below.node)
  add(bodyOf(rest, builder))
  add(closingOf(unlessAside(text, zone.closing, zone.to), facts.layout, builder))
  return children
}

function joinedLines(one: Line, two: Line): Line {
  const { text: first, start: from, end: to, runs } = one.view, view: View = { text: first, start: from, end: to, runs: [...runs] }
  append(view, { text: ' ', start: view.end, end: two.view.start })
  for (const { text, start, end } of two.view.runs) append(view, { text, start, end })
  view.end = two.view.end
  return { ...one, view, text: view.text }
}

const unlessAside = ({ lines, roles }: Source, from: number, to: number): Line[] => lines.slice(from, to).filter(({ index }) => !roles[index])

function bodyOf(paragraphs: readonly Paragraph[], builder: Builder): Body | undefined {
  const children = nest(paragraphs, builder)
  return children.length > 0 ? enclose(builder.whole<Body>({ type: 'body', children, position: NOWHERE })) : undefined
}

function attachmentOf(zone: Zone, text: Source, builder: Builder): Attachment[] {
  const children = documentOf(zone, text, builder) as Attachment['children']
  return children.length > 0 ? [enclose(builder.whole<Attachment>({ type: 'attachment', children, position: NOWHERE }))] : []
}

const APPENDIX_LABEL = /^(?:PHỤ LỤC|PHỤ BIỂU|Phụ lục|Phụ biểu)(?:\s+(?:số\s+)?([IVXLC]{1,7}|\d{1,3}|[A-ZĐ]))?(?:\s*[.:\-–])?(?=\s|$|\()/u

/** An appendix is parsed like a body, but most of it is forms and tables: rules leave it alone. */
function appendixOf(zone: Zone, text: Source, builder: Builder): Appendix[] {
  const paragraphs = paragraphsOf(text, zone.from, zone.to)
  const node: Appendix = { type: 'appendix', children: [], position: NOWHERE }
  let taken = 0
  const label = paragraphs[0] && APPENDIX_LABEL.exec(paragraphs[0].text)?.[0]
  if (label) {
    const { view } = paragraphs[0]!
    node.children.push(builder.leaf('label', trimView(sliceView(view, 0, label.length))))
    const rest = trimView(sliceView(view, label.length))
    if (rest.text !== '') node.children.push(builder.heading(rest))
    taken = 1
  }
  for (; taken < Math.min(paragraphs.length, 5); taken++) {
    const { text: words, view, opaque } = paragraphs[taken]!
    if (opaque) break
    if (LINK_LINE.test(words)) node.children.push(builder.text('linkLine', view))
    else if (isCapitals(words) && words.length < 400) node.children.push(builder.heading(view))
    else break
  }
  const body = bodyOf(paragraphs.slice(taken), builder)
  if (body) node.children.push(body)
  return node.children.length > 0 ? [enclose(node)] : []
}

function asideNodes(lines: readonly Line[], roles: ReadonlyArray<Aside['role'] | undefined>, builder: Builder): Aside[] {
  return lines.flatMap((line) => {
    const role = roles[line.index]
    return role ? [{ ...builder.leaf('aside', line.view), role }] : []
  })
}
