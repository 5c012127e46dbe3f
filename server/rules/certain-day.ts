/** What the rules on repealed instruments share: by which day a draft may be judged without doubt. */
import type { Profile } from '../profile.ts'

/** Its date; while that is blank, the day of checking; of a numbered text whose date was not read no more than the year is known, of an excerpt nothing. */
export function certainDay({ date, number, draft, asOf }: Profile): string | undefined {
  if (date) return date
  if (!number) return draft ? asOf : undefined
  const year = /^[\d.]*\/((?:19|20)\d\d)\//u.exec(number)?.[1]
  return year && `${year}-01-01`
}

/** The National Assembly and its standing committee have forms of their own. */
export const isAssembly = ({ number }: Profile): boolean => /\/(?:UBTV)?QH\d|UBTVQH/u.test(number ?? '')
