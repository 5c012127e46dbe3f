/** What the rules on “./.” share: how it stands, rightly or not, at the end of a text. */

/** Strokes and stops in whatever number and order, with at least one stroke, at the end of a text and behind its last letter. */
export const CLOSING_MARK = /\s*[.,;]?[ .,;]{0,3}\/[ .,;/]{0,4}(?=\s*[”"]?\s*$)/u
export const RIGHT_MARK = './.'
