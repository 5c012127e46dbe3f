/**
 * The form in which names are compared: lower case, single spaces, and one of the two ways to place a tone mark
 * ("hoà", "uỷ"), because both "Ủy ban" and "Uỷ ban" are printed.
 */
export function fold(text: string): string {
  const placed = oldPlacing(text.normalize('NFC').toLowerCase())
  return placed.includes('  ') || placed.trim() !== placed || /[\t\n\u00A0]/.test(placed) ? placed.replace(/\s+/gu, ' ').trim() : placed
}

/** What is printed in two ways, the tone mark on the first vowel (new) and on the second (old): open syllables in oa, oe, uy. */
const NEW_TO_OLD: Readonly<Record<string, string>> = {
  òa: 'oà', óa: 'oá', ỏa: 'oả', õa: 'oã', ọa: 'oạ',
  òe: 'oè', óe: 'oé', ỏe: 'oẻ', õe: 'oẽ', ọe: 'oẹ',
  ùy: 'uỳ', úy: 'uý', ủy: 'uỷ', ũy: 'uỹ', ụy: 'uỵ',
}
/** The rhymes that are written in two ways, new placing first. */
export const STYLED_RHYMES: ReadonlyArray<readonly [young: string, old: string]> = Object.entries(NEW_TO_OLD)
const OLD_TO_NEW: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(NEW_TO_OLD).map(([young, old]) => [old, young]))
const NEW = /[òóỏõọ][ae]|[ùúủũụ]y/u
const NEW_PAIRS = new RegExp(Object.keys(NEW_TO_OLD).join('|'), 'gu')
// "khoản", "thoại" and "quý" are written in one way alone: a letter follows, or the u belongs to the q.
const OLD_PAIRS = new RegExp(`(?<!q)(?:${Object.keys(OLD_TO_NEW).join('|')})(?!\\p{L})`, 'gu')

/** Text in lower case with the tone marks of oa, oe, uy on the second vowel: "hoà", "uỷ". */
export const oldPlacing = (lower: string): string => (NEW.test(lower) ? lower.replace(NEW_PAIRS, (pair) => NEW_TO_OLD[pair]!) : lower)
/** The same on the first vowel: "hòa", "ủy". */
export const newPlacing = (lower: string): string => lower.replace(OLD_PAIRS, (pair) => OLD_TO_NEW[pair]!)
