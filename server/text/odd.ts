/** Characters that a Vietnamese paper has no need of, by what is odd about them: looked for once in each line, so that what cares about them passes over all others. */

export const ODD = {
  /** Blanks that are no plain space, and what shows nothing at all. */
  blank: 1,
  /** Letters of other scripts, and such as look like ours. */
  foreign: 2,
  /** Characters of the private-use area, as fonts of symbols leave them. */
  private: 4,
  /** Combining marks. */
  mark: 8,
} as const

const CLASSES = new Uint8Array(0x10000)
for (const code of [0x09, 0xa0, 0xad, 0x202f, 0x2060, 0x3000, 0xfeff]) CLASSES[code] = ODD.blank
CLASSES.fill(ODD.blank, 0x2000, 0x200e)
for (const code of [0xd0, 0xf0, 0x189, 0x256]) CLASSES[code] = ODD.foreign
CLASSES.fill(ODD.foreign, 0x370, 0x500)
CLASSES.fill(ODD.private, 0xe000, 0xf900)
CLASSES.fill(ODD.mark, 0x300, 0x370)

/** The sum of the classes of `ODD` that stand between two offsets. */
export function oddIn(source: string, start: number, end: number): number {
  let odd = 0
  for (let i = start; i < end; i++) odd |= CLASSES[source.charCodeAt(i)]!
  return odd
}
