/** The word lists whose phrases are looked for in every draft, by name. A list is a table in a file of its own; rules read what stands beside each phrase there. */

import { TYPOS } from './typos.ts'
import { VARIANTS } from './variants.ts'

export const PHRASE_LISTS = {
  typos: [...TYPOS.keys()],
  variants: VARIANTS.flatMap(({ forms }) => forms),
} as const satisfies Record<string, readonly string[]>

export type PhraseList = keyof typeof PHRASE_LISTS
