/** What a sticky pattern (flag y) matches at one offset of a text, in UTF-16 code units. */
export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
