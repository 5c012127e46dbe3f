/** Applies fixes to a text: for fix-all in the editor, "fix all of this rule", and `but-phap check --fix`. */
import type { Edit, Fix, Problem } from '../rules/rule.ts'
import { countWhile } from '../text/sorted.ts'

/** One problem mended can uncover another; drafts settle in two or three rounds, and rules that undo each other must end too. */
const MAX_ROUNDS = 10

export interface Fixed { text: string; /** How many problems were mended. */ mended: number }

/** Applies safe fixes, checks again, and goes on until nothing safe is left. */
export function fixToEnd(source: string, check: (source: string) => readonly Problem[]): Fixed {
  const seen = new Set([source])
  let text = source, mended = 0
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const fixes = withoutOverlap(check(text).flatMap((problem) => safeFix(problem) ?? []))
    const next = applyEdits(text, fixes.flatMap(({ edits }) => edits))
    if (seen.has(next)) break
    seen.add(next)
    text = next
    mended += fixes.length
  }
  return { text, mended }
}

/** The fix of a problem that may be applied unasked. Two safe ones are a choice, and a choice is the drafter's. */
export function safeFix({ fixes }: Pick<Problem, 'fixes'>): Fix | undefined {
  const safe = fixes.filter((fix) => fix.safe)
  return safe.length === 1 ? safe[0] : undefined
}

/** The fixes, first come first served, of which no two touch the same place. A fix is kept whole or not at all. */
export function withoutOverlap(fixes: readonly Fix[]): Fix[] {
  const taken: Edit[] = [] // by place, no two overlapping
  return fixes.filter(({ edits }) => {
    if (edits.length === 0 || edits.some((edit, i) => isTaken(taken, edit) || edits.slice(0, i).some((other) => collide(edit, other)))) return false
    for (const edit of edits) taken.splice(firstFrom(taken, edit.start), 0, edit)
    return true
  })
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let result = '', at = 0
  for (const edit of inOrder) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

/** Two insertions at one place collide as well: which comes first would be chance. */
const collide = (a: Edit, b: Edit): boolean => a.start === b.start || (a.start < b.end && b.start < a.end)

function isTaken(taken: readonly Edit[], edit: Edit): boolean {
  const next = firstFrom(taken, edit.start)
  return [taken[next - 1], taken[next]].some((other) => other !== undefined && collide(edit, other))
}

/** The index of the first edit that begins at or after an offset. */
const firstFrom = (edits: readonly Edit[], offset: number): number => countWhile(edits.length, (i) => edits[i]!.start < offset)
