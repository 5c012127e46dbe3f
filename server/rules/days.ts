/** Days between two days of the calendar, YYYY-MM-DD; undefined when one of them is none. */
export function daysBetween(from: string, to: string): number | undefined {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
  return Number.isNaN(days) ? undefined : days
}

/** As it is written in a sentence: 05/3/2026. */
export function shortDay(iso: string): string {
  const [year, month, day] = iso.split('-') as [string, string, string]
  return `${day}/${Number(month) < 3 ? month : String(Number(month))}/${year}`
}
