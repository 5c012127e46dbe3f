/** Characters that print like a letter of the Vietnamese alphabet and are another; from the confusables of Unicode, those met in papers. */
export const HOMOGLYPHS: ReadonlyMap<string, string> = new Map([
  ['\u00D0', 'Đ'], ['\u0189', 'Đ'], ['\u00F0', 'đ'], ['\u0256', 'đ'],
  // Cyrillic
  ['А', 'A'], ['В', 'B'], ['С', 'C'], ['Е', 'E'], ['Н', 'H'], ['І', 'I'], ['К', 'K'], ['М', 'M'], ['О', 'O'], ['Р', 'P'], ['Т', 'T'], ['Х', 'X'], ['У', 'Y'],
  ['а', 'a'], ['с', 'c'], ['е', 'e'], ['і', 'i'], ['о', 'o'], ['р', 'p'], ['х', 'x'], ['у', 'y'],
  // Greek
  ['Α', 'A'], ['Β', 'B'], ['Ε', 'E'], ['Η', 'H'], ['Ι', 'I'], ['Κ', 'K'], ['Μ', 'M'], ['Ν', 'N'], ['Ο', 'O'], ['Ρ', 'P'], ['Τ', 'T'], ['Χ', 'X'], ['Υ', 'Y'], ['ο', 'o'],
])
