/** The syllables of each text as numbers, for the comparisons that look at every one of them. */
import { isWordCode } from '../text/letters.ts'
import type { TextFact } from './texts.ts'

export interface Syllables {
  text: TextFact
  /** A hash of each syllable in lower case; equal syllables have equal numbers. */
  words: Int32Array
  /** Where each begins and ends in the text as read: two entries a syllable. */
  places: Int32Array
  /** A syllable, or two, stand twice running. */
  doubled: boolean
}

const buffer = { words: new Int32Array(1024), places: new Int32Array(2048) }

export function syllablesOf(text: TextFact): Syllables {
  const lower = text.view.text.toLowerCase()
  if (buffer.words.length * 2 < lower.length + 2) Object.assign(buffer, { words: new Int32Array(lower.length), places: new Int32Array(2 * lower.length) })
  const { words, places } = buffer
  let count = 0, hash = 0, start = -1, doubled = false
  for (let i = 0; i <= lower.length; i++) {
    const code = i < lower.length ? lower.charCodeAt(i) : 32
    if (isWordCode(code)) {
      if (start < 0) { start = i; hash = 17 }
      hash = Math.imul(hash, 31) + code | 0
    } else if (start >= 0) {
      words[count] = hash
      places[2 * count] = start
      places[2 * count + 1] = i
      doubled ||= hash === words[count - 1] || (count > 2 && hash === words[count - 2] && words[count - 1] === words[count - 3])
      count++
      start = -1
    }
  }
  return { text, words: words.slice(0, count), places: places.slice(0, 2 * count), doubled }
}
