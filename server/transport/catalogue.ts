/** What the drafts at hand are called and what their units are called: for links to a cited draft and for the search of units. Nothing else of their text is kept. */
import type { EditorDraft } from '../features/draft.ts'
import { outline } from '../features/outline.ts'
import { type NamedPlace, namedPlaces } from '../features/symbols.ts'

interface Entry { uri: string; version: number; symbol: string | undefined; draft: Pick<EditorDraft, 'checked' | 'language'> | undefined; places: readonly NamedPlace[] | undefined }

export class Catalogue {
  private readonly entries = new Map<string, Entry>()

  /** `key` is one for each draft. The names of an open draft are listed when they are first asked for: it changes at every key. */
  set(key: string, { uri, version, checked, language }: EditorDraft, isOpen: boolean): void {
    const symbol = checked.profile.number && plain(checked.profile.number)
    const places = isOpen ? undefined : namedPlaces(outline(checked.tree, language))
    this.entries.set(key, { uri, version, symbol, draft: isOpen ? { checked, language } : undefined, places })
  }

  /** Forgets the drafts that are gone. */
  keep(here: (key: string) => boolean): void {
    for (const key of this.entries.keys()) if (!here(key)) this.entries.delete(key)
  }

  /** The draft that has a symbol; nothing when two have it. */
  draftNamed(symbol: string): string | undefined {
    const named = [...this.entries.values()].filter((entry) => entry.symbol === plain(symbol))
    return named.length === 1 ? named[0]!.uri : undefined
  }

  * places(): Generator<{ uri: string; place: NamedPlace }> {
    for (const entry of this.entries.values()) {
      if (entry.draft) Object.assign(entry, { places: namedPlaces(outline(entry.draft.checked.tree, entry.draft.language)), draft: undefined })
      for (const place of entry.places!) yield { uri: entry.uri, place }
    }
  }
}

const plain = (symbol: string): string => symbol.normalize('NFC').replace(/\s+/gu, '').toUpperCase()
