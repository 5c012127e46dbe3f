/** Texts that are forms to be filled in: dotted lines, blank dates and numbers. Their punctuation is layout. */
const BLANKS = /[.…_]{4}|…\s*…|(?:ngày|tháng|năm|số|Số)\s*(?:…|\.{3}|\.\.?\s*(?:tháng|năm|\/))|\/\s{2,}|\/\s*\/|□|\.\.\s+\.\./u

export const isForm = (text: string): boolean => BLANKS.test(text.normalize('NFC'))
