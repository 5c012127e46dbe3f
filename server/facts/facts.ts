/**
 * What several rules need is worked out here once for each draft, when the first of them asks, and handed to them.
 * Nothing here judges by severity or words a message: that is a rule's business.
 */
import type { Office } from '../data/office.ts'
import type { Draft } from '../tree/nodes.ts'
import type { Profile } from '../profile.ts'
import type { Lines } from '../text/lines.ts'
import type { Views } from '../parse/build.ts'
import type { Reuse } from '../parse/reuse.ts'
import { type Abbreviation, abbreviationsOf } from './abbreviations.ts'
import { type CapitalsHit, capitalsOf } from './capitals.ts'
import { type Marks, marksOf } from './marks.ts'
import { type PhraseHits, phrasesOf } from './phrases.ts'
import { type RecipientsFact, recipientsOf } from './recipients.ts'
import { type Amendments, amendmentsOf } from './amendments.ts'
import { type AppendixFact, appendicesOf } from './appendices.ts'
import { type LetterheadFact, letterheadOf } from './letterhead.ts'
import { type Repeats, repeatsOf } from './repeats.ts'
import { Search } from './search.ts'
import { type Syllables, syllablesOf, type SyllableTable } from './syllables.ts'
import { type Sequence, sequencesOf } from './sequences.ts'
import type { Clash } from './clashes.ts'
import { collectMentions, type Mention } from './citations.ts'
import { collectDates, type DateFact } from './dates.ts'
import { type ToneHit, tonesOf } from './tones.ts'
import { collectTexts, type TextFact } from './texts.ts'
import { type ReferenceFact, referencesOf } from './references.ts'
import { type MissingReference, missingReferencesOf } from './missing-references.ts'
import { type DocumentIndex, indexesOf } from './unit-index.ts'
import { type UnitFact, unitsOf } from './units.ts'
import { type GroundsFact, groundsOf } from './grounds.ts'
import { type ClosingFact, closingFactOf } from './effect.ts'
import { type SignatureFact, signatureOf } from './signature.ts'

/**
 * What the facts are worked out from. `views` holds the reading of every node that has inline children, and of the lines of the formal
 * parts that are mended; `odd` is the sum of the classes of `ODD` that stand in the source.
 */
export interface Reading { source: string; lines: Lines; tree: Draft; profile: Profile; views: Pick<Views, 'get'>; office: Office; odd: number; reuse?: Reuse | undefined }

export interface Facts {
  reading: Reading
  /** Every text of the draft in reading order, with its reading and where it stands. */
  texts: readonly TextFact[]
  /** What is asked of each of the texts by itself. */
  search: Search
  /** The citations of instruments in reading order. */
  citations: readonly Mention[]
  dates: readonly DateFact[]
  /** Every numbered list. */
  sequences: readonly Sequence[]
  /** Every unit of the draft's own, parents first; quotations and appendices are left out. */
  units: readonly UnitFact[]
  /** The units by number, for each document of the draft: itself, then what is attached. */
  indexes: readonly DocumentIndex[]
  /** The references to units in reading order, with what they lead to. */
  references: readonly ReferenceFact[]
  /** Those that surely lead nowhere. */
  missingReferences: readonly MissingReference[]
  amendments: Amendments
  appendices: readonly AppendixFact[]
  /** The syllables of each of the texts, in their order. */
  syllables: SyllableTable
  repeats: Repeats
  /** Where the phrases of the word lists stand. */
  phrases: PhraseHits
  /** Punctuation and spaces that stand oddly. */
  marks: Marks
  abbreviations: readonly Abbreviation[]
  /** Phrases that are capitalised in two ways. */
  capitals: readonly CapitalsHit[]
  /** Syllables whose tone mark is placed in one of two ways, or wrongly. */
  tones: readonly ToneHit[]
  /** Nơi nhận of the document itself, when it has one. */
  recipients: RecipientsFact | undefined
  /** Letterhead and title of the document itself, when it has either. */
  letterhead: LetterheadFact | undefined
  /** The căn cứ and the enacting words. */
  grounds: GroundsFact
  /** The clauses on effect and what else ends the body. */
  closing: ClosingFact
  /** Who signs the document itself. */
  signature: SignatureFact | undefined
}

/** What a rule can ask to be called for. */
export interface Subjects {
  /** The whole draft, once. */
  draft: Facts
  text: TextFact
  citation: Mention
  date: DateFact
  sequence: Sequence
  unit: UnitFact
  reference: ReferenceFact
  recipients: RecipientsFact
  letterhead: LetterheadFact
  syllables: Syllables
  /** A citation that other drafts contradict: what one draft says alone has none. */
  clash: Clash
}

/** How the subjects of each sort are listed. */
export const SUBJECTS: { [S in keyof Subjects]: (facts: Facts) => Iterable<Subjects[S]> } = {
  draft: (facts) => [facts],
  text: (facts) => facts.texts,
  citation: (facts) => facts.citations,
  date: (facts) => facts.dates,
  sequence: (facts) => facts.sequences,
  unit: (facts) => facts.units,
  reference: (facts) => facts.references,
  syllables: (facts) => facts.syllables.texts,
  recipients: (facts) => (facts.recipients ? [facts.recipients] : []),
  letterhead: (facts) => (facts.letterhead ? [facts.letterhead] : []),
  clash: () => [],
}

/** The facts of one draft; each is worked out when it is first read. */
export function factsOf(reading: Reading): Facts {
  return {
    reading,
    get texts() { return once(this, 'texts', collectTexts(reading)) },
    get search() { return once(this, 'search', goingOn<Search>(reading, 'search', (before) => new Search(this.texts, before))) },
    get citations() { return once(this, 'citations', collectMentions(reading, this.search)) },
    get dates() { return once(this, 'dates', collectDates(reading, this.search)) },
    get sequences() { return once(this, 'sequences', sequencesOf(reading)) },
    get units() { return once(this, 'units', unitsOf(reading)) },
    get indexes() { return once(this, 'indexes', indexesOf(reading, this.units)) },
    get references() { return once(this, 'references', referencesOf(reading, { search: this.search, indexes: this.indexes, amending: this.amendments.isAmending })) },
    get missingReferences() { return once(this, 'missingReferences', missingReferencesOf(reading, this.references, this.texts, this.amendments)) },
    get amendments() { return once(this, 'amendments', amendmentsOf(reading, this.units)) },
    get appendices() { return once(this, 'appendices', appendicesOf(reading)) },
    get syllables() { return once(this, 'syllables', goingOn<SyllableTable>(reading, 'syllables', (before) => syllablesOf(reading.source, this.search, before))) },
    get repeats() { return once(this, 'repeats', repeatsOf(reading, this.syllables, this.sequences)) },
    get phrases() { return once(this, 'phrases', phrasesOf(this.syllables)) },
    get marks() { return once(this, 'marks', marksOf(reading.source, this.syllables)) },
    get abbreviations() { return once(this, 'abbreviations', abbreviationsOf(this.syllables)) },
    get capitals() { return once(this, 'capitals', capitalsOf(this.syllables)) },
    get tones() { return once(this, 'tones', tonesOf(this.syllables)) },
    get letterhead() { return once(this, 'letterhead', letterheadOf(reading)) },
    get grounds() { return once(this, 'grounds', groundsOf(reading, this.citations)) },
    get closing() { return once(this, 'closing', closingFactOf(reading, this.texts)) },
    get signature() { return once(this, 'signature', signatureOf(reading)) },
    get recipients() { return once(this, 'recipients', recipientsOf(reading)) },
  }
}

/** Replaces a getter by its value, so that it is worked out once. */
function once<K extends keyof Facts>(facts: Facts, key: K, value: Facts[K]): Facts[K] {
  Object.defineProperty(facts, key, { value })
  return value
}

/** A fact that is worked out from what it was in the last reading, if there was one. */
const goingOn = <T>({ reuse }: Reading, name: keyof Facts, make: (before?: T) => T): T => (reuse ? reuse.goOn(name, make) : make())
