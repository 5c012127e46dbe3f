/** What kind of document a draft is: read from its text, or set by the user. */

/** QP: văn bản quy phạm pháp luật; HC: văn bản hành chính (Nghị định 30/2020); DANG: văn bản của Đảng. */
export type Family = 'QP' | 'HC' | 'DANG'
export const FAMILIES: readonly Family[] = ['QP', 'HC', 'DANG']

/** How the lines of the source make paragraphs. */
export type Layout = 'paragraph-per-line' | 'wrapped' | 'double-spaced'

export interface Profile {
  family: Family
  /** An id of `server/data/kinds.ts`, for example `quyet-dinh`. */
  kind: string | undefined
  /** Number and symbol of the draft itself as read, "15/CT-UBND". */
  number: string | undefined
  /** Date of the date line, YYYY-MM-DD; absent when blank or impossible. */
  date: string | undefined
  /** The day by whose norms the draft is judged: its own date, else the year in its number, else the day of checking. YYYY-MM-DD. */
  asOf: string
  /** The number or the date is left blank. */
  draft: boolean
  /** Which ends are cut off: no letterhead, no closed end. A whole document has neither. */
  fragment: { head: boolean; tail: boolean }
  layout: Layout
  /** Says which of family and kind were set by the user and not read from the text. */
  set: { family: boolean; kind: boolean }
}
