/** Nơi nhận of the document itself: its heading and its lines, whichever columns they came from. */
import type { Label, Recipient, Recipients } from '../tree/nodes.ts'
import type { View } from '../text/view.ts'
import { textOf } from '../tree/walk.ts'
import type { Reading } from './facts.ts'

export interface RecipientLine {
  node: Recipient
  view: View
  text: string
  /** The line without its "- ". */
  words: string
  /** "- Lưu: …", however it is written. */
  isFiling: boolean
  /** It goes on with the line above it, which a copy has broken. */
  isRest: boolean
}

export interface RecipientsFact {
  label: Label | undefined
  lines: readonly RecipientLine[]
}

/** Nothing when the draft has no Nơi nhận. */
export function recipientsOf({ tree, views }: Reading): RecipientsFact | undefined {
  const closing = tree.children.find((node) => node.type === 'closing')
  const lists = (closing?.children ?? []).filter((node): node is Recipients => node.type === 'recipients')
  if (lists.length === 0) return undefined
  const nodes = lists.flatMap(({ children }) => children)
  return {
    label: nodes.find((node): node is Label => node.type === 'label'),
    lines: nodes.filter((node): node is Recipient => node.type === 'recipient').map((node, i, all) => {
      const text = textOf(node).trim()
      const words = text.replace(/^[-–—−+•*]\s*/u, '')
      const above = i > 0 ? textOf(all[i - 1]!).trim() : ';'
      const isFiling = /^Lưu(?![\p{L}])/iu.test(words)
      const isRest = !isFiling && !/[;.:]$/u.test(above) && (/^\p{Ll}/u.test(words) || (words === text && above.endsWith(',')))
      return { node, view: views.get(node)!, text, words, isFiling, isRest }
    }),
  }
}
