/**
 * The form in which names are compared: lower case, single spaces, and one of the two ways to place a tone mark
 * ("hoà", "uỷ"), because both "Ủy ban" and "Uỷ ban" are printed.
 */
export function fold(text: string): string {
  const lower = text.normalize('NFC').toLowerCase()
  const placed = OLD_TONE.test(lower) ? lower.replace(OLD_TONES, (pair) => NEW_TONE[pair]!) : lower
  return placed.includes('  ') || placed.trim() !== placed || /[\t\n\u00A0]/.test(placed) ? placed.replace(/\s+/gu, ' ').trim() : placed
}

const NEW_TONE: Readonly<Record<string, string>> = {
  òa: 'oà', óa: 'oá', ỏa: 'oả', õa: 'oã', ọa: 'oạ',
  òe: 'oè', óe: 'oé', ỏe: 'oẻ', õe: 'oẽ', ọe: 'oẹ',
  ùy: 'uỳ', úy: 'uý', ủy: 'uỷ', ũy: 'uỹ', ụy: 'uỵ',
}
const OLD_TONE = /[òóỏõọ][ae]|[ùúủũụ]y/u
const OLD_TONES = new RegExp(Object.keys(NEW_TONE).join('|'), 'gu')
