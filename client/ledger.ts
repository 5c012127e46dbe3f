/** The ledger of citations: a list to search in, from an instrument to the places that cite it. A list of the editor's own, so it works in the browser too. */
import { Range, Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { CITATIONS, type CitationsResult, type CitedInstrument, type CitedPlace } from '../server/transport/protocol.ts'
import { words } from './words.ts'

export async function openLedger(client: BaseLanguageClient): Promise<void> {
  const { instruments } = await client.sendRequest<CitationsResult>(CITATIONS, {})
  const { noCitations, ledgerTitle, places } = words()
  if (instruments.length === 0) return void window.showInformationMessage(noCitations)
  const conflicts = instruments.filter(({ conflict }) => conflict).length
  const items = instruments.map((instrument) => ({
    label: instrument.conflict ? `$(warning) ${instrument.name}` : instrument.name,
    description: [instrument.dates.join(' / '), instrument.issuers[0], places(instrument.places.length)].filter(Boolean).join(', '),
    ...(instrument.titles[0] !== undefined && { detail: instrument.titles[0] }),
    instrument,
  }))
  const chosen = await window.showQuickPick(items, { title: ledgerTitle(instruments.length, conflicts), matchOnDescription: true, matchOnDetail: true })
  if (chosen) await openPlaces(chosen.instrument)
}

/** Each place is shown as the list goes over it, so that they can be compared. */
async function openPlaces({ name, places }: CitedInstrument): Promise<void> {
  if (places.length === 1) return show(places[0]!, false)
  const items = places.map((place) => ({ label: workspace.asRelativePath(Uri.parse(place.uri)), description: words().line(place.line + 1), place }))
  const chosen = await window.showQuickPick(items, { title: name, onDidSelectItem: (item) => { void show((item as typeof items[number]).place, true) } })
  if (chosen) await show(chosen.place, false)
}

async function show({ uri, line, character, endLine, endCharacter }: CitedPlace, preserveFocus: boolean): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(line, character, endLine, endCharacter), preserveFocus, preview: true })
}
