/** Numbers of units as written and as counted: I…, 1…, a b c d đ e g…, 12a. */

/** The letters that number điểm, in their order. No norm prints the list; laws in force show it up to s, t to y follow the alphabet. */
export const LEGAL_LETTERS = 'abcdđeghiklmnopqrstuvxy'

/** The place of a letter in the legal alphabet, from 1; 0 for a letter outside it (f, j, w, z, ă, â, ê, ô, ơ, ư). */
export const letterValue = (letter: string): number => LEGAL_LETTERS.indexOf(letter.toLowerCase()) + 1
/** The letter at a place from 1 to 23; nothing beyond. */
export const letterAt = (value: number): string | undefined => LEGAL_LETTERS[value - 1]

const ROMAN: ReadonlyArray<readonly [string, number]> = [['C', 100], ['XC', 90], ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]]

/** I to CCCXCIX; nothing beyond, for no paper counts so far and a long list of long numerals would fill the memory. */
export function toRoman(value: number): string | undefined {
  if (value > 399) return undefined
  let rest = value, text = ''
  for (const [letters, worth] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += letters
  }
  return text
}

/** The value of a Roman number in its usual form, upper or lower case; 0 when it is none. */
export function romanValue(text: string): number {
  const upper = text.toUpperCase()
  let rest = upper, value = 0
  for (const [letters, worth] of ROMAN) {
    for (; rest.startsWith(letters); rest = rest.slice(letters.length)) value += worth
  }
  return rest === '' && toRoman(value) === upper ? value : 0
}

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** "thứ nhất", "NHẤT", "thứ hai" … "thứ mười" → 1 to 10; 0 for anything else. */
export function ordinalValue(text: string): number {
  const word = text.toLowerCase().replace(/^thứ\s+/u, '').replace('bẩy', 'bảy').replace('bốn', 'tư')
  return ORDINALS.indexOf(word) + 1
}
