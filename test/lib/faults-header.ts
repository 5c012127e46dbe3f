/** Known faults for the letterheads of real documents. */
import { kindByTitle, KINDS } from '../../server/data/kinds.ts'
import { type LetterheadFact, type Part, stretch } from '../../server/facts/letterhead.ts'
import type { CheckedDraft } from '../../server/processor.ts'
import type { Edit } from '../../server/rules/rule.ts'
import { sourceSpan } from '../../server/text/view.ts'
import type { Span } from '../../server/tree/nodes.ts'
import { spanOf } from '../../server/tree/walk.ts'
import type { Fault, Planted } from './mutate.ts'

type Plant = (head: LetterheadFact, checked: CheckedDraft) => Planted | undefined

const header = (id: string, expected: readonly string[], plant: Plant): Fault => ({
  id, subject: 'header', expected, plant: (checked) => (checked.facts.letterhead?.sure && !checked.profile.draft ? plant(checked.facts.letterhead, checked) : undefined),
})

export const HEADER_FAULTS: readonly Fault[] = [
  header('Quốc hiệu misspelt', ['header-quoc-hieu'], ({ quocHieu }) => replaced(quocHieu, /NGHĨA/u, 'NGHIA')),
  header('Quốc hiệu left out', ['header-quoc-hieu'], ({ quocHieu, number }, { source }) => number && without(quocHieu, source)),
  header('Tiêu ngữ with dashes', ['header-tieu-ngu'], ({ tieuNgu }) => replaced(tieuNgu, / - Tự do - /u, ' – Tự do – ')),
  header('Hạnh Phúc', ['header-tieu-ngu'], ({ tieuNgu }) => replaced(tieuNgu, /phúc/u, 'Phúc')),
  header('Tiêu ngữ left out', ['header-tieu-ngu'], ({ tieuNgu, quocHieu, number }, { source }) => (quocHieu && number ? without(tieuNgu, source) : undefined)),
  header('issuer left out', ['header-issuer-missing'], ({ issuers, quocHieu, party, number }, { source }) => {
    const pieces = issuers.flatMap((name) => name.pieces)
    return (quocHieu ?? party) && number && pieces.length > 0 ? without({ pieces: [...new Set(pieces)], text: '', view: pieces[0]! }, source) : undefined
  }),
  header('"Số" without colon', ['header-so-form'], ({ number }) => replaced(number, /^Số(:)/u, '')),
  header('space in the own symbol', ['header-so-form'], ({ number }) => replaced(number, /(?<=\d)\/(?=\p{Lu})/u, ' /')),
  header('dash in the own symbol', ['header-so-form'], ({ number }) => replaced(number, /(?<=\p{L})-(?=\p{L})/u, '–')),
  header('number without zero', ['header-so-leading-zero'], ({ number }) => replaced(number, /(?<=^Số:?\s?)0(?=[1-9]\/)/u, '')),
  // "QUY CHẾ PHỐI HỢP CÔNG TÁC" under the number of another kind may be its trích yếu, the tên loại left out.
  header('another kind in the symbol', ['header-symbol-kind-mismatch', 'ten-loai-missing'], ({ number, documentType, printsKind, numberedAs }) => {
    const kind = number?.symbol?.kind
    return kind && documentType && numberedAs && numberedAs !== 'van-ban-hop-nhat' && !printsKind ? part(number, number.at + kind.at, kind.text, kind.right === 'TB' ? 'BC' : 'TB') : undefined
  }),
  header('another agency in the symbol', ['header-symbol-issuer-mismatch'], ({ number, issuer }) => {
    const code = number?.symbol?.issuer
    return code && issuer?.known?.side === 'state' && issuer.known.codes.includes(code.right) && code.right !== 'VPCP' ? part(number, number.at + code.at, code.text, code.right === 'STP' ? 'SNV' : 'STP') : undefined
  }),
  header('year left out', ['header-year-missing'], ({ number, documentType }, { profile }) => {
    const always = KINDS.find(({ id }) => id === profile.kind)?.year.carried === 'always'
    return always && documentType && number?.symbol?.kind ? replaced(number, /\/\d{4}(?=\/)/u, '') : undefined
  }),
  header('year put in', ['header-year-extra', 'chi-thi-qp'], ({ number }, { profile: { kind } }) => (kind && ['ke-hoach', 'thong-bao', 'bao-cao', 'to-trinh', 'chi-thi', 'cong-van'].includes(kind) && number?.symbol?.issuer && number.symbol.series !== 'party' ? replaced(number, /(?<=\d)(?=\/\p{Lu})/u, '/2025') : undefined)),
  header('another year in the number', ['header-year-date-mismatch'], ({ number, placeDate }) => (placeDate?.year && number?.symbol?.year && number.symbol.series === 'state' && number.symbol.kind?.right !== 'CT' ? part(number, number.at + number.symbol.year.at, number.symbol.year.text, number.symbol.year.text === '2018' ? '2017' : '2018') : undefined)),
  header('day without zero', ['header-date-form'], ({ placeDate, number }) => (placeDate?.day && number && !number.blank ? replaced(placeDate, /(?<=ngày\s+)0(?=\d)/u, '') : undefined)),
  header('month with zero', ['header-date-form'], ({ placeDate, number }) => (placeDate?.month && number && !number.blank ? replaced(placeDate, /(?<=tháng\s+)(?=[3-9](?!\d))/u, '0') : undefined)),
  header('short date', ['header-date-form'], ({ placeDate, number }) => (placeDate?.day && number && !number.blank && placeDate.comma ? replaced(placeDate, /ngày\s+\d+\s+tháng\s+\d+\s+năm\s+\d{4}/u, '05/3/2026') : undefined)),
  // On one line with the number, a single space before it, the comma alone tells where the place begins.
  header('comma behind the place left out', ['header-place-comma'], ({ placeDate, number }) => (placeDate?.comma && !number?.pieces.some(({ end }) => placeDate.pieces[0]!.start - end === 1) && placeDate.ngay && /^\p{Lu}[\p{L}. -]*$/u.test(placeDate.place.text) ? replaced(placeDate, /,(?=\s*ngày)/u, '') : undefined)),
  header('TP.HCM', ['header-place-full'], ({ placeDate }) => (placeDate?.place.text === 'Hà Nội' ? replaced(placeDate, /Hà Nội/u, 'TP.HCM') : undefined)),
  header('Quốc hiệu on a Party document', ['header-party-mixed'], ({ party, number }) => (number ? replaced(party, /^ĐẢNG CỘNG SẢN VIỆT NAM$/u, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') : undefined)),
  // What is left of "THÔNG BÁO KẾT LUẬN" is a tên loại. A consolidated text prints that of what it puts together, which its number does not name.
  header('tên loại left out', ['ten-loai-missing'], ({ documentType, numberedAs, printsKind }, { source }) => {
    const span = documentType && spanOf(documentType)
    return span && numberedAs && numberedAs !== 'van-ban-hop-nhat' && !printsKind && !kindByTitle(/^[^\n*]*/u.exec(source.slice(span.end, span.end + 80))![0].trim()) && !/\n\s*[^\n]{0,20}(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT)\s*:?[*\s]*\n/u.test(source.slice(span.end, span.end + 3000)) ? { edits: [{ ...span, text: '' }], at: { start: 0, end: source.length } } : undefined
  }),
  header('trích yếu left out', ['trich-yeu-missing'], ({ documentType, subject }, { source, tree }) => {
    const preamble = tree.children.find(({ type }) => type === 'preamble')
    const first = preamble?.type === 'preamble' ? preamble.children[0]?.type : undefined
    return documentType && (first === 'legalGround' || first === 'authority') ? without(subject, source, spanOf(documentType)) : undefined
  }),
  header('full stop behind the trích yếu', ['trich-yeu-trailing-punct'], ({ subject }, { tree }) => {
    const end = subject?.pieces.at(-1)
    const last = end && subject?.text.trimEnd()
    const known = tree.children.some(({ type }) => type === 'preamble') || last === last?.toUpperCase()
    // Where the reading ends the subject too early the mark would stand in its middle.
    const cut = tree.children.some((node) => node.type === 'preamble' && node.children[0]?.type === 'paragraph')
    return end && last && known && !cut && end.text.length < 240 && /[\p{L}\p{N}]$/u.test(last) ? { edits: [{ start: end.end, end: end.end, text: '.' }], at: { start: end.start, end: end.end } } : undefined
  }),
  header('UBND in a title', ['abbr-in-title'], (_, { facts }) => {
    const text = facts.texts.find(({ node, view, zone, ancestors }) => node.type === 'heading' && ancestors.at(-1)?.type === 'article' && !zone.quoted && zone.document === 'main' && /Ủy ban nhân dân/u.test(view.text) && !/\d\/\p{Lu}/u.test(view.text))
    return text && replaced({ text: text.view.text, view: text.view, pieces: [text.view] }, /Ủy ban nhân dân/u, 'UBND')
  }),
  header('CÔNG VĂN as a title', ['cong-van-title'], ({ documentType, addressees }, { profile, source }) => {
    const at = addressees && spanOf(addressees.node).start
    return at && profile.kind === 'cong-van' && !documentType && /\n\s*$/u.test(source.slice(0, at)) ? { edits: [{ start: at, end: at, text: 'CÔNG VĂN\n' }], at: { start: at - 1, end: at } } : undefined
  }),
  header('V/v left out', ['cong-van-vv-missing'], ({ about, addressees, number }, { source }) => (addressees && number ? without(about, source) : undefined)),
  header('CV in the symbol', ['cong-van-symbol-cv'], ({ number, addressees }) => {
    const issuer = addressees && number?.symbol?.series === 'letter' ? number.symbol.issuer : undefined
    return issuer && number ? part(number, number.at + issuer.at, issuer.text, 'CV') : undefined
  }),
  header('addressees with commas', ['kinh-gui-form'], ({ addressees }) => {
    const line = addressees && addressees.lines.length > 1 ? addressees.lines[0] : undefined
    return line?.text.endsWith(';') ? { edits: [{ ...sourceSpan(line.view, line.view.text.trimEnd().length - 1, line.view.text.trimEnd().length), text: ',' }], at: spanOf(line.node) } : undefined
  }),
  header('"Kính gửi" in a decision', ['kinh-gui-misplaced'], ({ subject, documentType, addressees }, { profile, source }) => {
    const end = subject?.pieces.at(-1)?.end
    return end && documentType && !addressees && ['quyet-dinh', 'ke-hoach', 'chi-thi', 'thong-bao'].includes(profile.kind ?? '') && source[end] === '\n' ? { edits: [{ start: end, end, text: '\nKính gửi: Các sở, ban, ngành' }], at: { start: end - 1, end } } : undefined
  }),
  header('a number left blank in the text', ['placeholder-left'], (_, { facts, profile }) => {
    const text = profile.draft ? undefined : facts.citations.find(({ text: { zone, view }, judged }) => judged && zone.document === 'main' && zone.block === 'body' && !/[“"|]/u.test(view.text))
    return text && { edits: [{ ...text.node.symbol.span, text: '…/QĐ-UBND' }], at: text.node.symbol.span }
  }),
]

function part(line: Part, at: number, text: string, by: string): Planted | undefined {
  const span = stretch(line, at, at + text.length)
  return span && { edits: [{ ...span, text: by }], at: span }
}

/** The words that match, or the first group of them, in another form. */
function replaced(block: Part | undefined, pattern: RegExp, by: string): Planted | undefined {
  const match = block && pattern.exec(block.text)
  if (!match) return undefined
  const from = match[1] === undefined ? match.index : match.index + match[0].indexOf(match[1])
  const span = stretch(block, from, from + (match[1] ?? match[0]).length)
  return span && { edits: [{ ...span, text: by }], at: span }
}

/** The block gone, with the lines that it filled and the marks of emphasis on them. */
function without(block: Part | undefined, source: string, at?: Span): Planted | undefined {
  if (!block) return undefined
  const edits: Edit[] = block.pieces.map(({ start, end }) => {
    const before = /(?:^|(?<=\n))[*_ ]*$/u.exec(source.slice(Math.max(0, start - 6), start))?.[0], behind = /^[*_ ]*(?:\n|$)/u.exec(source.slice(end, end + 6))?.[0]
    return before !== undefined && behind !== undefined ? { start: start - before.length, end: end + behind.length, text: '' } : { start, end, text: '' }
  })
  return { edits, at: at ?? { start: 0, end: source.length } }
}
