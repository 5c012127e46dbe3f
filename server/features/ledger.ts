/** The ledger of citations as an editor lists it. */
import { type Cited, type Instrument, nameOfInstrument, type Place } from '../facts/ledger.ts'
import { printedDate } from '../rules/citation-fixes.ts'
import type { CitedInstrument, CitedPlace } from '../transport/protocol.ts'
import { rangeOfPosition } from './draft.ts'

/** `contradicted` holds the citations that another draft contradicts. */
export function citedInstruments(instruments: readonly Instrument[], contradicted: ReadonlySet<Cited>): CitedInstrument[] {
  return instruments.map((instrument) => ({
    name: nameOfInstrument(instrument),
    dates: instrument.dates.map(({ text }) => printedDate(text)),
    issuers: instrument.issuers.map(({ text }) => text),
    titles: instrument.titles.map(({ text }) => text),
    places: instrument.places.map(placeOf),
    conflict: instrument.places.some(({ cited }) => contradicted.has(cited)),
  }))
}

function placeOf({ draft, cited }: Place): CitedPlace {
  const { start, end } = rangeOfPosition(cited.symbol.position)
  return { uri: draft, line: start.line, character: start.character, endLine: end.line, endCharacter: end.character }
}
