/**
 * The form in which names are compared: lower case, single spaces, and one of the two ways to place a tone mark
 * ("hoà", "uỷ"), because both "Ủy ban" and "Uỷ ban" are printed.
 */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(OLD_TONE, (pair) => NEW_TONE[pair]!).replace(/\s+/gu, ' ').trim()
}

const NEW_TONE: Readonly<Record<string, string>> = {
  òa: 'oà', óa: 'oá', ỏa: 'oả', õa: 'oã', ọa: 'oạ',
  òe: 'oè', óe: 'oé', ỏe: 'oẻ', õe: 'oẽ', ọe: 'oẹ',
  ùy: 'uỳ', úy: 'uý', ủy: 'uỷ', ũy: 'uỹ', ụy: 'uỵ',
}
const OLD_TONE = new RegExp(Object.keys(NEW_TONE).join('|'), 'gu')
