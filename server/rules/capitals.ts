/** Capitals of names, compared letter by letter. */

/** The letters that are written, with the capitals of the right name: its own placing of tone marks stays. Both have one length. */
export function capitalsOf(written: string, right: string): string {
  return [...written.toLowerCase()].map((letter, i) => (right[i] === right[i]?.toLowerCase() ? letter : letter.toUpperCase())).join('')
}

/** Words that are printed in capitals as a whole, or nearly. */
export const isShouted = (written: string): boolean => {
  const capitals = [...written].filter((letter) => letter !== letter.toLowerCase()).length
  return capitals * 2 > [...written].filter((letter) => letter !== ' ').length
}
