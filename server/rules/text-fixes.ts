/** Fixes that put other words in the place of some. */
import { sourceSpan, type View } from '../text/view.ts'
import { type Fix, say } from './rule.ts'

/** Puts `text` in the place of part of a view; an empty text drops it. */
export function replacement(view: View, from: number, to: number, text: string, safe: boolean): Fix {
  const shown = text.trim()
  return {
    title: shown === '' ? say('Bỏ chỗ thừa', 'Remove it') : say(`Đổi thành “${shown}”`, `Change to “${shown}”`),
    edits: [{ ...sourceSpan(view, from, to), text }],
    safe,
  }
}

/** A word of a list in the case in which it was written: capitals stay, a capital at the head stays. */
export function likeCase(written: string, right: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return right.toUpperCase()
  const head = written[0] ?? ''
  return head !== head.toLowerCase() ? right.slice(0, 1).toUpperCase() + right.slice(1) : right
}

/** Whether part of a view runs over the end of a line of the source: a copy has broken it there. */
export function crossesLine(source: string, view: View, from: number, to: number): boolean {
  const { start, end } = sourceSpan(view, from, to)
  return /[\r\n]/.test(source.slice(start, end))
}

/** Where the blanks before a place of a text begin. */
export function blankBefore(text: string, at: number): number {
  let start = at
  while (start > 0 && text[start - 1] === ' ') start--
  return start
}

/** The neighbourhood of a place: what a rule looks at, so that a long text with many places takes no more than its length. */
export const around = (text: string, from: number, to: number): string => text.slice(Math.max(0, from - 120), to + 120)
