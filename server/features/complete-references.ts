/** The units of the document around the cursor as a reference names them, each with its words beside it. */
import { CompletionItemKind } from 'vscode-languageserver'
import { say } from '../rules/rule.ts'
import { spanOf } from '../tree/walk.ts'
import { UNIT_NAMES, unitName } from '../tree/units.ts'
import type { AnyUnit } from '../tree/nodes.ts'
import type { Offer } from './completion.ts'
import type { EditorDraft } from './draft.ts'
import { shorten } from './outline.ts'

const NAMED: ReadonlySet<AnyUnit['type']> = new Set(['chapter', 'article', 'clause', 'point'])
const BESIDE = 60

/** Smallest unit first ("điểm a khoản 2 Điều 5"); inside the Điều of the cursor "Điều này" as well, which stands first. */
export function referencesTo({ checked: { facts, tree, profile }, language }: EditorDraft, offset: number): Offer[] {
  const isHere = (node: Parameters<typeof spanOf>[0]): boolean => { const { start, end } = spanOf(node); return start <= offset && offset <= end }
  const home = tree.children.find((child) => child.type === 'attachment' && isHere(child)) ?? tree
  const near: Offer[] = [], far: Offer[] = []
  for (const fact of facts.units) {
    const { unit, ancestors, zone } = fact
    if (!NAMED.has(unit.type) || zone.quoted || (ancestors.findLast(({ type }) => type === 'attachment') ?? tree) !== home) continue
    const above = ancestors.filter((one): one is AnyUnit => NAMED.has(one.type as AnyUnit['type']) && one.type !== 'chapter')
    const article = above.find(({ type }) => type === 'article')
    const offer = (text: string): Offer => ({ text, kind: CompletionItemKind.Reference, detail: SAID[language], beside: shorten(fact.words, BESIDE) })
    const path = [unit, ...above.reverse()]
    if (article && isHere(article)) near.push(offer([...path.slice(0, -1).map(nameOf), `${UNIT_NAMES.article.vi} này`].join(' ')))
    far.push(offer(path.map(nameOf).join(' ')))
  }
  for (const { number } of facts.appendices) if (number) far.push({ text: `Phụ lục ${number.text}`, kind: CompletionItemKind.Reference, detail: SAID[language] })
  return profile.family === 'DANG' ? far : [...near, ...far]
}

const nameOf = (unit: AnyUnit): string => unitName(unit).vi

const SAID = say('trong văn bản này', 'in this document')
