/** Links in a draft: to its own appendices and to what is attached to it, and to the drafts of the workspace that it cites. */
import type { DocumentLink } from 'vscode-languageserver'
import { say } from '../rules/rule.ts'
import { sourceSpan } from '../text/view.ts'
import type { Span } from '../tree/nodes.ts'
import { spanOf } from '../tree/walk.ts'
import { type EditorDraft, rangeOf, rangeOfPosition } from './draft.ts'
import { goalsOf } from './navigation.ts'

const TIPS = {
  appendix: say('Đến phụ lục', 'To the appendix'),
  attachment: say('Đến văn bản kèm theo', 'To the attached document'),
  draft: say('Mở dự thảo này', 'Open this draft'),
}
const ATTACHED = /(?:ban hành )?kèm theo (?:\p{L}+ ){1,3}này(?!\p{L})/giu

/** `draftNamed` gives the address of the draft of the workspace that has a symbol, this one aside. */
export function links(draft: EditorDraft, draftNamed: (symbol: string) => string | undefined): DocumentLink[] {
  const { facts, tree } = draft.checked, found: DocumentLink[] = []
  const add = (span: Span, target: string, tip: keyof typeof TIPS): void => { found.push({ range: rangeOf(draft, span), target, tooltip: TIPS[tip][draft.language] }) }
  for (const reference of facts.references) {
    for (const target of reference.targets) {
      const [goal] = goalsOf(draft, reference, target)
      if (goal?.type === 'appendix') add(target.target.span, placeIn(draft, goal), 'appendix')
    }
  }
  const attached = tree.children.filter((node) => node.type === 'attachment' && node.children.some(({ type }) => type === 'title'))
  // Which of several is meant the words do not say.
  if (attached.length === 1) {
    for (const { view, zone } of facts.texts) {
      if (zone.document !== 'main' || zone.block !== 'body' || zone.quoted) continue
      for (const { 0: words, index } of view.text.matchAll(ATTACHED)) add(sourceSpan(view, index, index + words.length), placeIn(draft, attached[0]!), 'attachment')
    }
  }
  for (const { node, symbol } of facts.citations) {
    const uri = draftNamed(symbol.right)
    if (uri && uri !== draft.uri) add(spanOf(node), uri, 'draft')
  }
  return found
}

/** The way to a line of this very draft, as VS Code writes it behind an address. */
function placeIn(draft: EditorDraft, { position }: Parameters<typeof spanOf>[0]): string {
  const { line, character } = rangeOfPosition(position).start
  return `${draft.uri}#${line + 1},${character + 1}`
}
