/** Finding places in what is in order, by halves. */

/** How many of `length` things `holds` is true of, when it is true of those up to some place and of none behind it. */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0, high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
