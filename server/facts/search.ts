/** What is found in single texts. Of a draft that is read again only the texts that are new are looked into. */
import { countWhile } from '../text/sorted.ts'
import type { TextFact } from './texts.ts'

/** A text in which something was found, and its place among the texts. */
export interface Hit<T> { text: TextFact; index: number; found: T }

/**
 * Finds something in a text by its words and nodes alone, whatever stands around it, and names no places of the source.
 * `index` is the text's place among the texts.
 */
export type Look<T> = (text: TextFact, index: number) => T | undefined

/** Read as one node before; or, in the formal parts, which are always read anew, the same words without a node of their own inside. */
const isSame = (a: TextFact, b: TextFact): boolean => a.node === b.node || (a.node.type === b.node.type && a.view.text === b.view.text && isPlain(a) && isPlain(b))
const isPlain = ({ node: { children } }: TextFact): boolean => children.length === 1 && children[0]!.type === 'text'

export class Search {
  readonly texts: readonly TextFact[]
  /** Texts before `above` are those of the last reading, and so are those from `below` on, which stood `moved` places further up. */
  readonly above: number
  readonly below: number
  readonly moved: number
  private before: Search | undefined
  private readonly hits = new Map<unknown, Array<Hit<unknown>>>()

  /** `before` is the search of the last reading; it is used up. */
  constructor(texts: readonly TextFact[], before?: Search) {
    this.texts = texts
    this.before = before
    if (before) before.before = undefined
    const old = before?.texts ?? [], most = Math.min(old.length, texts.length)
    let above = 0, same = 0
    while (above < most && isSame(old[above]!, texts[above]!)) above++
    while (same < most - above && isSame(old[old.length - 1 - same]!, texts[texts.length - 1 - same]!)) same++
    this.above = above
    this.below = texts.length - same
    this.moved = texts.length - old.length
  }

  /** The texts in which `look` finds something, in reading order. What has the same `key` is the same question. */
  find<T>(key: unknown, look: Look<T>): ReadonlyArray<Hit<T>> {
    const known = this.hits.get(key)
    if (known) return known as Array<Hit<T>>
    const hits = this.updated(look, this.before?.hits.get(key) as Array<Hit<T>> | undefined)
    this.hits.set(key, hits)
    return hits
  }

  /** The texts in which a pattern without the flag "g" is found, with where it is found first. */
  match(pattern: RegExp): ReadonlyArray<Hit<RegExpExecArray>> { return this.find(pattern, ({ view }) => pattern.exec(view.text) ?? undefined) }

  private updated<T>(look: Look<T>, hits: Array<Hit<T>> | undefined): Array<Hit<T>> {
    if (!hits) return this.lookInto(look, 0, this.texts.length)
    const from = countWhile(hits.length, (i) => hits[i]!.index < this.above), to = countWhile(hits.length, (i) => hits[i]!.index < this.below - this.moved)
    const fresh = this.lookInto(look, this.above, this.below)
    if (this.moved !== 0) for (let i = to; i < hits.length; i++) hits[i]!.index += this.moved
    const all = [...hits.slice(0, from), ...fresh, ...hits.slice(to)]
    for (const hit of all) hit.text = this.texts[hit.index]!
    return all
  }

  private lookInto<T>(look: Look<T>, from: number, to: number): Array<Hit<T>> {
    const hits: Array<Hit<T>> = []
    for (let index = from; index < to; index++) {
      const text = this.texts[index]!, found = look(text, index)
      if (found !== undefined) hits.push({ text, index, found })
    }
    return hits
  }
}
