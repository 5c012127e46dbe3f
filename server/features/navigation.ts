/** Where references lead and what leads to a unit: definition, references, highlights, and the text of a unit over the words that name it. */
import { type DocumentHighlight, DocumentHighlightKind, type Location, type LocationLink, type Position, type Range } from 'vscode-languageserver'
import type { ReferenceFact, ResolvedTarget } from '../facts/references.ts'
import { type Language, say } from '../rules/rule.ts'
import type { AnyNode, AnyUnit, Appendix, Span } from '../tree/nodes.ts'
import { unitName } from '../tree/units.ts'
import { isBranch, isUnit, spanOf } from '../tree/walk.ts'
import { appendixValue } from '../facts/appendices.ts'
import { type EditorDraft, offsetOf, rangeOf, rangeOfPosition } from './draft.ts'

/** What a reference can lead to. */
export type Goal = AnyUnit | Appendix

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end

/** The reference at a place, and those of its targets that are meant there: of "điểm a và b" the one under the cursor. */
export function referenceAt({ checked: { facts } }: EditorDraft, offset: number): { fact: ReferenceFact; targets: readonly ResolvedTarget[]; span: Span } | undefined {
  const fact = facts.references.find(({ node }) => holds(spanOf(node), offset))
  if (!fact) return undefined
  const here = fact.targets.filter(({ target }) => holds(target.span, offset))
  return here.length > 0 ? { fact, targets: here, span: here[0]!.target.span } : { fact, targets: fact.targets, span: spanOf(fact.node) }
}

/** What a target leads to. An appendix is looked for by its number. */
export function goalsOf({ checked: { facts } }: EditorDraft, { owner, document }: Pick<ReferenceFact, 'owner' | 'document'>, { units, target }: ResolvedTarget): readonly Goal[] {
  if (owner === 'other') return []
  const step = target.path.find(({ kind }) => kind === 'appendix')
  if (!step || !document) return units
  const value = appendixValue(step.number), numbered = facts.appendices.filter(({ number }) => number?.value === value).map(({ node }) => node)
  const own = numbered.filter((node) => (document.node.children as AnyNode[]).includes(node))
  // Behind the last attachment an appendix may be anybody's.
  return own.length > 0 || numbered.length > 1 ? own : numbered
}

/** The words that a goal is known by: its marker with its title. */
export function nameSpan(goal: Goal): Span {
  const [first, second] = goal.children as AnyNode[]
  const start = goal.position.start.offset
  if (!first) return spanOf(goal)
  return { start, end: second?.type === 'heading' ? second.position.end.offset : first.position.end.offset }
}

export function definition(draft: EditorDraft, position: Position, links: boolean): LocationLink[] | Location[] {
  const found = referenceAt(draft, offsetOf(draft, position))
  if (!found) return []
  const goals = [...new Set(found.targets.flatMap((target) => goalsOf(draft, found.fact, target)))]
  if (!links) return goals.map((goal) => ({ uri: draft.uri, range: rangeOf(draft, nameSpan(goal)) }))
  return goals.map((goal) => ({
    originSelectionRange: rangeOf(draft, found.span), targetUri: draft.uri, targetRange: rangeOfPosition(goal.position), targetSelectionRange: rangeOf(draft, nameSpan(goal)),
  }))
}

/** What is meant at a place: what the reference there leads to, else the unit whose marker or title stands there. */
function goalsAt(draft: EditorDraft, position: Position): readonly Goal[] {
  const offset = offsetOf(draft, position), found = referenceAt(draft, offset)
  if (found) return [...new Set(found.targets.flatMap((target) => goalsOf(draft, found.fact, target)))]
  const { units, appendices } = draft.checked.facts
  const goal = units.find(({ unit }) => holds(nameSpan(unit), offset))?.unit ?? appendices.find(({ node }) => holds(nameSpan(node), offset))?.node
  return goal ? [goal] : []
}

/** Where goals are named, by goal: by themselves, or on the way to a unit inside ("khoản 2 Điều 5" names Điều 5 too). */
export function namings(draft: EditorDraft): Map<Goal, Span[]> {
  const found = new Map<Goal, Span[]>(), ancestors = new Map(draft.checked.facts.units.map((fact) => [fact.unit, fact.ancestors]))
  for (const fact of draft.checked.facts.references) {
    for (const target of fact.targets) {
      const goals = goalsOf(draft, fact, target)
      const explicit = new Set(target.target.path.filter(({ number }) => number !== 'this').map(({ kind }) => kind as string))
      const around = goals.flatMap((goal) => (isUnit(goal) ? ancestors.get(goal) ?? [] : []).filter((node): node is AnyUnit => isUnit(node) && explicit.has(node.type)))
      for (const goal of new Set([...goals, ...around])) {
        const spans = found.get(goal)
        if (spans) spans.push(target.target.span)
        else found.set(goal, [target.target.span])
      }
    }
  }
  return found
}

export function references(draft: EditorDraft, position: Position, withDeclaration: boolean): Location[] {
  const goals = goalsAt(draft, position), named = namings(draft)
  const spans = goals.flatMap((goal) => [...(withDeclaration ? [nameSpan(goal)] : []), ...(named.get(goal) ?? [])])
  return distinct(spans).map((span) => ({ uri: draft.uri, range: rangeOf(draft, span) }))
}

export function highlights(draft: EditorDraft, position: Position): DocumentHighlight[] {
  const goals = goalsAt(draft, position), named = namings(draft)
  return [
    ...goals.map((goal) => ({ range: rangeOf(draft, nameSpan(goal)), kind: DocumentHighlightKind.Write })),
    ...distinct(goals.flatMap((goal) => named.get(goal) ?? [])).map((span) => ({ range: rangeOf(draft, span), kind: DocumentHighlightKind.Read })),
  ]
}

const distinct = (spans: readonly Span[]): Span[] => [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()].sort((a, b) => a.start - b.start)

const WORDS = {
  open: say('Nếu là viện dẫn đến chính văn bản này:', 'If this text itself is meant:'),
  more: (count: number) => say(`… và ${count} đơn vị khác.`, `… and ${count} more.`),
}
/** So many units, and so much of each, are shown over a reference. */
const SHOWN = 3, LINES = 12, LENGTH = 900

/** The text of what a reference leads to, in Markdown, with the place that it is about. */
export function targetText(draft: EditorDraft, position: Position): { value: string; range: Range } | undefined {
  const found = referenceAt(draft, offsetOf(draft, position))
  if (!found) return undefined
  const goals = [...new Set(found.targets.flatMap((target) => goalsOf(draft, found.fact, target)))]
  if (goals.length === 0) return undefined
  const { language } = draft
  const parts = [
    ...(found.fact.owner === 'open' ? [`_${WORDS.open[language]}_`] : []),
    ...goals.slice(0, SHOWN).map((goal) => `**${inMarkdown(pathOf(draft, goal, language))}**\n\n${textOfGoal(draft, goal)}`),
    ...(goals.length > SHOWN ? [WORDS.more(goals.length - SHOWN)[language]] : []),
  ]
  return { value: parts.join('\n\n'), range: rangeOf(draft, found.span) }
}

/** "Khoản 2 Điều 5", as a reference would say it. */
function pathOf({ checked }: EditorDraft, goal: Goal, language: Language): string {
  if (!isUnit(goal)) return checked.facts.appendices.find(({ node }) => node === goal)?.label.text ?? ''
  const path: AnyUnit[] = [goal]
  for (const node of [...checked.facts.units.find(({ unit }) => unit === goal)?.ancestors ?? []].reverse()) {
    if (path.at(-1)!.type === 'article' || (path.at(-1)!.type === 'clause' && path.at(-1)!.number.path)) break
    if (isUnit(node)) path.push(node)
  }
  const name = path.map((unit) => unitName(unit)[language]).join(language === 'vi' ? ' ' : ', ')
  return name[0]!.toUpperCase() + name.slice(1)
}

function textOfGoal({ checked: { source } }: EditorDraft, goal: Goal): string {
  const { start, end } = spanOf(goal)
  const lines = source.slice(start, Math.min(end, start + LENGTH)).split(/\r\n|\n|\r/).map((line) => line.trim()).filter((line) => line !== '')
  const cut = end > start + LENGTH || lines.length > LINES
  return `${lines.slice(0, LINES).map((line) => `> ${inMarkdown(line)}`).join('\n>\n')}${cut ? ' …' : ''}`
}

export const inMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|+-]|^\d+(?=\.)/g, (mark) => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`))

/** The nodes around a place, the outermost first. */
export function nodesAround({ checked: { tree } }: EditorDraft, offset: number): AnyNode[] {
  const around: AnyNode[] = [tree]
  for (let node: AnyNode | undefined = tree; node && isBranch(node);) {
    node = (node.children as AnyNode[]).find((child) => holds(spanOf(child), offset))
    if (node) around.push(node)
  }
  return around
}
