import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { placeOf, stretch } from '../../facts/letterhead.ts'
import { lineAbove } from '../header-fixes.ts'
import { defineRule, say } from '../rule.ts'

const RIGHT = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
/** Both placings of the tone mark are printed in Nghị định số 30/2020/NĐ-CP itself; a copy leaves spaces inside words. */
const ACCEPTED = [RIGHT, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'].map(closed)

/** Associations have headings of their own. */
const OTHER_HEADING = /(?:ĐOÀN (?:TNCS|THANH NIÊN)|CÔNG ĐOÀN|HỘI (?!ĐỒNG|NGHỊ)\p{Lu}|MẶT TRẬN|MTTQ)/u

export default defineRule({
  id: 'header-quoc-hieu',
  summary: say('Văn bản của Nhà nước có Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”, viết đúng và in hoa.', 'A state document bears the Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”, spelt right and in capitals.'),
  basis: [nd30('Điều 8 khoản 2 và Phụ lục I, Phần I, mục II.1.a')],
  severity: 'error',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'letterhead',
  check({ quocHieu, party, number, issuers, issuer, placeDate, sure }, { source, profile, report }) {
    if (!quocHieu) {
      if (!sure || party || !number || !(issuer || placeDate) || blockRule(profile, 'quoc-hieu') !== 'required' || issuers.some(({ text: name }) => OTHER_HEADING.test(name))) return
      report(placeOf(number), say(`Thiếu Quốc hiệu “${RIGHT}”.`, `The Quốc hiệu “${RIGHT}” is missing.`), { fixes: lineAbove(source, placeOf(number), RIGHT) })
      return
    }
    // A copy may have kept a part of it; only what begins like it was written by the drafter.
    const { text } = quocHieu
    if (ACCEPTED.some((right) => closed(text).includes(right)) || !/^C[ộô]ng h/iu.test(text) || Math.abs(closed(text).length - ACCEPTED[0]!.length) > 4) return
    const span = stretch(quocHieu, 0, text.length)
    // Over two lines the line with the slip is shown.
    const slip = quocHieu.pieces.find((piece) => !ACCEPTED.some((right) => right.includes(closed(piece.text))))
    report(span ?? placeOf({ pieces: slip ? [slip] : quocHieu.pieces }), say(`Quốc hiệu phải là “${RIGHT}”.`, `The Quốc hiệu reads “${RIGHT}”.`), {
      fixes: span ? [{ title: say('Sửa Quốc hiệu', 'Mend the Quốc hiệu'), edits: [{ ...span, text: RIGHT }], safe: true }] : [],
    })
  },
})

function closed(text: string): string {
  return text.replace(/\s+/gu, '')
}
