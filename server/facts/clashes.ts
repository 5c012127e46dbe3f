/** Where drafts contradict each other about one instrument. What a draft says against itself is the business of the rules that see it alone. */
import { fold } from '../data/fold.ts'
import { isTitle, titlesDiffer, titleWords } from './citation-titles.ts'
import { type Cited, type CitingDraft, into, type Place, type Said } from './ledger.ts'

type Matter = 'date' | 'issuer' | 'title' | 'symbol'
/** One citation, and what other drafts say against it. */
export interface Clash {
  matter: Matter
  cited: Cited
  /** The part of it that is contradicted. */
  at: Said
  /** What the other drafts say, of several things the one that most of them say. */
  other: string
  /** Where: a few places of other drafts. */
  others: Array<{ draft: string; at: Said }>
}

/** A title that is long enough to be an instrument's own. */
const LONG_TITLE = 40
/** What so many drafts say, and so many times more than say otherwise, is taken for right. */
const PREVAILS = 3
/** Beyond these nothing new is compared or shown, so that time stays linear. */
const MOST_VALUES = 8, MOST_OTHERS = 5

/** The clashes of each draft that has any, by its name, in reading order. */
export function clashesOf(drafts: readonly CitingDraft[]): Map<string, Clash[]> {
  const groups: Record<Matter, Map<string, Place[]>> = { date: new Map(), issuer: new Map(), title: new Map(), symbol: new Map() }
  for (const { name, cited } of drafts) {
    for (const one of cited) {
      if (!one.sure) continue
      for (const [matter, key] of keysOf(one)) into(groups[matter], key, { draft: name, cited: one })
    }
  }
  const found = new Map<string, Map<Cited, Clash>>()
  for (const matter of ['date', 'symbol', 'issuer', 'title'] as const) {
    for (const places of groups[matter].values()) {
      for (const [{ draft, cited }, clash] of clashesAmong(places, matter)) {
        const mine = found.get(draft) ?? new Map<Cited, Clash>()
        if (!mine.has(cited)) mine.set(cited, clash) // one for each citation: the first that explains it
        found.set(draft, mine)
      }
    }
  }
  return new Map([...found].map(([draft, clashes]) => [draft, [...clashes.values()].sort((a, b) => a.at.span.start - b.at.span.start)]))
}

/** What must be equal for two citations to be of one instrument, for each matter on which they may then differ. */
function* keysOf({ symbol, year, code, body, date, seat, title }: Cited): Generator<[Matter, string]> {
  if (body && date) {
    // Without a year in the symbol numbers begin anew each year; the same day of another year is a slip of the year.
    if (year) yield ['date', `${symbol.text}|${body}`]
    else {
      yield ['date', `${symbol.text}|${body}|${date.text.slice(0, 4)}`]
      yield ['date', `${symbol.text}|${body}|${date.text.slice(5)}`]
    }
  }
  if (date && seat) yield ['issuer', `${symbol.text}|${date.text}`]
  if (body && title && isTitle(title.text) && (year ?? date)) yield ['title', `${symbol.text}|${body}|${year ?? date!.text}`]
  if (body && date && title && code && title.text.length >= LONG_TITLE) yield ['symbol', `${code}|${body}|${date.text}|${fold(title.text)}`]
}

function clashesAmong(places: readonly Place[], matter: Matter): Array<[Place, Clash]> {
  if (places.length < 2 || places.every(({ draft }) => draft === places[0]!.draft)) return []
  const read = valuesOf(matter)
  const byValue = new Map<string, Place[]>()
  for (const place of places) {
    const value = read(place.cited)
    if (byValue.has(value) || byValue.size < MOST_VALUES) into(byValue, value, place)
  }
  if (byValue.size < 2) return []
  const values = [...byValue].map(([value, all]) => ({ value, all, few: firstOfEachDraft(all), drafts: new Set(all.map(({ draft }) => draft)).size }))
    .sort((a, b) => b.drafts - a.drafts)
  const [top, ...rest] = values
  const prevails = top!.drafts >= PREVAILS && top!.drafts >= PREVAILS * rest.reduce((sum, { drafts }) => sum + drafts, 0)
  return (prevails ? rest : values).flatMap(({ value, all }) => {
    const against = values.filter((one) => one.value !== value).flatMap(({ few }) => few)
    return all.flatMap((place): Array<[Place, Clash]> => {
      const others = against.filter(({ draft }) => draft !== place.draft).slice(0, MOST_OTHERS)
      if (others.length === 0) return []
      return [[place, { matter, cited: place.cited, at: place.cited[matter]!, other: others[0]!.cited[matter]!.text, others: others.map(({ draft, cited }) => ({ draft, at: cited[matter]! })) }]]
    })
  })
}

function firstOfEachDraft(places: readonly Place[]): Place[] {
  const drafts = new Set<string>()
  return places.filter(({ draft }) => drafts.size <= MOST_OTHERS && drafts.size !== drafts.add(draft).size)
}

/** Equal values do not contradict. Of titles and seats each is taken for the first that it may be. */
function valuesOf(matter: Matter): (cited: Cited) => string {
  if (matter === 'date' || matter === 'symbol') return (cited) => cited[matter]!.text
  if (matter === 'issuer') return firstAlike((cited) => cited.seat!, (one, two) => !one.startsWith(two) && !two.startsWith(one))
  return firstAlike((cited) => titleWords(cited.title!.text), titlesDiffer)
}

function firstAlike<T>(read: (cited: Cited) => T, differ: (one: T, two: T) => boolean): (cited: Cited) => string {
  const met: T[] = []
  return (cited) => {
    const value = read(cited)
    const at = met.findIndex((one) => !differ(one, value))
    if (at >= 0) return String(at)
    if (met.length < MOST_VALUES) met.push(value)
    return String(met.length - 1)
  }
}
