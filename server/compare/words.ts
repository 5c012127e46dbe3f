/** Which words of a text were taken out and which put in. */
import { diffArrays } from 'diff'

export interface Stretch { text: string; change: 'same' | 'out' | 'in' }

/** Past so many changes two texts have little in common, and one is shown whole behind the other. */
const MOST_CHANGES = 1500

export function wordChanges(before: string, after: string): Stretch[] {
  if (before === after) return before === '' ? [] : [{ text: before, change: 'same' }]
  const parts = diffArrays(tokens(before), tokens(after), { maxEditLength: MOST_CHANGES })
  if (!parts) return [{ text: before, change: 'out' as const }, { text: after, change: 'in' as const }].filter(({ text }) => text !== '')
  return smoothed(parts.map(({ value, added, removed }): Stretch => ({ text: value.join(''), change: added ? 'in' : removed ? 'out' : 'same' })))
}

const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s|[^\p{L}\p{N}\p{M}\s]/gu) ?? []

/** A blank alone between two changes is no word that stayed: "hai ba" for "bốn năm" is one change. */
function smoothed(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  let out = '', into = ''
  const flush = (): void => {
    if (out !== '') result.push({ text: out, change: 'out' })
    if (into !== '') result.push({ text: into, change: 'in' })
    out = into = ''
  }
  stretches.forEach(({ text, change }, i) => {
    if (change === 'out') out += text
    else if (change === 'in') into += text
    else if (out !== '' && into !== '' && /^ +$/u.test(text) && i < stretches.length - 1) {
      out += text
      into += text
    } else {
      flush()
      result.push({ text, change })
    }
  })
  flush()
  return result
}
