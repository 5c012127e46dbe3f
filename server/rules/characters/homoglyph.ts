import { HOMOGLYPHS } from '../../data/homoglyphs.ts'
import { practice } from '../../data/norms.ts'
import { ODD } from '../../text/odd.ts'
import { defineRule, say } from '../rule.ts'

const ANY = /[ÐðƉɖ\u0370-\u04FF]/u
const WORD = /[\p{L}\p{N}\p{M}/-]{1,60}/gu
const TWIN = new RegExp(`[${[...HOMOGLYPHS.keys()].join('')}]`, 'gu')

export default defineRule({
  id: 'homoglyph',
  summary: say('Mỗi chữ cái là chữ của bảng chữ cái tiếng Việt, không phải chữ giống nó của bảng khác.', 'Each letter is the Vietnamese one and not its twin of another alphabet.'),
  basis: [practice('chữ giống nhau nhưng khác mã nên không tìm, không so được')],
  severity: 'warning',
  gravest: 'error',
  on: 'draft',
  check({ reading }, { source, report }) {
    if (!(reading.odd & ODD.foreign)) return
    for (const { 0: word, index } of source.matchAll(WORD)) {
      if (!ANY.test(word) || isForeign(word)) continue
      const text = word.replace(TWIN, (letter) => HOMOGLYPHS.get(letter)!)
      if (text === word) continue
      const char = word.match(TWIN)![0]!
      const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      report({ start: index, end: index + word.length }, say(`Ký tự “${char}” (U+${code}) giống “${HOMOGLYPHS.get(char)}” nhưng khác mã.`, `“${char}” (U+${code}) looks like “${HOMOGLYPHS.get(char)}” and is another character.`), {
        severity: /\d.*[/-]/u.test(word) ? 'error' : 'warning',
        fixes: [{ title: say(`Đổi thành “${text}”`, `Change to “${text}”`), edits: [{ start: index, end: index + word.length, text }], safe: true }],
      })
    }
  },
})

/** A Russian or Greek word, or a sign of a formula: no letter of ours stands beside its letters. */
const isForeign = (word: string): boolean => !/\p{Script=Latin}/u.test(word.replace(/[ÐðƉɖ]/gu, '')) && !/^[ÐðƉɖ]/u.test(word)
