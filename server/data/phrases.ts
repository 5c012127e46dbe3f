/** The word lists whose phrases are looked for in every draft, by name. A list is a table in a file of its own; rules read what stands beside each phrase there. */

import { COMPOUNDS } from './compounds.ts'
import { BODY_NAMES, LAW_NAMES, LAW_SLIPS, REGION_NAMES } from './names.ts'
import { DURATIONS } from './numbers.ts'
import { PROVINCES } from './provinces.ts'
import { AGENCY_SUCCESSORS, DISTRICT_PHRASES, LEVEL_PHRASES } from './reorganised.ts'
import { REGIONAL_WORDS } from './terms.ts'
import { TYPOS } from './typos.ts'
import { VARIANTS } from './variants.ts'

export const PHRASE_LISTS = {
  typos: [...TYPOS.keys()],
  bodies: BODY_NAMES,
  regions: REGION_NAMES,
  laws: LAW_NAMES,
  lawSlips: [...LAW_SLIPS.keys()],
  regional: [...REGIONAL_WORDS.keys()],
  districts: DISTRICT_PHRASES,
  towns: ['thị trấn'],
  levels: LEVEL_PHRASES,
  formerAgencies: [...AGENCY_SUCCESSORS.keys()],
  formerProvinces: PROVINCES.flatMap(({ name, type, until }) => (until ? [`${type} ${name}`] : [])),
  durations: [...DURATIONS.keys()],
  assemblies: ['quốc hội khóa', 'quốc hội khoá'],
  amendedIn: ['sửa đổi, bổ sung năm', 'sửa đổi năm', 'bổ sung năm'],
  people: ['nhân dân'],
  state: ['nhà nước'],
  thisText: ['văn bản này'],
  compounds: [...COMPOUNDS],
  compoundsBare: [...COMPOUNDS].map((words) => words.replace(' - ', ' ')),
  variants: VARIANTS.flatMap(({ forms }) => forms),
} as const satisfies Record<string, readonly string[]>

export type PhraseList = keyof typeof PHRASE_LISTS
