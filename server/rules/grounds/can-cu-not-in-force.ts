import { FORM_SINCE, nd78, practice } from '../../data/norms.ts'
import { isCertain, OLD_ORGANISATION_LAWS, repealedOn } from '../../data/repealed.ts'
import { certainDay } from '../certain-day.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'can-cu-not-in-force',
  summary: say('Văn bản dùng làm căn cứ đang có hiệu lực vào ngày ban hành.', 'An instrument that serves as a ground is in force on the day of issue.'),
  basis: [nd78('Điều 62'), practice('với văn bản hành chính')],
  severity: 'error',
  families: ['HC', 'QP'],
  since: FORM_SINCE,
  on: 'draft',
  check({ grounds }, { profile, report }) {
    const day = certainDay(profile)
    if (!day) return
    for (const { cited } of grounds.lines) {
      const gone = cited?.symbol && repealedOn(cited.symbol, day)
      if (!gone || !cited.mention?.judged || OLD_ORGANISATION_LAWS.has(gone.symbol)) continue
      report(cited.mention.span, say(`${gone.name} đã hết hiệu lực, thay bằng ${gone.by}.`, `${gone.symbol} is no longer in force; ${gone.by} has taken its place.`), { severity: isCertain(gone) ? 'error' : 'info' })
    }
  },
})
