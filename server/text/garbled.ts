/** A page that was read wrongly by a machine ("Di6u 17. Quy dinh chuy6n ti6p"): its numbers and marks are not the drafter's. */
export const isGarbled = (text: string): boolean => (text.match(/\p{L}\d\p{L}/gu)?.length ?? 0) >= 3

/** The consonants at the head of a syllable, torn from its vowel by a bad copy ("s ố 64/2010 /QH12; các quy định v ề tr ưng d ụng"). */
const TORN = /(?<!\p{L})[bcdđghklmnpqrstvx]{1,3} (?=[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ])/gu

/** The text around a place is garbled or its words are torn, so that a space or a word that seems wrong need not be the drafter's. */
export function isGarbledAround(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - 100), end + 100).normalize('NFC')
  return isGarbled(around) || (around.match(TORN)?.length ?? 0) >= 3
}
