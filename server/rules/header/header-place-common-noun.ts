import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { provinceByName } from '../../data/provinces.ts'
import { stretch } from '../../facts/letterhead.ts'
import { defineRule, say } from '../rule.ts'

/** Hồ Chí Minh keeps its common noun: a unit named after a person is written in full. */
const WITH_NOUN = /^(tỉnh|thành phố|tp\.?)\s+(?!hồ chí minh|hcm)(.+)$/iu

export default defineRule({
  id: 'header-place-common-noun',
  summary: say('Địa danh ghi tên riêng của tỉnh, thành phố: “Hà Tĩnh, ngày …”, không ghi “tỉnh”.', 'The place is the proper name of the province or city: “Hà Tĩnh, ngày …”, without “tỉnh”.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.4')],
  severity: 'info',
  families: ['HC', 'QP'],
  since: FORM_SINCE,
  on: 'letterhead',
  check({ placeDate: line }, { report }) {
    const [, noun, name] = WITH_NOUN.exec(line?.place.text ?? '') ?? []
    if (!line || !noun || !name || !provinceByName(name)) return
    const { at, text } = line.place, span = stretch(line, at, at + text.length)
    if (!span) return
    report(span, say(`Địa danh ghi “${name}”, không ghi “${noun}”.`, `The place reads “${name}”, without “${noun}”.`), {
      fixes: [{ title: say(`Sửa thành “${name}”`, `Change to “${name}”`), edits: [{ ...span, text: name }], safe: true }],
    })
  },
})
