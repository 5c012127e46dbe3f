/** What the suite needs of an assertion library; the worker has no `node:assert`. */

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message)
}

export function equal<T>(actual: T, expected: T, message = ''): void {
  const [a, b] = [actual, expected].map((value) => JSON.stringify(value))
  if (a !== b) throw new Error(`${message} expected ${b}, got ${a}`.trim())
}

/** Waits until `read` gives something true: what is awaited comes by an event of the editor, in its own time. */
export async function eventually<T>(what: string, read: () => T | Promise<T>, within = 10_000): Promise<NonNullable<T>> {
  const until = Date.now() + within
  for (;;) {
    const value = await read()
    if (value) return value as NonNullable<T>
    if (Date.now() > until) throw new Error(`${what} did not come within ${within / 1000} s`)
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
}
