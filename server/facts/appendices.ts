/** The appendices of a draft: what each is called, how it is numbered, and its link line. */
import type { AnyNode, Appendix, LinkLine, Span } from '../tree/nodes.ts'
import { letterValue, romanValue } from '../tree/numbers.ts'
import { spanOf, textOf } from '../tree/walk.ts'
import type { Reading } from './facts.ts'

export interface AppendixFact {
  node: Appendix
  /** "PHỤ LỤC II" as it stands there. */
  label: { text: string; span: Span }
  number: { text: string; value: number; span: Span } | undefined
  link: LinkLine | undefined
  /** It has a link line, perhaps joined with other lines; one that is nothing but its title may have it in what stands below. */
  linked: boolean
}

const NUMBER = /(?:số\s+)?([IVXLC]+|\d+|[A-ZĐ])\s*[.:\-–]?$/u

/** Those that begin with "Phụ lục" or "Phụ biểu"; forms and lists behind them are parts of them. */
export function appendicesOf({ source, tree }: Reading): AppendixFact[] {
  const found: AppendixFact[] = []
  for (const node of tree.children.flatMap((child): AnyNode[] => (child.type === 'attachment' ? child.children : [child]))) {
    if (node.type !== 'appendix') continue
    const label = node.children.find(({ type }) => type === 'label')
    if (label?.type !== 'label') continue
    const span = spanOf(label)
    const link = node.children.find((child): child is LinkLine => child.type === 'linkLine')
    found.push({ node, label: { text: label.value, span }, number: numberOf(label.value, source, span), link, linked: link !== undefined || saysLinked(node) || !node.children.some(({ type }) => type === 'body') })
  }
  return found
}

/** Lines around the title say "kèm theo". */
function saysLinked(node: Appendix): boolean {
  const body = node.children.find(({ type }) => type === 'body')
  const first = [...node.children.filter(({ type }) => type === 'heading'), ...(body?.type === 'body' ? body.children.slice(0, 5) : [])]
  return first.some((child) => /kèm\s+theo|ban\s+hành\s+theo/iu.test(textOf(child)))
}

function numberOf(label: string, source: string, span: Span): AppendixFact['number'] {
  const text = NUMBER.exec(label.replace(/^\p{L}+\s+\p{L}+/u, ''))?.[1]
  if (!text) return undefined
  const start = span.start + source.slice(span.start, span.end).lastIndexOf(text)
  return { text, value: appendixValue(text), span: { start, end: start + text.length } }
}

/** The number of an appendix as written, "02", "IV", "I.1", "IIa", by its first part; a capital by its place; 0 for anything else. */
export function appendixValue(text: string): number {
  const [, digits, roman] = /^(?:(\d+)|([IVXLC]+))(?![IVXLC])/u.exec(text) ?? []
  return digits ? Number(digits) : roman ? romanValue(roman) : letterValue(text)
}
