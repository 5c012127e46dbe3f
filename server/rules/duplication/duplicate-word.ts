import { DOUBLED_ON_PURPOSE, NEVER_DOUBLED } from '../../data/doubled-words.ts'
import { practice } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say, type Severity } from '../rule.ts'

/** A syllable or two that stand twice running, with blanks alone between; whole syllables only. */
const SINGLE = /(?<![\p{L}\p{N}-])(\p{L}+)\s+\1(?![\p{L}\p{N}-])/giu
const PAIR = /(?<![\p{L}\p{N}-])(\p{L}+ \p{L}+) \1(?![\p{L}\p{N}-])/gu

export default defineRule({
  id: 'duplicate-word',
  summary: say('Không gõ lặp từ.', 'No word is typed twice.'),
  basis: [practice('lỗi gõ')],
  severity: 'warning',
  on: 'syllables',
  check({ text: { view, zone }, doubled }, { report }) {
    if (!doubled || zone.quoted || zone.document === 'appendix') return
    const tell = (at: number, end: number, word: string, severity: Severity): void => {
      const first = at + word.length
      report(sourceSpan(view, first, end), say(`Lặp từ “${word}”.`, `“${word}” stands twice.`), {
        severity,
        fixes: [{ title: say(`Bỏ một từ “${word}”`, `Drop one “${word}”`), edits: [{ ...sourceSpan(view, first, end), text: '' }], safe: severity === 'warning' }],
      })
    }
    for (const { 0: all, 1: word, index } of view.text.matchAll(SINGLE)) {
      const before = /(\p{L}+)\s+$/u.exec(view.text.slice(Math.max(0, index - 12), index))?.[1]?.toLowerCase()
      const exceptions = NEVER_DOUBLED.get(word!.toLowerCase())
      if (exceptions && !(before && exceptions.includes(before))) tell(index, index + all.length, word!, 'warning')
    }
    // "người nộp thuế nộp thuế" is right, "đối với đối với" is not: only a reader can tell.
    for (const { 0: all, 1: pair, index } of view.text.matchAll(PAIR)) {
      if (!DOUBLED_ON_PURPOSE.has(pair!.toLowerCase()) && !isOneSyllable(pair!)) tell(index, index + all.length, pair!, 'info')
    }
  },
})

const isOneSyllable = (pair: string): boolean => new Set(pair.toLowerCase().split(/\s+/u)).size === 1
