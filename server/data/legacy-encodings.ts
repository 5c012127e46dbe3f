/**
 * The two encodings of before Unicode that are still met in copies: TCVN 5712 VN3 ("TCVN3", fonts .VnTime) and VNI-Windows.
 * Both put Vietnamese letters at places where Unicode has others, so that a copied text shows "Céng hoµ" or "Coäng hoøa".
 */
export type LegacyEncoding = 'TCVN3' | 'VNI'

const TCVN3 = pairs('µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00ADư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ®đ ¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ')
const VNI = pairs(vniVowels())

/** Two characters of VNI make a vowel; a few letters are one. */
function vniVowels(): string {
  const tones: Readonly<Record<string, string>> = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
  const circumflex: Readonly<Record<string, string>> = { á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' }
  const breve: Readonly<Record<string, string>> = { é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' }
  const rows: string[] = ['ñđ ÑĐ íí ìì æỉ óĩ òị îỵ ÍÍ ÌÌ ÆỈ ÓĨ ÒỊ ÎỴ']
  const add = (written: string, base: string, tone: string): void => { rows.push(`${written}${(base + tone).normalize('NFC')}`, `${written.toUpperCase()}${(base + tone).normalize('NFC').toUpperCase()}`) }
  for (const base of ['a', 'e', 'o', 'u', 'y']) for (const [mark, tone] of Object.entries(tones)) add(base + mark, base, tone)
  for (const [written, base] of [['ô', 'ơ'], ['ö', 'ư']] as const) {
    rows.push(`${written}${base}`, `${written.toUpperCase()}${base.toUpperCase()}`)
    for (const [mark, tone] of Object.entries(tones)) add(written + mark, base, tone)
  }
  for (const [base, hat] of [['a', 'â'], ['e', 'ê'], ['o', 'ô']] as const) {
    rows.push(`${base}â${hat}`, `${base.toUpperCase()}Â${hat.toUpperCase()}`)
    for (const [mark, tone] of Object.entries(circumflex)) add(base + mark, hat, tone)
  }
  rows.push('aêă', 'AÊĂ')
  for (const [mark, tone] of Object.entries(breve)) add(`a${mark}`, 'ă', tone)
  return rows.join(' ')
}

/** "µà ¸á": the last letter of each is what the ones before it stand for. */
function pairs(row: string): ReadonlyMap<string, string> {
  return new Map(row.split(' ').map((pair) => [pair.slice(0, -1), pair.slice(-1)]))
}

/** Letters that only Unicode texts have: none of them can come of a text in an old encoding. */
const UNICODE_ONLY = /[ạ-ỹơưđăĩũ]/gu
/** A word with letters of an old encoding in its middle or at its end. */
const SIGNS: Readonly<Record<LegacyEncoding, RegExp>> = {
  TCVN3: /[A-ZĐa-zđ][µ¸¶·¹¨»¾¼½©ª«¬®\u00AD×÷§]|[®§]\p{L}|[A-ZĐa-zđ][ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖØÜÝÞß](?!\p{Lu})/gu,
  VNI: /[aAeEoOuUyYôÔöÖ][ùøûõïÙØÛÕÏåäëüÅÄËÜ]|[aA][âáàãêéèú]|[eE][âáàã]|[oO][âáàã]/gu,
}
/** A sign or two stand in any text: a unit of measure, a French name. */
const LEAST = 8

/** The encoding that a text is in, and where its first sign stands; nothing for a Unicode text. */
export function legacyEncodingOf(source: string): { encoding: LegacyEncoding; at: number } | undefined {
  // Nearly every draft is settled by its first lines.
  const head = source.slice(0, 4_000)
  if ((head.normalize('NFC').match(UNICODE_ONLY)?.length ?? 0) > head.length / 100) return undefined
  const counts = (['TCVN3', 'VNI'] as const).map((encoding) => ({ encoding, found: [...head.matchAll(SIGNS[encoding])] })).sort((a, b) => b.found.length - a.found.length)
  const [most] = counts
  return most!.found.length >= Math.max(LEAST, head.length / 60) ? { encoding: most!.encoding, at: most!.found[0]!.index } : undefined
}

/** The text in Unicode; what is no letter of the encoding stays. */
export function toUnicode(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'TCVN3') return [...text].map((letter) => TCVN3.get(letter) ?? letter).join('')
  let result = ''
  for (let i = 0; i < text.length; i++) {
    const two = VNI.get(text.slice(i, i + 2))
    if (two) i++
    result += two ?? VNI.get(text[i]!) ?? text[i]!
  }
  return result
}
