/**
 * The groups of letters that stand in a symbol for a kind, and what a slip of the keyboard makes of them.
 * Those of kinds.ts, and what is met in the numbers of issued documents.
 */
import { KINDS } from './kinds.ts'

/** In no table of kinds, yet part of numbers that agencies really give: permits, certificates, joint papers, laws and decrees of before 1992. */
const PRACTICE = [
  'GP', 'GPMT', 'GPXD', 'GCN', 'GXN', 'XN', 'CTHĐ', 'CTrHĐ', 'KHPH', 'KHLN', 'BCLN', 'HDLN', 'QCLN', 'NQLN', 'TTLN', 'TBKL', 'TBLT', 'KLTT',
  'KLGS', 'KLKT', 'LCT', 'SL', 'LT', 'LB', 'QTr', 'HDPH', 'CTLT', 'PYC', 'LS',
]

const KIND_CODES: ReadonlySet<string> = new Set(KINDS.flatMap(({ abbreviations }) => Object.values(abbreviations).flat()))
const OTHER_CODES: ReadonlySet<string> = new Set(PRACTICE)

export const isKindCode = (code: string): boolean => KIND_CODES.has(code)
/** A code that may stand where the kind stands. */
export const isPrintedCode = (code: string): boolean => KIND_CODES.has(code) || OTHER_CODES.has(code)

/** What the code reads as when Đ was typed as D, or capitals and small letters were mixed up; undefined when it is no slip of a known one. */
export const meantKind = (code: string): string | undefined => KINDS_BY_FOLD.get(foldCode(code))

/** Ð (U+00D0) prints like Đ and is another rule's business. */
export const foldCode = (code: string): string => code.toUpperCase().replace(/[ĐÐ]/gu, 'D')

// Codes that fold alike (ĐA and DA, HĐ and HD) say nothing about what was meant.
const KINDS_BY_FOLD = oneForEachFold([...KIND_CODES])

export function oneForEachFold(codes: readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>(), clashes = new Set<string>()
  for (const code of codes) {
    if (map.has(foldCode(code))) clashes.add(foldCode(code))
    else map.set(foldCode(code), code)
  }
  for (const clash of clashes) map.delete(clash)
  return map
}
