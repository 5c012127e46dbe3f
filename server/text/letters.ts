/** Letters by their code unit, faster than a regular expression where every character of a draft is asked. */

const OTHER = 0, LOWER = 1, UPPER = 2, DIGIT = 3, LETTER = 4
/** Latin, Vietnamese and the combining marks lie below this; what lies above is asked of the regular expression. */
const TABLED = 0x2000
const CLASSES = Uint8Array.from({ length: TABLED }, (_, code) => classBySpelling(String.fromCharCode(code)))

function classBySpelling(letter: string): number {
  if (/\p{Ll}/u.test(letter)) return LOWER
  if (/\p{Lu}/u.test(letter)) return UPPER
  if (/\p{N}/u.test(letter)) return DIGIT
  return /\p{L}/u.test(letter) ? LETTER : OTHER
}

const classOf = (code: number): number => (code < TABLED ? CLASSES[code]! : classBySpelling(String.fromCharCode(code)))

/** Letters and digits: what words are made of. */
export const isWordCode = (code: number): boolean => classOf(code) !== OTHER

export const isCapitalCode = (code: number): boolean => classOf(code) === UPPER
export const isSmallCode = (code: number): boolean => classOf(code) === LOWER
export const isDigitCode = (code: number): boolean => classOf(code) === DIGIT

const SMALL = Uint16Array.from({ length: TABLED }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase()
  return CLASSES[code] === OTHER ? 0 : lower.length === 1 ? lower.charCodeAt(0) : code
})

/** The small letter or digit of a code unit, 0 for what no word is made of; letters beyond the table keep their case. */
export const smallCode = (code: number): number => (code < TABLED ? SMALL[code]! : isWordCode(code) ? code : 0)

/** At least two capital letters and no small one. */
export function isCapitals(text: string): boolean {
  let capitals = 0
  for (let i = 0; i < text.length; i++) {
    const kind = classOf(text.charCodeAt(i))
    if (kind === LOWER) return false
    if (kind === UPPER) capitals++
  }
  return capitals >= 2
}
