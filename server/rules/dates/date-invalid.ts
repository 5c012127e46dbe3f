import { isCalendarDay } from '../../facts/citation-faults.ts'
import { isoOf } from '../../parse/inline-dates.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'date-invalid',
  summary: say('Ngày được ghi là ngày có thật trong lịch.', 'A date is a day of the calendar.'),
  basis: [
    { instrument: 'Dương lịch', provision: 'ngày phải có thật', evidence: 'practice' },
  ],
  severity: 'error',
  on: 'date',
  check({ day, month, year, span, zone }, { report, source }) {
    if (zone.quoted || zone.document === 'appendix' || isCalendarDay(isoOf({ day, month, year }))) return
    const written = source.slice(span.start, span.end)
    const shown = /\p{L}/u.test(written) ? `${day}/${month}/${year}` : written
    report(span, say(`Ngày ${shown} không tồn tại.`, `There is no such day as ${shown}.`))
  },
})
