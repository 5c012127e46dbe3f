/**
 * The tables of agencies and abbreviations as one draft sees them: those of this folder, and what the office that writes it has added.
 * Whatever looks an agency up asks the office of its draft, so that the additions of one folder never reach another's drafts.
 */
import { ABBREVIATIONS } from './abbreviations.ts'
import { foldCode, oneForEachFold } from './codes.ts'
import { fold } from './fold.ts'
import { type Issuer, ISSUERS } from './issuers.ts'

/** What the settings add: a plain value. */
export interface OfficeData {
  agencies?: readonly OfficeAgency[]
  /** What the abbreviations of the office's own stand for. */
  abbreviations?: Readonly<Record<string, string>>
}
/** A code that is in the table already belongs to one body by two names then; the first code is the one that is proposed. */
export interface OfficeAgency { codes: readonly string[]; names: readonly string[]; side?: Issuer['side'] }

export interface Office {
  /** The issuer whose code this is, a term number behind it (HĐND8, QH15, UBTVQH15) left out. */
  issuerByCode(code: string): Issuer | undefined
  /** The issuer that a name belongs to, with what follows it ("UBND tỉnh Quảng Nam") and who signs for it ("Bộ trưởng Bộ Nội vụ"). */
  issuerByName(name: string): Issuer | undefined
  isIssuerCode(code: string): boolean
  /** What the code reads as when Đ was typed as D, or capitals and small letters were mixed up; undefined when it is no slip of a known one. */
  meantIssuer(code: string): string | undefined
  /** The full words of an abbreviation. */
  fullWords(abbreviation: string): string | undefined
  /** What the office itself has added. */
  own: { isAbbreviation(short: string): boolean; isAgency(name: string): boolean; /** By their first names. */ agencies: readonly string[] }
}

export function officeOf({ agencies = [], abbreviations = {} }: OfficeData): Office {
  const own = new Set(agencies.flatMap(({ names }) => names.map(foldIssuer)))
  const isAbbreviation = (short: string): boolean => Object.hasOwn(abbreviations, short)
  return {
    ...lookUps(agencies.reduce(withAgency, ISSUERS)),
    fullWords: (short) => isAbbreviation(short) ? abbreviations[short] : ABBREVIATIONS.get(short),
    own: { isAbbreviation, isAgency: (name) => own.has(foldIssuer(name)), agencies: agencies.flatMap(({ names }) => names.slice(0, 1)) },
  }
}

/** The office of a draft whose settings add nothing. */
export const PLAIN_OFFICE: Office = officeOf({})

/** An agency with a code of the table's is that body by a further name; any other is one more. */
function withAgency(issuers: readonly Issuer[], { codes, names, side = 'state' }: OfficeAgency): readonly Issuer[] {
  const at = issuers.findIndex((issuer) => issuer.codes.some((code) => codes.includes(code)))
  if (at < 0) return [...issuers, { codes, names, side }]
  const known = issuers[at]!
  return issuers.with(at, { ...known, codes: [...new Set([...known.codes, ...codes])], names: [...new Set([...known.names, ...names])] })
}

/** Those who sign for a body: what follows them names it. */
const SIGNATORY = /^(?:(?:thứ trưởng|bộ trưởng|giám đốc|phó giám đốc|thống đốc|phó thống đốc|chánh án|viện trưởng|chủ nhiệm|bộ trưởng, chủ nhiệm|tổng giám đốc|lãnh đạo|liên bộ)(?: của)? )+/u
const TERM = /\d{1,2}$/u

function lookUps(issuers: readonly Issuer[]): Pick<Office, 'issuerByCode' | 'issuerByName' | 'isIssuerCode' | 'meantIssuer'> {
  const byCode = new Map(issuers.flatMap((issuer) => issuer.codes.map((code) => [code, issuer] as const)))
  // Longest name first, so that "Chủ tịch Ủy ban nhân dân" is not taken for another body that begins alike.
  const byName = issuers.flatMap((issuer) => issuer.names.map((name) => ({ name: foldIssuer(name), issuer }))).sort((a, b) => b.name.length - a.name.length)
  const byFold = oneForEachFold([...byCode.keys()])
  return {
    issuerByCode: (code) => byCode.get(code) ?? byCode.get(code.replace(TERM, '')),
    issuerByName(name) {
      const text = foldIssuer(name).replace(SIGNATORY, '')
      return byName.find(({ name: known }) => text.startsWith(known) && !/^[\p{L}\p{N}]/u.test(text.slice(known.length)))?.issuer
    },
    isIssuerCode: (code) => byCode.has(code) || byCode.has(code.replace(TERM, '')),
    meantIssuer: (code) => byFold.get(foldCode(code)),
  }
}

/** Hyphens, commas and spaces are set freely in the names of bodies. */
function foldIssuer(name: string): string {
  return fold(name).replace(/ ?[–-] ?/gu, ' - ')
}
