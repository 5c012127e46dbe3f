import { FORM_SINCE, nd78 } from '../../data/norms.ts'
import { spanOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

const NAMED = /(?<!\p{L})(?:sửa đổi|bổ sung|bãi bỏ|thay thế|đính chính|hủy bỏ|huỷ bỏ)(?!\p{L})/iu

export default defineRule({
  id: 'amend-title-form',
  summary: say('Tên văn bản sửa đổi có cụm từ “sửa đổi, bổ sung một số điều của …”.', 'The title of an amending instrument has the words “sửa đổi, bổ sung một số điều của …”.'),
  basis: [nd78('Điều 69 khoản 2'), nd78('Điều 70 khoản 2')],
  severity: 'warning',
  families: ['QP'],
  since: FORM_SINCE,
  on: 'draft',
  check({ units, amendments, reading: { tree } }, { report }) {
    const title = tree.children.find(({ type }) => type === 'title')
    const subjects = title?.type === 'title' ? title.children.filter(({ type }) => type === 'subject') : []
    if (subjects.length === 0 || NAMED.test(amendments.title)) return
    // Amendments at the end of another text (Điều 66) need no such title: the first article must amend.
    const first = units.find(({ unit, zone }) => unit.type === 'article' && zone.document === 'main')
    if (!first?.amends || !/^(?:Sửa đổi|Bổ sung)/u.test(first.words)) return
    report({ start: spanOf(subjects[0]!).start, end: spanOf(subjects.at(-1)!).end }, say('Tên văn bản sửa đổi phải có cụm từ “sửa đổi, bổ sung một số điều của …”.', 'The title of an amending instrument must say “sửa đổi, bổ sung một số điều của …”.'))
  },
})
