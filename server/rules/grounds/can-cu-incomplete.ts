import { kindById } from '../../data/kinds.ts'
import { FORM_SINCE, nd30, nd78 } from '../../data/norms.ts'
import type { Mention } from '../../facts/citations.ts'
import type { Ground } from '../../facts/grounds.ts'
import type { Family } from '../../profile.ts'
import { defineRule, say } from '../rule.ts'

const ENGLISH: Readonly<Record<string, string>> = { 'ngày ban hành': 'date', 'cơ quan ban hành': 'issuer', 'trích yếu': 'subject' }

export default defineRule({
  id: 'can-cu-incomplete',
  summary: say('Căn cứ ghi đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày ban hành và trích yếu của văn bản.', 'A ground gives kind, number, issuer, date and subject of its instrument.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.6.a'), nd78('Điều 68 khoản 1 điểm c')],
  severity: 'warning',
  families: ['HC', 'QP'],
  documentKinds: ['quyet-dinh', 'nghi-quyet'],
  since: FORM_SINCE,
  on: 'draft',
  check({ grounds }, { profile, report }) {
    for (const ground of grounds.lines) {
      const mention = ground.cited?.mention
      if (!mention || !isWhole(ground, mention)) continue
      const missing = missingOf(ground, mention, profile.family)
      // A visible gap between date and trích yếu is told as a missing issuer.
      if (missing.length === 0 || (missing.join() === 'cơ quan ban hành' && mention.node.date && mention.node.name)) continue
      const list = missing.length > 1 ? `${missing.slice(0, -1).join(', ')} và ${missing.at(-1)}` : missing[0]!
      report(mention.span, say(`Căn cứ thiếu ${list} của ${kindById(mention.kind!.id)!.name} số ${mention.symbol.right}.`, `The ground lacks the ${missing.map((one) => ENGLISH[one]).join(', ')} of ${mention.symbol.right}.`), {
        // The wording of Điều 68 since Nghị định số 187/2025/NĐ-CP was not read.
        severity: profile.family === 'QP' ? 'info' : 'warning',
      })
    }
  },
})

/** One instrument, in one piece, named for the first time; a law has a rule of its own, and of lists the parts may stand elsewhere. */
const isWhole = ({ cited, broken, mark }: Ground, { judged, first, listed, kind, symbol, fault }: Mention): boolean =>
  judged && first && !listed && !broken && !fault && mark !== undefined && cited?.name === undefined && kind?.own === true && kindById(kind.id)?.listed === true &&
  symbol.series !== 'assembly' && symbol.series !== 'old' && symbol.series !== 'other'

/** Another instrument, with "số" or without: "Nghị quyết 10-NQ/TW". */
const OTHER = /(?<!\p{L})[sS][ốồổ] \d|(?<= )\d{1,4}(?:\/\d{4})?[-/]\p{Lu}{2}/u

function missingOf({ words }: Ground, { node, issuer, symbol, at }: Mention, family: Family): string[] {
  const rest = words.slice(words.indexOf(symbol.text) + symbol.text.length)
  // What stands behind the number of another instrument is that one's.
  const own = rest.split(OTHER)[0]!
  const missing: string[] = []
  // Nghị định số 78/2025/NĐ-CP, Điều 68 does not list the date.
  if (family === 'HC' && !node.date && !/ngày|\d{1,2}\/\d{1,2}\/\d{4}|tháng/u.test(own.slice(0, 120)) && at >= 0) missing.push('ngày ban hành')
  if (!issuer && !node.issuer && !/(?:^|[\s,])(?:của|do) /u.test(words)) missing.push('cơ quan ban hành')
  if (nothingBehind(rest, node.issuer?.text, node.date?.text)) missing.push('trích yếu')
  return missing
}

/** Behind the last of symbol, date and issuer nothing is said of what the instrument is about. */
function nothingBehind(rest: string, issuer: string | undefined, date: string | undefined): boolean {
  // The name may have been read as part of the issuer ("Chính phủ Quy định chi tiết …").
  if (/(?<![\p{L}])(?:quy định|về|phê duyệt|sửa đổi|hướng dẫn|chi tiết)(?![\p{L}])/iu.test(rest)) return false
  const left = rest.replace(date ?? '', '').replace(issuer ?? '', '').replace(/(?<![\p{L}])(?:ngày|của|do|ban hành)(?![\p{L}])|[\s;,.:]/gu, '')
  return left === ''
}
