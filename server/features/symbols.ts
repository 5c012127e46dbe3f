/** The units of all drafts of the workspace by name, without regard to diacritics: who looks for "hieu luc" finds "Hiệu lực thi hành". */
import type { DocumentSymbol, SymbolInformation, WorkspaceSymbol } from 'vscode-languageserver'

export interface NamedPlace { name: string; plain: string; kind: SymbolInformation['kind']; range: SymbolInformation['location']['range']; container: string }

/** What the outline of a draft names, in one list. */
export function namedPlaces(symbols: readonly DocumentSymbol[], container = ''): NamedPlace[] {
  return symbols.flatMap(({ name, kind, selectionRange, children }) => [
    { name, plain: plainOf(name), kind, range: selectionRange, container }, ...namedPlaces(children ?? [], name),
  ])
}

/** Letters without their marks, for a search that need not be exact. */
const plainOf = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D').toLowerCase()

const MOST = 300

export function searched(places: Iterable<{ uri: string; place: NamedPlace }>, query: string): WorkspaceSymbol[] {
  const words = plainOf(query).split(/\s+/u).filter((word) => word !== ''), found: WorkspaceSymbol[] = []
  for (const { uri, place: { name, plain, kind, range, container } } of places) {
    if (!words.every((word) => plain.includes(word))) continue
    found.push({ name, kind, location: { uri, range }, ...(container && { containerName: container }) })
    if (found.length === MOST) break
  }
  return found
}
