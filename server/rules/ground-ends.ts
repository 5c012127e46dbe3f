/** What the rules on the ends of căn cứ lines share. */
import type { Ground } from '../facts/grounds.ts'
import { sourceSpan } from '../text/view.ts'
import type { Span } from '../tree/nodes.ts'
import { type Fix, say } from './rule.ts'

const endOf = ({ last }: Ground): number => last.text.replace(/[\s*_]+$/u, '').length

/** The last word of the line with its mark. */
export function lineEnd(ground: Ground): Span {
  const end = endOf(ground)
  return sourceSpan(ground.last, ground.last.text.lastIndexOf(' ', end - 1) + 1, end)
}

/** Puts a mark at the end of the line, in the place of the one that it has. */
export function withMark(ground: Ground, mark: string, safe: boolean): Fix {
  const end = endOf(ground)
  const span = sourceSpan(ground.last, ground.mark ? end - 1 : end, end)
  const at = ground.mark ? span : { start: sourceSpan(ground.last, end - 1, end).end, end: sourceSpan(ground.last, end - 1, end).end }
  return { title: say(`Kết thúc dòng bằng “${mark}”`, `End the line with “${mark}”`), edits: [{ ...at, text: mark }], safe }
}
