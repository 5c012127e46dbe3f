/** What of an error may go into a log: where in our code it came from. Its message may quote the text of a draft, which may be secret. */
export function placesOf(error: unknown): string {
  if (!(error instanceof Error) || !error.stack) return ''
  // A line of the message may look like a place.
  const stack = error.stack.slice(error.stack.indexOf(error.message) + error.message.length)
  return stack.split('\n').filter((line) => /^\s+at /.test(line)).join('\n')
}
