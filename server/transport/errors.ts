/** What of an error may go into a log: where in our code it came from. Its message may quote the text of a draft, which may be secret. */
export function placesOf(error: unknown): string {
  const stack = error instanceof Error ? error.stack ?? '' : ''
  return stack.split('\n').filter((line) => /^\s+at /.test(line)).join('\n')
}
